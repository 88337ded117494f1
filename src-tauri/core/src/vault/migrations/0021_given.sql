-- Support of a plan as it was really given: on a day, as planned or not, and how it worked. It keeps the words that
-- the support had then, and stays when its row goes.
CREATE TABLE given (
  key INTEGER PRIMARY KEY,
  plan INTEGER NOT NULL REFERENCES plan (key) ON DELETE CASCADE,
  field TEXT NOT NULL,
  support TEXT NOT NULL,
  day TEXT NOT NULL,
  way TEXT NOT NULL,
  effect TEXT,
  note TEXT NOT NULL,
  moment TEXT NOT NULL,
  author TEXT NOT NULL,
  struck TEXT,
  reason TEXT
) STRICT;
CREATE INDEX given_of ON given (plan);

CREATE TRIGGER given_stays BEFORE UPDATE ON given
  WHEN old.struck IS NOT NULL AND new.struck IS NOT old.struck OR new.reason IS NOT old.reason AND new.struck IS NULL
    OR new.field <> old.field OR new.support <> old.support OR new.day <> old.day OR new.way <> old.way
    OR new.effect IS NOT old.effect OR new.note <> old.note OR new.moment <> old.moment OR new.author <> old.author
  BEGIN SELECT RAISE (ABORT, 'an entry of support is struck, never changed'); END;
