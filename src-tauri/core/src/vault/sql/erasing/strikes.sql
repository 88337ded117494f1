DELETE FROM strike WHERE copy IN (SELECT key FROM recipient_copy WHERE revision IN (SELECT key FROM revision WHERE plan = ?1))
  OR delivery IN (SELECT key FROM delivery WHERE revision IN (SELECT key FROM revision WHERE plan = ?1))
  OR wait IN (SELECT key FROM delivery WHERE revision IN (SELECT key FROM revision WHERE plan = ?1))
  OR paper IN (SELECT key FROM paper WHERE revision IN (SELECT key FROM revision WHERE plan = ?1))
