-- What is known while a vault is rescued, and gone with the connection.
CREATE TEMP TABLE known_entry (plan INTEGER, kind TEXT, name TEXT, PRIMARY KEY (plan, kind, name)) WITHOUT ROWID;
-- What came from a backup of a day, or from nowhere.
CREATE TEMP TABLE patch (plan INTEGER, what TEXT, name TEXT, day TEXT, PRIMARY KEY (plan, what, name)) WITHOUT ROWID;
-- Plans of a backup and of the damaged vault that are the same.
CREATE TEMP TABLE same (plan INTEGER PRIMARY KEY, draft INTEGER);
-- Tables of which rows may be missing.
CREATE TEMP TABLE incomplete (name TEXT PRIMARY KEY) WITHOUT ROWID;
