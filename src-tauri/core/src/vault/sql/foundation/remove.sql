DELETE FROM foundation WHERE order_number = ?1
