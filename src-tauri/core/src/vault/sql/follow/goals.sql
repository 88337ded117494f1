SELECT key, field, goal, measure, most, baseline, target, times FROM followed WHERE plan = ?1 ORDER BY key
