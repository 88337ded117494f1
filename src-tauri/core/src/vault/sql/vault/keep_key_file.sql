INSERT INTO vault (one, key_file) VALUES (1, ?1)
ON CONFLICT (one) DO UPDATE SET key_file = excluded.key_file
