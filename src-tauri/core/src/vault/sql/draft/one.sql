SELECT key, value FROM entry WHERE plan = ?1 AND kind = ?2 AND name = ?3
