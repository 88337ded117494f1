SELECT plan.id, revision.number FROM copy JOIN revision ON revision.key = copy.revision
JOIN plan ON plan.key = revision.plan WHERE length(copy.pdf) = length(?1) AND copy.pdf = ?1
