UPDATE plan SET noted = step WHERE key = ?1
