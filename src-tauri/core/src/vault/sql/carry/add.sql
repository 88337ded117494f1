INSERT INTO carried (plan, source, number, base) VALUES (?1, ?2, ?3, ?4)
