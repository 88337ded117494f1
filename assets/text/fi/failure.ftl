# failure

## Asiakirjat ja allekirjoitukset

failure-unknown-character = Merkkiä ”{ $character }” ei voi piirtää ohjelman fonteilla.
    .todo = Korvaa merkki toisella ja tee kopio uudelleen.
failure-document-failed = Asiakirjaa ei voitu muodostaa. Luonnos on tallessa.
    .todo = Käynnistä ohjelma uudelleen ja yritä vielä kerran. Jos se ei auta, ilmoita viasta ohjelman tekijöille.
failure-signature-failed = Asiakirjaa ei voitu allekirjoittaa. Mitään ei vahvistettu.
    .todo = Valmistele kopio uudelleen ja allekirjoita se. Jos se ei auta, ilmoita viasta ohjelman tekijöille.
failure-copy-outdated = Luonnos on muuttunut sen jälkeen, kun kopio valmisteltiin.
    .todo = Valmistele kopio uudelleen ja tarkista se ennen allekirjoittamista.
failure-print-failed = Tulostus ei onnistunut: tulostinta ei löytynyt tai tulostusjärjestelmä ei ottanut työtä vastaan.
    .todo = Tarkista, että tulostin on päällä ja valittu järjestelmän asetuksissa. Voit myös tallentaa PDF:n ja tulostaa sen muualla.

## Ohjelman osien välillä

failure-cancelled = Toiminto peruttiin. Mitään ei muutettu.
    .todo = Valitse toiminto uudelleen, kun haluat jatkaa.
failure-bad-call = Ohjelma antoi itselleen pyynnön, jota se ei ymmärtänyt. Tämä on ohjelman vika.
    .todo = Käynnistä ohjelma uudelleen. Jos vika toistuu, ilmoita siitä ohjelman tekijöille.
failure-defect = Ohjelmassa on vika, eikä toiminto valmistunut.
    .todo = Käynnistä ohjelma uudelleen. Jos vika toistuu, ilmoita siitä ohjelman tekijöille ja liitä mukaan tämä tieto: { $detail }
