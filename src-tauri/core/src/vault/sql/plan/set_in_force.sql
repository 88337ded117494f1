UPDATE plan SET in_force = ?2 WHERE key = ?1 AND version = ?3
