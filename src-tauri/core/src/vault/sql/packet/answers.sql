SELECT number, author, moment, data FROM answered WHERE asked = ?1 ORDER BY number, key
