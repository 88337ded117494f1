INSERT INTO begun (plan, place, words) SELECT (SELECT key FROM plan WHERE id = ?1), ?2, ?3
WHERE ?1 IS NULL OR EXISTS (SELECT 1 FROM plan WHERE id = ?1)
ON CONFLICT (ifnull(plan, 0), place) DO UPDATE SET words = ?3
