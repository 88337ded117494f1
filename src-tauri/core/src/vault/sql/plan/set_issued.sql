UPDATE plan SET draft = 0, step = 0, noted = 0, version = ?2, written = ?3 WHERE key = ?1
