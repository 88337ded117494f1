SELECT plan.rest FROM vault JOIN plan ON plan.key = vault.last
