SELECT plan.id, plan.template, plan.template_version, created, written, draft, version,
  pupil, class, filled, total, blocking, dates,
  EXISTS (SELECT 1 FROM received WHERE received.plan = plan.key),
  (SELECT asker FROM contribution WHERE contribution.plan = plan.key),
  (SELECT origin.template FROM origin WHERE origin.plan = plan.key),
  (SELECT reason FROM closed WHERE closed.plan = plan.key),
  (SELECT day FROM closed WHERE closed.plan = plan.key),
  followed.templates,
  in_force
FROM plan
-- Gathered once: sought for each plan, the origins of all would be gone through as often as there are plans.
LEFT JOIN (
  SELECT origin.source, group_concat(DISTINCT later.template) AS templates
  FROM origin JOIN plan AS later ON later.key = origin.plan
  WHERE later.version > 0 GROUP BY origin.source) AS followed ON followed.source = plan.id
