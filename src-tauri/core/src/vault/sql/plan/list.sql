SELECT id, template, template_version, created, written, draft, version,
  pupil, class, filled, total, blocking, dates,
  EXISTS (SELECT 1 FROM received WHERE received.plan = plan.key),
  (SELECT asker FROM contribution WHERE contribution.plan = plan.key),
  (SELECT origin.template FROM origin WHERE origin.plan = plan.key)
FROM plan
