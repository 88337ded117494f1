SELECT name, text FROM beside WHERE plan = ?1
