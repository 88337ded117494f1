DELETE FROM copy WHERE revision IN (SELECT key FROM revision WHERE plan = ?1)
