SELECT delivery.number, copy.number, delivery.recipient, delivery.way, delivery.day, delivery.note,
  delivery.awaits_paper, delivery.recorded, delivery.recorder,
  strike.reason, strike.struck, strike.striker, waived.reason, waived.struck, waived.striker
FROM delivery LEFT JOIN recipient_copy AS copy ON copy.key = delivery.copy
LEFT JOIN strike ON strike.delivery = delivery.key
LEFT JOIN strike AS waived ON waived.wait = delivery.key
WHERE delivery.revision = ?1 ORDER BY delivery.number
