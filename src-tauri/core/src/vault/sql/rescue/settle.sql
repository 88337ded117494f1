-- What can be undone is only what lies whole before: the history of changes is not taken over.
DELETE FROM step;
DELETE FROM erasing;
UPDATE plan SET step = 0, noted = 0;
UPDATE plan SET trail = ifnull(trail, randomblob(8)), salt = ifnull(salt, randomblob(16))
  WHERE trail IS NULL OR salt IS NULL;
UPDATE plan SET version = max(version, ifnull((SELECT max(number) FROM revision WHERE plan = plan.key), 0));
DELETE FROM lost WHERE plan NOT IN (SELECT key FROM plan)
  OR NOT files_alone AND EXISTS (SELECT 1 FROM revision r WHERE r.plan = lost.plan AND r.number = lost.version);
-- Every answer that an index tells of and no row holds.
INSERT OR IGNORE INTO patch SELECT k.plan, k.kind, k.name, NULL FROM known_entry k JOIN plan ON plan.key = k.plan
  WHERE plan.draft AND NOT EXISTS (SELECT 1 FROM entry e WHERE e.plan = k.plan AND e.kind = k.kind AND e.name = k.name);
WITH RECURSIVE numbers (plan, number, version) AS (
  SELECT key, 1, version FROM plan WHERE version > 0
  UNION ALL SELECT plan, number + 1, version FROM numbers WHERE number < version)
INSERT OR IGNORE INTO lost (plan, version, files_alone)
  SELECT n.plan, n.number, r.key IS NOT NULL FROM numbers n
  LEFT JOIN revision r ON r.plan = n.plan AND r.number = n.number
  WHERE r.key IS NULL OR r.key NOT IN (SELECT revision FROM copy)
    OR EXISTS (SELECT 1 FROM paper p WHERE p.revision = r.key AND p.key NOT IN (SELECT paper FROM scan)
      AND p.key NOT IN (SELECT paper FROM strike WHERE paper IS NOT NULL));
INSERT OR IGNORE INTO patch
  SELECT plan, CASE files_alone WHEN 1 THEN 'copy' ELSE 'version' END, version, NULL FROM lost;
