INSERT INTO identity (one, secret, made) VALUES (1, ?1, ?2)
  ON CONFLICT (one) DO UPDATE SET secret = excluded.secret, made = excluded.made
