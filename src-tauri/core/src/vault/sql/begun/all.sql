SELECT plan.id, begun.place, begun.words FROM begun LEFT JOIN plan ON plan.key = begun.plan ORDER BY begun.key
