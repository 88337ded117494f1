INSERT INTO closed (plan, version, reason, day) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (plan) DO UPDATE SET version = ?2, reason = ?3, day = ?4
