INSERT INTO step (plan, number, entry, head, tail, other) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
