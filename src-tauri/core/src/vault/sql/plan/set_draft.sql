UPDATE plan SET draft = 1, step = 0, noted = 0 WHERE key = ?1
