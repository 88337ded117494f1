# write

# the three panes
write-sections = Suunnitelman osat
write-narrow-sections = Supista osaluettelo
write-widen-sections = Laajenna osaluettelo
write-progress = Kohtia kirjattu
write-of-fields = { $filled } / { $total } kohtaa
write-not-needed = ei kysytä nyt
write-not-needed-help = Aukeaa vastausten mukaan: täytä ensin aiemmat osat.
write-optional = vapaaehtoinen
write-pages =
    { $pages ->
        [one] { $pages } sivu
       *[other] { $pages } sivua
    }
write-findings =
    { $count ->
        [one] { $count } huomio
       *[other] { $count } huomiota
    }
write-part = Osa { $number } / { $count }
write-part-next = Seuraava osa: { $title }
write-closed = Suljettu asiakirjatyyppi
write-field-here = tässä kirjoitat
write-field-noted = huomio
write-field-empty = tyhjä
write-field-filled = kirjattu
write-flag-help = Näyttää ne osat ja kohdat, joita tämä valinta koskee.

# a field
write-empty = Ei vielä kirjattu. Tyhjä kohta ei tulostu.
write-nothing = Ei kirjattu.
write-need-if_needed = tarvittaessa
write-need-recommended = suositeltava
write-need-optional = vapaaehtoinen
write-unprinted = ei tulostu
write-guide = { $length } / n. { $guide }
write-why = Miksi tätä kysytään
write-why-short = Miksi
write-why-of = Miksi tätä kysytään: { $field }
write-law-of = { $law }, miksi tätä kysytään: { $field }
write-rules = Mitä tässä katsotaan
write-law = Peruste
write-example = Esimerkki
write-example-bad = Älä kirjoita näin
write-close = Sulje
write-clear-choice = Poista valinta
write-choose = Valitse
write-no-option = Mikään vaihtoehto ei ala näin: ”{ $text }”. Valinta on ennallaan.
write-details = Tarkenna
write-details-kept = Tarkennus on tallessa, vaikka vastaus ei ole kyllä.
write-date-hint = Kirjoita 14.5., +6kk, ma tai tänään.
write-birth-hint = Kirjoita esim. 14.3.2016.
write-unread-date = Tätä ei voi lukea päivänä. Teksti säilyy.
write-unread-birth = Tätä ei voi lukea syntymäaikana. Kirjoita myös vuosi. Teksti säilyy.
write-birth-ahead = Syntymäaika on tulevaisuudessa.
write-unread-number = Tätä ei voi lukea lukuna. Teksti säilyy.
write-period-start = Alkaa
write-period-end = Päättyy
write-until-further = toistaiseksi
write-person-name = Nimi
write-person-role = Rooli
write-person-phone = Puhelin
write-person-email = Sähköposti
write-list-line = Rivi { $number }
write-list-add = Lisää rivi
write-list-remove = Poista rivi { $number }

# a table
write-row = Rivi { $number }
write-cell = Rivi { $row }, sarake { $column }
write-sum = Yhteensä
write-add-row = Lisää rivi
write-add-attachment = Lisää muualla säilytettävä liite
write-add-signature = Lisää allekirjoittaja
write-usual-signatures = Lisää tavalliset allekirjoittajat
write-row-remove = Poista rivi { $number }
write-cell-taken = Solussa on taas se, mitä siinä oli.
    .back = Palauta kirjoitettu
write-row-removed = Rivi { $number } poistettu
write-row-up = Siirrä rivi { $number } ylös
write-row-down = Siirrä rivi { $number } alas
write-undo = Kumoa
write-key-row = seuraava rivi
write-key-cell = seuraava solu
write-key-move = siirrä riviä
write-key-above = sama kuin yllä
write-key-paste = liitä taulukosta
write-paste-unfit =
    { $count ->
        [one] Yksi liitetty solu ei sopinut taulukkoon.
       *[other] { $count } liitettyä solua ei sopinut taulukkoon.
    }
write-paste-choose = Sarakkeessa on valmiit vaihtoehdot. Valitse vaihtoehto itse tai kopioi teksti tästä muualle.
write-paste-beside = Taulukon ulkopuolella

# the status line
write-kept = Tallessa
write-kept-at = Tallessa { $at }
write-already = Tallessa jo
write-already-at = Tallessa jo { $at }
write-typing = Tallentuu, kun pidät pienen tauon
write-typing-at = Viimeksi tallessa { $at }
write-saving = Tallennetaan…
write-waiting = Levy ei vastaa, yritetään uudelleen. Teksti on muistissa.
write-full = Ei tallessa: levy on täynnä. Teksti on vielä muistissa.
write-in-memory = Teksti on vielä muistissa.
write-elsewhere = Tallenna muualle…
write-saved-elsewhere = Suunnitelmatiedosto on tallessa: { $path }
write-draft-of = Luonnos, tuleva versio { $version }
write-locks-after = Lukittuu { $minutes } min tauon jälkeen

# the guardian's copy
write-copy = Huoltajan kopio
write-copy-live = { $copy }, päivittyy kirjoittaessa
write-copy-page = Kopion sivu { $page } / { $pages }
write-page = sivu { $page } / { $pages }
write-previous-page = Edellinen sivu
write-next-page = Seuraava sivu
write-readable = Luettava
write-hide-copy = Piilota esikatselu
write-copy-failed = Kopiota ei voitu muodostaa. Lomakkeen teksti on ennallaan.
write-copy-old = Sivu on hetken takaa: uusinta tekstiä ei voitu näyttää.

# find in plan
write-find = Etsi suunnitelmasta
write-find-at = { $at } / { $count }
write-find-none = Ei osumia
write-find-previous = Edellinen osuma
write-find-next = Seuraava osuma

# an issued version
write-issued = Vahvistettu, versio { $version }
write-issued-help = Vahvistettua versiota ei voi muuttaa. Korjaus on aina uusi versio.
write-start-draft = Aloita uusi luonnos
