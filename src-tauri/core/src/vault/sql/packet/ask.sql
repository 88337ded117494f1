INSERT INTO asked (plan, packet, colleague, sections, version, moment, base)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
