SELECT plan.id, revision.number, revision.digest FROM revision JOIN plan ON plan.key = revision.plan
