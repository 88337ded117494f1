-- Whether what is there of a plan without its own row is of the backup's plan of that number: numbers are given anew.
SELECT EXISTS (SELECT 1 FROM old.revision o JOIN main.revision r ON r.key = o.key
    WHERE o.plan = ?1 AND r.plan = ?1 AND r.digest = o.digest)
  OR (SELECT count(*) > 0 AND 2 * sum(e.value IS o.value) > count(*)
    FROM old.entry o JOIN main.entry e ON e.key = o.key AND e.plan = o.plan AND e.kind = o.kind AND e.name = o.name
    WHERE o.plan = ?1 AND ifnull(o.value, e.value) IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM old.entry o JOIN main.entry e ON e.key = o.key
    WHERE o.plan = ?1 AND e.plan = ?1 AND (e.kind <> o.kind OR e.name <> o.name))
