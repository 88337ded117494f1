SELECT goal FROM followed WHERE plan = ?1
UNION ALL SELECT measure FROM followed WHERE plan = ?1
UNION ALL SELECT note FROM observation JOIN followed ON followed.key = observation.followed WHERE plan = ?1
UNION ALL SELECT reason FROM observation JOIN followed ON followed.key = observation.followed
  WHERE plan = ?1 AND reason IS NOT NULL
UNION ALL SELECT support FROM given WHERE plan = ?1
UNION ALL SELECT note FROM given WHERE plan = ?1
UNION ALL SELECT reason FROM given WHERE plan = ?1 AND reason IS NOT NULL
