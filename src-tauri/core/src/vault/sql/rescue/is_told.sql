SELECT EXISTS (SELECT 1 FROM trail WHERE plan = ?1 AND digest = ?2)
