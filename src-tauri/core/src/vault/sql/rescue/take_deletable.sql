-- What a person may delete: only where rows of the table may be missing, or the plan came from this backup. Else
-- what the backup has more was deleted since, and must not come back.
INSERT OR IGNORE INTO main.colleague SELECT * FROM old.colleague
  WHERE EXISTS (SELECT 1 FROM incomplete WHERE name = 'colleague');
INSERT OR IGNORE INTO main.phrase (id, language, field, used, times, data)
  SELECT id, language, field, used, times, data FROM old.phrase
  WHERE EXISTS (SELECT 1 FROM incomplete WHERE name = 'phrase');
INSERT OR IGNORE INTO main.value SELECT * FROM old.value
  WHERE EXISTS (SELECT 1 FROM incomplete WHERE name = 'value');
INSERT OR IGNORE INTO main.foundation (id, order_number, added, file, facts)
  SELECT id, order_number, added, file, facts FROM old.foundation
  WHERE EXISTS (SELECT 1 FROM incomplete WHERE name = 'foundation');
INSERT OR IGNORE INTO main.mapping (id, text) SELECT id, text FROM old.mapping
  WHERE EXISTS (SELECT 1 FROM incomplete WHERE name = 'mapping');
INSERT OR IGNORE INTO main.closed SELECT o.* FROM old.closed o JOIN same USING (plan)
  WHERE EXISTS (SELECT 1 FROM incomplete WHERE name = 'closed')
    OR o.plan IN (SELECT plan FROM patch WHERE what = 'plan' AND day = ?1);
INSERT OR IGNORE INTO main.retyped (plan, version, mapping, field, state, digest)
  SELECT o.plan, o.version, o.mapping, o.field, o.state, o.digest FROM old.retyped o JOIN same USING (plan)
  WHERE EXISTS (SELECT 1 FROM incomplete WHERE name = 'retyped')
    OR o.plan IN (SELECT plan FROM patch WHERE what = 'plan' AND day = ?1);
-- What was typed into a dialog: of a plan by the same rule. Words of no plan may be of a pupil who was erased since,
-- which they do not tell: they come back only where the trail is whole and tells of nobody erased.
INSERT OR IGNORE INTO main.begun (plan, place, words)
  SELECT o.plan, o.place, o.words FROM old.begun o JOIN same USING (plan)
  WHERE EXISTS (SELECT 1 FROM incomplete WHERE name = 'begun')
    OR o.plan IN (SELECT plan FROM patch WHERE what = 'plan' AND day = ?1);
INSERT OR IGNORE INTO main.begun (plan, place, words)
  SELECT NULL, o.place, o.words FROM old.begun o
  WHERE o.plan IS NULL AND o.place <> 'new plan'
    AND EXISTS (SELECT 1 FROM incomplete WHERE name = 'begun')
    AND NOT EXISTS (SELECT 1 FROM incomplete WHERE name = 'trail')
    AND NOT EXISTS (SELECT 1 FROM read_trail WHERE act = 'erased');
