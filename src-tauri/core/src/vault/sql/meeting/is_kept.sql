SELECT 1 FROM meeting WHERE id = ?1
