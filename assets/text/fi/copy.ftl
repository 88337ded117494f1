# Huoltajan kopion vakiotekstit: mitä painetulla sivulla on lomakkeen tekstien lisäksi.
copy-draft-mark = LUONNOS
copy-secrecy-word = SALASSA PIDETTÄVÄ
copy-version = Versio { $number }
copy-issued-line = { $day }, versio { $number }
copy-extract-line = { $day }, versio { $number }, ote
copy-extract-title = { $title } (ote)
copy-extract = Ote: osa kohdista on jätetty pois.
copy-draft-line = Luonnos { $day }
copy-page = { $page } ({ $pages })
copy-school-year = Lukuvuosi { $year }
copy-replaces = Korvaa version { $number } ({ $day })
copy-guardian = Huoltajan kopio
copy-recipients = Huoltajan kopio: { $names }
copy-foot-issued = vahvistettu { $day }
copy-foot-id = Tunnus
copy-foot-check = Näin tarkistat: katso asiakirjan lopusta.
copy-foot-number = Kopio { $number }
copy-foot-recipient = Kopio { $number }: { $name }
copy-foot-draft = { $day } · vahvistamaton, voi vielä muuttua
copy-foot-template = Malli: { $municipality }, { $title } { $version }
copy-foot-program = { $program } · esteetön PDF/UA-1
copy-continues = jatkuu
copy-mark = Kopion sähköinen merkki
copy-signatures-note = Allekirjoitus kertoo, että suunnitelma on käyty läpi yhdessä. Se ei tarkoita, että olisi kaikesta samaa mieltä.
copy-place-and-time = Paikka ja aika
copy-electronic = Sähköinen kappale.
copy-electronic-text = Kun tiedosto on allekirjoitettu sähköisesti, tässä on merkki: allekirjoittaja, aika ja avaimen laji.
copy-check = Näin tarkistat.
copy-check-text = Avaa sähköinen kappale PDF-lukijassa, joka näyttää allekirjoitukset, esimerkiksi Acrobat Readerissa. Sen allekirjoituspaneeli kertoo, onko tiedosto muuttunut allekirjoittamisen jälkeen ja kenen nimissä se on allekirjoitettu. Jos lukija ei tunne allekirjoittajaa, varmista asia koulusta. Paperin tarkistat pyytämällä koululta version, jolla on sama tunnus kuin sivun alareunassa.
copy-seal = Paikka sähköiselle allekirjoitukselle: { $whose }
copy-way-planned = Aiottu tapa: { $way }
copy-privacy = Tietosuoja
copy-annex = Liite { $number }: { $title }
copy-data-name = Suunnitelman tiedot koneluettavina (JSON)
cover-title = Kansilehti
cover-inside = Tämän lehden takana on { $copies ->
    [1] yksi kopio
   *[other] { $copies } kopiota
 }, yhteensä { $pages ->
    [1] yksi sivu
   *[other] { $pages } sivua
 }.
cover-for-alone = Vain nimetylle vastaanottajalle.
cover-sender = Lähettäjä: { $sender }
