SELECT key, length FROM attachment WHERE plan = ?1 AND digest = ?2
