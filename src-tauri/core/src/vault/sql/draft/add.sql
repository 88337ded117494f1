INSERT INTO entry (plan, kind, name, value) VALUES (?1, ?2, ?3, ?4)
