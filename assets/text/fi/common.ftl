# common

# the steps of a plan
common-step-write = Laadi
common-step-review = Tarkista
common-step-issue = Vahvista
common-step-versions = Versiot

# Vastaukset: sanat, jotka ovat samat jokaisessa mallissa
answer-yes = Kyllä
answer-no = Ei
answer-not-applicable = Ei koske
attachment-title = Liite
attachment-date = Päivä
attachment-pages = Sivuja
attachment-location = Sijainti
