SELECT plan.id FROM received JOIN plan ON plan.key = received.plan WHERE received.digest = ?1 OR received.id = ?2
