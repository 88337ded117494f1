SELECT EXISTS (SELECT 1 FROM begun WHERE plan = ?1 AND (place = 'ask' OR place LIKE 'leave %' OR place LIKE 'phrase %'))
