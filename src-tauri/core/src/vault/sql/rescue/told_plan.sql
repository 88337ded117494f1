INSERT INTO patch VALUES (?1, 'plan', '', ?2)
