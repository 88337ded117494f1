UPDATE plan SET written = ?2 WHERE key = ?1
