DELETE FROM entry WHERE plan = ?1 AND kind = 'answer' AND name = ?2
