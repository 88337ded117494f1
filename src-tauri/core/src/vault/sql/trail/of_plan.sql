SELECT trail.number, trail.moment, person.name, trail.act, trail.version, trail.field, trail.digest
FROM trail JOIN person ON person.key = trail.person
WHERE trail.plan = ?1
  OR trail.plan IS NULL AND trail.number > (SELECT min(number) FROM trail WHERE plan = ?1)
ORDER BY trail.number DESC
