SELECT EXISTS (SELECT 1 FROM beside WHERE plan = ?1)
  OR EXISTS (SELECT 1 FROM dismissal WHERE plan = ?1 AND revision = 0)
