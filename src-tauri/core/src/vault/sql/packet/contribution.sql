SELECT packet, asker, school, address, sections, shown, asked, returned, moment
FROM contribution WHERE plan = ?1
