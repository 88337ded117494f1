SELECT step.entry, entry.kind, entry.name, entry.value, step.head, step.tail, step.other
FROM step JOIN entry ON entry.key = step.entry WHERE step.plan = ?1 AND step.number = ?2
ORDER BY entry.kind, entry.name
