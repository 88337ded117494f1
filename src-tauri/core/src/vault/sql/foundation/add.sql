INSERT INTO foundation (id, order_number, added, file, facts) VALUES (?1, ?2, ?3, ?4, ?5)
