SELECT bytes FROM attachment_part WHERE attachment = ?1 ORDER BY number
