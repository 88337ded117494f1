SELECT source, number, template, moment FROM origin WHERE plan = ?1
