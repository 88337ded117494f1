INSERT INTO identity (one, secret) VALUES (1, ?1)
