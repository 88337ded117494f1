-- Goals of a plan that are followed. A goal keeps the words it had when something was last written of it: by them
-- it is known again when rows move or are written anew, and it stays when its row goes.
CREATE TABLE followed (
  key INTEGER PRIMARY KEY,
  plan INTEGER NOT NULL REFERENCES plan (key) ON DELETE CASCADE,
  field TEXT NOT NULL,
  goal TEXT NOT NULL,
  measure TEXT NOT NULL,
  most INTEGER NOT NULL CHECK (most BETWEEN 1 AND 10),
  baseline INTEGER CHECK (baseline BETWEEN 0 AND most),
  target INTEGER CHECK (target BETWEEN 0 AND most),
  times INTEGER NOT NULL CHECK (times BETWEEN 1 AND 99)
) STRICT;
CREATE INDEX followed_of ON followed (plan);

-- What was seen of a goal on a day: so many of so many.
CREATE TABLE observation (
  key INTEGER PRIMARY KEY,
  followed INTEGER NOT NULL REFERENCES followed (key) ON DELETE CASCADE,
  day TEXT NOT NULL,
  score INTEGER NOT NULL CHECK (score BETWEEN 0 AND most),
  most INTEGER NOT NULL,
  note TEXT NOT NULL,
  moment TEXT NOT NULL,
  author TEXT NOT NULL,
  struck TEXT,
  reason TEXT
) STRICT;
CREATE INDEX observation_of ON observation (followed);

CREATE TRIGGER observation_stays BEFORE UPDATE ON observation
  WHEN old.struck IS NOT NULL AND new.struck IS NOT old.struck OR new.reason IS NOT old.reason AND new.struck IS NULL
    OR new.day <> old.day OR new.score <> old.score OR new.most <> old.most OR new.note <> old.note OR new.moment <> old.moment OR new.author <> old.author
  BEGIN SELECT RAISE (ABORT, 'an observation is struck, never changed'); END;
