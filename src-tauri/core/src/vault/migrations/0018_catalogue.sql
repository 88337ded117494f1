-- The foundations of qualifications that were imported from ePerusteet: a few facts of each. They hold no word of a
-- pupil; plans keep what they chose.
CREATE TABLE foundation (
  key INTEGER PRIMARY KEY,
  id INTEGER NOT NULL UNIQUE,
  order_number TEXT NOT NULL UNIQUE,
  added TEXT NOT NULL,
  file TEXT NOT NULL,
  facts TEXT NOT NULL
) STRICT;
