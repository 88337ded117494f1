-- Plans of the backup that are not there, and of which nothing tells that they were removed.
SELECT key, EXISTS (SELECT 1 FROM main.entry WHERE plan = o.key)
    OR EXISTS (SELECT 1 FROM main.revision WHERE plan = o.key)
    OR EXISTS (SELECT 1 FROM main.received WHERE plan = o.key)
FROM old.plan o
WHERE NOT EXISTS (SELECT 1 FROM main.plan p WHERE p.id = o.id OR p.key = o.key)
  AND NOT EXISTS (SELECT 1 FROM read_trail t WHERE t.plan = o.trail AND t.act IN ('discarded', 'erased'))
