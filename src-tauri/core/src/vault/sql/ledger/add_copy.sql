INSERT INTO recipient_copy (revision, number, recipient, edition, outlet, made, maker, digest, basis)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
