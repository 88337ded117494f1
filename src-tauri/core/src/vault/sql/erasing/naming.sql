SELECT id FROM plan WHERE instr(pupil, ?1) OR instr(dates, ?1) OR instr(ifnull(rest, ''), ?1)
  OR key IN (SELECT plan FROM entry WHERE instr(ifnull(value, ''), ?1))
  OR key IN (SELECT plan FROM step WHERE instr(ifnull(other, ''), ?1))
  OR key IN (SELECT plan FROM dismissal WHERE instr(reason, ?1) OR instr(finding, ?1))
  OR key IN (SELECT plan FROM revision WHERE instr(json, ?1))
  OR key IN (SELECT plan FROM received WHERE instr(data, ?1))
  OR key IN (SELECT plan FROM asked LEFT JOIN answered ON answered.asked = asked.key
    WHERE instr(base, ?1) OR instr(ifnull(data, ''), ?1))
  OR key IN (SELECT plan FROM meeting WHERE instr(data, ?1))
  OR key IN (SELECT plan FROM begun WHERE instr(words, ?1))
ORDER BY key
