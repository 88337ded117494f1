INSERT INTO plan (id, template, template_version, created, written, draft,
  pupil, class, filled, total, blocking, dates, trail, salt)
VALUES (?1, ?2, ?3, ?4, ?4, 1, ?5, ?6, ?7, ?8, ?9, ?10, randomblob(8), randomblob(16))
