SELECT source, number, base FROM carried WHERE plan = ?1
