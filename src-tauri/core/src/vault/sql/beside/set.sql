INSERT INTO beside (plan, name, text, moment) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (plan) DO UPDATE SET name = ?2, text = ?3, moment = ?4
