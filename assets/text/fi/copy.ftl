# Huoltajan kopion vakiotekstit: mitä painetulla sivulla on lomakkeen tekstien lisäksi.
copy-draft-mark = LUONNOS
copy-version = Versio { $number }
copy-issued-line = { $day }, versio { $number }
copy-extract-line = { $day }, versio { $number }, ote
copy-extract-title = { $title } (ote)
copy-extract = Ote: osa kohdista on jätetty pois.
copy-draft-line = Luonnos { $day }
copy-page = { $page } ({ $pages })
copy-school-year = Lukuvuosi { $year }
copy-replaces = Korvaa version { $number } ({ $day })
copy-recipients = Huoltajan kopio: { $names }
copy-foot-issued = vahvistettu { $day } · tunnus
copy-foot-check = Sama tunnus näkyy Laatijassa tämän version kohdalla.
copy-foot-recipient = Kopio { $number }: { $name }
copy-foot-draft = { $day } · vahvistamaton, voi vielä muuttua
copy-foot-program = { $program } · esteetön PDF/UA-1
copy-signatures = Allekirjoitukset
copy-signatures-note = Allekirjoitus kertoo, että suunnitelma on käyty läpi yhdessä. Laki ei vaadi sitä, eikä se tarkoita, että olisi kaikesta samaa mieltä.
copy-place-and-time = Paikka ja aika
copy-electronic = Sähköinen kappale.
copy-electronic-text = Kun tiedosto on allekirjoitettu sähköisesti, tässä on merkki: allekirjoittaja, aika ja avaimen laji. Tarkista se avaamalla tiedosto Laatijassa. Allekirjoittajan kuusi tunnussanaa saat koulusta, et tästä asiakirjasta.
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
