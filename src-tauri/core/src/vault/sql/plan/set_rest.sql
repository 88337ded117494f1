UPDATE plan SET rest = ?2 WHERE key = ?1
