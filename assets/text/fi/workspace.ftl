# Havaintojen, tiedostojen ja merkkien sanat, jotka ydin muodostaa.

workspace-row = rivi { $row }

workspace-finding-contact = { $field }: mahdollinen yhteystieto, vaikka turvakielto on merkitty
    .todo = Tämä teksti tulostuu jokaiseen kopioon. Poista siitä puhelinnumero, sähköposti ja osoite. Jos niitä ei ole, jätä kohta näin ja kirjoita syy.
workspace-finding-gone = Liitä tiedosto uudelleen, tai poista sen rivi liitteistä.
workspace-finding-missing = { $field }: puuttuu
    .todo = Täydennä kohta. Ilman sitä suunnitelmaa ei voi vahvistaa.
workspace-finding-order = Merkitse turvakielto myös tähän, niin huoltajien yhteystiedot jäävät asiakirjasta pois. Jos turvakielto ei ole enää voimassa, korjaa se ensin toisen asiakirjan luonnokseen.
workspace-finding-unread = { $field }: merkintää ei voi lukea
    .todo = Kirjoita päivä, joka on kalenterissa, muodossa 14.5.2027, ja luku numeroin. Kirjoittamasi on tallessa.
workspace-finding-shape = { $field }: muoto on toinen kuin pitäisi
    .todo = Katso ohje kohdan alta ja korjaa merkintä.
workspace-finding-period = { $field }: loppu on ennen alkua
    .todo = Tarkista jakson päivät.
workspace-finding-unprintable = { $field }: merkkiä ”{ $character }” ei voi tulostaa
    .todo = Poista merkki tai kirjoita asia sanoin.
workspace-finding-withheld = { $field }: huoltajan yhteystieto, vaikka turvakielto on merkitty
    .todo = Huoltajien taulukosta tieto jää kopioista pois, mutta tämä teksti tulostuu jokaiseen kopioon. Poista yhteystieto tekstistä.

workspace-copy-title = Tallenna kopio
workspace-copy-name = kopio-versio-{ $version }.pdf
workspace-copy-kind = PDF-tiedosto
workspace-copies-title = Valitse kansio kopioille
workspace-copies-name = kopio-{ $id }-{ $copy }.pdf
workspace-extracts-name = ote-{ $id }-{ $copy }.pdf
workspace-copies-list = kopioluettelo.txt
workspace-paper-title = Valitse allekirjoitettu paperi
workspace-paper-kind = PDF tai kuva
workspace-paper-name = allekirjoitettu-paperi-versio-{ $version }.pdf
workspace-attachment-title = Tallenna liite
workspace-attachment-kind = PDF
workspace-attachment-name = liite.pdf
workspace-pupil-print = Itsearviointi
workspace-pupil-title = Tallenna itsearviointilomake
workspace-pupil-name = itsearviointi.pdf
workspace-pupil-kind = PDF-tiedosto

workspace-plan-title = Tallenna suunnitelmatiedosto
workspace-plan-name = { $version ->
    [0] suunnitelma-luonnos.json
   *[other] suunnitelma-versio-{ $version }.json
 }
workspace-plan-kind = Suunnitelmatiedosto
workspace-plan-open = Avaa suunnitelmatiedosto
workspace-plans-title = Valitse kansio suunnitelmatiedostoille
workspace-plans-folder = { $turn ->
    [1] suunnitelmat-{ $day }
   *[other] suunnitelmat-{ $day }-{ $turn }
 }
workspace-plans-name = suunnitelma-{ $number }.json
workspace-backup-folder-title = Valitse varmuuskopioiden kansio
workspace-backup-kind = Laatijan varmuuskopio
workspace-local-choose = Valitse kunnan mallitiedosto
workspace-local-title = Tallenna kunnan asetukset
workspace-local-name = kunnan-asetukset.toml
workspace-local-kind = Kunnan mallitiedosto
workspace-mapping-choose = Valitse kunnan lomaketiedosto
workspace-mapping-title = Tallenna lomake
workspace-mapping-name = lomake.toml
workspace-mapping-kind = Lomaketiedosto
workspace-retyped-choose = Valitse toisesta järjestelmästä tulostettu PDF
workspace-retyped-kind = PDF-tiedosto
workspace-retyping-title = Tallenna vientiarkki
workspace-retyping-name = vientiarkki-versio-{ $version }.pdf
workspace-retyping-kind = PDF-tiedosto
workspace-restore-title = Valitse varmuuskopio
workspace-verify-title = Valitse tarkistettava PDF
workspace-certificate-title = Valitse varmennetiedosto
workspace-certificate-kind = Varmennetiedosto
workspace-card-program-title = Valitse kortinlukijaohjelmiston PKCS #11 -tiedosto
workspace-card-program-kind = PKCS #11 -ohjelma
workspace-bring-back-title = Valitse toisessa ohjelmassa allekirjoitettu kopio
workspace-print-title = Kopio, versio { $version }
workspace-sheet-title = Laatijan palautusarkki

workspace-unnamed-signer = Opettaja
workspace-mark-who = Allekirjoittanut sähköisesti { $name }
workspace-mark-who-unnamed = Allekirjoittanut sähköisesti: nimi vain varmenteessa
workspace-mark-lacking = Nimistä puuttuu tästä kirjaimia. Ne ovat kokonaan varmenteessa.
workspace-mark-again = Allekirjoitettu sähköisesti.
workspace-mark-when = { $day } klo { $time }, avain { $key }
workspace-mark-own = Oma avain, ei hyväksytty sähköinen allekirjoitus.
workspace-mark-file = Varmennetiedosto, myöntäjä { $issuer }.
workspace-mark-file-self = Varmennetiedosto, jonka allekirjoittaja on tehnyt itse.
workspace-mark-file-unnamed = Varmennetiedosto, myöntäjän nimi varmenteessa.
workspace-mark-card = Toimikortti, myöntäjä { $issuer }.
workspace-mark-card-self = Toimikortti, jonka varmenteen allekirjoittaja on tehnyt itse.
workspace-mark-card-unnamed = Toimikortti, myöntäjän nimi varmenteessa.
workspace-mark-check = Tarkista: Laatija, Todenna PDF
workspace-mark-tooltip = Sähköinen allekirjoitus: { $name }, { $day } klo { $time }
workspace-mark-reason = Suunnitelman vahvistaminen
workspace-doubt-name = Allekirjoittaja on { $name }, mutta paikassa ei lue sitä nimeä: ”{ $place }”. Tarkista, että paikka ja avain ovat oikeat.
workspace-doubt-letters = Nimessä { $name } tai varmenteen myöntäjän nimessä on kirjaimia, joita kopioon ei voi piirtää. Näkyvästä merkistä jäävät pois sanat, joissa niitä on, ja merkki sanoo sen. Varmenteessa nimet ovat kokonaan.

workspace-practice-teacher = Sirpa Harjoittelija
workspace-practice-title = erityisopettaja
workspace-practice-school = Kuusilammen koulu
workspace-practice-provider = Harjukosken kunta

workspace-part-title = Tallenna pyyntö kollegalle
workspace-part-name = osuuspyynto.laatijaosuus
workspace-part-kind = Osuus
workspace-part-open = Avaa osuus tai siirtopaketti
workspace-part-open-kind = Osuus tai siirtopaketti
workspace-transfer-title = Tallenna siirtopaketti
workspace-transfer-name = siirtopaketti.laatijasiirto
workspace-transfer-kind = Siirtopaketti
workspace-part-back-title = Tallenna palautettava osuus
workspace-part-back-name = osuus.laatijaosuus
workspace-part-back-kind = Osuus
workspace-ics-title = Tallenna kalenteritiedosto
workspace-ics-name = maarapaivat.ics
workspace-ics-kind = Kalenteritiedosto
workspace-calendar-title = Tallenna kalenteri
workspace-calendar-name = lukuvuoden-kalenteri.pdf
workspace-calendar-kind = PDF-tiedosto
workspace-call-title = Tallenna kutsu
workspace-call-name = kutsu-palaveriin.pdf
workspace-call-kind = PDF-tiedosto
workspace-minutes-title = Tallenna muistio
workspace-minutes-name = palaverin-muistio.pdf
workspace-minutes-kind = PDF-tiedosto
workspace-letter-title = Tallenna muutoskirje
workspace-letter-name = muutoskirje-versio-{ $version }.pdf
workspace-letter-kind = PDF-tiedosto
workspace-letters-name = muutoskirje-{ $id }-{ $copy }.pdf
workspace-phrases-title = Tallenna omat lauseet
workspace-phrases-name = omat-lauseet.json
workspace-phrases-kind = Lausetiedosto
workspace-phrases-open = Tuo lauseet tiedostosta

workspace-loose-docx-title = Tallenna Word-tiedosto
workspace-loose-docx-name = { $version ->
    [0] suunnitelma-luonnos.docx
   *[other] suunnitelma-versio-{ $version }.docx
 }
workspace-loose-docx-kind = Word-tiedosto (DOCX)
workspace-loose-odt-title = Tallenna OpenDocument-tiedosto
workspace-loose-odt-name = { $version ->
    [0] suunnitelma-luonnos.odt
   *[other] suunnitelma-versio-{ $version }.odt
 }
workspace-loose-odt-kind = OpenDocument-teksti (ODT)
workspace-loose-txt-title = Tallenna pelkkä teksti
workspace-loose-txt-name = { $version ->
    [0] suunnitelma-luonnos.txt
   *[other] suunnitelma-versio-{ $version }.txt
 }
workspace-loose-txt-kind = Tekstitiedosto
workspace-archive-title = Tallenna arkistopaketti
workspace-archive-name = arkistopaketti.zip
workspace-archive-kind = Arkistopaketti (ZIP)
