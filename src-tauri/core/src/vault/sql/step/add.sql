INSERT INTO step (plan, number, kind, name, other) VALUES (?1, ?2, ?3, ?4, ?5)
