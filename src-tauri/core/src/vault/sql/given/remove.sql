DELETE FROM given WHERE plan = ?1 AND key = ?2 AND struck IS NULL AND substr(moment, 1, 10) = ?3
