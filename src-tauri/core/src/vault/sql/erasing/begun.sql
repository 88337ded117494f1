-- What was begun of no plan goes too, where it is of a plan that is about to be begun; where it says what is erased,
-- it is found by its words.
DELETE FROM begun WHERE plan = ?1 OR plan IS NULL AND place = 'new plan'
