SELECT copy.number, copy.recipient, copy.edition, copy.outlet, copy.made, copy.maker,
  strike.reason, strike.struck, strike.striker, copy.basis
FROM recipient_copy AS copy LEFT JOIN strike ON strike.copy = copy.key
WHERE copy.revision = ?1 ORDER BY copy.number
