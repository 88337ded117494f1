SELECT id, template, template_version, created, written, draft, version,
  pupil, class, filled, total, blocking, dates,
  EXISTS (SELECT 1 FROM received WHERE received.plan = plan.key),
  (SELECT asker FROM contribution WHERE contribution.plan = plan.key),
  (SELECT origin.template FROM origin WHERE origin.plan = plan.key),
  (SELECT reason FROM closed WHERE closed.plan = plan.key),
  (SELECT day FROM closed WHERE closed.plan = plan.key),
  (SELECT group_concat(DISTINCT later.template) FROM origin JOIN plan later ON later.key = origin.plan
    WHERE origin.source = plan.id AND later.version > 0),
  in_force
FROM plan WHERE id = ?1
