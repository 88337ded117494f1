UPDATE dismissal SET revision = ?2 WHERE plan = ?1 AND revision = 0
