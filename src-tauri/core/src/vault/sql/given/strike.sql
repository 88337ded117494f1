UPDATE given SET struck = ?3, reason = ?4 WHERE plan = ?1 AND key = ?2 AND struck IS NULL
