-- Marks of a draft are entries like answers, so that they can be undone: what was decided of an answer that
-- came from an earlier document, and from where a text was taken.
CREATE TABLE entry_of_draft (
  key INTEGER PRIMARY KEY,
  plan INTEGER NOT NULL REFERENCES plan (key) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('answer', 'flag', 'mark')),
  name TEXT NOT NULL,
  value TEXT,
  UNIQUE (plan, kind, name)
) STRICT;
INSERT INTO entry_of_draft SELECT key, plan, kind, name, value FROM entry;
DROP TABLE entry;
ALTER TABLE entry_of_draft RENAME TO entry;

-- From which version of which plan a plan was begun. The plan that it was may be erased: its id tells nothing.
CREATE TABLE origin (
  plan INTEGER PRIMARY KEY REFERENCES plan (key) ON DELETE CASCADE,
  source TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 0),
  template TEXT NOT NULL,
  moment TEXT NOT NULL
) STRICT;

-- What a draft was given of an earlier version or document, word for word, for as long as it is written.
CREATE TABLE carried (
  plan INTEGER PRIMARY KEY REFERENCES plan (key) ON DELETE CASCADE,
  source TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 0),
  base TEXT NOT NULL
) STRICT;

-- A text from elsewhere that lies beside a draft for as long as it is written.
CREATE TABLE beside (
  plan INTEGER PRIMARY KEY REFERENCES plan (key) ON DELETE CASCADE,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  moment TEXT NOT NULL
) STRICT;

CREATE TRIGGER origin_stays BEFORE UPDATE ON origin
  BEGIN SELECT RAISE (ABORT, 'what a plan was begun from never changes'); END;
CREATE TRIGGER carried_stays BEFORE UPDATE ON carried
  BEGIN SELECT RAISE (ABORT, 'what a draft was given never changes'); END;
