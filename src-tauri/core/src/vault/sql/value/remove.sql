DELETE FROM value WHERE name = ?1
