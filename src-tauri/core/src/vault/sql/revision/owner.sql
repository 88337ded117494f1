SELECT plan.key, plan.id, revision.number FROM copy JOIN revision ON revision.key = copy.revision
JOIN plan ON plan.key = revision.plan
WHERE length(copy.pdf) <= ?1 AND ?1 <= length(copy.pdf)
  + coalesce((SELECT sum(length(bytes)) FROM addition WHERE addition.revision = copy.revision), 0)
