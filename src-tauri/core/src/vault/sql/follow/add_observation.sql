INSERT INTO observation (followed, day, score, most, note, moment, author) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
