# HOKSin tarkistus eHOKSia varten. Tekstit ovat omiamme; säännöt on luettu eHOKSin julkisesta lähdekoodista.

ehoks-top = koko HOKS
ehoks-item = { $number }.
ehoks-kind-text = teksti
ehoks-kind-texts = luettelo tekstejä
ehoks-kind-whole = kokonaisluku
ehoks-kind-amount = luku
ehoks-kind-truth = true tai false
ehoks-kind-day = päivä
ehoks-kind-part = osa aaltosulkeissa
ehoks-kind-parts = luettelo osia
ehoks-level-error = Virhe
ehoks-level-loss = Häviäisi
ehoks-level-warning = Huomaa
ehoks-needs-right-kind = opiskeluoikeuden laji
ehoks-needs-right-start = opiskeluoikeuden alkupäivä
ehoks-needs-right-end = opiskeluoikeuden arvioitu päättymispäivä
ehoks-needs-current = eHOKSin nykyinen HOKS
ehoks-needs-service = eHOKS
ehoks-method-post = uusi HOKS
ehoks-method-put = koko HOKSin korvaaminen
ehoks-method-patch = perustietojen muuttaminen
ehoks-method-get = eHOKSista haettu HOKS

ehoks-rule-s-koko = Tiedosto on liian suuri: yli { $size } megatavua.
    .todo = Tarkista, että valitsit HOKSin etkä muuta tiedostoa.
ehoks-rule-s-koodaus = Tiedosto ei ole UTF-8-tekstiä rivistä { $line } alkaen.
    .todo = Tallenna tiedosto UTF-8-muodossa ja tarkista se uudelleen.
ehoks-rule-s-json = Tiedosto ei ole JSON-muotoa: virhe on rivillä { $line }, merkin { $column } kohdalla.
    .todo = Korjaa kohta tai hae tiedosto uudelleen. Katkennut tiedosto päättyy kesken.
ehoks-rule-s-syvyys = Tiedostossa on osia sisäkkäin enemmän kuin HOKSissa voi olla: yli { $depth } tasoa.
    .todo = Tarkista, että valitsit HOKSin etkä muuta tiedostoa.
ehoks-rule-s-maara = Tiedostossa on enemmän kohtia kuin HOKSissa voi olla: yli { $count }.
    .todo = Tarkista, että valitsit HOKSin etkä muuta tiedostoa.
ehoks-rule-s-kahdesti = Sama kohta on tiedostossa kahdesti.
    .todo = Poista toinen. Muuten ei voi tietää, kumpi on tarkoitettu.
ehoks-rule-s-runko = Tiedosto ei ole yhden HOKSin runko.
    .todo = Tiedostossa saa olla vain yksi HOKS ilman kuorta, aaltosulkeiden sisällä.
ehoks-rule-s-null = Kohdassa on tyhjä arvo null, jota eHOKS ei ota vastaan.
    .todo = Jätä kohta kokonaan pois.
ehoks-rule-s-tyyppi = Kohdassa on väärän lajin arvo. Tähän kuuluu { $wanted }.
    .todo = Korjaa arvo tai jätä kohta pois.
ehoks-rule-s-pvm = Päivä ei ole kelvollinen.
    .todo = Kirjoita päivä muodossa vuosi-kuukausi-päivä, esimerkiksi 2026-08-17.
ehoks-rule-s-muoto = Arvo ei ole siinä muodossa, jonka eHOKS ottaa vastaan.
    .todo = Tarkista koodi, puhelinnumero, määrä tai aika.
ehoks-rule-s-puuttuu = Pakollinen kohta puuttuu.
    .todo = Täytä kohta.
ehoks-rule-s-tuntematon = eHOKSissa ei ole kohtaa { $key }, joten se hylkää koko HOKSin.
    .todo = Poista kohta. Erityiselle tuelle eHOKSissa ei ole paikkaa: se kuuluu vain oppilaitoksen omaan suunnitelmaan.
ehoks-rule-s-luku = Kohdan antaa eHOKS itse, eikä sitä saa lähettää takaisin.
    .todo = Jätä kohta pois. Uudella HOKSilla ei ole vielä tunnusta.
ehoks-rule-w-tuntematon = Kohta { $key } on eHOKSin nykyisessä HOKSissa, mutta tämä ohjelma ei tunne sitä.
    .todo = Kohta säilytetään sellaisenaan. Tarkista, onko ohjelmasta uudempi versio.
ehoks-rule-r-patch-juuri = Osia ja jaksoja ei voi muuttaa yksittäin, vain perustietoja.
    .todo = Jätä lista pois tai korvaa koko HOKS, niin että kaikki sen osat ovat mukana.
ehoks-rule-r-oht-osa = Työpaikkajakson osa-aikaisuustieto puuttuu tai ei ole 1–100.
    .todo = Kirjoita, montako prosenttia täydestä työajasta jakso on. Kokoaikainen on 100. TELMAssa tietoa ei anneta: kerro silloin opiskeluoikeuden laji.
ehoks-rule-r-oht-tunn = Työpaikkajaksolta puuttuu yksilöivä tunniste.
    .todo = Anna jaksolle tunniste, joka pysyy samana aina kun HOKS lähetetään.
ehoks-rule-r-oht-yt = Työpaikan Y-tunnus puuttuu.
    .todo = Lisää Y-tunnus. Löydät sen koulutussopimuksesta tai YTJ-palvelusta.
ehoks-rule-r-oht-perusta = Oppisopimuksen perusta puuttuu.
    .todo = Valitse oppisopimuksen perusta.
ehoks-rule-r-oht-pvm = Jakso päättyy ennen kuin se alkaa.
    .todo = Korjaa alku- tai loppupäivä.
ehoks-rule-r-oht-5v = Jakso kestää yli viisi vuotta.
    .todo = Lyhennä jaksoa tai jaa se kahdeksi jaksoksi.
ehoks-rule-r-oht-kesk = Keskeytys jatkuu seuraavan keskeytyksen alkuun tai sen yli.
    .todo = Anna keskeytykselle loppupäivä, joka on ennen seuraavan alkua. Sama päivä ei käy.
ehoks-rule-r-oht-alku = Jakso alkaa ennen opiskeluoikeutta, joka alkaa { $day }.
    .todo = Siirrä jakson alkua tai tarkista opiskeluoikeuden alkupäivä KOSKIsta.
    .about = jakso alkaa aikaisintaan opiskeluoikeuden alkaessa
ehoks-rule-r-oht-loppu = Jakso päättyy opiskeluoikeuden arvioidun päättymisen { $day } jälkeen.
    .todo = Siirrä jakson loppua tai korjaa arvioitu päättymispäivä KOSKIin.
    .about = jakso päättyy viimeistään opiskeluoikeuden arvioituna päättymispäivänä
ehoks-rule-r-oid = 
    { $why ->
        [check] Tunnuksen tarkistusnumero ei täsmää: siinä on näppäilyvirhe.
        [other] Tähän on kirjoitettu toisenlainen tunnus.
        [identity-code] Tähän on kirjoitettu henkilötunnus, jota eHOKS ei tarvitse.
       *[form] Tunnus ei ole oikeassa muodossa.
    }
    .todo = Kopioi tunnus uudelleen. Oppijanumeron keskellä on .24., opiskeluoikeuden .15. ja organisaation .10.
ehoks-rule-r-ytunnus = 
    { $why ->
        [check] Y-tunnuksen tarkistusnumero ei täsmää: siinä on näppäilyvirhe.
        [never-given] Tällaista Y-tunnusta ei ole annettu kenellekään.
       *[form] Y-tunnus ei ole oikeassa muodossa.
    }
    .todo = Tarkista Y-tunnus. Siinä on seitsemän numeroa, yhdysmerkki ja tarkistusnumero.
ehoks-rule-r-saav = Osaamisen saavuttamisen päivä { $day } ei kelpaa.
    .todo = Päivän pitää olla 1.1.2018 jälkeen ja enintään kaksi viikkoa tästä päivästä eteenpäin.
ehoks-rule-r-tuki = Tukiopetuksesta puuttuu tieto, joka sen kanssa pitää antaa.
    .todo = Anna tukiopetukselle sen tutkinnon osan hankkimisen alku ja loppu, johon tukea annettiin, ja tutkinnon osan tyyppi.
ehoks-rule-r-tuki2 = Vain tukiopetuksen kanssa annetaan päivät ja tutkinnon osan tyyppi.
    .todo = Poista tämä tieto muulta tuelta. Siitä tehdään yksi merkintä koko opiskeluoikeudelle.
ehoks-rule-r-tuva1 = TUVA-koulutuksen HOKSissa ei voi olla tätä kohtaa.
    .todo = Poista kohta. TUVAn opinnot kirjataan koulutuksen osina.
    .about = TUVA-koulutuksen HOKSissa ei ole tutkinnon osia
ehoks-rule-r-tuva2 = Koulutuksen osia on vain TUVA-koulutuksen HOKSissa.
    .todo = Poista koulutuksen osat tai tarkista opiskeluoikeuden laji.
    .about = koulutuksen osia on vain TUVA-koulutuksen HOKSissa
ehoks-rule-r-oovaihto = Opiskeluoikeus on toinen kuin eHOKSin nykyisessä HOKSissa. Sitä ei voi vaihtaa.
    .todo = Palauta entinen opiskeluoikeus tai tee uudelle opiskeluoikeudelle uusi HOKS.
    .about = opiskeluoikeus on sama kuin nykyisessä HOKSissa
ehoks-rule-r-id = Tunnus on toisen HOKSin kuin se, johon tätä verrattiin. Lähetys muuttaisi toista HOKSia.
    .todo = Tarkista, kumpi tiedosto on väärä, ennen kuin lähetät mitään.
    .about = tunnus on nykyisen HOKSin
ehoks-rule-r-put-korvaa = Tämä on eHOKSin nykyisessä HOKSissa ja häviäisi, kun koko HOKS korvataan.
    .todo = Ota kohta mukaan nykyisestä HOKSista, jos sitä ei ole tarkoitus poistaa.
    .about = mitään nykyisestä HOKSista ei häviä
ehoks-rule-r-hetu = Tekstissä on henkilötunnus. eHOKS ei tarvitse sitä.
    .todo = Poista henkilötunnus. Opiskelija tunnistetaan oppijanumerosta.
ehoks-rule-r-nimi = Tekstissä on henkilön nimi tai jotakin, joka näyttää nimeltä.
    .todo = Poista nimi. Ohjaajan ja arvioijan nimelle on oma kohtansa; yrityksen nimi kuuluu työpaikan nimeksi.
ehoks-rule-r-salaisuus = Teksti näyttää kertovan terveydestä tai tuen syystä: { $word }.
    .todo = Poista syy ja viittaa oppilaitoksen omaan asiakirjaan. Voit myös merkitä kohdan olennainen seikka.
ehoks-rule-w-salaisuus = Tekstissä on sana, joka voi kertoa jonkun terveydestä: { $word }.
    .todo = Jos sana kuuluu opittavaan asiaan, jätä se. Jos se kertoo opiskelijasta, poista se.
ehoks-rule-w-naytto-pvm = Näyttö päättyy ennen kuin se alkaa. eHOKS ottaa sen vastaan, KOSKI ei.
    .todo = Korjaa näytön alku- tai loppupäivä.
ehoks-rule-w-tep = Työpaikkajaksolta puuttuu työpaikka tai ohjaaja, joten työpaikan palautetta ei kerätä.
    .todo = Lisää työpaikan ja ohjaajan nimi.
ehoks-rule-w-opva = Opiskeluvalmiuksia tukevat opinnot poistuvat eHOKSista.
    .todo = Kysy koulutuksen järjestäjältä, miten ne kirjataan.
ehoks-rule-w-koodi = Koodia ei ole tämän ohjelman luettelossa, joka on otettu { $day }.
    .todo = Tarkista koodi. Jos se on uudempi kuin luettelo, se voi olla oikein.
ehoks-rule-w-yto = Osa-alue ei kuulu tähän yhteiseen tutkinnon osaan.
    .todo = Tarkista, että osa-alue ja tutkinnon osa ovat samoista perusteista. Vuosien 2018, 2022 ja 2026 koodit eroavat.
ehoks-rule-w-yto-alku = Osa-alueen koodi on voimassa { $day } alkaen, mutta opiskeluoikeus alkoi aiemmin. KOSKI hylkää sen.
    .todo = Valitse osa-alue aiemmista perusteista.
    .about = vuoden 2026 osa-alueita ei ole opiskeluoikeudessa, joka alkoi ennen niitä
ehoks-rule-w-tuva-viikot = Koulutuksen osan laajuus ei ole perusteiden mukainen: { $least }–{ $most } viikkoa.
    .todo = Tarkista viikkomäärä.
ehoks-rule-w-oppija = Oppijanumero on toinen kuin eHOKSin nykyisessä HOKSissa.
    .todo = Vaihto onnistuu vain, jos kaksi oppijanumeroa on yhdistetty ja tämä on niistä voimassa oleva. Varmista se.
    .about = oppijanumero on sama kuin nykyisessä HOKSissa
ehoks-rule-r-yksi = Opiskeluoikeudella on jo HOKS.
    .todo = Korvaa nykyinen HOKS.
    .about = opiskeluoikeudella ei ole vielä HOKSia, ei myöskään poistettua
ehoks-rule-r-oppija = Oppijaa tai hänen opiskeluoikeuttaan ei löydy.
    .todo = Tarkista tunnukset KOSKIsta.
    .about = oppijanumero on olemassa ja opiskeluoikeus on hänen
ehoks-rule-r-sisaltyy = Opiskeluoikeus sisältyy toiseen opiskeluoikeuteen.
    .todo = Tee HOKS sille opiskeluoikeudelle, johon tämä sisältyy.
    .about = opiskeluoikeus ei sisälly toiseen opiskeluoikeuteen
ehoks-rule-r-paattynyt = Opiskeluoikeus on päättynyt.
    .todo = Tarkista opiskeluoikeuden tila KOSKIsta.
    .about = opiskeluoikeus on voimassa
ehoks-rule-r-ootyyppi = Opiskeluoikeus ei ole ammatillista koulutusta eikä TUVA-koulutusta.
    .todo = Tarkista opiskeluoikeus KOSKIsta.
    .about = opiskeluoikeus on ammatillista koulutusta tai TUVA-koulutusta

ehoks-key-nimi = Nimi
ehoks-key-y-tunnus = Y-tunnus
ehoks-key-oppilaitos-oid = Oppilaitoksen OID
ehoks-key-kuvaus = Kuvaus
ehoks-key-id = Tunnus eHOKSissa
ehoks-key-sahkoposti = Sähköposti
ehoks-key-puhelinnumero = Puhelinnumero
ehoks-key-rooli = Rooli
ehoks-key-vastuullinen-tyopaikka-ohjaaja = Vastuullinen työpaikkaohjaaja
ehoks-key-tyopaikan-nimi = Työpaikan nimi
ehoks-key-tyopaikan-y-tunnus = Työpaikan Y-tunnus
ehoks-key-keskeiset-tyotehtavat = Keskeiset työtehtävät
ehoks-key-oppimisymparisto-koodi-uri = Oppimisympäristö
ehoks-key-oppimisymparisto-koodi-versio = Oppimisympäristön koodin versio
ehoks-key-alku = Alku
ehoks-key-loppu = Loppu
ehoks-key-yksiloiva-tunniste = Yksilöivä tunniste
ehoks-key-ajanjakson-tarkenne = Ajanjakson tarkenne
ehoks-key-osaamisen-hankkimistapa-koodi-uri = Osaamisen hankkimistapa
ehoks-key-osaamisen-hankkimistapa-koodi-versio = Hankkimistavan koodin versio
ehoks-key-jarjestajan-edustaja = Koulutuksen järjestäjän edustaja
ehoks-key-hankkijan-edustaja = Koulutusta hankkineen järjestäjän edustaja
ehoks-key-tyopaikalla-jarjestettava-koulutus = Työpaikalla järjestettävä koulutus
ehoks-key-muut-oppimisymparistot = Muut oppimisympäristöt
ehoks-key-osa-aikaisuustieto = Osa-aikaisuus
ehoks-key-oppisopimuksen-perusta-koodi-uri = Oppisopimuksen perusta
ehoks-key-oppisopimuksen-perusta-koodi-versio = Oppisopimuksen perustan koodin versio
ehoks-key-keskeytymisajanjaksot = Keskeytykset
ehoks-key-organisaatio = Organisaatio
ehoks-key-koodi-uri = Koodi
ehoks-key-koodi-versio = Koodin versio
ehoks-key-jarjestaja = Järjestäjä
ehoks-key-osa-alueet = Osa-alueet
ehoks-key-nayttoymparisto = Näyttöympäristö
ehoks-key-sisallon-kuvaus = Näytön sisältö
ehoks-key-koulutuksen-jarjestaja-osaamisen-arvioijat = Oppilaitoksen arvioijat
ehoks-key-tyoelama-osaamisen-arvioijat = Työelämän arvioijat
ehoks-key-vaatimuksista-tai-tavoitteista-poikkeaminen = Vaatimuksista tai tavoitteista poikkeaminen
ehoks-key-yksilolliset-kriteerit = Yksilölliset arviointikriteerit
ehoks-key-lahetetty-arvioitavaksi = Lähetetty arvioitavaksi
ehoks-key-aiemmin-hankitun-osaamisen-arvioijat = Aiemmin hankitun osaamisen arvioijat
ehoks-key-tutkinnon-osa-koodi-uri = Tutkinnon osa
ehoks-key-tutkinnon-osa-koodi-versio = Tutkinnon osan koodin versio
ehoks-key-tutkinnon-osan-perusteen-diaarinro = Perusteiden diaarinumero
ehoks-key-osaamisen-osoittaminen = Osaamisen osoittaminen
ehoks-key-osaamisen-hankkimistavat = Osaamisen hankkimistavat
ehoks-key-koulutuksen-jarjestaja-oid = Koulutuksen järjestäjän OID
ehoks-key-olennainen-seikka = Olennainen seikka
ehoks-key-opetus-ja-ohjaus-maara = Opetuksen ja ohjauksen määrä
ehoks-key-amosaa-tunniste = Tunniste AMOSAA-palvelussa
ehoks-key-laajuus = Laajuus
ehoks-key-tavoitteet-ja-sisallot = Tavoitteet ja sisällöt
ehoks-key-osa-alue-koodi-uri = Osa-alue
ehoks-key-osa-alue-koodi-versio = Osa-alueen koodin versio
ehoks-key-valittu-todentamisen-prosessi-koodi-uri = Todentamisen tapa
ehoks-key-valittu-todentamisen-prosessi-koodi-versio = Todentamisen tavan koodin versio
ehoks-key-tarkentavat-tiedot-naytto = Näytön tiedot
ehoks-key-tarkentavat-tiedot-osaamisen-arvioija = Arvioijien tiedot
ehoks-key-oppimisen-tuen-tyyppi-koodi-uri = Oppimisen tuen tyyppi
ehoks-key-tutkinnon-osan-tyyppi-koodi-uri = Tutkinnon osan tyyppi
ehoks-key-koulutuksen-osa-koodi-uri = Koulutuksen osa
ehoks-key-koulutuksen-osa-koodi-versio = Koulutuksen osan koodin versio
ehoks-key-oppija-oid = Oppijanumero
ehoks-key-opiskeluoikeus-oid = Opiskeluoikeuden OID
ehoks-key-tuva-opiskeluoikeus-oid = TUVA-opiskeluoikeuden OID
ehoks-key-urasuunnitelma-koodi-uri = Urasuunnitelma
ehoks-key-urasuunnitelma-koodi-versio = Urasuunnitelman koodin versio
ehoks-key-versio = Versio
ehoks-key-ensikertainen-hyvaksyminen = Ensimmäinen hyväksyminen
ehoks-key-hyvaksytty = Hyväksytty
ehoks-key-paivitetty = Päivitetty
ehoks-key-osaamisen-saavuttamisen-pvm = Osaamisen saavuttamisen päivä
ehoks-key-osaamisen-hankkimisen-tarve = Osaamisen hankkimisen tarve
ehoks-key-aiemmin-hankitut-ammat-tutkinnon-osat = Aiemmin hankitut ammatilliset tutkinnon osat
ehoks-key-aiemmin-hankitut-yhteiset-tutkinnon-osat = Aiemmin hankitut yhteiset tutkinnon osat
ehoks-key-aiemmin-hankitut-paikalliset-tutkinnon-osat = Aiemmin hankitut paikalliset tutkinnon osat
ehoks-key-opiskeluvalmiuksia-tukevat-opinnot = Opiskeluvalmiuksia tukevat opinnot
ehoks-key-oppimisen-tuki = Oppimisen tuki
ehoks-key-hankittavat-ammat-tutkinnon-osat = Hankittavat ammatilliset tutkinnon osat
ehoks-key-hankittavat-yhteiset-tutkinnon-osat = Hankittavat yhteiset tutkinnon osat
ehoks-key-hankittavat-paikalliset-tutkinnon-osat = Hankittavat paikalliset tutkinnon osat
ehoks-key-hankittavat-koulutuksen-osat = Hankittavat koulutuksen osat

# Suunnitelmasta eHOKSiin

workspace-hoks-title = Tallenna tiedosto eHOKSia varten
workspace-hoks-name = { $version ->
    [0] hoks-luonnos.json
   *[other] hoks-versio-{ $version }.json
}
workspace-hoks-kind = HOKSin JSON-tiedosto
workspace-hoks-open = Valitse eHOKSin nykyinen HOKS

ehoks-left-unit = Rivi ei kuulu mihinkään tutkinnon osaan, joten se jää pois eHOKSin tiedostosta.
    .todo = Kirjoita tutkinnon osan nimi tai koodi samoin kuin hankittavan osaamisen taulukossa.
ehoks-left-criteria = Yksilöllinen kriteeri kuuluu näyttöön, mutta tutkinnon osalla ei ole näyttöä.
    .todo = Lisää tutkinnon osalle näyttö. Muuten kriteeri jää vain suunnitelmaan.
ehoks-left-support = Tuesta ei tule merkintää, koska tieto eHOKSin merkintää varten puuttuu.
    .todo = Kirjaa annettu tuki riviksi: valitse eHOKSin tyyppi ja tukiopetukseen tutkinnon osan laji ja päivät.
ehoks-left-right = Suunnitelmassa on toinenkin opiskeluoikeus. Tiedosto tehdään ensimmäisestä.
    .todo = Tarkista, että ensimmäisellä rivillä on se opiskeluoikeus, jota HOKS koskee.
ehoks-left-change = { $key } on muuttunut, mutta perustietojen muutos ei vie sitä.
    .todo = Vie koko HOKSin korvaava tiedosto.
ehoks-left-rule = Jää pois
ehoks-step-basics = Perustiedot
ehoks-step-prior = Aiemmin hankitut tutkinnon osat
ehoks-step-units = Hankittavat tutkinnon osat
ehoks-step-parts = Koulutuksen osat
ehoks-step-support = Oppimisen tuki
ehoks-step-readiness = Opiskeluvalmiuksia tukevat opinnot
ehoks-kept-place = eHOKSista tuotu kohta, jota lomake ei näytä: { $place }
ehoks-count = { $count ->
    [0] ei merkintöjä
    [1] 1 merkintä
   *[other] { $count } merkintää
}
ehoks-presumed = Opintojen lajia ei voi päätellä HOKSista. Tarkista kohta Opintojen laji.
ehoks-unknown = Näitä kohtia ohjelma ei tunne. Ne säilyvät ja menevät takaisin sellaisina kuin tulivat:

ehoks-page-title = { $count ->
    [0] Vie eHOKSiin: kaikki kunnossa
    [1] Vie eHOKSiin: yksi asia kesken
   *[other] Vie eHOKSiin: { $count } asiaa kesken
}
ehoks-page-says = Kohdat ovat eHOKSin syöttölomakkeen järjestyksessä. Samat tarkistukset kuin palvelussa, mutta ilman verkkoa. Säännöt 16.7.2026.
ehoks-page-running = Tarkistetaan…
ehoks-state-fine = kunnossa
ehoks-state-broken = { $count ->
    [1] 1 virhe
   *[other] { $count } virhettä
}
ehoks-state-look = { $count ->
    [1] 1 huomio
   *[other] { $count } huomiota
}
ehoks-state-empty = ei merkintöjä
ehoks-state-not-here = { $tuva ->
    [yes] ei TUVAssa
   *[no] vain TUVAssa
}
ehoks-state-leaving = poistumassa
ehoks-jump = Korjaa kohdassa
ehoks-body = Vientitiedosto
ehoks-body-says = { $version ->
    [0] Yksi HOKS, luonnos. Ei opiskelijan nimeä, ei henkilötunnusta.
   *[other] Yksi HOKS, versio { $version }. Ei opiskelijan nimeä, ei henkilötunnusta.
}
ehoks-body-text = Vientitiedoston sisältö
ehoks-stays = Nämä jäävät vain sinulle
ehoks-online = Vain eHOKS itse voi tarkistaa
ehoks-untold = Näitä ei tarkistettu, koska tieto puuttuu
ehoks-save = Tallenna tiedosto…
ehoks-saved = Tallennettu: { $path }
ehoks-waits = Tallennus avautuu, kun virheet on korjattu.
ehoks-losses = { $count ->
    [1] eHOKSista häviäisi yksi kohta
   *[other] eHOKSista häviäisi { $count } kohtaa
}
ehoks-losses-accept = Tiedän, että luetellut kohdat häviävät eHOKSista.
ehoks-exported = Tästä oikeudesta on jo viety HOKS { $day }.
ehoks-exported-says = Samalle opiskeluoikeudelle ei voi tehdä toista HOKSia. Hae nykyinen HOKS eHOKSista ja tuo se, niin mitään ei jää pois.
ehoks-bring = Tuo nykyinen HOKS…
ehoks-brought = { $rows ->
    [0] Nykyinen HOKS on tuotu. Suunnitelmaan ei tullut uusia rivejä.
    [1] Nykyinen HOKS on tuotu. Suunnitelmaan tuli yksi uusi rivi.
   *[other] Nykyinen HOKS on tuotu. Suunnitelmaan tuli { $rows } uutta riviä.
}
ehoks-no-draft = Nykyisen HOKSin voi tuoda, kun suunnitelmasta on luonnos.
ehoks-way = Lähetystapa
ehoks-way-post = Uusi HOKS (POST)
ehoks-way-put = Korvaa koko HOKS (PUT)
ehoks-way-patch = Muuta perustietoja (PATCH)
ehoks-current = Suunnitelmassa on eHOKSin nykyinen HOKS.
