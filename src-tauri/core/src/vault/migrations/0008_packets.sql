-- The key by which this vault opens packets.
CREATE TABLE identity (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  secret BLOB NOT NULL,
  made TEXT NOT NULL
) STRICT;

-- Colleagues and the addresses of their vaults.
CREATE TABLE colleague (
  key INTEGER PRIMARY KEY,
  address TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (name <> '')
) STRICT;

-- Parts of plans that colleagues were asked for: what both had then is told by no packet, but by this row.
CREATE TABLE asked (
  key INTEGER PRIMARY KEY,
  plan INTEGER NOT NULL REFERENCES plan (key) ON DELETE CASCADE,
  packet TEXT NOT NULL UNIQUE,
  colleague TEXT NOT NULL,
  sections TEXT NOT NULL,
  version INTEGER NOT NULL,
  moment TEXT NOT NULL,
  base TEXT NOT NULL
) STRICT;
CREATE INDEX asked_of ON asked (plan);

-- What came back and was put together with the plan, word for word: also what was not taken.
CREATE TABLE answered (
  key INTEGER PRIMARY KEY,
  asked INTEGER NOT NULL REFERENCES asked (key) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number > 0),
  author TEXT NOT NULL,
  moment TEXT NOT NULL,
  data TEXT NOT NULL
) STRICT;
CREATE INDEX answered_of ON answered (asked);

-- Parts of others' plans that are written here: the plan is that of the asker, and goes back.
CREATE TABLE contribution (
  plan INTEGER PRIMARY KEY REFERENCES plan (key) ON DELETE CASCADE,
  packet TEXT NOT NULL UNIQUE,
  asker TEXT NOT NULL,
  school TEXT NOT NULL,
  address TEXT NOT NULL,
  sections TEXT NOT NULL,
  shown TEXT NOT NULL,
  asked TEXT NOT NULL,
  returned INTEGER NOT NULL DEFAULT 0,
  moment TEXT
) STRICT;

CREATE TRIGGER asked_stays BEFORE UPDATE ON asked
  BEGIN SELECT RAISE (ABORT, 'what both had never changes'); END;
CREATE TRIGGER answered_stays BEFORE UPDATE ON answered
  BEGIN SELECT RAISE (ABORT, 'what came back never changes'); END;
CREATE TRIGGER answered_remains BEFORE DELETE ON answered
  WHEN EXISTS (SELECT 1 FROM asked JOIN plan ON plan.key = asked.plan WHERE asked.key = old.asked)
  BEGIN SELECT RAISE (ABORT, 'what came back goes only with its plan'); END;
CREATE TRIGGER contribution_is_not_issued BEFORE INSERT ON revision
  WHEN EXISTS (SELECT 1 FROM contribution WHERE contribution.plan = new.plan)
  BEGIN SELECT RAISE (ABORT, 'a part of another''s plan is never issued'); END;
