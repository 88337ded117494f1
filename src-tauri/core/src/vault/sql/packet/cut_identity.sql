UPDATE identity SET secret = ?1
