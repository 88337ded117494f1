SELECT id, template, template_version, created, written, draft, version,
  pupil, class, filled, total, blocking, dates
FROM plan WHERE id = ?1
