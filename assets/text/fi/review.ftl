# review

review-title =
    { $count ->
        [0] Ei huomioita. Voit vahvistaa.
        [1] Yksi asia ennen vahvistamista
        [2] Kaksi asiaa ennen vahvistamista
        [3] Kolme asiaa ennen vahvistamista
        [4] Neljä asiaa ennen vahvistamista
        [5] Viisi asiaa ennen vahvistamista
        [6] Kuusi asiaa ennen vahvistamista
        [7] Seitsemän asiaa ennen vahvistamista
        [8] Kahdeksan asiaa ennen vahvistamista
        [9] Yhdeksän asiaa ennen vahvistamista
        [10] Kymmenen asiaa ennen vahvistamista
       *[other] { $count } asiaa ennen vahvistamista
    }
review-noted =
    { $count ->
        [1] Mikään ei estä vahvistamista. Yksi asia tiedoksi.
       *[other] Mikään ei estä vahvistamista. { $count } asiaa tiedoksi.
    }
review-blocking =
    { $count ->
        [0] Mikään ei estä vahvistamista.
        [1] Yksi estää vahvistamisen.
        [2] Kaksi estää vahvistamisen.
        [3] Kolme estää vahvistamisen.
        [4] Neljä estää vahvistamisen.
        [5] Viisi estää vahvistamisen.
        [6] Kuusi estää vahvistamisen.
        [7] Seitsemän estää vahvistamisen.
        [8] Kahdeksan estää vahvistamisen.
        [9] Yhdeksän estää vahvistamisen.
        [10] Kymmenen estää vahvistamisen.
       *[other] { $count } estää vahvistamisen.
    }
# after a sentence that says how many stop issuing
review-looking =
    { $count ->
        [1] Yksi on sinun harkinnassasi.
        [2] Kaksi on sinun harkinnassasi.
        [3] Kolme on sinun harkinnassasi.
        [4] Neljä on sinun harkinnassasi.
        [5] Viisi on sinun harkinnassasi.
        [6] Kuusi on sinun harkinnassasi.
        [7] Seitsemän on sinun harkinnassasi.
        [8] Kahdeksan on sinun harkinnassasi.
        [9] Yhdeksän on sinun harkinnassasi.
        [10] Kymmenen on sinun harkinnassasi.
       *[other] { $count } on sinun harkinnassasi.
    }
review-at = Tarkistettu tällä koneella { $time }.
review-running = Tarkistetaan…

review-previous = Edellinen
review-next = Seuraava
review-to-issue = Vahvista

review-group-blocks = Estää vahvistamisen
review-group-look = Katso vielä
review-group-info = Tiedoksi

review-jump = Siirry kohtaan
review-jump-named = Siirry kohtaan: { $where }
review-leave = Jätä näin…
review-leave-named = Jätä näin: { $title }
review-reason = Miksi jätät näin? Yksi rivi riittää.
review-reason-help = Perustelu jää talteen tämän suunnitelman tietoihin.
review-reason-missing = Kirjoita ensin perustelu.
review-leave-save = Jätä näin
review-cancel = Peruuta

review-dismissed =
    { $count ->
        [1] Yksi huomio on jätetty harkiten.
       *[other] { $count } huomiota on jätetty harkiten.
    }
review-dismissed-show = Näytä perustelut
review-dismissed-hide = Piilota perustelut
review-dismissed-reason = Perustelu: { $reason }
review-restore = Palauta
review-restore-named = Palauta: { $title }

review-aside = Valittu huomio
review-now = Nyt
review-rule = Mistä on kyse
review-remedy = Mitä teet
review-law = Peruste
review-local = Paikallinen käytäntö, ei lain vaatimus
review-local-rule = { $rule } (Paikallinen käytäntö.)
review-met = Kirjattu
review-met-text = Ohjelma näkee vain, että kohdissa on merkintä. Riittääkö se, arvioit sinä.
review-no-draft = Luonnosta ei ole
review-no-draft-text = Uusin versio on { $number }. Tarkistettavaa syntyy, kun teet korjausta varten uuden luonnoksen.
review-to-versions = Avaa versiot
