UPDATE plan SET pupil = ?2, class = ?3, filled = ?4, total = ?5, blocking = ?6, dates = ?7
WHERE key = ?1
