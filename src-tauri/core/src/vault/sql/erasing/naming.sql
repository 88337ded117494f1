-- The plans that name a pupil, by the name and as the name is written in JSON.
SELECT id FROM plan WHERE instr(pupil, ?1) OR instr(dates, ?2) OR instr(ifnull(rest, ''), ?2)
  OR key IN (SELECT plan FROM entry WHERE instr(ifnull(value, ''), ?2))
  OR key IN (SELECT plan FROM step WHERE instr(ifnull(other, ''), ?2))
  OR key IN (SELECT plan FROM dismissal WHERE instr(reason, ?1) OR instr(finding, ?1))
  OR key IN (SELECT plan FROM revision WHERE instr(json, ?2))
  OR key IN (SELECT plan FROM received WHERE instr(data, ?2))
  OR key IN (SELECT plan FROM asked LEFT JOIN answered ON answered.asked = asked.key
    WHERE instr(base, ?2) OR instr(ifnull(data, ''), ?2))
  OR key IN (SELECT plan FROM meeting WHERE instr(data, ?2))
  OR key IN (SELECT plan FROM begun WHERE instr(words, ?1) OR instr(words, ?2))
ORDER BY key
