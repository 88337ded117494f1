SELECT finding, reason FROM dismissal WHERE plan = ?1 AND revision = ?2
