SELECT text FROM mapping ORDER BY key
