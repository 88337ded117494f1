SELECT key, draft, version, step, noted FROM plan WHERE id = ?1
