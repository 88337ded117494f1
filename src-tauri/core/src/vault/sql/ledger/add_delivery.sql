INSERT INTO delivery
  (revision, number, copy, recipient, way, day, note, awaits_paper, recorded, recorder)
VALUES (
  ?1, (SELECT coalesce(max(number), 0) + 1 FROM delivery WHERE revision = ?1),
  (SELECT key FROM recipient_copy WHERE revision = ?1 AND number = ?2), ?3, ?4, ?5, ?6, ?7, ?8, ?9)
