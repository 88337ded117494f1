INSERT OR IGNORE INTO patch
  SELECT o.plan, o.kind, o.name, ?1 FROM old.entry o JOIN same ON same.plan = o.plan AND same.draft
  WHERE o.value IS NOT NULL AND o.kind <> 'mark'
    AND NOT EXISTS (SELECT 1 FROM main.entry e WHERE e.plan = o.plan AND e.kind = o.kind AND e.name = o.name);
INSERT INTO main.entry (plan, kind, name, value)
  SELECT o.plan, o.kind, o.name, o.value FROM old.entry o JOIN same ON same.plan = o.plan AND same.draft
  WHERE NOT EXISTS (SELECT 1 FROM main.entry e WHERE e.plan = o.plan AND e.kind = o.kind AND e.name = o.name);
