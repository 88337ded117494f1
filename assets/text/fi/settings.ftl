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

settings-backup = Varmuuskopio
settings-backup-why = Kopio on salattu samalla salasanalla. Se kelpaa vasta, kun Laatija on avannut sen ja lukenut sen kokonaan.
settings-backup-do = Kopioi nyt…
settings-backup-busy = Kopioidaan ja luetaan…
settings-backup-proven = Kopio on avattu ja luettu kokonaan.
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
settings-about-others = Kirjaimet: Atkinson Hyperlegible Next ja Mono, Andika (SIL Open Font License 1.1). Kuvakkeet: Lucide (ISC).

settings-signers = Tunnetut allekirjoittajat
    .says = Näiden avainten kuusi sanaa olet verrannut puhelimessa. Heidän allekirjoittamansa tiedostot tunnetaan.
    .none = Ketään ei vielä tunneta. Allekirjoittaja tulee tähän, kun avaat tiedoston kohdassa Todenna PDF ja sanat täsmäävät puhelimessa.
settings-signer-since = Tunnettu { $day } alkaen, avain
settings-signer-forget = Unohda
    .named = Unohda { $name }
    .done = { $name } on unohdettu.
