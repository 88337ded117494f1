SELECT attached.name, attached.digest FROM attached JOIN revision ON revision.key = attached.revision
WHERE revision.plan = ?1 AND revision.number = ?2 ORDER BY attached.number
