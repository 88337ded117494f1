CREATE TEMP TABLE read_trail AS
  SELECT trail.number, trail.moment, ifnull(person.name, '') AS by, trail.act, trail.plan, trail.version,
    trail.field, trail.digest, trail.hash
  FROM trail LEFT JOIN person ON person.key = trail.person;
CREATE INDEX temp.read_trail_of ON read_trail (plan);
DELETE FROM trail;
DELETE FROM person;
