SELECT kind, name, value FROM entry WHERE plan = ?1
