SELECT plan.id, patch.what, patch.name, patch.day FROM patch JOIN plan ON plan.key = patch.plan
ORDER BY plan.key, patch.what DESC, CAST(patch.name AS INTEGER), patch.name
