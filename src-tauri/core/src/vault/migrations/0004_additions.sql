-- What was signed onto an issued copy afterwards: the bytes that follow those that were kept. The copy as
-- it is now is the issued one with all its additions behind it; nothing kept before ever changes.
CREATE TABLE addition (
  key INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL REFERENCES revision (key),
  number INTEGER NOT NULL CHECK (number > 0),
  added TEXT NOT NULL,
  bytes BLOB NOT NULL CHECK (length(bytes) > 0),
  UNIQUE (revision, number)
) STRICT;

CREATE TRIGGER addition_stays BEFORE UPDATE ON addition
  BEGIN SELECT RAISE (ABORT, 'an issued copy never changes'); END;
CREATE TRIGGER addition_remains BEFORE DELETE ON addition
  BEGIN SELECT RAISE (ABORT, 'an issued copy is never removed'); END;
