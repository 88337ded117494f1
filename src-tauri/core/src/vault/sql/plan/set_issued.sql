UPDATE plan SET draft = 0, step = 0, noted = 0, version = ?2, written = ?3, in_force = dates WHERE key = ?1
