UPDATE plan SET step = ?2 WHERE key = ?1
