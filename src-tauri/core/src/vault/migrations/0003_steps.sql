-- Entries keep their row while they are absent, so that a step can name them by its number.
CREATE TABLE entry_of_draft (
  key INTEGER PRIMARY KEY,
  plan INTEGER NOT NULL REFERENCES plan (key) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('answer', 'flag')),
  name TEXT NOT NULL,
  value TEXT,
  UNIQUE (plan, kind, name)
) STRICT;
INSERT INTO entry_of_draft SELECT key, plan, kind, name, value FROM entry;
INSERT OR IGNORE INTO entry_of_draft (plan, kind, name) SELECT plan, kind, name FROM step;

-- Steps in few bytes. A save changes little of a text: `other` is only what differs from the entry, and
-- `head` and `tail` say how many bytes before and after it are the same in both. NULL is still an absent
-- entry. Without a row number, the steps of one save lie on one page.
CREATE TABLE step_of_draft (
  plan INTEGER NOT NULL REFERENCES plan (key) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number > 0),
  entry INTEGER NOT NULL,
  head INTEGER NOT NULL CHECK (head >= 0),
  tail INTEGER NOT NULL CHECK (tail >= 0),
  other TEXT,
  PRIMARY KEY (plan, number, entry)
) STRICT, WITHOUT ROWID;
INSERT INTO step_of_draft (plan, number, entry, head, tail, other)
  SELECT step.plan, step.number, entry_of_draft.key, 0, 0, step.other
  FROM step JOIN entry_of_draft USING (plan, kind, name);
DROP TABLE step;
DROP TABLE entry;
ALTER TABLE entry_of_draft RENAME TO entry;
ALTER TABLE step_of_draft RENAME TO step;

-- Where the person was last: in this plan, whose own row says where; NULL is outside of all.
ALTER TABLE vault ADD COLUMN last INTEGER REFERENCES plan (key) ON DELETE SET NULL;
UPDATE vault SET last = (SELECT key FROM plan WHERE plan.rest = vault.rest);
ALTER TABLE vault DROP COLUMN rest;
