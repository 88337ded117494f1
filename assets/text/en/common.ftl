# common

# the steps of a plan
common-step-write = Write
common-step-review = Review
common-step-issue = Issue
common-step-versions = Versions
