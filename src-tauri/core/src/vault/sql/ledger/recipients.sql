SELECT name FROM recipient WHERE revision = ?1 ORDER BY key
