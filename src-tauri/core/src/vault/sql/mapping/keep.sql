INSERT INTO mapping (id, text) VALUES (?1, ?2)
ON CONFLICT (id) DO UPDATE SET text = ?2, changed = changed + 1
