SELECT id, language, field, used, times, data FROM phrase ORDER BY key
