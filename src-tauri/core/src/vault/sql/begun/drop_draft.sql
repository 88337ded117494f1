-- What was begun of the draft alone: it has no place when the draft is gone.
DELETE FROM begun WHERE plan = ?1 AND (place = 'ask' OR place LIKE 'leave %' OR place LIKE 'phrase %')
