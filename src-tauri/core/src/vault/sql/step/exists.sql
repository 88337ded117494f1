SELECT EXISTS (SELECT 1 FROM step WHERE plan = ?1 AND number = ?2)
