SELECT name, value FROM entry WHERE plan = ?1 AND kind = 'answer'
