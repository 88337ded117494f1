INSERT INTO retyped (plan, version, mapping, field, state, digest) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (plan, version, mapping, field) DO UPDATE SET state = ?5, digest = ?6
