# common

# the steps of a plan
common-step-write = Skriv
common-step-review = Granska
common-step-issue = Fastställ
common-step-versions = Versioner
