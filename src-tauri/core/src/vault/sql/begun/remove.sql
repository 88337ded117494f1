DELETE FROM begun WHERE place = ?2 AND plan IS (SELECT key FROM plan WHERE id = ?1)
