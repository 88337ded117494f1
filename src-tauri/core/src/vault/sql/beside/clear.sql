DELETE FROM beside WHERE plan = ?1
