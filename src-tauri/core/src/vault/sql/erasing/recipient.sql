DELETE FROM recipient WHERE revision IN (SELECT key FROM revision WHERE plan = ?1)
