SELECT plan.id, revision.number, copy.number, copy.recipient, strike.key IS NOT NULL
FROM recipient_copy AS copy JOIN revision ON revision.key = copy.revision
JOIN plan ON plan.key = revision.plan LEFT JOIN strike ON strike.copy = copy.key
WHERE copy.digest = ?1
