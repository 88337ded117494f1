INSERT INTO entry (plan, kind, name, value) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (plan, kind, name) DO UPDATE SET value = excluded.value
