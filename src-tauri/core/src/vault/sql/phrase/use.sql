UPDATE phrase SET used = ?2, times = times + 1 WHERE id = ?1
