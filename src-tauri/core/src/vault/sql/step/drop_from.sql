DELETE FROM step WHERE plan = ?1 AND number >= ?2
