UPDATE step SET other = ?5 WHERE plan = ?1 AND number = ?2 AND kind = ?3 AND name = ?4
