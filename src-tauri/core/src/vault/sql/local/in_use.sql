SELECT count(*) FROM plan WHERE template = ?1 AND template_version = ?2
