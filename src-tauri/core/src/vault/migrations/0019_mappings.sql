-- How plans go into forms of other systems: the mappings of this vault, one of an id, as their files are.
CREATE TABLE mapping (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  changed INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Which fields of such a form a version was typed into. A tick is of the very text that was typed: its digest.
CREATE TABLE retyped (
  key INTEGER PRIMARY KEY,
  plan INTEGER NOT NULL REFERENCES plan (key) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  mapping TEXT NOT NULL,
  field TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('copied', 'skipped')),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  UNIQUE (plan, version, mapping, field)
) STRICT;
