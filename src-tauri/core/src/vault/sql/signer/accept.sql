INSERT INTO known_signer (fingerprint, name, accepted) VALUES (?1, ?2, ?3)
ON CONFLICT (fingerprint) DO UPDATE SET name = excluded.name, accepted = excluded.accepted
