SELECT paper.number, delivery.number, paper.pages, paper.filed, paper.filer,
  strike.reason, strike.struck, strike.striker
FROM paper LEFT JOIN delivery ON delivery.key = paper.delivery
LEFT JOIN strike ON strike.paper = paper.key
WHERE paper.revision = ?1 ORDER BY paper.number
