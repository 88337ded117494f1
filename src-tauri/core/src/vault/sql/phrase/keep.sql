INSERT INTO phrase (id, language, field, used, times, data) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (id) DO UPDATE SET language = ?2, field = ?3, used = ?4, times = ?5, data = ?6
