INSERT INTO given (plan, field, support, day, way, effect, note, moment, author)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
