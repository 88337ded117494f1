DELETE FROM step WHERE plan = ?1
