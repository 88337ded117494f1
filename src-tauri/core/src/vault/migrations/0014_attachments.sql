-- Files attached to a plan, as they are kept: cleaned PDFs. Which of them a draft or a version has is said by its
-- answers, by the digest; so an attachment that is taken out of a draft can be put back like any answer.
CREATE TABLE attachment (
  key INTEGER PRIMARY KEY,
  plan INTEGER NOT NULL REFERENCES plan (key) ON DELETE CASCADE,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  kind TEXT NOT NULL,
  pages INTEGER NOT NULL CHECK (pages > 0),
  length INTEGER NOT NULL CHECK (length > 0),
  added TEXT NOT NULL,
  UNIQUE (plan, digest)
) STRICT;

-- The bytes, in parts: a spoilt page of the database spoils one of them, and none is large in memory.
CREATE TABLE attachment_part (
  key INTEGER PRIMARY KEY,
  attachment INTEGER NOT NULL REFERENCES attachment (key) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number > 0),
  bytes BLOB NOT NULL CHECK (length(bytes) > 0),
  UNIQUE (attachment, number)
) STRICT;

-- What was attached to an issued version, in its order. It stays even where a file itself was lost.
CREATE TABLE attached (
  key INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL REFERENCES revision (key),
  number INTEGER NOT NULL CHECK (number > 0),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  name TEXT NOT NULL,
  UNIQUE (revision, number)
) STRICT;

CREATE VIEW issued_attachment AS SELECT attachment.key FROM attached
  JOIN revision ON revision.key = attached.revision
  JOIN attachment ON attachment.plan = revision.plan AND attachment.digest = attached.digest;

CREATE TRIGGER attachment_stays BEFORE UPDATE ON attachment
  BEGIN SELECT RAISE (ABORT, 'an attached file never changes'); END;
CREATE TRIGGER attachment_part_stays BEFORE UPDATE ON attachment_part
  BEGIN SELECT RAISE (ABORT, 'an attached file never changes'); END;
CREATE TRIGGER attachment_part_comes_first BEFORE INSERT ON attachment_part
  WHEN EXISTS (SELECT 1 FROM issued_attachment WHERE key = new.attachment)
  BEGIN SELECT RAISE (ABORT, 'an attached file never changes'); END;
CREATE TRIGGER attachment_remains BEFORE DELETE ON attachment
  WHEN EXISTS (SELECT 1 FROM issued_attachment WHERE key = old.key)
  BEGIN SELECT RAISE (ABORT, 'a file of an issued revision is never removed'); END;
CREATE TRIGGER attachment_part_remains BEFORE DELETE ON attachment_part
  WHEN EXISTS (SELECT 1 FROM issued_attachment WHERE key = old.attachment)
  BEGIN SELECT RAISE (ABORT, 'a file of an issued revision is never removed'); END;
CREATE TRIGGER attached_stays BEFORE UPDATE ON attached
  BEGIN SELECT RAISE (ABORT, 'an issued revision never changes'); END;
CREATE TRIGGER attached_joins_new BEFORE INSERT ON attached
  WHEN EXISTS (SELECT 1 FROM revision JOIN plan ON plan.key = revision.plan
    WHERE revision.key = new.revision AND revision.number <= plan.version)
  BEGIN SELECT RAISE (ABORT, 'an issued revision never changes'); END;
CREATE TRIGGER attached_remains BEFORE DELETE ON attached
  WHEN NOT EXISTS (SELECT 1 FROM erased_revision WHERE key = old.revision)
  BEGIN SELECT RAISE (ABORT, 'an issued revision never changes'); END;
