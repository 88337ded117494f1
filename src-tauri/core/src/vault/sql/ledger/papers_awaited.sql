SELECT plan.id, revision.number, delivery.recipient, delivery.day
FROM plan JOIN revision ON revision.plan = plan.key AND revision.number = plan.version
JOIN delivery ON delivery.revision = revision.key
WHERE delivery.awaits_paper
  AND NOT EXISTS (SELECT 1 FROM strike WHERE strike.delivery = delivery.key)
  AND NOT EXISTS (SELECT 1 FROM strike WHERE strike.wait = delivery.key)
  AND NOT EXISTS (
    SELECT 1 FROM paper
    WHERE paper.revision = revision.key AND coalesce(paper.delivery, delivery.key) = delivery.key
      AND NOT EXISTS (SELECT 1 FROM strike WHERE strike.paper = paper.key))
ORDER BY delivery.day, delivery.key
