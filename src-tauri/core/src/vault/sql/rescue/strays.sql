SELECT "table", rowid FROM pragma_foreign_key_check WHERE rowid IS NOT NULL
