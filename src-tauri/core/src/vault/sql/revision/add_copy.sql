INSERT INTO copy (revision, pdf) VALUES (?1, ?2)
