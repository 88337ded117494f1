INSERT INTO colleague (address, name) VALUES (?1, ?2)
ON CONFLICT (address) DO UPDATE SET name = excluded.name
