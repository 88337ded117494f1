UPDATE observation SET followed = ?3 WHERE followed = ?2
  AND ?2 IN (SELECT key FROM followed WHERE plan = ?1) AND ?3 IN (SELECT key FROM followed WHERE plan = ?1)
