-- Files that neither a version, the draft nor a step that can be taken back has.
DELETE FROM attachment WHERE plan = ?1
  AND key NOT IN (SELECT key FROM issued_attachment)
  AND NOT EXISTS (SELECT 1 FROM entry WHERE plan = ?1 AND instr(value, lower(hex(digest))))
  AND NOT EXISTS (SELECT 1 FROM step WHERE plan = ?1 AND instr(other, lower(hex(digest))))
