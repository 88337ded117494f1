SELECT revision.key FROM revision JOIN plan ON plan.key = revision.plan WHERE plan.id = ?1 AND revision.number = ?2
