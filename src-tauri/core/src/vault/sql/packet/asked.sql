SELECT asked.key, plan.id, colleague, sections, asked.version, moment, base
FROM asked JOIN plan ON plan.key = asked.plan WHERE packet = ?1
