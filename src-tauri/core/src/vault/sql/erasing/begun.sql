-- What was begun of no plan goes too where it names the pupil; of a plan that is about to be begun always.
DELETE FROM begun WHERE plan = ?1
  OR plan IS NULL AND (place = 'new plan'
    OR instr(words, (SELECT nullif(trim(pupil), '') FROM plan WHERE key = ?1)))
