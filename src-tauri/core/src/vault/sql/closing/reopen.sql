DELETE FROM closed WHERE plan = ?1
