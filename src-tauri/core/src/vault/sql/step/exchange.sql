UPDATE step SET other = ?4 WHERE plan = ?1 AND number = ?2 AND entry = ?3
