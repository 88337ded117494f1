# uusi lukuvuosi, toisesta asiakirjasta aloittaminen ja niistä siirretty teksti

carry-renew = Uusi lukuvuosi
carry-renew-help = Uusi luonnos, johon viime vuoden tekstit tulevat valmiiksi ja vanhan vuoden päivät tyhjinä.
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
carry-field-left = viime vuodelta, ei vielä katsottu

carry-unchanged = Ennallaan viime vuodesta
carry-unchanged-text = Nämä ovat täsmälleen niin kuin viime vuoden versiossa, eikä niitä ole merkitty katsotuiksi. Ne eivät estä vahvistamista.
carry-unchanged-document = Ennallaan asiakirjasta { $title }
carry-unchanged-document-text = Nämä ovat niin kuin ne siirrettiin, eikä niitä ole merkitty katsotuiksi. Ne eivät estä vahvistamista.
carry-unchanged-go = Siirry kohtaan
carry-unchanged-keep-all = Pidä kaikki näin
carry-tag = pohjana { $title }

carry-beside-open = Valitse viime vuoden tiedosto
carry-beside-kind = Word tai PDF
