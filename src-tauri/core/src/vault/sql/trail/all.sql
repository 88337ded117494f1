SELECT trail.number, trail.moment, person.name, trail.act, trail.plan, trail.version, trail.field,
  trail.digest, trail.hash
FROM trail JOIN person ON person.key = trail.person ORDER BY trail.number
