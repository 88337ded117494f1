INSERT INTO received_copy (plan, pdf) VALUES (?1, ?2)
