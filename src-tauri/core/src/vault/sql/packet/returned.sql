UPDATE contribution SET returned = ?2, moment = ?3 WHERE plan = ?1 AND returned = ?2 - 1
