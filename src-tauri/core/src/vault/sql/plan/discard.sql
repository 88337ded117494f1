DELETE FROM plan WHERE key = ?1
