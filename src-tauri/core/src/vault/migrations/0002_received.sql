-- Copies that came from others and that plans here were begun from: who made each, what was known of the
-- signer then, and the data that it holds. Written once; gone only with the plan, which goes only as long
-- as nothing of it was issued here.
CREATE TABLE received (
  plan INTEGER PRIMARY KEY REFERENCES plan (key) ON DELETE CASCADE,
  received TEXT NOT NULL,
  digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
  number INTEGER NOT NULL CHECK (number > 0),
  id TEXT NOT NULL,
  issued TEXT NOT NULL,
  issuer TEXT NOT NULL,
  signer TEXT NOT NULL,
  organisation TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('own', 'known', 'unknown')),
  extract INTEGER NOT NULL CHECK (extract IN (0, 1)),
  pages INTEGER NOT NULL,
  data TEXT NOT NULL
) STRICT;

-- The file itself, byte for byte. Its own table, so that no list reads it.
CREATE TABLE received_copy (
  plan INTEGER PRIMARY KEY REFERENCES received (plan) ON DELETE CASCADE,
  pdf BLOB NOT NULL
) STRICT;

CREATE TRIGGER received_stays BEFORE UPDATE ON received
  BEGIN SELECT RAISE (ABORT, 'what was received never changes'); END;
CREATE TRIGGER received_copy_stays BEFORE UPDATE ON received_copy
  BEGIN SELECT RAISE (ABORT, 'what was received never changes'); END;
CREATE TRIGGER received_remains BEFORE DELETE ON received
  WHEN EXISTS (SELECT 1 FROM plan WHERE key = old.plan)
  BEGIN SELECT RAISE (ABORT, 'what was received goes only with its plan'); END;
CREATE TRIGGER received_copy_remains BEFORE DELETE ON received_copy
  WHEN EXISTS (SELECT 1 FROM plan WHERE key = old.plan)
  BEGIN SELECT RAISE (ABORT, 'what was received goes only with its plan'); END;
