SELECT field, state, digest FROM retyped WHERE plan = ?1 AND version = ?2 AND mapping = ?3
