UPDATE plan SET draft = 0, step = 0, noted = 0, written = ?2 WHERE key = ?1
