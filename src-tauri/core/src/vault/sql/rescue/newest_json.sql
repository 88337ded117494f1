SELECT json FROM revision WHERE plan = ?1 ORDER BY number DESC LIMIT 1
