INSERT INTO origin (plan, source, number, template, moment) VALUES (?1, ?2, ?3, ?4, ?5)
