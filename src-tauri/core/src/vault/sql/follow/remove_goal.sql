DELETE FROM followed WHERE plan = ?1 AND key = ?2 AND key NOT IN (SELECT followed FROM observation)
