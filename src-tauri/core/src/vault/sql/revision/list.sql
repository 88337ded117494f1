SELECT number, issued, reason, issuer, digest, previous, pages, signed, json
FROM revision WHERE plan = ?1 ORDER BY number
