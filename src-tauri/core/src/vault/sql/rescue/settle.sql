-- What can be undone is only what lies whole before: the history of changes is not taken over.
DELETE FROM step;
DELETE FROM erasing;
UPDATE plan SET step = 0, noted = 0;
UPDATE plan SET trail = ifnull(trail, randomblob(8)), salt = ifnull(salt, randomblob(16))
  WHERE trail IS NULL OR salt IS NULL;
-- A file of which a part is missing is none: a draft that has it tells so, and so does a version.
INSERT OR IGNORE INTO patch SELECT a.plan, e.kind, e.name, NULL FROM attachment a
  JOIN entry e ON e.plan = a.plan AND e.kind = 'answer' AND instr(e.value, lower(hex(a.digest)))
  WHERE a.length <> (SELECT total(length(bytes)) FROM attachment_part WHERE attachment = a.key);
DELETE FROM attachment_part WHERE attachment IN (SELECT key FROM attachment a
  WHERE a.length <> (SELECT total(length(bytes)) FROM attachment_part WHERE attachment = a.key));
DELETE FROM attachment WHERE key NOT IN (SELECT attachment FROM attachment_part);
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
    OR EXISTS (SELECT 1 FROM attached t WHERE t.revision = r.key
      AND NOT EXISTS (SELECT 1 FROM attachment a WHERE a.plan = r.plan AND a.digest = t.digest))
    OR EXISTS (SELECT 1 FROM paper p WHERE p.revision = r.key AND p.key NOT IN (SELECT paper FROM scan)
      AND p.key NOT IN (SELECT paper FROM strike WHERE paper IS NOT NULL));
INSERT OR IGNORE INTO patch
  SELECT plan, CASE files_alone WHEN 1 THEN 'copy' ELSE 'version' END, version, NULL FROM lost;
