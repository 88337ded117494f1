INSERT INTO erasing (plan) VALUES (?1)
