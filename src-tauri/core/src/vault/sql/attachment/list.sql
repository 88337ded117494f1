SELECT key, digest, kind, pages, length, added FROM attachment WHERE plan = ?1 ORDER BY key
