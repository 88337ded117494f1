DELETE FROM same;
INSERT INTO same
  SELECT p.key, p.draft AND o.draft AND p.version = o.version
  FROM main.plan p JOIN old.plan o ON o.id = p.id AND o.key = p.key;
