SELECT kind, name, value FROM entry WHERE plan = ?1 AND value IS NOT NULL
