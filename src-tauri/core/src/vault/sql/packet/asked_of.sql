SELECT packet, colleague, sections, moment,
  (SELECT max(moment) FROM answered WHERE answered.asked = asked.key)
FROM asked WHERE plan = ?1 ORDER BY key DESC
