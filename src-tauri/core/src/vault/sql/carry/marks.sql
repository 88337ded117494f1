SELECT name, value FROM entry WHERE plan = ?1 AND kind = 'mark' AND value IS NOT NULL
