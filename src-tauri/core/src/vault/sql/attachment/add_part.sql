INSERT INTO attachment_part (attachment, number, bytes) VALUES (?1, ?2, ?3)
