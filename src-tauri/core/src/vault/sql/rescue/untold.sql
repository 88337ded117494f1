-- Plans that the trail tells of and that are not there.
SELECT DISTINCT t.plan FROM trail t WHERE t.plan IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM plan WHERE plan.trail = t.plan)
  AND NOT EXISTS (SELECT 1 FROM trail e WHERE e.plan = t.plan AND e.act IN ('discarded', 'erased', 'lost'))
