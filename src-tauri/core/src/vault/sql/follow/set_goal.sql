UPDATE followed SET field = ?3, goal = ?4, measure = ?5, most = ?6, baseline = ?7, target = ?8, times = ?9
WHERE plan = ?1 AND key = ?2
