INSERT INTO signer (one, key, certificate) VALUES (1, ?1, ?2)
ON CONFLICT (one) DO UPDATE SET key = excluded.key, certificate = excluded.certificate
