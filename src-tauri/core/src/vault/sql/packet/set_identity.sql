INSERT INTO identity (one, secret, made) VALUES (1, ?1, ?2)
