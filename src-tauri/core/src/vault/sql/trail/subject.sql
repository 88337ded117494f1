SELECT trail, salt FROM plan WHERE key = ?1
