-- The templates that municipalities brought, as their files are. A version that is kept never changes: plans
-- stand on it.
CREATE TABLE local_template (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  version TEXT NOT NULL,
  municipality TEXT NOT NULL,
  file TEXT NOT NULL,
  added TEXT NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  text TEXT NOT NULL,
  UNIQUE (id, version)
) STRICT;

CREATE TRIGGER local_template_stays BEFORE UPDATE ON local_template
  BEGIN SELECT RAISE (ABORT, 'a kept template never changes'); END;
CREATE TRIGGER local_template_remains BEFORE DELETE ON local_template
  WHEN EXISTS (SELECT 1 FROM plan WHERE template = old.id AND template_version = old.version)
  BEGIN SELECT RAISE (ABORT, 'a template that a plan stands on is not removed'); END;

-- Plans that are not worked on any more: why, and from which day on. A new draft takes a plan up again.
CREATE TABLE closed (
  plan INTEGER PRIMARY KEY REFERENCES plan (key) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('ended', 'transferred', 'superseded', 'old_year')),
  day TEXT NOT NULL
) STRICT;

CREATE TRIGGER draft_takes_up AFTER UPDATE OF draft ON plan WHEN new.draft = 1
  BEGIN DELETE FROM closed WHERE plan = new.key; END;
