DELETE FROM revision WHERE plan = ?1
