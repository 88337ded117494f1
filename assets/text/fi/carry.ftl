# uusi lukuvuosi, toisesta asiakirjasta aloittaminen ja niistä siirretty teksti

carry-renew = Uusi lukuvuosi
carry-renew-help = Uusi luonnos, johon viime vuoden tekstit tulevat valmiiksi ja vanhan vuoden arvioinnit päivineen tyhjinä. Tukitoimien alkamispäivät jäävät.
carry-renewed-toast = Luonnos lukuvuodelle { $year } on aloitettu.

carry-same = Sama teksti kuin viime vuoden suunnitelmassa.
carry-same-check = Tarkista, pitääkö se yhä paikkansa.
carry-same-document = Teksti on asiakirjasta { $title }.
carry-proposed = Ehdotettu uudelle lukuvuodelle.
carry-proposed-check = Tarkista.
carry-proposed-document = Koottu asiakirjasta { $title }.
carry-keep = Pidä näin
carry-kept = Merkitty katsotuksi.
carry-last-year = Viime vuonna
carry-earlier = { $title }
carry-take-back = Palauta tämä teksti
carry-nothing-then = Kohta oli tyhjä.
carry-close = Sulje

carry-left =
    { $count ->
        [one] 1 katsomatta
       *[other] { $count } katsomatta
    }
carry-left-help = Viime vuodelta, ei vielä katsottu. F4 vie seuraavaan, vaihto ja F4 pitää tekstin näin ja vie seuraavaan.
carry-left-document = Asiakirjasta { $title }, ei vielä katsottu. F4 vie seuraavaan, vaihto ja F4 pitää tekstin näin ja vie seuraavaan.
carry-section-left = { $count } katsomatta
carry-field-left = siirretty, ei vielä katsottu

carry-unchanged = Ennallaan viime vuodesta
carry-unchanged-text = Nämä ovat täsmälleen niin kuin viime vuoden versiossa, eikä niitä ole merkitty katsotuiksi. Ne eivät estä vahvistamista.
carry-unchanged-document = Ennallaan asiakirjasta { $title }
carry-unchanged-document-text = Nämä ovat niin kuin ne siirrettiin, eikä niitä ole merkitty katsotuiksi. Ne eivät estä vahvistamista.
carry-unchanged-go = Siirry kohtaan
carry-unchanged-keep-all = Pidä kaikki näin
carry-tag = pohjana { $title }

carry-beside-open = Valitse viime vuoden tiedosto
carry-beside-kind = Word tai PDF

carry-begin = Aloita toinen asiakirja…
carry-begin-title = Aloita asiakirja tästä suunnitelmasta
carry-begin-which = Mikä asiakirja aloitetaan?
carry-begin-knows = Tekstit siirtyvät kohtiinsa. Se, mitä on harkittava uudelleen, jää siirtopöydälle.
carry-begin-knows-not = Tästä siirtyvät vain nimi, huoltajat ja turvakielto sekä koulun ja vastuuopettajan tiedot. Muu teksti on siirtopöydällä uuden asiakirjan vieressä.
carry-begin-make = Aloita
carry-begin-next = Aloita: { $title }
carry-made = Aloitettu { $day }: { $title }
carry-made-remedy = Tästä suunnitelmasta on jo aloitettu { $title }. Jatka sitä. Jos asia on sen jälkeen muuttunut, aloita uusi kohdasta ”Aloita toinen asiakirja”.
carry-made-open = Avaa: { $title }
carry-origin = Pohjana { $title }
carry-origin-version = { $title }, versio { $number }
carry-origin-draft = { $title }, luonnos
carry-origin-when = Aloitettu siitä { $day } klo { $time }
carry-origin-open = Avaa
carry-origin-gone = Sitä ei enää ole tässä tiedostossa.

carry-desk = Siirtopöytä
carry-desk-open = Siirtopöytä
carry-desk-close = Sulje siirtopöytä
carry-desk-left =
    { $count ->
        [0] Kaikki on sijoitettu
        [one] 1 kohta sijoittamatta
       *[other] { $count } kohtaa sijoittamatta
    }
carry-desk-unread = { $count ->
    [one] Yhtä aiempaa asiakirjaa ei voi lukea. Se on jätetty tästä pois.
   *[other] { $count } aiempaa asiakirjaa ei voi lukea. Ne on jätetty tästä pois.
}
carry-desk-keys = Enter siirtää valitun kohdan ensimmäiseen ehdotukseen, Delete merkitsee, ettei sitä siirretä.
carry-desk-put = Siirrä: { $label }
carry-desk-put-here = Siirrä tähän: { $label }
carry-desk-leave = Ei siirretä
carry-desk-take-up = Ota takaisin
carry-desk-all = Näytä myös sijoitetut
carry-desk-state-unplaced = sijoittamatta
carry-desk-state-partly = osittain siirretty
carry-desk-state-placed = siirretty
carry-desk-state-left = ei siirretä
carry-desk-places = Nyt kohdassa: { $labels }
carry-desk-empty = Tässä ei ole mitään sijoitettavaa.
carry-beside = Tuo tiedosto viereen…
carry-beside-help = Wordin tai PDF:n teksti näkyy lomakkeen vieressä. Se säilyy salattuna luonnoksen kanssa, kunnes luonnos vahvistetaan tai poistat sen, eikä se tulostu.
carry-beside-away = Poista tiedoston teksti
carry-beside-gone = Tiedoston teksti poistettiin luonnoksen vierestä.
carry-bring = { $title } on kirjattu oppilaasta { $pupil }
carry-bring-of = { $version ->
    [0] Luonnos, kirjoitettu { $day }.
   *[other] Versio { $version }, vahvistettu { $day }.
}
carry-bring-says = { $count ->
    [0] Täytettäviä tyhjiä kohtia ei ole. Sen tekstit tulevat lomakkeen viereen, ja voit siirtää niistä tarvitsemasi. Mitään, mitä olet kirjoittanut, ei muuteta.
    [one] Yksi tyhjä kohta täyttyy siitä. Muut tekstit tulevat lomakkeen viereen, ja voit siirtää niistä tarvitsemasi. Mitään, mitä olet kirjoittanut, ei muuteta.
   *[other] { $count } tyhjää kohtaa täyttyy siitä. Muut tekstit tulevat lomakkeen viereen, ja voit siirtää niistä tarvitsemasi. Mitään, mitä olet kirjoittanut, ei muuteta.
}
carry-bring-act = Tuo sen tiedot tähän
carry-bring-done = { $count ->
    [0] Tekstit ovat nyt lomakkeen vieressä.
    [one] Yksi kohta täytettiin. Tarkista se.
   *[other] { $count } kohtaa täytettiin. Tarkista ne.
}
