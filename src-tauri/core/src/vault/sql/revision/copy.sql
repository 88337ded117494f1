SELECT copy.pdf FROM revision JOIN copy ON copy.revision = revision.key
WHERE revision.plan = ?1 AND revision.number = ?2
