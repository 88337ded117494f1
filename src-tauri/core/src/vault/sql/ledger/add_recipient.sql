INSERT INTO recipient (revision, name) SELECT key, ?3 FROM revision WHERE plan = ?1 AND number = ?2
