SELECT kind, name, other FROM step WHERE plan = ?1 AND number = ?2 ORDER BY key
