# common

# the steps of a plan
common-step-write = Skriv
common-step-review = Granska
common-step-issue = Fastställ
common-step-versions = Versioner

# Svar: ord som är desamma i varje mall
answer-yes = Ja
answer-no = Nej
answer-not-applicable = Gäller inte
attachment-title = Bilaga
attachment-date = Datum
attachment-pages = Sidor
attachment-location = Plats
