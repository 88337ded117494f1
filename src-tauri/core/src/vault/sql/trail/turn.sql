SELECT DISTINCT entry.kind, entry.name, entry.value, plan.written
FROM plan JOIN step ON step.plan = plan.key JOIN entry ON entry.key = step.entry
WHERE plan.key = ?1 AND step.number > plan.noted AND step.number <= plan.step
ORDER BY entry.kind, entry.name
