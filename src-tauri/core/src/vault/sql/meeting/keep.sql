INSERT INTO meeting (plan, id, day, data) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (id) DO UPDATE SET day = ?3, data = ?4, changed = changed + 1 WHERE plan = ?1
