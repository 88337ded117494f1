# Komentorivin sanat.

cli-help =
    laatija-cli: Laatijan suunnitelmat komentoriviltä

    Käyttö:
      laatija-cli --vault KANSIO --passphrase-file TIEDOSTO KOMENTO
    Ilman valintaa --vault käytetään samaa kansiota kuin Laatijan ikkunassa.
    Salasana luetaan tiedostosta tai, kun tiedosto on -, vakiosyötteestä. Se ei ole koskaan argumentti.

    Suunnitelmatiedosto (holvi)
      vault create --teacher "Sirpa Aalto" --school "Kuusilammen koulu"
          Luo salatun tiedoston ja näyttää palautusavaimen, kerran.
      vault renew-key UUSI-SALASANATIEDOSTO
          Salaa suunnitelmat uudella avaimella ja salasanalla ja näyttää uuden
          palautusavaimen, kerran. Vanhat kopiot aukeavat yhä vanhoilla.
      vault check
          Lukee kaiken ja tarkistaa, että tiedosto on ehjä.
      vault rescue --out KANSIO
          Lukee vaurioituneen tiedoston sivu sivulta ja kokoaa luettavan uuteen kansioon.
          Puuttuvat haetaan varmuuskopioista. Vaurioitunut jää ennalleen.
      backup kopio.laatijakopio
          Tekee varmuuskopion, avaa sen ja lukee sen kokonaan.
      restore kopio.laatijakopio
          Palauttaa varmuuskopion tyhjään kansioon. Jos salasana on unohtunut:
          --recovery-key-file TIEDOSTO, jossa on palautusarkin avain.

    Suunnitelmat
      plan import suunnitelma.json
          Tuo suunnitelmatiedoston ja tulostaa suunnitelman tunnuksen.
      receive kopio.pdf
          Tarkistaa kopion ja ottaa sen vastaan suunnitelmana. Muutettua tai
          allekirjoittamatonta ei oteta.
      plan list
          Luettelee suunnitelmat.
      year list
          Luettelee määräpäivät: päivä, aika, luokka, oppilas, asia ja asiakirja.
      year ics --out maarapaivat.ics [--class 7C]
          Kirjoittaa määräpäivät kalenteritiedostoksi. Siinä ei ole nimiä.
      plan check TUNNUS
          Tarkistaa luonnoksen ja luettelee huomiot.
      plan issue TUNNUS --reason annual_review
          Vahvistaa luonnoksen ja allekirjoittaa huoltajan kopion omalla avaimella.
      plan issue TUNNUS --reason annual_review --signer p12:varmenne.p12 --secret-file TIEDOSTO
          Allekirjoittaa varmennetiedoston avaimella. Kortilla: --signer card tai card:AVAIN.
          Varmenteen salasana tai kortin PIN-koodi on tiedostossa, ei koskaan argumenttina.
      plan bring TUNNUS allekirjoitettu.pdf
          Ottaa takaisin toisessa ohjelmassa allekirjoitetun uusimman kopion.
          Vahvistaminen ilman sähköistä allekirjoitusta: plan issue … --signer none
      copy TUNNUS --out kopio.pdf
      copy TUNNUS --out kopio.pdf --edition large --second-language sv
          Tallentaa uusimman version kopion ja kertoo, millä avaimella se on allekirjoitettu.
          Jos versio on vahvistettu ilman sähköistä allekirjoitusta, kopiota ei allekirjoiteta,
          ellet pyydä: --signer own. Sama koskee komentoa copies.
      copy TUNNUS --out ote.pdf --without guardians --without cooperation
          Jättää pois osioita tai kohtia. Kopio sanoo olevansa ote.
      copy TUNNUS --out ote.pdf --extract teacher
          Tekee mallin oman otteen: siinä on vain se, minkä malli luettelee. Tuntematon ote
          kertoo, mitkä otteet mallissa on. Otetta ei allekirjoiteta.
      letter TUNNUS --out muutoskirje.pdf
          Kirjoittaa muutoskirjeen: mitä uusimmassa versiossa muuttui ja miksi. Valinta
          --without jättää kirjeestä samat kohdat kuin kopiosta.
      copies --all-waiting --out KANSIO
      copies --plan TUNNUS --plan TUNNUS --out KANSIO
          Tekee niille, joilta kopio puuttuu, kullekin oman kopion.
          Kansio luodaan, jos sitä ei ole.
      copies --plan TUNNUS --out KANSIO --extract teacher --letters --fitting
          Tekee samalla myös otteet ja muutoskirjeet. Valinta --fitting tekee kullekin kopion
          siinä muodossa kuin viimeksi, tai yhteyskielen mukaan.
          Turvakiellon aikana komennot copy, letter, copies ja transfer make antavat version, johon
          turvakieltoa ei ole merkitty, yhteystietoineen vain valinnalla --with-contact-data
          (copies: yhdestä suunnitelmasta kerrallaan).
      ledger TUNNUS [VERSIO]
          Kertoo, kuka on saanut minkäkin kopion uusimmasta tai nimetystä versiosta ja mitä odotetaan.
      paper add TUNNUS VERSIO paperi.pdf
          Liittää allekirjoitettuna palanneen paperin versioon: PDF, JPEG tai PNG.
      attachment add TUNNUS liite.pdf
          Liittää luonnokseen tiedoston: PDF, JPEG tai PNG. Piilotiedot poistetaan.
      attachment list TUNNUS [VERSIO]
          Luettelee luonnoksen tai version liitteet ja niiden tiivisteet (SHA-256).
      attachment save TUNNUS TIIVISTE --out liite.pdf
          Tallentaa liitteen tiedostoksi. Tiivisteen alku riittää.
      attachment remove TUNNUS TIIVISTE
          Ottaa liitteen pois luonnoksesta.
      plan renew TUNNUS
          Aloittaa suunnitelmasta luonnoksen uudelle lukuvuodelle.
      plan begin --from TUNNUS --template MALLI
          Aloittaa suunnitelmasta toisen asiakirjan ja kertoo sen tunnuksen. Mallit: template list.
      plan log TUNNUS
          Kertoo, kuka teki suunnitelmalle mitä ja milloin. Tekstejä siinä ei ole.
      follow list TUNNUS
          Luettelee suunnitelman tavoitteet numeroittain ja kunkin seurantamerkinnät.
      follow add TUNNUS --goal NUMERO --score TULOS [--date VVVV-KK-PP] [--note "HAVAINTO"]
          Kirjaa tavoitteen seurantaan merkinnän, ilman päivää tälle päivälle.
      phrase list
          Luettelee omat lauseet.
      phrase add "LAUSE" [--field KOHTA] [--as-is]
          Ottaa lauseen omiin lauseisiin. Merkin {"{"}nimi{"}"} tilalle tulee oppilaan nimi.
      phrase export --out omat-lauseet.json [--as-is]
          Tallentaa omat lauseet tiedostoon, jota ei salata.
      phrase import omat-lauseet.json
          Tuo tiedoston lauseet omiin lauseisiin.
      plan erase TUNNUS --yes-erase "OPPILAAN NIMI"
          Poistaa suunnitelman versioineen ja kertoo, missä se on vielä.
      plan export TUNNUS --out suunnitelma.json
          Tallentaa suunnitelmatiedoston.
      plan export TUNNUS [VERSIO] --as docx|odt|text --out TIEDOSTO
          Tallentaa luonnoksen tai version muokattavana tiedostona tai pelkkänä tekstinä; --field KOHTA
          tallentaa yhden kohdan tekstin. Valitsimet kuten komennolla copy: --edition, --second-language,
          --without.
      plan export TUNNUS --as archive --out arkistopaketti.zip
          Tallentaa vahvistetut versiot liitteineen ja tietoineen yhteen pakettiin, jota ei ole salattu.

    Osuudet kollegoiden kesken
      part address
          Näyttää oman osoitteen ja tuttujen kollegoiden osoitteet.
      part ask TUNNUS --section OSIO --colleague "Petri Lahti" --to age1… --out pyynto.laatijaosuus
          Pyytää osiot kollegalta. Ilman osoitetta: --secret-file TIEDOSTO, jossa on
          salasana, jonka kerrot puhelimessa.
      part open pyynto.laatijaosuus
          Ottaa kollegan pyytämän osuuden kirjoitettavaksi ja tulostaa sen tunnuksen.
      part return TUNNUS --out osuus.laatijaosuus
          Palauttaa osuuden, salattuna pyytäjälle.
      part merge osuus.laatijaosuus
          Yhdistää palautetun osuuden suunnitelmaan. Jos samoja kohtia on muutettu
          molemmissa, mitään ei yhdistetä ilman valintaa --take mine|theirs|both.

    Seuraavaan kouluun
      transfer grounds TUNNUS
          Luettelee numeroittain luvat, joilla oppilaan tietoja voi antaa.
      transfer make TUNNUS --recipient "Koivulan koulu" --permission NUMERO --to age1… --out siirtopaketti.laatijasiirto
          Tekee uusimmasta versiosta siirtopaketin ja kirjaa kopion. Luvan sijaan --reason "PERUSTE",
          osoitteen sijaan --secret-file TIEDOSTO. --without OSIO jättää pois, --attachments ottaa liitteet.
      transfer open siirtopaketti.laatijasiirto [--out kopio.pdf]
          Ottaa toisen koulun siirtopaketin suunnitelman vastaan ja tulostaa sen tunnuksen.

    Tunnetut allekirjoittajat
      signer list
          Luettelee tunnetut allekirjoittajat.
      signer accept kopio.pdf --words "haapa limppu soutu nelonen kaakao viitta"
          Lisää tiedoston allekirjoittajan tunnettuihin, kun kuusi sanaa täsmäävät.
      signer remove AVAIN
          Poistaa allekirjoittajan tunnetuista.

    Ilman suunnitelmatiedostoa
      places kopio.pdf
          Luettelee kopion tyhjät paikat sähköisille allekirjoituksille.
      sign kopio.pdf --out allekirjoitettu.pdf --signer card --secret-file TIEDOSTO
          Allekirjoittaa kopion. Jos paikkoja on useita: --field PAIKKA.
      card list
          Luettelee lukijoissa olevien korttien allekirjoitusvarmenteet.
          Muu korttiohjelma kuin tunnetut: --card-program TIEDOSTO.
      verify kopio.pdf
          Kertoo, onko PDF muuttumaton allekirjoituksen jälkeen.
          Kun --passphrase-file on annettu, kertoo myös, tunnetaanko allekirjoittaja.
      ehoks check hoks.json
      ehoks check hoks.json --current nykyinen.json --right tuva --right-start 2026-08-01
          Tarkistaa HOKSin rungon eHOKSia varten: säännön tunnus, paikka ja ohje.
          --current on eHOKSista haettu HOKS: siitä näkee, mitä korvatessa häviäisi.
          --right vocational|telma|tuva, --right-start ja --right-end VVVV-KK-PP kertovat
          opiskeluoikeudesta. --as post|put|patch, jos lähetystapaa ei voi päätellä.
      catalogue import lumityo.json
          Tuo ePerusteista haetut perusteet tietovarastoon: tiedoston tai kansion kaikki tiedostot.
          Yksikin virheellinen tiedosto: mitään ei tuoda.
      catalogue list
          Luettelee perusteet: diaarinumero, voimassaolo, osien määrä, nimi ja tiedosto.
      catalogue show OPH-1234-2026
          Luettelee perusteiden osat: koodi, laajuus ja nimi.
      catalogue remove OPH-1234-2026
          Poistaa tuodut perusteet. Suunnitelmat pitävät sen, mitä niihin valittiin.
      ehoks check TUNNUS
          Tarkistaa, mitä HOKS-suunnitelmasta menisi eHOKSiin.
      ehoks import hoks.json [TUNNUS]
          Tuo eHOKSin HOKSin uudeksi suunnitelmaksi tai kirjoitettavana olevaan suunnitelmaan.
      ehoks export TUNNUS --out hoks.json
          Kirjoittaa suunnitelman eHOKSin tiedostoksi. --as put|patch muuttaa HOKSia, joka on tuotu.
          Tiedostoa, josta häviäisi tietoja, ei kirjoiteta ilman valitsinta --as-is.
          Tuntemattoman kohdan jättää pois --leave-out KOHTA. Valinta säilyy, kunnes HOKS tuodaan uudelleen.
          Kohdan ottaa takaisin mukaan --keep KOHTA.
      template list
          Luettelee mallit.
      template check kunta.toml
          Tarkistaa kunnan mallitiedoston ja kertoo jokaisen virheen tarkan paikan.
      template show fi.perusopetus.hojks
          Tulostaa mallin kunnan mallitiedostoksi, josta oman voi aloittaa.
      template add kunta.toml
          Lisää kunnan mallin ja asetukset tietovarastoon.
      mapping list
          Luettelee lomakkeet, joille suunnitelmia viedään kohta kerrallaan.
      mapping check lomake.toml
          Tarkistaa lomaketiedoston: jokainen virhe rivin, merkin ja kohdan kanssa; paluuarvo 1.
      mapping add lomake.toml
          Lisää lomakkeen.

    Valinnat
      --json              vastaukset ja virheet koneluettavina
      --replace           korvaa tiedoston, joka on jo olemassa
      --language fi|sv|en kieli
      --help, --version

    Paluuarvo: 0 tehty ja kunnossa, 1 ei tehty tai ei kunnossa, 2 komento on väärin kirjoitettu.

cli-see-help = Ohje: laatija-cli --help
cli-no-such-verb = Tällaista komentoa ei ole: { $word }
cli-no-such-option = Tällaista valintaa ei ole: { $word }
cli-no-such-language = Kieltä ei ole: { $word }. Kielet ovat fi, sv ja en.
cli-option-missing = Valinta puuttuu: { $word }
cli-no-such-edition = Tuntematon painos: { $word }. Mahdolliset ovat normal ja large.
cli-no-such-signer = Tuntematon allekirjoitusavain: { $word }. Mahdolliset ovat own, none, p12:TIEDOSTO, card ja card:TUNNUS.
cli-no-number = Tähän kuuluu version numero: { $word }
cli-option-without-value = Valinnalta puuttuu arvo: { $word }
cli-not-text = Arvoa ei voi lukea tekstinä: { $word }
cli-misread = Komentoa ei voi lukea: { $word }
cli-no-such-form = Tuntematon muoto: { $word }. Mahdolliset ovat plan, docx, odt, text ja archive.
cli-no-such-method = Tuntematon lähetystapa: { $word }. Mahdolliset ovat post, put ja patch.
cli-no-such-right = Tuntematon opiskeluoikeuden laji: { $word }. Mahdolliset ovat vocational, telma ja tuva.
cli-no-day = Tähän kuuluu päivä muodossa VVVV-KK-PP: { $word }
cli-ehoks-method = Tarkistettu lähetystapana { $method }.
cli-ehoks-more = Lisäksi { $count } muuta huomiota, joita ei luetella. Korjaa ensin nämä.
cli-ehoks-in-order = Kunnossa kaikilta osin, jotka voi tarkistaa ilman verkkoa.
cli-ehoks-untold = Näitä ei tarkistettu, koska tarvittava tieto puuttuu:
cli-ehoks-service = Vain eHOKS itse voi tarkistaa nämä:
cli-ehoks-current-unread = Nykyistä HOKSia (--current) ei voi lukea:
cli-ehoks-current = eHOKSin nykyinen HOKS tuotiin suunnitelmaan { $day }.
cli-ehoks-brought-file = HOKS tuotiin suunnitelmaan tiedostosta { $day }. Se ei ole eHOKSista: siinä ei ole eHOKSin numeroa.
cli-ehoks-exported = Tästä opiskeluoikeudesta on jo viety HOKS { $day }. Tuo ensin eHOKSin nykyinen HOKS.
cli-ehoks-keep = Ota kohta takaisin mukaan: --keep { $key }
cli-ehoks-leave = Jätä kohta pois tiedostosta: --leave-out { $key }
cli-ehoks-stays = Nämä jäävät vain suunnitelmaan:
cli-ehoks-brought = HOKS on tuotu suunnitelmaan { $plan }.

cli-created =
    Salattu suunnitelmatiedosto on luotu: { $folder }
    Palautusavain, jota ei näytetä toiste. Kirjoita se paperille ja säilytä lukitussa paikassa:
    { $key }
cli-renewed =
    Suunnitelmat on salattu uudella avaimella. Entinen salasana ja palautusavain eivät avaa niitä.
    Ennen vaihtoa tehdyt varmuuskopiot aukeavat yhä niillä: hävitä kopiot, kun uusi on tehty.
    Myös osoite, johon kollegat salaavat osuuksia, on nyt toinen: anna se niille, joilla on entinen.
    Uusi palautusavain, jota ei näytetä toiste. Kirjoita se paperille ja säilytä lukitussa paikassa:
    { $key }
cli-checked = Tiedosto on ehjä: { $plans } suunnitelmaa ja { $revisions } versiota luettiin kokonaan.
cli-backed-up = Varmuuskopio on tehty, avattu ja luettu kokonaan: { $plans } suunnitelmaa, { $revisions } versiota.
cli-restored = Varmuuskopio on palautettu: { $plans } suunnitelmaa, { $revisions } versiota.
cli-rescued = Pelastettu tiedosto on tehty ja luettu kokonaan. Suunnitelmia { $plans }. Sivuja { $pages }, joista lukematta jäi { $damaged }.
cli-rescued-from = { $plan }: varmuuskopiosta { $day }: { $parts }
cli-rescued-not = { $plan }: ei saatu luettua eikä löytynyt varmuuskopiosta: { $parts }
cli-rescued-lost = Suunnitelmia, joista vain tapahtumat kertovat: { $count }
cli-rescued-untold = Jotain muutakin voi puuttua niin, ettei mikään kerro mitä.
cli-plan-draft = luonnos { $filled }/{ $total }
cli-plan-issued = vahvistettu, versio { $version }
cli-finding-blocks = Estää vahvistamisen
cli-finding-look = Katso vielä
cli-no-findings = Ei huomioita. Suunnitelman voi vahvistaa.
cli-issued = Versio { $version } on vahvistettu ja allekirjoitettu. Tunnus { $id }, sivuja { $pages }.
cli-issued-unsigned = Versio { $version } on vahvistettu. Kopiossa ei ole sähköistä allekirjoitusta. Tunnus { $id }, sivuja { $pages }.
cli-written = Tallennettu: { $path }
cli-copies-done = Kopiot: { $done } / { $total } tehty.
cli-copies-now = { $done } / { $total }
cli-copies-made = { $file }	{ $pupil }	{ $recipient }
cli-copies-failed = tekemättä	{ $pupil }	{ $recipient }	{ $why }
cli-copies-none = Kukaan ei odota kopiota.
cli-ledger-empty = Versio ei nimeä ketään, eikä mitään ole annettu.
cli-paper-filed = Paperi on liitetty versioon { $version }.
cli-attached = Liitetty: { $name }, tiiviste { $file }
cli-attached-without = Tiedostosta jäi pois: { $what }
cli-attachment-gone = ei tässä suunnitelmatiedostossa
cli-attachment-removed = Liite on otettu pois luonnoksesta.
cli-attachments-left = Liitetyt tiedostot eivät ole suunnitelmatiedostossa: siinä on vain niiden luettelo. Tallenna ne erikseen: attachment save.
cli-verify-unsigned = Tiedostossa ei ole allekirjoitusta.
cli-verify-intact = Tiedosto on muuttumaton allekirjoituksen jälkeen.
cli-verify-changed = Tiedostoa on muutettu allekirjoituksen jälkeen, tai allekirjoitus ei sovi siihen.
cli-verify-unknown = Allekirjoitus on tehty tavalla, jota Laatija ei osaa arvioida.
cli-received = Suunnitelma on otettu vastaan: { $plan }
cli-received-unknown = Allekirjoittajaa ei tunnettu. Suunnitelmaan jäi siitä merkintä.
cli-received-extract = Kopio on ote: osa kohdista on jätetty pois.
cli-agreement = Näkyvä teksti ja liitetiedot: { $says }
cli-signer-unknown = Allekirjoittajaa ei tunneta tällä koneella.
cli-signer-not-asked = Allekirjoittajaa ei tunneta. Omat ja tutut allekirjoittajat tunnetaan vain, kun holvi avataan (--passphrase-file).
cli-signer-own = Allekirjoitettu omalla avaimellasi.
cli-signer-known = Allekirjoittaja tunnetaan.
cli-signer-unproven = Allekirjoittajaa ei voi päätellä.
cli-signer-none = Ketään ei tunneta.
cli-signer-since = tunnettu { $day } alkaen
cli-verify-allowed = Jälkeenpäin on tehty vain tämä, minkä allekirjoitukset sallivat:
cli-time-stamp = Aikaleima: { $name }, { $time }. Palvelua ei ole tarkistettu.
cli-signature = Tiedosto sanoo: { $name }, { $time }
cli-template-sound = Malli on kunnossa: { $template }, versio { $version }
cli-local-flaws = Tiedostossa on virheitä: { $count }. Mitään ei lisätty.
cli-local-flaw = rivi { $line }, merkki { $column }, { $place }: { $what }
cli-local-added = Lisätty: { $template }, versio { $version }
cli-mapping-sound = Lomake on kunnossa: { $name }, kenttiä { $fields }
cli-mapping-added = Lisätty: { $name }
cli-mapping-replaced = Lisätty aiemman tilalle: { $name }
cli-local-ways = Kunnan asetukset ovat käytössä: { $municipality }
cli-local-sound = Tiedosto on kunnossa: { $municipality }
cli-no-time = ei aikaa
cli-signed-own = Allekirjoitettu omalla avaimellasi: { $name }, avaimen tunnus { $key }.
cli-signed-other = Allekirjoitettu: { $name }, avaimen tunnus { $key }.
cli-signed-none = Kopiossa ei ole sähköistä allekirjoitusta. Oma allekirjoituksesi tulee siihen vain pyydettäessä: --signer own.
cli-copies-signed = Kopiot on allekirjoitettu omalla avaimellasi, paitsi ne, joiden versio on vahvistettu ilman sähköistä allekirjoitusta.
cli-copies-unsigned = Ilman sähköistä allekirjoitusta vahvistettujen versioiden kopioissa ei ole allekirjoitusta. Oma allekirjoituksesi tulee niihin vain pyydettäessä: --signer own.
cli-copies-own-only = Kopiot voi allekirjoittaa vain omalla avaimella: { $word } own. Toisella avaimella allekirjoittaa komento sign.
cli-todo-no-such-plan = Katso suunnitelmien tunnukset: plan list.
cli-todo-no-such-revision = Katso suunnitelmien versiot: plan list.
cli-todo-no-such-signer = Katso avainten tunnukset: signer list.
cli-todo-no-such-attachment = Katso liitteiden tiivisteet: attachment list TUNNUS.
cli-todo-phrase-doubtful = Muuta lausetta tai poista se. Jos haluat sen sellaisena: --as-is.
cli-todo-findings-left = Katso kohdat, jotka estävät vahvistamisen: plan check TUNNUS.
cli-todo-no-draft = Uusi luonnos aloitetaan Laatijassa suunnitelman versioista.
cli-todo-unknown-reason = Tämän mallin syyt: { $known }.
cli-todo-locked = Anna salasana: --passphrase-file TIEDOSTO.
cli-day = { $day }.{ $month }.{ $year }
cli-moment = { $day } klo { $hour }.{ $minute }
cli-transfer-in-force = voimassa
cli-transfer-awaited = odottaa huoltajan vastausta
cli-transfer-refused = ei annettu
cli-transfer-over = päättynyt
cli-transfer-withdrawn = peruttu
cli-transfer-none = Lupia ei ole.
cli-transfer-from = Lähettäjä: { $from }. Peruste: { $basis }
cli-part-own = Oma osoite: { $address }
cli-part-words = Kuusi sanaa: { $words }
cli-part-opened = Osuus on otettu kirjoitettavaksi: { $plan }
cli-part-here = Osuus on jo täällä: { $plan }
cli-part-merged = { $count ->
    [0] Mitään ei muuttunut: { $plan }
   *[other] Kohtia yhdistetty: { $count }. Suunnitelma: { $plan }
}
cli-part-change = { $title } ({ $section })
cli-part-conflict = Molemmat muuttivat: { $title } ({ $section })
cli-no-such-choice = Tuntematon valinta { $word }. Mahdolliset ovat mine, theirs ja both.
cli-phrases-none = Omia lauseita ei ole.
cli-phrases-brought = Uusia lauseita: { $added }. Jo tallessa: { $known }.
cli-phrases-open = Lausetiedostoa ei salata: kuka tahansa voi lukea sen.
