DELETE FROM recipient_copy WHERE revision IN (SELECT key FROM revision WHERE plan = ?1)
