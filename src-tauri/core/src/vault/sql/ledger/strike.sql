INSERT INTO strike (copy, delivery, wait, paper, reason, struck, striker)
SELECT
  (SELECT key FROM recipient_copy WHERE ?2 = 'copy' AND revision = ?1 AND number = ?3),
  (SELECT key FROM delivery WHERE ?2 = 'delivery' AND revision = ?1 AND number = ?3),
  (SELECT key FROM delivery WHERE ?2 = 'wait' AND revision = ?1 AND number = ?3),
  (SELECT key FROM paper WHERE ?2 = 'paper' AND revision = ?1 AND number = ?3),
  ?4, ?5, ?6
