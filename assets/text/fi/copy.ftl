# Huoltajan kopion vakiotekstit: mitä painetulla sivulla on lomakkeen tekstien lisäksi.
copy-time = klo { $hour }.{ $minute }
copy-draft-mark = LUONNOS
copy-version = Versio { $number }
copy-issued-line = { $day }, versio { $number }
copy-draft-line = Luonnos { $day }
copy-page = { $page } ({ $pages })
copy-school-year = Lukuvuosi { $year }
copy-replaces = Korvaa version { $number } ({ $day })
copy-recipients = Huoltajan kopio: { $names }
copy-foot-issued = vahvistettu { $day } · tunnus
copy-foot-check = Sama tunnus näkyy Laatijassa tämän version kohdalla.
copy-foot-draft = { $day } · vahvistamaton, voi vielä muuttua
copy-foot-program = { $program } · esteetön PDF/UA-1
copy-signatures = Allekirjoitukset
copy-signatures-note = Allekirjoitus kertoo, että suunnitelma on käyty läpi yhdessä. Laki ei vaadi sitä, eikä se tarkoita, että olisi kaikesta samaa mieltä.
copy-place-and-time = Paikka ja aika
copy-electronic = Sähköinen kappale
copy-electronic-signed = allekirjoitetaan { $day }, aika on allekirjoituksen merkissä. Allekirjoittaja { $issuer }, oma avain
copy-electronic-check = Tarkista se avaamalla tiedosto Laatijassa. Allekirjoittajan kuusi tunnussanaa saat koulusta, et tästä asiakirjasta.
copy-electronic-draft = allekirjoitetaan, kun suunnitelma vahvistetaan.
copy-privacy = Tietosuoja
copy-annex = Liite { $number }: { $title }
copy-data-name = Suunnitelman tiedot koneluettavina (JSON)

# Palautusarkki
sheet-title = Laatija: palautusarkki
sheet-file = Tiedosto
sheet-group = Ryhmä { $number }
sheet-when = Kun tarvitset tätä:
sheet-when-text = avaa Laatija, valitse ”Salasana unohtui” ja kirjoita ryhmät järjestyksessä. Kirjaimia I, L, O ja U ei käytetä.
sheet-keep = Säilytä
sheet-keep-text = lukitussa paikassa. Arkki avaa kaikki suunnitelmat.
sheet-place = Säilytyspaikka
sheet-date-and-name = Päiväys ja nimi
