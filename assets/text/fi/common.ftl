# common

# Vastaukset: sanat, jotka ovat samat jokaisessa mallissa
answer-yes = Kyllä
answer-no = Ei
answer-not-applicable = Ei koske
attachment-title = Liite
attachment-date = Päivä
attachment-pages = Sivuja
attachment-location = Sijainti
