DELETE FROM known_signer WHERE
  fingerprint IN (SELECT fingerprint FROM received WHERE plan = ?1)
    AND fingerprint NOT IN (SELECT fingerprint FROM received WHERE plan <> ?1)
  OR name IN (SELECT name FROM recipient WHERE revision IN (SELECT key FROM revision WHERE plan = ?1))
    AND name NOT IN (SELECT name FROM recipient WHERE revision NOT IN (SELECT key FROM revision WHERE plan = ?1))
