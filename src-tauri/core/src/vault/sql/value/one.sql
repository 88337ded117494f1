SELECT value FROM value WHERE name = ?1
