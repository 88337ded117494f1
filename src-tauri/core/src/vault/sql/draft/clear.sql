DELETE FROM entry WHERE plan = ?1
