SELECT plan.id, plan.template, plan.version, origin.number, origin.moment
FROM origin JOIN plan ON plan.key = origin.plan
WHERE origin.source = ?1
