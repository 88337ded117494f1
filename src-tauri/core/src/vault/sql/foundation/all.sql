SELECT id, order_number, added, file, facts FROM foundation ORDER BY key
