# home: what is next, the plans, the year clock, a new plan

home-reading = Luetaan suunnitelmia…
home-counts = { $pupils ->
    [one] Yksi henkilö
   *[other] { $pupils } henkilöä
}, { $plans ->
    [one] yksi suunnitelma
   *[other] { $plans } suunnitelmaa
}.
home-next = { $count ->
    [one] Seuraavaksi:
    [2] Kaksi seuraavaa asiaa:
   *[other] Kolme seuraavaa asiaa:
}
home-kept = { $pupils ->
    [0] Suunnitelmia ei vielä ole
    [one] Yksi henkilö salattuna tällä koneella
   *[other] { $pupils } henkilöä salattuna tällä koneella
}
home-unnamed = Nimetön

# backups
home-backup-late = Nykyiset suunnitelmat eivät ole viikon sisällä tehdyssä varmuuskopiossa.
    .last = Viimeisin kopio on tehty { $day }.
    .act = Varmuuskopiot

# the next things
home-continue = Kesken, jatka tästä
    .act = Jatka kirjoittamista
home-due = Määräpäivä { $day }
    .act = Avaa suunnitelma
home-meeting = Palaveri { $day }
    .timed = Palaveri { $day } klo { $time }
    .act = Avaa palaveri
home-past-due = Määräpäivä { $day } on mennyt
home-ready = Valmis tarkistettavaksi
    .act = Tarkista
    .says = Mikään ei estä vahvistamista.
home-hand = Kopio odottaa antamista
    .act = Avaa toimitukset
    .says = Vahvistettu { $day }.
home-paper = Odottaa paperia
    .act = Avaa toimitukset
    .says = Annettu { $day }.
home-written-today = Kirjoitit viimeksi tänään { $time }.
home-written-yesterday = Kirjoitit viimeksi eilen { $time }.
home-written = Kirjoitit viimeksi { $day }
home-left = { $count ->
    [0] Kaikki kohdat on kirjattu.
    [one] Jäljellä yksi kohta.
   *[other] Jäljellä { $count } kohtaa.
}
home-due-in = { $days ->
    [0] Tänään.
    [1] Huomenna.
   *[other] { $days } päivän päästä.
}
home-due-ago = { $days ->
    [1] Eilen.
   *[other] { $days } päivää sitten.
}

# the plans
home-plans = Omat suunnitelmat
home-column-class = Luokka
home-column-pupil = Nimi
home-column-plan = Suunnitelma
home-column-state = Tila
home-column-date = Määräpäivä
home-column-act = Poista
home-state-draft = Luonnos { $filled }/{ $total }
home-state-issued = Vahvistettu, v. { $number }
home-state-copy = Kopio antamatta, v. { $number }
home-state-paper = Odottaa paperia, v. { $number }
home-filter = Rajaa
home-filter-all = Kaikki
home-filter-draft = Luonnokset
home-filter-issued = Vahvistetut
home-filter-words = Rajaa nimellä tai luokalla
home-filter-found = { $count ->
    [one] yksi suunnitelma
   *[other] { $count } suunnitelmaa
}
home-filter-none = Yksikään suunnitelma ei sovi rajaukseen.
home-discard = Poista luonnos: { $pupil }
home-discard-ask = Poistetaanko luonnos: { $pupil }?
    .says = Luonnosta ei ole vahvistettu kertaakaan. Poistettua luonnosta ei saa takaisin.
home-discard-keep = Säilytä luonnos
home-discard-do = Poista luonnos: { $pupil }
home-discarded = Luonnos on poistettu.

# no plans
home-empty = Aloita ensimmäinen suunnitelma
    .says = Valitset asiakirjan ja kirjoitat nimen. Kaikki muu täydentyy myöhemmin, missä järjestyksessä haluat.

# the year clock
home-clock = Vuosikello
home-clock-picture = Lukuvuoden kello elokuusta heinäkuuhun. { $day }. { $count ->
    [0] Määräpäiviä ei ole tulossa.
    [one] Yksi määräpäivä on tulossa.
   *[other] { $count } määräpäivää on tulossa.
} Päivät ovat luettelossa kuvan jälkeen.
home-clock-soon = 30 päivän sisällä
home-clock-empty = Suunnitelmien määräpäivät ilmestyvät tähän.
home-clock-more = { $count ->
    [one] ja yksi myöhempi
   *[other] ja { $count } myöhempää
}

# a new plan
home-new = Uusi suunnitelma
home-new-title = Uusi suunnitelma tai muu asiakirja
home-new-pupil = Oppilaan nimi
    .missing = Kirjoita oppilaan nimi.
home-new-class = Luokka
    .example = 7C
home-new-template = Asiakirja
home-new-old = Vanhat asiakirjat
    .says = Asiakirjatyypit on suljettu: niitä käytetään vain vanhan lukemiseen, täydentämiseen ja tulostamiseen.
home-new-legacy = Lue ennen kuin valitset
home-new-make = Aloita
home-new-file = Avaa suunnitelmatiedosto…
home-misplaced = Katso Laatijan kansiota
home-misplaced-carried = Laatijan tietovarasto (suunnitelmat.laatija) on kansiossa, jota vie muualle { $carrier }. Se voi rikkoutua siellä. Siirrä Laatijan kansio pois synkronoinnista, kun Laatija on suljettu. Varmuuskopiot saavat olla siellä.
home-misplaced-network = Laatijan tietovarasto (suunnitelmat.laatija) on verkkolevyllä. Se voi rikkoutua, kun yhteys katkeaa. Siirrä Laatijan kansio tämän koneen omalle levylle, kun Laatija on suljettu.
home-copies = Laatijan kansiossa on myös { $names }. Synkronointi tekee tällaisia kopioita, kun kaksi konetta kirjoittaa samaa tiedostoa. Laatija käyttää tiedostoa suunnitelmat.laatija eikä koske muihin. Katso, että kaikki suunnitelmat ovat täällä, ennen kuin siirrät kopion talteen muualle.
