-- Meetings about plans: the day, and as JSON who is called and was there, and what each point came to.
CREATE TABLE meeting (
  key INTEGER PRIMARY KEY,
  plan INTEGER NOT NULL REFERENCES plan (key) ON DELETE CASCADE,
  id TEXT NOT NULL UNIQUE,
  day TEXT NOT NULL,
  changed INTEGER NOT NULL DEFAULT 1,
  data TEXT NOT NULL
) STRICT;
CREATE INDEX meeting_of ON meeting (plan);
