SELECT rest FROM plan WHERE key = ?1
