DELETE FROM carried WHERE plan = ?1
