INSERT INTO addition (revision, number, added, bytes)
SELECT revision.key, 1 + (SELECT count(*) FROM addition WHERE addition.revision = revision.key), ?3, ?4
FROM revision WHERE revision.plan = ?1 AND revision.number = ?2
