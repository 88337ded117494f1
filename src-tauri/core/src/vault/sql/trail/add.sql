INSERT INTO trail (number, moment, person, act, plan, version, field, digest, hash)
VALUES (?1, ?2, (SELECT key FROM person WHERE name = ?3), ?4, ?5, ?6, ?7, ?8, ?9)
