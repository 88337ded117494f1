-- One row for the vault itself: the third copy of the key file, and where the person was last.
CREATE TABLE vault (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  key_file BLOB NOT NULL,
  rest TEXT
) STRICT;

-- Settings and other small values, by name.
CREATE TABLE value (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- A plan, with what the home screen says of it, so that listing plans reads no answers. All moments
-- are texts to be shown: nothing is ordered by a clock.
CREATE TABLE plan (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  template TEXT NOT NULL,
  template_version TEXT NOT NULL,
  created TEXT NOT NULL,
  written TEXT NOT NULL,
  draft INTEGER NOT NULL CHECK (draft IN (0, 1)),
  version INTEGER NOT NULL DEFAULT 0 CHECK (version >= 0),
  step INTEGER NOT NULL DEFAULT 0 CHECK (step >= 0),
  pupil TEXT NOT NULL,
  class TEXT NOT NULL,
  filled INTEGER NOT NULL,
  total INTEGER NOT NULL,
  blocking INTEGER NOT NULL,
  dates TEXT NOT NULL,
  rest TEXT
) STRICT;

-- The draft: one row for each answer and each flag that is set. The value is JSON.
CREATE TABLE entry (
  key INTEGER PRIMARY KEY,
  plan INTEGER NOT NULL REFERENCES plan (key) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('answer', 'flag')),
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  UNIQUE (plan, kind, name)
) STRICT;

-- Steps that can be undone or redone. `other` is the value that the entry does not have now: the one
-- before the change up to step number plan.step, the one after it above that number. Undoing and
-- redoing both exchange the two. NULL is an absent entry.
CREATE TABLE step (
  key INTEGER PRIMARY KEY,
  plan INTEGER NOT NULL REFERENCES plan (key) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number > 0),
  kind TEXT NOT NULL CHECK (kind IN ('answer', 'flag')),
  name TEXT NOT NULL,
  other TEXT,
  UNIQUE (plan, number, kind, name)
) STRICT;

-- Issued revisions: never changed, never removed.
CREATE TABLE revision (
  key INTEGER PRIMARY KEY,
  plan INTEGER NOT NULL REFERENCES plan (key),
  number INTEGER NOT NULL CHECK (number > 0),
  issued TEXT NOT NULL,
  reason TEXT NOT NULL,
  issuer TEXT NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  previous BLOB CHECK (length(previous) = 32),
  pages INTEGER NOT NULL,
  signed INTEGER NOT NULL CHECK (signed IN (0, 1)),
  json TEXT NOT NULL,
  UNIQUE (plan, number),
  CHECK ((number = 1) = (previous IS NULL))
) STRICT;

-- The guardian's copy of a revision, byte for byte as it was issued. Its own table, so that a list
-- of revisions never reads it.
CREATE TABLE copy (
  revision INTEGER PRIMARY KEY REFERENCES revision (key),
  pdf BLOB NOT NULL
) STRICT;

-- Findings that the teacher left as they are, and why. Revision 0 is the draft.
CREATE TABLE dismissal (
  key INTEGER PRIMARY KEY,
  plan INTEGER NOT NULL REFERENCES plan (key) ON DELETE CASCADE,
  revision INTEGER NOT NULL DEFAULT 0,
  finding TEXT NOT NULL,
  reason TEXT NOT NULL,
  UNIQUE (plan, revision, finding)
) STRICT;

-- The teacher's own signing key (PKCS #8) and certificate (DER).
CREATE TABLE signer (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  key BLOB NOT NULL,
  certificate BLOB NOT NULL
) STRICT;

-- Signers of others' copies that the teacher accepted, by the fingerprint of the certificate.
CREATE TABLE known_signer (
  fingerprint TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  accepted TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER revision_stays BEFORE UPDATE ON revision
  BEGIN SELECT RAISE (ABORT, 'an issued revision never changes'); END;
CREATE TRIGGER revision_remains BEFORE DELETE ON revision
  BEGIN SELECT RAISE (ABORT, 'an issued revision is never removed'); END;
CREATE TRIGGER copy_stays BEFORE UPDATE ON copy
  BEGIN SELECT RAISE (ABORT, 'an issued copy never changes'); END;
CREATE TRIGGER copy_remains BEFORE DELETE ON copy
  BEGIN SELECT RAISE (ABORT, 'an issued copy is never removed'); END;
CREATE TRIGGER dismissal_stays BEFORE UPDATE ON dismissal WHEN old.revision > 0
  BEGIN SELECT RAISE (ABORT, 'an issued revision never changes'); END;
CREATE TRIGGER dismissal_remains BEFORE DELETE ON dismissal WHEN old.revision > 0
  BEGIN SELECT RAISE (ABORT, 'an issued revision never changes'); END;
CREATE TRIGGER plan_remains BEFORE DELETE ON plan WHEN old.version > 0
  BEGIN SELECT RAISE (ABORT, 'a plan with issued revisions is never removed'); END;
CREATE TRIGGER version_grows BEFORE UPDATE OF version ON plan WHEN new.version < old.version
  BEGIN SELECT RAISE (ABORT, 'an issued revision is never removed'); END;
