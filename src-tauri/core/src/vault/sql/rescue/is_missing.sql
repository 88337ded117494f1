-- Whether it is known of anything that it is missing.
SELECT EXISTS (SELECT 1 FROM known_entry k JOIN plan ON plan.key = k.plan AND plan.draft
    WHERE NOT EXISTS (SELECT 1 FROM entry e WHERE e.plan = k.plan AND e.kind = k.kind AND e.name = k.name))
  OR EXISTS (SELECT 1 FROM plan WHERE version <> (SELECT count(*) FROM revision WHERE revision.plan = plan.key))
  OR EXISTS (SELECT 1 FROM revision WHERE key NOT IN (SELECT revision FROM copy))
  OR EXISTS (SELECT 1 FROM attachment a WHERE length <> (SELECT total(length(bytes)) FROM attachment_part WHERE attachment = a.key))
  OR EXISTS (SELECT 1 FROM attached t JOIN revision r ON r.key = t.revision
    WHERE NOT EXISTS (SELECT 1 FROM attachment a WHERE a.plan = r.plan AND a.digest = t.digest))
  OR EXISTS (SELECT 1 FROM entry WHERE plan NOT IN (SELECT key FROM plan))
  OR EXISTS (SELECT 1 FROM revision WHERE plan NOT IN (SELECT key FROM plan))
  -- The program carries all other templates itself.
  OR EXISTS (SELECT 1 FROM plan WHERE template LIKE 'kunta.%' AND NOT EXISTS (SELECT 1 FROM local_template l
    WHERE l.id = plan.template AND l.version = plan.template_version))
  OR EXISTS (SELECT 1 FROM read_trail t WHERE t.plan NOT IN (SELECT trail FROM plan WHERE trail IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM read_trail e WHERE e.plan = t.plan AND e.act IN ('discarded', 'erased', 'lost')))
