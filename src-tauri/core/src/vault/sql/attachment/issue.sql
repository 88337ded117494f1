INSERT INTO attached (revision, number, name, digest)
SELECT key, ?3, ?4, ?5 FROM revision WHERE plan = ?1 AND number = ?2
