-- Whether the bytes of this number can be nothing but the copy of a revision.
SELECT EXISTS (SELECT 1 FROM revision WHERE key = ?1)
  AND NOT EXISTS (SELECT 1 FROM received) AND NOT EXISTS (SELECT 1 FROM paper)
