INSERT INTO answered (asked, number, author, moment, data)
SELECT ?1, ?2, ?3, ?4, ?5
WHERE NOT EXISTS (SELECT 1 FROM answered WHERE asked = ?1 AND number = ?2 AND data = ?5)
