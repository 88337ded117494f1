# settings

settings-locking = Lukitus
settings-idle = Lukitse tauon jälkeen
    .says = Teksti jää aina talteen
settings-minutes = { $number ->
    [one] { $number } minuutti
   *[other] { $number } minuuttia
}
settings-passphrase = Salasana
    .says = Suunnitelmat pysyvät samoina
    .act = Vaihda…
settings-passphrase-change = Vaihda salasana
settings-passphrase-used = Nykyinen salasana
settings-passphrase-do = Vaihda salasana
settings-passphrase-changed = Salasana on vaihdettu. Ennen vaihtoa tehdyt varmuuskopiot aukeavat yhä vanhalla.
settings-sheet = Palautusarkki
    .says = Uusi arkki korvaa vanhan
    .waits = Uusi arkki jäi vahvistamatta. Tee uusi.
    .act = Tee uusi…
settings-sheet-renew = Uusi palautusarkki
    .says = Vanha arkki avaa suunnitelmat siihen asti, kunnes olet lukenut uuden takaisin. Tuhoa vanha vasta sitten.
settings-sheet-do = Tee uusi arkki
settings-vault-key = Avain
    .says = Jos joku muu on voinut saada salasanan tai arkin
    .act = Vaihda avain…
settings-vault-key-renew = Vaihda avain
    .says = Suunnitelmat salataan uudella avaimella. Entinen salasana ja palautusarkki eivät sen jälkeen avaa niitä eivätkä uusia varmuuskopioita. Ennen vaihtoa tehdyt kopiot aukeavat yhä entisillä: hävitä ne, kun uusi kopio on tehty.
    .sheet = Seuraavaksi tulostat uuden palautusarkin. Jos vaihto keskeytyy, entinen tai uusi tiedosto on ehjänä tallessa.
    .address = Myös osoite, johon kollegat salaavat osuuksia, vaihtuu: anna uusi osoite niille, joilla on entinen. Osuudet, joita olet jo pyytänyt, aukeavat yhä.
settings-vault-key-do = Vaihda avain
settings-vault-key-busy = Salataan ja luetaan uudelleen…
settings-practice = Harjoitus ei lukitu, eikä siinä ole salasanaa eikä palautusarkkia.

settings-looks = Kieli ja ulkoasu
settings-language = Ohjelman kieli
settings-theme = Ulkoasu
settings-theme-system = Koneen mukaan
settings-theme-light = Vaalea
settings-theme-dark = Tumma
settings-text-size = Kirjoitustekstin koko
    .says = Vain lomakkeen kirjoituskentät
settings-text-size-small = Pieni, { $pixels }
settings-text-size-normal = Tavallinen, { $pixels }
settings-text-size-large = Suuri, { $pixels }
settings-text-size-largest = Suurin, { $pixels }
settings-zoom = Suurenna ja pienennä kaikkea: Ctrl + ja Ctrl −. Tavallinen koko: Ctrl 0.

settings-backup = Varmuuskopiot
settings-backup-why = Laatija tekee kopion itse, kun jokin on muuttunut. Kopio on salattu samalla salasanalla, ja se kelpaa vasta, kun Laatija on avannut sen ja lukenut sen kokonaan.
settings-backup-do = Kopioi nyt
settings-backup-busy = Kopioidaan ja luetaan…
settings-backup-proven = Kopio { $day } klo { $time } on avattu ja luettu kokonaan.
settings-backup-newer = Kopion jälkeen on muutoksia.
settings-backup-written = Suunnitelmaan on kirjoitettu viimeksi { $day } klo { $time }.
settings-backup-read = { $pupils ->
    [one] Yksi henkilö
   *[other] { $pupils } henkilöä
}, { $plans ->
    [one] yksi suunnitelma
   *[other] { $plans } suunnitelmaa
}, { $revisions ->
    [0] ei vahvistettuja versioita
    [one] yksi vahvistettu versio
   *[other] { $revisions } vahvistettua versiota
}. Kaikki luettavissa.
settings-backup-late = Viikkoon ei ole tehty kopiota, jossa olisivat kaikki nykyiset suunnitelmat.
settings-backup-failed = Varmuuskopiota ei saatu tehtyä
settings-backup-full = Levyllä ei ole tilaa varmuuskopiolle.
    .todo = Vapauta tilaa levyltä tai vaihda kopioiden kansio asetuksissa. Suunnitelmat ovat tallessa.
settings-backup-folder = Kopioiden kansio
    .act = Vaihda kansio…
settings-backup-folder-missing = Kansiota ei löydy nyt. Liitä muistitikku tai avaa verkkolevy.
settings-backup-usual = Kopiot ovat samalla levyllä kuin suunnitelmat. Valitse muistitikku tai koulun levy, niin ne säilyvät, vaikka kone hajoaa.
settings-backup-count = { $count ->
    [one] Yksi kopio, tehty { $day }.
   *[other] { $count } kopiota, vanhin { $day }.
}
settings-backup-kept = Säilytetään kymmenen viime päivän ja kahdentoista viime kuukauden viimeiset kopiot.
settings-backup-former = { $count ->
    [one] Yksi kopio on tehty ennen avaimen vaihtoa, { $newest }.
   *[other] { $count } kopiota on tehty ennen avaimen vaihtoa, { $oldest } – { $newest }.
}
    .opens = Ne aukeavat vain sen ajan salasanalla ja palautusarkilla.
    .first = Voit poistaa ne, kun uudella avaimella on tehty kopio.
    .act = Poista ne…
settings-backup-former-remove = Poistetaanko ennen avaimen vaihtoa tehdyt kopiot?
    .says = Poistettuja kopioita ei saa takaisin. Nykyisellä avaimella tehdyt kopiot säilyvät.
    .do = Poista kopiot
settings-backup-where = Suunnitelmat ovat kansiossa
settings-backup-practice = Harjoitus pyyhitään, kun lopetat sen. Siksi siitä ei tehdä varmuuskopiota.

settings-writer = Kirjoittaja
    .says = Muutos koskee uusia suunnitelmia ja uusia allekirjoituksia. Vahvistetut versiot pysyvät ennallaan.

settings-key = Oma avain
    .name = Tunnus
    .words = Kuusi sanaa
    .says = Kerro nämä sanat huoltajalle tai koululle, joka haluaa varmistua allekirjoituksestasi.
    .none = Avain syntyy, kun vahvistat ensimmäisen version.
    .anew = Kun nimi tai koulu muuttuu, seuraava allekirjoitus tehdään uudella avaimella.

settings-about = Tietoja
settings-about-offline = Ei käytä verkkoa
settings-about-licence = Vapaa ohjelma. Lisenssi: EUPL-1.2.
settings-about-others = Kirjaimet: Atkinson Hyperlegible Next ja Mono, Andika (SIL Open Font License 1.1). Kuvakkeet: Lucide (ISC). Sanastot: Voikko (GPL 2+), Göran Anderssonin ruotsi (LGPL 3), brittienglanti (LGPL).

settings-signers = Tunnetut allekirjoittajat
    .says = Näiden avainten kuusi sanaa olet verrannut puhelimessa. Heidän allekirjoittamansa tiedostot tunnetaan.
    .none = Ketään ei vielä tunneta. Allekirjoittaja tulee tähän, kun avaat tiedoston kohdassa Todenna PDF ja sanat täsmäävät puhelimessa.
settings-signer-since = Tunnettu { $day } alkaen, avain
settings-signer-forget = Unohda
    .named = Unohda { $name }
    .done = { $name } on unohdettu.

settings-restore-ask = Siirrytäänkö palauttamaan?
    .text = Laatija tallentaa kaiken ja lukitsee tiedoston, sillä varmuuskopio valitaan lukitussa näkymässä. Mitään ei katoa: mitään ei palauteta ennen kuin olet valinnut kopion ja nähnyt, mitä siinä on.
    .do = Lukitse ja siirry
