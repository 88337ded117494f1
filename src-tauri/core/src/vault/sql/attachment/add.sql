INSERT INTO attachment (plan, digest, kind, pages, length, added) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
