-- What a rescue could not read and no backup held: an issued version, or its files alone (its copy, or a paper
-- that was filed with it). The vault says so instead of being taken for damaged still.
CREATE TABLE lost (
  key INTEGER PRIMARY KEY,
  plan INTEGER NOT NULL REFERENCES plan (key) ON DELETE CASCADE,
  version INTEGER NOT NULL CHECK (version > 0),
  files_alone INTEGER NOT NULL CHECK (files_alone IN (0, 1)),
  UNIQUE (plan, version)
) STRICT;

CREATE TRIGGER lost_stays BEFORE UPDATE ON lost
  BEGIN SELECT RAISE (ABORT, 'what was lost is told'); END;
CREATE TRIGGER lost_remains BEFORE DELETE ON lost
  WHEN EXISTS (SELECT 1 FROM plan WHERE key = old.plan)
  BEGIN SELECT RAISE (ABORT, 'what was lost is told'); END;
