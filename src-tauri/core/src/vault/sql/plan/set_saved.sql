UPDATE plan SET step = ?2, written = ifnull(?3, written), rest = ifnull(?4, rest),
  pupil = ?5, class = ?6, filled = ?7, total = ?8, blocking = ?9, dates = ?10
WHERE key = ?1
