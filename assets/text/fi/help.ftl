# help: the keys, and what is promised

help-title = Ohje ja näppäimet
help-open = Ohje ja näppäimet…
help-everywhere = Kaikkialla
help-form = Kun laadit
help-key-help = Tämä ohje; lomakkeella kohdan peruste
help-key-go = Siirry oppilaaseen, kohtaan tai tekstiin
help-key-lock = Lukitse ohjelma
help-key-pane = Ikkunan seuraava osa
help-key-meeting = Palaveri
help-key-size = Suurenna, pienennä, tavallinen koko
help-key-section = Seuraava ja edellinen osa
help-key-field = Seuraava kohta
help-key-finding = Seuraava huomautus
help-key-phrases = Omat lauseet
help-key-undo = Kumoa, tee uudelleen
help-key-find = Etsi tästä asiakirjasta
help-key-preview = Näytä tai piilota kopio
help-key-word = Seuraava tuntematon sana
help-key-earlier = Mitä kohdassa oli ennen
help-key-carried = Seuraava katsomaton kohta; pidä näin
help-key-desk = Siirtopöytä
