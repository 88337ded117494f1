# common

# the steps of a plan
common-step-write = Write
common-step-review = Review
common-step-issue = Issue
common-step-versions = Versions

# Answers: words that are the same in every template
answer-yes = Yes
answer-no = No
answer-not-applicable = Not applicable
attachment-title = Attachment
attachment-date = Date
attachment-pages = Pages
attachment-location = Place
