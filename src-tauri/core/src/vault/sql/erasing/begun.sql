-- What was begun of no plan goes too where it names the pupil.
DELETE FROM begun WHERE plan = ?1
  OR plan IS NULL AND instr(words, (SELECT nullif(trim(pupil), '') FROM plan WHERE key = ?1))
