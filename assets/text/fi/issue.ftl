# issue

issue-title = Tämän tiedoston allekirjoitat
issue-checking = Tarkistetaan…
issue-typesetting = Muodostetaan sivuja…

issue-blocked =
    { $count ->
        [1] Yksi asia estää vahvistamisen
        [2] Kaksi asiaa estää vahvistamisen
        [3] Kolme asiaa estää vahvistamisen
        [4] Neljä asiaa estää vahvistamisen
        [5] Viisi asiaa estää vahvistamisen
        [6] Kuusi asiaa estää vahvistamisen
        [7] Seitsemän asiaa estää vahvistamisen
        [8] Kahdeksan asiaa estää vahvistamisen
        [9] Yhdeksän asiaa estää vahvistamisen
        [10] Kymmenen asiaa estää vahvistamisen
       *[other] { $count } asiaa estää vahvistamisen
    }
issue-blocked-text = Kun nämä ovat kunnossa, kopio muodostetaan ja voit allekirjoittaa sen. Osa näistä voi johtua valitusta vahvistamisen syystä.
issue-jump = Siirry
issue-jump-named = Siirry kohtaan: { $where }
issue-to-review = Avaa tarkistus

issue-no-draft-text = Uutta vahvistettavaa ei ole. Korjaus tehdään uuteen luonnokseen.

issue-reason = Vahvistamisen syy
issue-reason-question = Miksi suunnitelma vahvistetaan?
issue-reason-help = Syy tulee versioluetteloon.
issue-reason-none = Valitse syy

issue-version = Versio { $number }, { $day }
issue-facts =
    { $pages ->
        [1] Yksi sivu
       *[other] { $pages } sivua
    } · { $size } kt · tunnus
issue-check-drawn = Näkyvä teksti on piirretty valmiista tiedostosta
issue-check-drawn-text = Ei lomakkeelta. Mitä näet, sen allekirjoitat.
issue-check-attached = Koneluettava suunnitelma on mukana liitteenä
issue-check-attached-text = Näkymätön osa. Ohjelmat voivat lukea sen tiedostosta.
issue-check-left = { $count ->
    [one] Yksi kohta odottaa vielä katsomista
   *[other] { $count } kohtaa odottaa vielä katsomista
}
issue-check-left-go = Avaa Tarkista

issue-signing = Allekirjoitus
issue-final = Vahvistettua versiota ei voi muuttaa. Korjaus on aina uusi versio.

issue-passphrase = Laatijan salasana
issue-sign = Vahvista ja allekirjoita
issue-confirm = Vahvista ilman allekirjoitusta
issue-signing-now = Vahvistetaan…
issue-unseen =
    { $count ->
        [one] Katso vielä sivu { $pages }.
       *[other] Katso vielä sivut { $pages }.
    }
issue-no-passphrase = Kirjoita salasana.
issue-nothing-issued = Mitään ei ole vahvistettu.
issue-again = Luonnos muuttui. Sivut on muodostettu uudelleen. Katso ne vielä.

issue-try-again = Yritä uudelleen

issue-done = Versio { $number } on vahvistettu
issue-done-text = Allekirjoitettu tiedosto on tallessa. Anna kopio paperilla tai tiedostona.
issue-done-unsigned = Tiedosto on tallessa ilman sähköistä allekirjoitusta. Tulosta se allekirjoitettavaksi, tai tallenna se, allekirjoita toisessa ohjelmassa ja tuo takaisin Versioissa.
issue-done-id = Tunnus
issue-save-copy = Tallenna kopio…
issue-print = Tulosta
issue-to-versions = Avaa versiot
issue-saved = Kopio on tallennettu: { $path }
issue-printed = Kopio on lähetetty tulostimelle.

# the pages of a finished file
pages-label = Sivut
pages-page = Sivu { $page } / { $pages }
pages-now = Sivu { $page }, nyt esillä
pages-seen = Sivu { $page }, katsottu
pages-unseen = Sivu { $page }, ei vielä katsottu
pages-count =
    { $seen } / { $pages ->
        [1] { $pages } sivu
       *[other] { $pages } sivua
    } katsottu
pages-previous = Edellinen sivu
pages-next = Seuraava sivu
pages-drawing = Piirretään sivua…
