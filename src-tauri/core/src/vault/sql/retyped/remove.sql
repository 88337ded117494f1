DELETE FROM retyped WHERE plan = ?1 AND version = ?2 AND mapping = ?3 AND field = ?4
