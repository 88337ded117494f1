SELECT addition.number, addition.bytes FROM revision JOIN addition ON addition.revision = revision.key
WHERE revision.plan = ?1 AND revision.number = ?2 ORDER BY addition.number
