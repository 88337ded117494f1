# common

# the steps of a plan
common-step-write = Laadi
common-step-review = Tarkista
common-step-issue = Vahvista
common-step-versions = Versiot
