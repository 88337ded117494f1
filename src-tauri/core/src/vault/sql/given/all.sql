SELECT key, field, support, day, way, effect, note, moment, author, struck, reason
FROM given WHERE plan = ?1 ORDER BY day, key
