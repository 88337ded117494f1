-- The person's own phrases, of no plan: what they say is JSON. They stay when a pupil is erased.
CREATE TABLE phrase (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  language TEXT NOT NULL,
  field TEXT NOT NULL,
  used TEXT NOT NULL,
  times INTEGER NOT NULL,
  data TEXT NOT NULL
) STRICT;
