SELECT id, version, municipality, file, added, digest, text,
  (SELECT count(*) FROM plan WHERE plan.template = local_template.id AND plan.template_version = local_template.version)
FROM local_template ORDER BY key
