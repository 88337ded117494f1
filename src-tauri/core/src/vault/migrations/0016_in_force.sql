-- The days of the newest version of a plan: what is in force stays in force while a new draft is written. Nothing
-- while they are not known: the program reads them from the version when it tells of them for the first time.
ALTER TABLE plan ADD COLUMN in_force TEXT;
UPDATE plan SET in_force = dates WHERE version > 0 AND draft = 0;
