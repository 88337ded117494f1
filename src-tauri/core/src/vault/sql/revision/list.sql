SELECT number, issued, reason, issuer, digest, previous, pages,
  signed OR EXISTS (SELECT 1 FROM addition WHERE addition.revision = revision.key), json, signed
FROM revision WHERE plan = ?1 ORDER BY number
