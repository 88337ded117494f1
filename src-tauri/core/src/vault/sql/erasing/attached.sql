DELETE FROM attached WHERE revision IN (SELECT key FROM revision WHERE plan = ?1)
