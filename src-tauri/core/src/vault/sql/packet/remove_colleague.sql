DELETE FROM colleague WHERE address = ?1
