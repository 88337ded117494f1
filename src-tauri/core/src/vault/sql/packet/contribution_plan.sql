SELECT plan.id FROM contribution JOIN plan ON plan.key = contribution.plan WHERE packet = ?1
