INSERT INTO plan (key, id, template, template_version, created, written, draft, version, pupil, class, filled, total,
  blocking, dates)
SELECT ?1, ?2, ?3, ?4, ?5, ?5, EXISTS (SELECT 1 FROM entry WHERE plan = ?1),
  ifnull((SELECT max(number) FROM revision WHERE plan = ?1), 0), ?6, '', 0, 0, 0, '[]'
