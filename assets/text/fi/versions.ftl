# versions

versions-label = Versiot
versions-draft = Luonnos
versions-draft-filled = { $filled } / { $total } kohtaa
versions-draft-text = Sitä ei ole vielä vahvistettu.
versions-version = Versio { $number }
versions-newest = uusin
versions-superseded = korvattu
versions-unsigned = ei allekirjoitettu
versions-issued = Vahvistettu { $day } klo { $time }, { $issuer }
versions-reason = Syy: { $reason }
versions-id = Tunnus

versions-none = Versioita ei vielä ole
versions-none-text = Ensimmäinen versio syntyy, kun vahvistat luonnoksen.
versions-to-issue = Siirry vahvistamaan

versions-changed-title = Mitä muuttui: versiosta { $before } versioon { $after }
versions-draft-title = Mitä muuttui: versiosta { $before } luonnokseen
versions-first-title = Versio { $number }
versions-one = Vertailtavaa syntyy seuraavasta versiosta.
versions-same = Teksteissä ei ole muutoksia.
versions-comparing = Verrataan…

versions-count-changed = { $count } muuttui
versions-count-added = { $count } lisättiin
versions-count-ended = { $count } päättyi
versions-count-unchanged = { $count } ennallaan
versions-kind-changed = Muuttui
versions-kind-added = Lisättiin
versions-kind-ended = Päättyi
versions-inserted = lisätty:
versions-deleted = poistettu:

versions-read = Lue
versions-also = Tästä versiosta
versions-next = Mitä seuraavaksi
versions-edition = Muu painos
versions-edition-text = Sama versio samalla tunnuksella toisessa asussa. Tallessa pysyy alkuperäinen kopio, eikä tätä kopiota talleteta.
versions-edition-signed = Se allekirjoitetaan omalla avaimellasi.
versions-edition-unsigned = Versio on vahvistettu ilman sähköistä allekirjoitusta, joten tätäkään ei allekirjoiteta, ellet pyydä.
versions-edition-print = Tekstin koko
versions-edition-normal = Tavallinen (10,5 pistettä)
versions-edition-large = Isoteksti (16 pistettä)
versions-edition-second = Vakiotekstit myös kielellä
versions-edition-none = ei toista kieltä
versions-edition-content = Sisältö
versions-edition-whole = Koko suunnitelma
versions-edition-extract = Ote: valitse, mitä jätetään pois
versions-edition-extract-text = Pois jätettyä ei ole sivuilla eikä tiedoissa niiden sisällä. Kopiossa lukee, että se on ote, mutta ei, mitä puuttuu. Yksittäiset sanat muissa kohdissa jäävät: lue ote läpi ennen kuin annat sen.
versions-edition-fields = Valitse kohdat: { $section }
versions-edition-out = { $count ->
    [0] Mitään ei ole valittu.
    [one] Yksi kohta jää pois.
   *[other] { $count } kohtaa jää pois.
}
versions-edition-save = Allekirjoita ja tallenna…
versions-edition-save-unsigned = Tallenna…
versions-edition-saved = Kopio on allekirjoitettu omalla avaimellasi ja tallennettu: { $path }
versions-edition-saved-unsigned = Kopio on tallennettu ilman sähköistä allekirjoitusta: { $path }
versions-sign-too = Allekirjoita omalla avaimellani
versions-sign-too-text = Koskee kopioita, joiden versio on vahvistettu ilman sähköistä allekirjoitusta.
versions-correct = Korjaa: uusi luonnos
versions-continue = Jatka luonnosta

versions-back = Takaisin versioihin
versions-read-title = Versio { $number } on vahvistettu { $day }.
versions-read-final = Sitä ei voi muuttaa.
versions-read-superseded = Versio { $number } on korvattu.
versions-read-newest = Uusin on versio { $number }.
versions-read-open-newest = Lue versio { $number }
versions-facts = Version tiedot
versions-when = Vahvistettu
versions-when-value = { $day } klo { $time }
versions-who = Vahvistaja
versions-why = Syy
versions-page-count = Sivuja
versions-signers = Allekirjoittajat
versions-signed-no = Ei sähköistä allekirjoitusta
versions-drawn = Sivut on piirretty tallessa olevasta, allekirjoitetusta tiedostosta.
versions-drawn-unsigned = Sivut on piirretty tallessa olevasta tiedostosta.
versions-left = Ohitetut huomiot

versions-signatures = Allekirjoitukset…
versions-signatures-title = Version { $number } allekirjoitukset
versions-signatures-none = Kopiossa ei ole sähköistä allekirjoitusta.
versions-places = Tyhjät paikat
versions-place-sign = Allekirjoita…
versions-place-sign-named = Allekirjoita: { $place }
versions-place-do = Allekirjoita
versions-place-doing = Allekirjoitetaan…
versions-place-back = Takaisin
versions-elsewhere = Allekirjoitus toisessa ohjelmassa
versions-elsewhere-text = Tallenna kopio, allekirjoita se siellä, esimerkiksi DigiSignissa, ja tuo se takaisin. Se otetaan vastaan vain, jos siihen on lisätty pelkkä allekirjoitus.
versions-elsewhere-places = Tämä kopio on jo allekirjoitettu Laatijassa, joten toinen ohjelma voi allekirjoittaa vain tyhjään paikkaan eikä saa muuttaa muuta, ei edes tiedoston otsikkotietoja. Jos ohjelma ei pysty siihen, vahvista uusi versio ilman sähköistä allekirjoitusta.
versions-elsewhere-full = Tämä kopio on jo allekirjoitettu Laatijassa, eikä siinä ole tyhjiä paikkoja. Lisää allekirjoittaja suunnitelman Allekirjoitukset-kohtaan, tai vahvista uusi versio ilman sähköistä allekirjoitusta.
versions-bring-back = Tuo allekirjoitettuna takaisin…
versions-signature-kept = Allekirjoitus on tallessa. Aiemmin tallessa ollut kopio on ennallaan sen alla.
versions-nothing-signed = Mitään ei tallennettu.
