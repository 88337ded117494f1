DELETE FROM dismissal WHERE plan = ?1 AND revision = 0
