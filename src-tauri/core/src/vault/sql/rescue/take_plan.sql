INSERT INTO main.plan (key, id, template, template_version, created, written, draft, version, pupil, class, filled,
  total, blocking, dates, rest, trail, salt)
SELECT key, id, template, template_version, created, written,
  CASE WHEN max(version, newest) > version THEN has_draft ELSE draft END,
  max(version, newest), pupil, class, filled, total, blocking, dates, rest, trail, salt
FROM (SELECT o.*, ifnull((SELECT max(number) FROM main.revision WHERE plan = o.key), 0) AS newest,
    EXISTS (SELECT 1 FROM main.entry WHERE plan = o.key) AS has_draft
  FROM old.plan o WHERE o.key = ?1)
