SELECT key, id, trail, salt, created FROM plan ORDER BY key
