DELETE FROM dismissal WHERE plan = ?1
