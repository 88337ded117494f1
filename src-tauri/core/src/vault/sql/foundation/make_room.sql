DELETE FROM foundation WHERE id = ?1 OR order_number = ?2
