SELECT plan.id, revision.number, revision.issued, recipient.name, count(*),
  (SELECT count(*) FROM recipient_copy AS copy
   WHERE copy.revision = revision.key AND copy.recipient = recipient.name
     AND NOT EXISTS (SELECT 1 FROM strike WHERE strike.copy = copy.key)),
  (SELECT count(*) FROM delivery
   WHERE delivery.revision = revision.key AND delivery.recipient = recipient.name
     AND NOT EXISTS (SELECT 1 FROM strike WHERE strike.delivery = delivery.key))
FROM plan JOIN revision ON revision.plan = plan.key AND revision.number = plan.version
JOIN recipient ON recipient.revision = revision.key
GROUP BY revision.key, recipient.name ORDER BY revision.key, min(recipient.key)
