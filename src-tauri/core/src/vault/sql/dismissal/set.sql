INSERT INTO dismissal (plan, finding, reason) VALUES (?1, ?2, ?3)
ON CONFLICT (plan, revision, finding) DO UPDATE SET reason = excluded.reason
