INSERT INTO paper (revision, number, delivery, pages, digest, filed, filer)
VALUES (
  ?1, (SELECT coalesce(max(number), 0) + 1 FROM paper WHERE revision = ?1),
  (SELECT key FROM delivery WHERE revision = ?1 AND number = ?2), ?3, ?4, ?5, ?6)
