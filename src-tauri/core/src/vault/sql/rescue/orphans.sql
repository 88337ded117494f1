SELECT DISTINCT plan FROM (SELECT plan FROM entry UNION SELECT plan FROM revision UNION SELECT plan FROM received)
WHERE plan NOT IN (SELECT key FROM plan)
