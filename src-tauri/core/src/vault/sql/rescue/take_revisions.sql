INSERT OR IGNORE INTO patch
  SELECT o.plan, 'version', o.number, ?1 FROM old.revision o JOIN same USING (plan)
  WHERE NOT EXISTS (SELECT 1 FROM main.revision r WHERE r.key = o.key OR r.plan = o.plan AND r.number = o.number)
    AND o.number <= (SELECT version FROM main.plan WHERE key = o.plan);
INSERT INTO main.revision SELECT o.* FROM old.revision o JOIN same USING (plan)
  WHERE NOT EXISTS (SELECT 1 FROM main.revision r WHERE r.key = o.key OR r.plan = o.plan AND r.number = o.number)
    AND o.number <= (SELECT version FROM main.plan WHERE key = o.plan);
INSERT OR IGNORE INTO patch
  SELECT o.plan, 'copy', o.number, ?1 FROM old.revision o JOIN main.revision r ON r.key = o.key AND r.digest = o.digest
  WHERE r.plan = o.plan AND o.key NOT IN (SELECT revision FROM main.copy)
    AND NOT EXISTS (SELECT 1 FROM patch p WHERE p.plan = o.plan AND p.what = 'version' AND p.name = o.number);
INSERT OR IGNORE INTO main.copy SELECT c.* FROM old.copy c
  JOIN old.revision o ON o.key = c.revision JOIN main.revision r ON r.key = o.key AND r.digest = o.digest;
