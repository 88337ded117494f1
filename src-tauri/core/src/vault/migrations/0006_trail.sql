-- Who did what and when, as a chain: each row's hash covers the row and the hash before it. No row holds a
-- text: a plan is the bytes of chance that its own row holds, a field and a value are digests salted with
-- that row's salt. Without the plan's row, nothing tells which plan or which field a row is of.
ALTER TABLE plan ADD COLUMN trail BLOB CHECK (length(trail) = 8);
ALTER TABLE plan ADD COLUMN salt BLOB CHECK (length(salt) = 16);
-- Up to which step the trail tells what was changed.
ALTER TABLE plan ADD COLUMN noted INTEGER NOT NULL DEFAULT 0;
UPDATE plan SET trail = randomblob(8), salt = randomblob(16), noted = step;

-- Those who did it.
CREATE TABLE person (key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE trail (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  moment TEXT NOT NULL,
  person INTEGER NOT NULL REFERENCES person (key),
  act TEXT NOT NULL,
  plan BLOB CHECK (length(plan) = 8),
  version INTEGER CHECK (version > 0),
  field BLOB CHECK (length(field) = 8),
  digest BLOB CHECK (length(digest) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX trail_of ON trail (plan);

-- A plan that is being erased with all that was issued of it. `ended` names a plan that never is: as long as
-- a row is here nothing can be committed, and it goes with the plan.
CREATE TABLE erasing (
  plan INTEGER PRIMARY KEY REFERENCES plan (key) ON DELETE CASCADE,
  ended INTEGER NOT NULL DEFAULT 0 CHECK (ended = 0)
    REFERENCES plan (key) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TRIGGER erasing_is_told BEFORE INSERT ON erasing
  WHEN NOT EXISTS (SELECT 1 FROM plan JOIN trail ON trail.plan = plan.trail
    WHERE plan.key = new.plan AND trail.act = 'erased' AND trail.number = (SELECT max(number) FROM trail))
  BEGIN SELECT RAISE (ABORT, 'the trail tells of an erasing first'); END;

CREATE TRIGGER trail_stays BEFORE UPDATE ON trail
  BEGIN SELECT RAISE (ABORT, 'the trail only grows'); END;
CREATE TRIGGER trail_remains BEFORE DELETE ON trail
  BEGIN SELECT RAISE (ABORT, 'the trail only grows'); END;
CREATE TRIGGER trail_follows BEFORE INSERT ON trail
  WHEN new.number <> coalesce((SELECT max(number) FROM trail), 0) + 1
  BEGIN SELECT RAISE (ABORT, 'the trail only grows'); END;
CREATE TRIGGER person_stays BEFORE UPDATE ON person
  BEGIN SELECT RAISE (ABORT, 'the trail only grows'); END;
CREATE TRIGGER person_remains BEFORE DELETE ON person
  BEGIN SELECT RAISE (ABORT, 'the trail only grows'); END;
CREATE TRIGGER plan_keeps_trail BEFORE UPDATE OF trail, salt ON plan
  BEGIN SELECT RAISE (ABORT, 'the trail of a plan is its own'); END;

-- Nothing joins a revision once it is issued.
CREATE TRIGGER dismissal_comes_first BEFORE INSERT ON dismissal WHEN new.revision > 0
  BEGIN SELECT RAISE (ABORT, 'an issued revision never changes'); END;
CREATE TRIGGER dismissal_joins_new BEFORE UPDATE ON dismissal
  WHEN new.revision > 0 AND new.revision <= (SELECT version FROM plan WHERE plan.key = new.plan)
  BEGIN SELECT RAISE (ABORT, 'an issued revision never changes'); END;
CREATE TRIGGER recipient_joins_new BEFORE INSERT ON recipient
  WHEN EXISTS (SELECT 1 FROM revision JOIN plan ON plan.key = revision.plan
    WHERE revision.key = new.revision AND revision.number <= plan.version)
  BEGIN SELECT RAISE (ABORT, 'an issued revision never changes'); END;

-- What is issued goes in one act alone.
DROP TRIGGER revision_remains;
DROP TRIGGER copy_remains;
DROP TRIGGER dismissal_remains;
DROP TRIGGER plan_remains;
DROP TRIGGER addition_remains;
DROP TRIGGER recipient_remains;
DROP TRIGGER recipient_copy_remains;
DROP TRIGGER delivery_remains;
DROP TRIGGER paper_remains;
DROP TRIGGER scan_remains;
DROP TRIGGER strike_remains;
CREATE VIEW erased_revision AS SELECT revision.key FROM erasing JOIN revision ON revision.plan = erasing.plan;
CREATE TRIGGER revision_remains BEFORE DELETE ON revision
  WHEN NOT EXISTS (SELECT 1 FROM erased_revision WHERE key = old.key)
  BEGIN SELECT RAISE (ABORT, 'an issued revision is never removed'); END;
CREATE TRIGGER copy_remains BEFORE DELETE ON copy
  WHEN NOT EXISTS (SELECT 1 FROM erased_revision WHERE key = old.revision)
  BEGIN SELECT RAISE (ABORT, 'an issued copy is never removed'); END;
CREATE TRIGGER dismissal_remains BEFORE DELETE ON dismissal
  WHEN old.revision > 0 AND NOT EXISTS (SELECT 1 FROM erasing WHERE plan = old.plan)
  BEGIN SELECT RAISE (ABORT, 'an issued revision never changes'); END;
CREATE TRIGGER plan_remains BEFORE DELETE ON plan
  WHEN old.version > 0 AND NOT EXISTS (SELECT 1 FROM erasing WHERE plan = old.key)
  BEGIN SELECT RAISE (ABORT, 'a plan with issued revisions is never removed'); END;
CREATE TRIGGER addition_remains BEFORE DELETE ON addition
  WHEN NOT EXISTS (SELECT 1 FROM erased_revision WHERE key = old.revision)
  BEGIN SELECT RAISE (ABORT, 'an issued copy is never removed'); END;
CREATE TRIGGER recipient_remains BEFORE DELETE ON recipient
  WHEN NOT EXISTS (SELECT 1 FROM erased_revision WHERE key = old.revision)
  BEGIN SELECT RAISE (ABORT, 'an issued revision never changes'); END;
CREATE TRIGGER recipient_copy_remains BEFORE DELETE ON recipient_copy
  WHEN NOT EXISTS (SELECT 1 FROM erased_revision WHERE key = old.revision)
  BEGIN SELECT RAISE (ABORT, 'an entry is struck, never removed'); END;
CREATE TRIGGER delivery_remains BEFORE DELETE ON delivery
  WHEN NOT EXISTS (SELECT 1 FROM erased_revision WHERE key = old.revision)
  BEGIN SELECT RAISE (ABORT, 'an entry is struck, never removed'); END;
CREATE TRIGGER paper_remains BEFORE DELETE ON paper
  WHEN NOT EXISTS (SELECT 1 FROM erased_revision WHERE key = old.revision)
  BEGIN SELECT RAISE (ABORT, 'an entry is struck, never removed'); END;
CREATE TRIGGER scan_remains BEFORE DELETE ON scan
  WHEN NOT EXISTS (SELECT 1 FROM strike WHERE strike.paper = old.paper) AND NOT EXISTS (
    SELECT 1 FROM erased_revision JOIN paper ON paper.revision = erased_revision.key WHERE paper.key = old.paper)
  BEGIN SELECT RAISE (ABORT, 'a paper goes only when its entry is struck'); END;
CREATE TRIGGER strike_remains BEFORE DELETE ON strike
  WHEN NOT EXISTS (SELECT 1 FROM erased_revision WHERE key = coalesce(
    (SELECT revision FROM recipient_copy WHERE key = old.copy),
    (SELECT revision FROM delivery WHERE key = coalesce(old.delivery, old.wait)),
    (SELECT revision FROM paper WHERE key = old.paper)))
  BEGIN SELECT RAISE (ABORT, 'an entry never changes'); END;
