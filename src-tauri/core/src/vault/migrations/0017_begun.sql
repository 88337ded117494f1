-- What was typed into a dialog or a pane and not yet recorded there. It goes with its plan; what is of no plan
-- (a plan that is about to be begun, a setting) has none.
CREATE TABLE begun (
  key INTEGER PRIMARY KEY,
  plan INTEGER REFERENCES plan (key) ON DELETE CASCADE,
  place TEXT NOT NULL,
  words TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX begun_place ON begun (ifnull(plan, 0), place);
