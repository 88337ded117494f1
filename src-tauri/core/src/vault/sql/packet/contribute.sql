INSERT INTO contribution (plan, packet, asker, school, address, sections, shown, asked)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
