INSERT INTO revision (plan, number, issued, reason, issuer, digest, previous, pages, signed, json)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
