# phrase: omat lauseet ja tavoitepankki

# Merkki, jonka tilalle tulee oppilaan nimi.
phrase-name = nimi

phrase-title = Omat lauseet
phrase-seek = Etsi lauseista
phrase-of-here = Tästä kohdasta
phrase-others = Muut lauseet
phrase-insert = Lisää tekstiin
phrase-insert-row = Lisää riviksi
phrase-change = Muokkaa
phrase-forget = Poista
phrase-goals = Tavoitepankki
phrase-rows = Kokonaiset rivit
phrase-empty = Ei vielä omia lauseita. Valitse tekstiä kohdasta, paina Ctrl J ja ota se talteen.
phrase-none = Mikään lause ei sovi hakuun.
phrase-found =
    { $count ->
        [one] Yksi lause
       *[other] { $count } lausetta
    }
phrase-more = { $count } lausetta, ja { $more } muuta. Kirjoita lisää, niin haku tarkentuu.
phrase-here = Lauseet lisätään tekstiin. Siirry ensin kohtaan, johon kirjoitetaan, ja paina Ctrl J.
phrase-look =
    { $count ->
        [one] Nimi on perusmuodossa. Taivuta se valitussa kohdassa.
       *[other] Nimi on perusmuodossa { $count } kohdassa. Taivuta ne. Ensimmäinen on valittuna.
    }
phrase-look-row = Rivi on lisätty. Tarkista siitä nimi: taivuta se tai kirjoita se merkin tilalle.
phrase-uncalled =
    { $count ->
        [one] Etunimeä ei voitu päätellä. Kirjoita se merkin tilalle valitussa kohdassa.
       *[other] Etunimeä ei voitu päätellä. Kirjoita se merkin tilalle { $count } kohdassa. Ensimmäinen on valittuna.
    }
phrase-inserted-row = Rivi on lisätty.

# keeping
phrase-keep-selected = Ota valittu teksti talteen
phrase-keep-field = Ota tämän kohdan teksti talteen
phrase-keep-goal = Ota tämä tavoite pankkiin
phrase-keep-row = Ota tämä rivi talteen
phrase-keep-title = Ota talteen omiin lauseisiin
phrase-keep-title-goal = Ota tavoite pankkiin
phrase-change-title = Muokkaa lausetta
phrase-text = Lause
phrase-cells = Mitkä tiedot otetaan
phrase-names =
    { $count ->
        [one] Nimen tilalla on merkki. Kun lause lisätään, sen tilalle tulee sen etunimi, jolle kirjoitat.
       *[other] Nimen tilalla on merkki { $count } kohdassa. Kun lause lisätään, niiden tilalle tulee sen etunimi, jolle kirjoitat.
    }
phrase-about-nobody = Lause jää talteen, vaikka suunnitelma poistetaan. Siinä ei saa olla mitään kenestäkään.
phrase-doubts = Katso nämä ensin
phrase-doubt-name = Henkilön nimi
    .todo = Poista nimi tai kirjoita sen tilalle {"{"}nimi{"}"}.
phrase-doubt-identity = Henkilötunnus
    .todo = Poista henkilötunnus.
phrase-keep-do = Ota talteen
phrase-keep-anyway = Ota talteen silti
phrase-kept = Lause on tallessa.
phrase-kept-row = Rivi on tallessa.
phrase-forgotten = Lause on poistettu.

# settings
phrase-settings = Omat lauseet
    .says = Kirjoittaessa Ctrl J tuo lauseet ja tavoitepankin esiin. Ne ovat salattuina samassa tiedostossa kuin suunnitelmat.
    .count =
        { $count ->
            [0] Ei vielä omia lauseita.
            [one] Yksi lause tai rivi on tallessa.
           *[other] { $count } lausetta ja riviä on tallessa.
        }
phrase-export = Vie tiedostoon…
phrase-export-title =
    { $count ->
        [one] Vie yksi lause
       *[other] Vie { $count } lausetta
    }
phrase-export-text = Tiedostosta kollega saa lauseet omaan Laatijaansa kohdassa Tuo tiedostosta.
phrase-export-open = Tiedostoa ei salata: kuka tahansa voi lukea sen. Tarkista ensin, ettei lauseissa ole mitään kenestäkään.
phrase-export-doubt =
    { $count ->
        [one] Yksi lause nimeää jonkun, jolla on täällä suunnitelma, tai siinä on henkilötunnus. Poista se ensin: Ctrl J kirjoittaessa.
       *[other] { $count } lausetta nimeää jonkun, jolla on täällä suunnitelma, tai niissä on henkilötunnus. Poista ne ensin: Ctrl J kirjoittaessa.
    }
phrase-export-do = Valitse paikka…
phrase-exported = Lauseet on tallennettu: { $path }
phrase-import = Tuo tiedostosta…
phrase-imported =
    { $added ->
        [0] Kaikki tiedoston lauseet olivat jo tallessa.
        [one] Yksi uusi lause on tallessa.
       *[other] { $added } uutta lausetta on tallessa.
    }

# after erasing
phrase-erased-named =
    { $count ->
        [one] Nimi on yhä yhdessä omassa lauseessasi. Poista se kirjoittaessa: Ctrl J, hae nimellä, Ctrl Del.
       *[other] Nimi on yhä { $count } omassa lauseessasi. Poista ne kirjoittaessa: Ctrl J, hae nimellä, Ctrl Del.
    }
