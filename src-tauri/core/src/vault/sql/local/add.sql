INSERT INTO local_template (id, version, municipality, file, added, digest, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
