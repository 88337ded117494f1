DELETE FROM meeting WHERE plan = ?1 AND id = ?2
