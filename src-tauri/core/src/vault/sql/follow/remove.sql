DELETE FROM observation
WHERE key = ?2 AND struck IS NULL AND substr(moment, 1, 10) = ?3
  AND followed IN (SELECT key FROM followed WHERE plan = ?1)
