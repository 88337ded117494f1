SELECT count(DISTINCT number) FROM step WHERE plan = ?1
