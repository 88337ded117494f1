# Tutkintojen luettelo: tuonti asetuksissa ja valitseminen lomakkeella.

catalogue-title = Tutkinnot
catalogue-says = Lomakkeella tutkinto ja sen osat valitaan näistä. Perusteet haetaan selaimella ePerusteista JSON-tiedostona ja tuodaan tähän. Laatija ei hae niitä verkosta.
catalogue-import = Tuo tiedosto…
catalogue-import-folder = Tuo kansiosta…
catalogue-choose = Valitse perusteiden tiedosto
catalogue-choose-folder = Valitse kansio, jossa perusteiden tiedostot ovat
catalogue-file-kind = ePerusteiden JSON
catalogue-none = Perusteita ei ole tuotu.
catalogue-carried = Laatijan mukana
catalogue-imported = tuotu { $day } tiedostosta { $file }
catalogue-units = { $count ->
    [one] yksi osa
   *[other] { $count } osaa
}
catalogue-valid = voimassa { $from }–{ $until }
catalogue-valid-transition = siirtymäaika päättyy { $day }
catalogue-state-in_force = Voimassa
catalogue-state-transition = Siirtymäaika
catalogue-state-coming = Tulossa
catalogue-state-over = Päättynyt
catalogue-koulutustyyppi_1 = perustutkinto
catalogue-koulutustyyppi_11 = ammattitutkinto
catalogue-koulutustyyppi_12 = erikoisammattitutkinto
catalogue-koulutustyyppi_5 = TELMA
catalogue-koulutustyyppi_40 = TUVA
catalogue-progress = Luetaan tiedostoja: { $done } / { $of }
catalogue-stop = Keskeytä
catalogue-stopped = Tuonti keskeytettiin. Mitään ei muutettu.
catalogue-taken = { $name } on tuotu. Valitset sen osia lomakkeella.
catalogue-taken-many = { $count ->
    [one] Yhden tutkinnon perusteet on tuotu.
   *[other] { $count } tutkinnon perusteet on tuotu.
}
catalogue-replaced = { $count ->
    [one] Yksi korvasi vanhemman.
   *[other] { $count } korvasi vanhemman.
}
catalogue-refused = { $count ->
    [one] Yhtä tiedostoa ei voitu lukea. Mitään ei tuotu.
   *[other] { $count } tiedostoa ei voitu lukea. Mitään ei tuotu.
}
catalogue-refused-more = { $count ->
    [one] ja yksi muu tiedosto
   *[other] ja { $count } muuta tiedostoa
}
catalogue-remove = Poista
    .named = Poista { $name }
    .done = { $name } on poistettu. Suunnitelmat pitävät sen, mitä niihin valittiin.
catalogue-unit = { $code } · { $whole } · { $order }
catalogue-unit-points = { $code } · { $points } osp · { $whole } · { $order }
catalogue-over = Ei uusille opiskelijoille enää { $day } jälkeen
catalogue-coming = Voimassa vasta { $day } alkaen
catalogue-list = Ehdotukset: { $name }
catalogue-found = { $count ->
    [one] Yksi ehdotus. Nuoli alas vie siihen.
   *[other] { $count } ehdotusta. Nuoli alas vie niihin.
}
catalogue-more = Lisää löytyy, kun kirjoitat tarkemmin.
catalogue-nothing = Ei löytynyt luettelosta. Oma teksti jää sellaisenaan. Tutkinnot tuodaan luetteloon kohdassa Asetukset, Tutkinnot.
