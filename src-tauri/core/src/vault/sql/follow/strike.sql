UPDATE observation SET struck = ?3, reason = ?4
WHERE key = ?2 AND struck IS NULL AND followed IN (SELECT key FROM followed WHERE plan = ?1)
