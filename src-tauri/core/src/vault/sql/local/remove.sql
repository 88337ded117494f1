DELETE FROM local_template WHERE id = ?1 AND version = ?2
