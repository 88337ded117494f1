SELECT key, draft, version, step FROM plan WHERE id = ?1
