DELETE FROM scan WHERE paper = (SELECT key FROM paper WHERE revision = ?1 AND number = ?2)
