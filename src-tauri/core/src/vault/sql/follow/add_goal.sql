INSERT INTO followed (plan, field, goal, measure, most, baseline, target, times)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
