DELETE FROM scan WHERE paper IN (SELECT key FROM paper WHERE revision IN (SELECT key FROM revision WHERE plan = ?1))
