-- Who was to get a copy of an issued revision, in the plan's order.
CREATE TABLE recipient (
  key INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL REFERENCES revision (key),
  name TEXT NOT NULL CHECK (name <> '')
) STRICT;
CREATE INDEX recipient_of ON recipient (revision);

-- Signed copies that were made for one recipient each. The bytes are not kept: the digest knows them again.
CREATE TABLE recipient_copy (
  key INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL REFERENCES revision (key),
  number INTEGER NOT NULL CHECK (number > 0),
  recipient TEXT NOT NULL CHECK (recipient <> ''),
  edition TEXT NOT NULL,
  outlet TEXT NOT NULL,
  made TEXT NOT NULL,
  maker TEXT NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  UNIQUE (revision, number)
) STRICT;
CREATE INDEX recipient_copy_known ON recipient_copy (digest);

-- What was given to whom, on which day and how.
CREATE TABLE delivery (
  key INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL REFERENCES revision (key),
  number INTEGER NOT NULL CHECK (number > 0),
  copy INTEGER REFERENCES recipient_copy (key),
  recipient TEXT NOT NULL CHECK (recipient <> ''),
  way TEXT NOT NULL,
  day TEXT NOT NULL,
  note TEXT NOT NULL,
  awaits_paper INTEGER NOT NULL CHECK (awaits_paper IN (0, 1)),
  recorded TEXT NOT NULL,
  recorder TEXT NOT NULL,
  UNIQUE (revision, number)
) STRICT;

-- Papers that came back signed by hand: of one delivery or, without one, of the whole revision.
CREATE TABLE paper (
  key INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL REFERENCES revision (key),
  number INTEGER NOT NULL CHECK (number > 0),
  delivery INTEGER REFERENCES delivery (key),
  pages INTEGER NOT NULL CHECK (pages > 0),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  filed TEXT NOT NULL,
  filer TEXT NOT NULL,
  UNIQUE (revision, number)
) STRICT;

-- The scanned paper. Its own table, so that a list of papers never reads it, and that it can go when
-- it should never have been filed; that it was there stays.
CREATE TABLE scan (
  paper INTEGER PRIMARY KEY REFERENCES paper (key),
  pdf BLOB NOT NULL
) STRICT;

-- Entries that were mistaken, and why: exactly one each. `wait` is the wait for the paper of a delivery.
CREATE TABLE strike (
  key INTEGER PRIMARY KEY,
  copy INTEGER UNIQUE REFERENCES recipient_copy (key),
  delivery INTEGER UNIQUE REFERENCES delivery (key),
  wait INTEGER UNIQUE REFERENCES delivery (key),
  paper INTEGER UNIQUE REFERENCES paper (key),
  reason TEXT NOT NULL CHECK (reason <> ''),
  struck TEXT NOT NULL,
  striker TEXT NOT NULL,
  CHECK ((copy IS NOT NULL) + (delivery IS NOT NULL) + (wait IS NOT NULL) + (paper IS NOT NULL) = 1)
) STRICT;

CREATE TRIGGER recipient_stays BEFORE UPDATE ON recipient
  BEGIN SELECT RAISE (ABORT, 'an issued revision never changes'); END;
CREATE TRIGGER recipient_remains BEFORE DELETE ON recipient
  BEGIN SELECT RAISE (ABORT, 'an issued revision never changes'); END;
CREATE TRIGGER recipient_copy_stays BEFORE UPDATE ON recipient_copy
  BEGIN SELECT RAISE (ABORT, 'an entry never changes'); END;
CREATE TRIGGER recipient_copy_remains BEFORE DELETE ON recipient_copy
  BEGIN SELECT RAISE (ABORT, 'an entry is struck, never removed'); END;
CREATE TRIGGER delivery_stays BEFORE UPDATE ON delivery
  BEGIN SELECT RAISE (ABORT, 'an entry never changes'); END;
CREATE TRIGGER delivery_remains BEFORE DELETE ON delivery
  BEGIN SELECT RAISE (ABORT, 'an entry is struck, never removed'); END;
CREATE TRIGGER paper_stays BEFORE UPDATE ON paper
  BEGIN SELECT RAISE (ABORT, 'an entry never changes'); END;
CREATE TRIGGER paper_remains BEFORE DELETE ON paper
  BEGIN SELECT RAISE (ABORT, 'an entry is struck, never removed'); END;
CREATE TRIGGER scan_stays BEFORE UPDATE ON scan
  BEGIN SELECT RAISE (ABORT, 'a filed paper is never replaced'); END;
CREATE TRIGGER scan_remains BEFORE DELETE ON scan
  WHEN NOT EXISTS (SELECT 1 FROM strike WHERE strike.paper = old.paper)
  BEGIN SELECT RAISE (ABORT, 'a paper goes only when its entry is struck'); END;
CREATE TRIGGER strike_stays BEFORE UPDATE ON strike
  BEGIN SELECT RAISE (ABORT, 'an entry never changes'); END;
CREATE TRIGGER strike_remains BEFORE DELETE ON strike
  BEGIN SELECT RAISE (ABORT, 'an entry never changes'); END;
