# failure

# holvi: salasana, avaimet, tiedosto, levy
failure-wrong-passphrase = Salasana ei avaa tätä tiedostoa.
    .todo = Tarkista näppäimistön kieli ja Caps Lock ja yritä uudelleen. Mitään ei ole muutettu.
failure-passphrase-missing = Salasana puuttuu.
    .todo = Anna tiedosto, jossa salasana on: --passphrase-file TIEDOSTO, tai --passphrase-file - ja salasana vakiosyötteeseen.
failure-wrong-recovery-key = Palautusavain on kirjoitettu oikein, mutta se ei avaa tätä tiedostoa.
    .todo = Tarkista, että palautusarkki on uusin: kun avain vaihdetaan, vanha arkki lakkaa toimimasta. Mitään ei ole muutettu.
failure-recovery-key-mistyped = Palautusavaimessa on kirjoitusvirhe.
    .todo = Vertaa ryhmiä arkkiin yksi kerrallaan: yhdeksän ryhmää, kussakin neljä merkkiä. Isoilla ja pienillä kirjaimilla ei ole väliä.
failure-recovery-part-alone = Tämä on palautusarkin yksi osa. Yksi osa ei avaa mitään.
    .todo = Kirjoita sen perään jokin toinen kahdesta muusta osasta.
failure-passphrase-too-weak = Salasana on liian helppo arvata.
    .todo = Lisää sanoja, jotka eivät kuulu yhteen, tai ota ehdotettu salasana.
failure-key-file-damaged = Avaintiedoston kumpikaan kappale ei ole luettavissa. Ilman avaintiedostoa suunnitelmia ei voi avata salasanallakaan.
    .todo = Palauta varmuuskopiosta: avaimet ovat sen mukana. Jos sinulla on tiedosto avaimet.json tai avaimet.vara.json tallessa muualla, kopioi se takaisin samaan kansioon. Mitään ei ole muutettu.
failure-key-file-foreign = Avaintiedosto ja suunnitelmatiedosto eivät kuulu yhteen.
    .todo = Jos kansioon on kopioitu tiedostoja muualta, palauta oikea avaimet.json, tai palauta varmuuskopiosta. Mitään ei ole muutettu.
failure-no-vault = Kansiossa ei ole suunnitelmatiedostoa.
    .todo = Jos tiedosto on siirretty, palauta se samaan kansioon. Muuten palauta varmuuskopiosta.
failure-vault-exists = Kansiossa on jo suunnitelmatiedosto.
    .todo = Avaa se salasanallasi tai valitse tyhjä kansio. Mitään ei ole muutettu.
failure-vault-in-use = Suunnitelmatiedosto on jo auki toisessa ikkunassa tai ohjelmassa.
    .todo = Jatka siinä ikkunassa tai sulje se ja yritä uudelleen.
failure-vault-too-new = Suunnitelmatiedosto on tehty uudemmalla Laatijalla.
    .todo = Päivitä Laatija tällä koneella. Tiedostoa ei ole muutettu.
failure-vault-damaged = Suunnitelmatiedostossa on vaurio. Vaurioitunutta tekstiä ei näytetä.
    .todo = Katso, mitä voidaan pelastaa: puuttuvat kohdat haetaan varmuuskopiosta. Vaurioitunutta tiedostoa ei poisteta.
failure-not-encrypted = Suunnitelmatiedosto ei olisi salattu, joten sitä ei tehty eikä avattu.
    .todo = Asenna Laatija uudelleen. Jos tämä toistuu, kerro asiasta ohjelman ylläpidolle.
failure-folder-synchronised = Kansiota vie muualle { $carrier }. Suunnitelmatiedosto ei kestä sitä: se rikkoutuu, kun se kopioidaan kesken kirjoittamisen.
    .todo = Pidä suunnitelmat tämän koneen omassa kansiossa. Varmuuskopiot saavat mennä synkronoituun kansioon. Mitään ei ole tehty.
failure-folder-on-network = Kansio on verkkolevyllä. Siellä suunnitelmatiedosto voi rikkoutua, kun yhteys katkeaa.
    .todo = Pidä suunnitelmat tämän koneen omassa kansiossa. Varmuuskopiot saavat mennä verkkolevylle. Mitään ei ole tehty.
failure-read-only = Kansioon ei voi kirjoittaa.
    .todo = Tarkista kansion käyttöoikeudet tai valitse toinen kansio.
failure-disk-full = Levy on täynnä. Viimeisin muutos ei ole tallessa levyllä.
    .todo = Vapauta tilaa levyltä ja yritä uudelleen. Aiemmin tallennettu on tallessa.
failure-disk-error = Levy ei vastaa niin kuin pitäisi.
    .todo = Yritä uudelleen. Jos tämä toistuu, ota varmuuskopio toiselle levylle ja tarkistuta levy. Aiemmin tallennettu on tallessa.
failure-vault-moved = Suunnitelmatiedosto ei ole enää paikallaan. Viimeisin muutos ei ole tallessa.
    .todo = Se on siirretty, korvattu tai poistettu, kun Laatija oli auki. Tallenna teksti muualle tai siirrä tiedosto takaisin. Aiemmin tallennettu on siinä ja varmuuskopioissa.
failure-locked = Laatija on lukittu.
    .todo = Avaa se salasanallasi.
failure-trail-broken = Tapahtumien ketju katkeaa rivillä { $number }: sitä tai sen jälkeistä on muutettu muuten kuin Laatijalla.
    .todo = Suunnitelmat voi yhä lukea. Vertaa versioiden tunnuksia annettuihin paperikopioihin: sama tunnus tarkoittaa samaa sisältöä. Aiempi tila on varmuuskopioissa.
failure-wrong-name = Nimi ei ole se, joka on suunnitelmassa. Mitään ei poistettu.
    .todo = Kirjoita nimi niin kuin se on suunnitelmassa.
failure-not-erased = Suunnitelma on poistettu, mutta tarkistus löysi siitä jotakin: { $where }.
    .todo = Kerro asiasta ohjelman tekijöille. Muut suunnitelmat ovat ennallaan. Kopiot, joissa suunnitelma vielä on: { $copies }.
failure-erased-unproved = Suunnitelma on poistettu, mutta levy ei toiminut, joten ei voitu tarkistaa, ettei tiedostoon jäänyt siitä mitään.
    .todo = Tarkista, että levyllä on tilaa ja ettei se ole irti. Lukitse sitten Laatija ja avaa se uudelleen. Kopiot, joissa suunnitelma vielä on: { $copies }.
failure-backup-folder-missing = Varmuuskopioiden kansiota ei löydy.
    .todo = Liitä muistitikku tai avaa verkkolevy, tai vaihda kansio asetuksissa. Kaikki tallennettu on tallessa.
failure-key-renewed-closed = Avain on vaihdettu, mutta suunnitelmia ei voitu vielä avata sillä.
    .todo = Avaa Laatija uudella salasanalla. Sen jälkeen saat uuden palautusarkin.
failure-backup-damaged = Varmuuskopio on vaurioitunut, tai tiedosto ei ole Laatijan varmuuskopio.
    .todo = Kokeile toista varmuuskopiota. Mitään ei ole muutettu.

## Suunnitelmat, mallit ja tiedostot

failure-no-such-plan = Suunnitelmaa ei löydy.
    .todo = Palaa kotinäkymään ja valitse suunnitelma luettelosta.
failure-no-such-meeting = Palaveria ei löydy.
    .todo = Avaa palaveri suunnitelman palavereista.
failure-meeting-ended = Palaveri on päätetty, eikä sitä voi muuttaa.
    .todo = Avaa palaveri uudelleen sen yhteenvedosta, jos jotakin on korjattava.
failure-no-such-revision = Tätä versiota ei ole.
    .todo = Valitse versio suunnitelman versioluettelosta.
failure-first-version = Tämä on ensimmäinen versio: muutoskirjettä ei voi tehdä.
    .todo = Muutoskirje syntyy, kun seuraava versio on vahvistettu.
failure-no-such-paper = Allekirjoitettua paperia ei ole tallessa.
    .todo = Katso version toimituksista, milloin se liitettiin tai miksi se poistettiin.
failure-no-such-signer = Tällaista tunnettua allekirjoittajaa ei ole.
    .todo = Katso tunnettujen luettelosta avaimen tunnus.
failure-words-differ = Sanat eivät ole tämän tiedoston allekirjoittajan.
    .todo = Kysy sanat uudelleen numerosta, jota et ole ottanut tiedostosta. Jos ne eivät vieläkään täsmää, älä luota tiedostoon.
failure-vouches-for-nobody = { $why ->
        [changed] Tiedostoa on muutettu allekirjoituksen jälkeen, joten se ei osoita, kenen avain on.
        [unsigned] Tiedostossa ei ole allekirjoitusta, joten se ei osoita, kenen avain on.
       *[other] Allekirjoitusta ei osata arvioida, joten se ei osoita, kenen avain on.
    }
    .todo = Pyydä tiedosto uudelleen sen antajalta. Ketään ei lisätty tunnettuihin.
failure-findings-left = Suunnitelmassa on vielä kohtia, jotka estävät vahvistamisen.
    .todo = Avaa Tarkista ja käy läpi kohdat, jotka estävät vahvistamisen.
failure-no-draft = Suunnitelmasta ei ole luonnosta: sen uusin versio on vahvistettu.
    .todo = Aloita uusi luonnos suunnitelman versioista Laatijan ikkunassa.
failure-not-text-file = Tiedosto ei ole Word-tiedosto (.docx) eikä PDF.
    .todo = Tallenna se siinä ohjelmassa, jolla se on tehty, Word-tiedostoksi tai PDF:ksi ja valitse uudelleen.
failure-text-unreadable = Tiedosto on vaurioitunut, suojattu salasanalla tai sellainen, ettei sen tekstiä voi lukea.
    .todo = Avaa se omassa ohjelmassaan ja tallenna uudeksi tiedostoksi. Mitään ei ole muutettu.
failure-no-clipboard = Leikepöytää ei voi käyttää.
    .todo = Kokeile uudelleen. Jos sama toistuu, tulosta arkki ja kirjoita kohdat siitä. Mitään ei kopioitu.
failure-clipboard-held = Leikepöytää ei saatu tyhjennettyä, koska toinen ohjelma käyttää sitä. Teksti on siellä vielä.
    .todo = Laatija yrittää uudelleen, kunnes teksti on poissa. Voit myös kopioida jotain muuta sen tilalle.
failure-no-such-mapping = Tätä lomaketta ei ole.
    .todo = Valitse lomake luettelosta. Jos se on poistettu, lisää se kunnan tiedostosta uudelleen.
failure-text-too-long = Tiedostossa on paljon enemmän tekstiä kuin suunnitelmassa voi olla.
    .todo = Tallenna siitä tarvittavat sivut omaksi tiedostokseen ja valitse se. Mitään ei ole muutettu.
failure-text-missing = Tiedostossa ei ole tekstiä. Se on ehkä skannattu kuva paperista.
    .todo = Pidä paperi vierellä ja kirjoita siitä itse. Mitään ei ole muutettu.
failure-no-place-for-text = Tähän kohtaan ei voi siirtää tekstiä.
    .todo = Valitse tekstikohta tai taulukko, tai kirjaa kohta itse. Mitään ei ole muutettu.
failure-not-renewed = Tätä asiakirjaa ei jatketa lukuvuodesta toiseen.
    .todo = Aloita uusi luonnos tai uusi suunnitelma. Mitään ei ole muutettu.
failure-stale = Luonnosta on muutettu muualla sen jälkeen, kun se avattiin tässä.
    .todo = Avaa suunnitelma uudelleen. Talletettu teksti on ennallaan.
failure-unknown-reason = Valittua syytä ei ole tässä mallissa.
    .todo = Valitse syy luettelosta.
failure-unknown-template = Mallia { $template }, versiota { $version }, ei ole tässä ohjelmassa.
    .todo = Kunnan omalla mallilla on tunnus, joka alkaa sanalla kunta: pyydä mallitiedosto kunnalta ja lisää se asetuksissa. Muuten tarkista tiedoston kohdat template_id ja template_version, tai päivitä Laatija. Mitään ei ole muutettu.
failure-broken-template = Mallissa on virhe: { $file }, rivi { $line }, merkki { $column }, kohta { $place }.
    .todo = { $detail ->
        [not-toml] { template-unsound-not-toml }
        [not-utf8] { template-unsound-not-utf8 }
        [not-local] { template-unsound-not-local }
        [too-many] { template-unsound-too-many }
        [secrecy-open] { template-unsound-secrecy-open }
        [secrecy-words] { template-unsound-secrecy-words }
        [not-withheld] { template-unsound-not-withheld }
        [disclosure-open] { template-unsound-disclosure-open }
        [loosened] { template-unsound-loosened }
        [wrong-order] { template-unsound-wrong-order }
        [unknown-key] { template-unsound-unknown-key }
        [former-key] { template-unsound-former-key }
        [missing-key] { template-unsound-missing-key }
        [wrong-type] { template-unsound-wrong-type }
        [unknown-name] { template-unsound-unknown-name }
        [bad-name] { template-unsound-bad-name }
        [repeated] { template-unsound-repeated }
        [empty] { template-unsound-empty }
        [bad-number] { template-unsound-bad-number }
        [unknown-condition] { template-unsound-unknown-condition }
        [unknown-flag] { template-unsound-unknown-flag }
        [unknown-field] { template-unsound-unknown-field }
        [unknown-column] { template-unsound-unknown-column }
        [unknown-list] { template-unsound-unknown-list }
        [unknown-option] { template-unsound-unknown-option }
        [unknown-words] { template-unsound-unknown-words }
        [wrong-kind] { template-unsound-wrong-kind }
        [too-much] { template-unsound-too-much }
        [unused] { template-unsound-unused }
        [not-covered] { template-unsound-not-covered }
        [missing-text] { template-unsound-missing-text }
        [needless-text] { template-unsound-needless-text }
        [long-label] { template-unsound-long-label }
       *[unknown-placeholder] { template-unsound-unknown-placeholder }
    }
failure-template-kept = Malli { $template }, versio { $version }, on jo lisätty toisesta tiedostosta.
    .todo = Kun mallia muutetaan, sille annetaan uusi versio. Pyydä kunnalta tiedosto, jossa versio on uusi. Mitään ei ole muutettu.
failure-template-in-use = Mallilla { $template }, versio { $version }, on { $count ->
        [one] yksi suunnitelma
       *[other] { $count } suunnitelmaa
    }, joten sitä ei voi poistaa.
    .todo = Malli säilyy niin kauan kuin sen suunnitelmia on. Mitään ei ole muutettu.
failure-file-unreadable = Tiedostoa ei voi lukea.
    .todo = Tarkista, että tiedosto on paikallaan ja että sinulla on lupa lukea se.
failure-file-unwritable = Tiedostoon ei voi kirjoittaa.
    .todo = Valitse toinen kansio tai tiedostonimi. Laatijan omat tiedot ovat ennallaan.
failure-file-too-large = Tiedosto on liian suuri.
    .todo = Laatija lukee enintään { $size } megatavun tiedoston. Tarkista, että valitsit oikean tiedoston. Mitään ei ole muutettu.
failure-not-utf8 = Tiedosto ei ole tekstiä vaan jotakin muuta, kuten kuva, tai sen tekstiä ei ole tallennettu UTF-8-muodossa.
    .todo = Valitse tiedosto, jonka Laatija tai kunta on tehnyt. Jos se on tämä, tallenna sen teksti UTF-8-muodossa. Mitään ei ole muutettu.
failure-not-json = Tiedosto ei ole kelvollista JSON-muotoa: rivi { $line }, merkki { $column }.
    .todo = Korjaa kohta tai vie suunnitelma uudelleen siitä ohjelmasta, josta se tuli. Mitään ei ole muutettu.
failure-not-foundation = Tiedostossa ei ole tutkinnon tai koulutuksen perusteita.
    .todo = Hae ePerusteista yhden perusteen JSON-tiedosto ja valitse se.
failure-foundation-damaged = Tiedosto on vajaa tai rikki: rivi { $line }, merkki { $column }.
    .todo = Hae perusteet ePerusteista uudelleen ja valitse uusi tiedosto. Mitään ei ole muutettu.
failure-no-such-foundation = Perusteita { $detail } ei ole tuotu.
    .todo = Katso diaarinumero luettelosta.
failure-no-foundations = Kansiossa ei ole JSON-tiedostoja.
    .todo = Valitse kansio, johon perusteet on tallennettu ePerusteista.
failure-broken-plan-file = Suunnitelmatiedosto on vajaa tai väärän muotoinen: { $place }.
    .todo = Korjaa kohta tai vie suunnitelma uudelleen siitä ohjelmasta, josta se tuli. Mitään ei ole muutettu.
failure-not-hoks = Tiedosto ei ole HOKS, jonka voi lukea kokonaan: { $what } Kohta: { $where }.
    .todo = Hae HOKS uudelleen eHOKSista tai korjaa kohta. Mitään ei ole muutettu.
failure-hoks-not-whole = Tiedostossa on vain osa HOKSista, joten se ei ole eHOKSin nykyinen HOKS.
    .todo = Hae koko HOKS eHOKSista. Pelkkää perustietojen muutosta ei voi käyttää koko HOKSin korvaamiseen. Mitään ei ole muutettu.
failure-hoks-not-numbered = HOKS on kokonainen, mutta sillä ei ole vielä eHOKSin antamaa tunnusta. Se ei siis ole eHOKSin nykyinen HOKS.
    .todo = Vie HOKS ensin eHOKSiin, hae se sieltä ja tuo haettu tiedosto. Jos haluat tehdä tiedostosta uuden suunnitelman, valitse uuden suunnitelman alussa Avaa suunnitelmatiedosto. Mitään ei ole muutettu.
failure-hoks-of-other = HOKS on toisen opiskelijan tai toisen opiskeluoikeuden kuin suunnitelma.
    .todo = Tarkista oppijanumero ja opiskeluoikeus tiedostosta ja suunnitelmasta. Mitään ei ole muutettu.
failure-no-such-hoks-key = Suunnitelmaan tuodussa HOKSissa ei ole ohjelmalle tuntematonta kohtaa { $key }.
    .todo = Tarkista kohdan nimi komennolla ehoks check. Vain tuntemattoman kohdan voi jättää pois näin.
failure-no-hoks-plan = Tätä suunnitelmaa ei voi viedä eHOKSiin: se ei ole HOKS.
    .todo = Avaa HOKS-suunnitelma.
failure-hoks-not-in-order = Tiedostoa ei tehty: siinä on virheitä tai siitä häviäisi tietoja.
    .todo = Korjaa luetellut kohdat ja yritä uudelleen.
failure-unknown-field = Tiedostossa on kohta, jota mallissa ei ole: { $field }.
    .todo = Poista kohta tiedostosta tai tarkista mallin versio. Mitään ei ole muutettu.
failure-wrong-kind = Tiedoston arvo ei sovi kohtaansa: { $place }.
    .todo = Kohtaan kuuluu { $kind ->
        [short_text] teksti
        [long_text] teksti
        [list] luettelo tekstejä
        [table] luettelo rivejä
        [choice] mallin vaihtoehto
        [multi_choice] luettelo mallin vaihtoehtoja
        [date] päivä muodossa 2026-11-23
        [period] jakso, jossa on start ja end
        [number] luku
        [person] henkilö: name, role, phone ja email
        [yes_no_details] valinta yes, no tai not_applicable ja details
        [attachments] luettelo liitteitä
        [signatures] luettelo allekirjoituksia
       *[other] muu arvo
    }. Mitään ei ole muutettu.
failure-unknown-flag = Tiedostossa on valinta, jota mallissa ei ole: { $field }.
    .todo = Poista valinta tiedoston flags-osasta tai tarkista mallin versio. Mitään ei ole muutettu.
failure-newer-plan-file = Tiedosto on tehty uudemmalla Laatijalla kuin tämä.
    .todo = Päivitä Laatija ja yritä uudelleen. Mitään ei ole muutettu.
failure-not-named = Suunnitelma ei nimeä saajaa { $name }.
    .todo = Kerro, onko saaja koulun työntekijä, vai millä perusteella tiedot annetaan muulle.
failure-permission-over = Lupa antaa tietoja ({ $to }) päättyi { $day }.
    .todo = Pyydä huoltajalta uusi lupa, tai kirjaa muu peruste. Kopiota ei tehty.
failure-permission-withdrawn = Lupa antaa tietoja ({ $to }) on peruttu.
    .todo = Älä anna tietoja tällä luvalla. Pyydä tarvittaessa uusi lupa, tai kirjaa muu peruste. Kopiota ei tehty.
failure-permission-awaited = Lupa antaa tietoja ({ $to }) odottaa huoltajan vastausta.
    .todo = Kun huoltaja on antanut luvan, vahvista asiakirjasta uusi versio, jossa luvan riville on merkitty, minä päivänä ja miten se annettiin. Jos lupaa pyydettiin tiedonsiirtoluvalla, riittää myös, että liität huoltajan allekirjoittaman paperin sen versioon. Mitään ei annettu.
failure-permission-refused = Lupaa antaa tietoja ({ $to }) ei annettu.
    .todo = Älä anna tietoja tällä luvalla. Kirjaa muu peruste, jos sellainen on. Mitään ei annettu.
failure-contacts-under-order = Turvakielto on voimassa, mutta tässä versiossa sitä ei ole merkitty, ja siinä on yhteystietoja: { $fields }.
    .todo = Merkitse turvakielto ja vahvista uusi versio. Jos juuri tämä versio on annettava, anna se yksin ja merkitse, että annat sen yhteystietoineen (komentorivillä --with-contact-data). Mitään ei annettu.
failure-contacts-order-unread = Kaikkia oppilaan asiakirjoja ei voi lukea ({ $documents }), joten Laatija ei tiedä, onko turvakielto voimassa. Tässä versiossa on yhteystietoja: { $fields }.
    .todo = Tarkista, onko turvakielto voimassa. Jos tiedot saa antaa, anna versio yksin ja merkitse, että annat sen yhteystietoineen (komentorivillä --with-contact-data). Mitään ei annettu.
failure-order-elsewhere = Oppilaalle on merkitty turvakielto toisessa asiakirjassa ({ $title }), mutta ei tässä.
    .todo = Merkitse turvakielto myös tähän, niin huoltajien yhteystiedot jäävät asiakirjasta pois. Jos turvakielto ei ole enää voimassa, korjaa se ensin toisen asiakirjan luonnokseen. Mitään ei vahvistettu.
failure-nothing-to-bring = Asiakirjan tietoja ei voi tuoda tähän luonnokseen.
    .todo = Tarkista molemmista asiakirjoista oppilaan nimi, syntymäaika ja luokka. Tiedot voi tuoda vain saman oppilaan asiakirjasta, jota ei ole siirretty päättyneisiin, ja vain kerran. Mitään ei muutettu.
failure-no-permission = Tietojen antamiselle ei ole perustetta.
    .todo = Pyydä huoltajalta lupa, tai kirjoita, millä perusteella tiedot annetaan. Kopiota ei tehty.
failure-permission-for-other = Lupa on annettu saajalle { $to }, ei saajalle { $name }.
    .todo = Valitse lupa, joka on annettu tälle saajalle, pyydä uusi lupa tai valitse muu peruste. Mitään ei annettu.
failure-transfer-too-large = Paketista tulisi suurempi kuin { $size } megatavua.
    .todo = Tee paketti ilman liitteitä ja anna ne erikseen. Pakettia ei tehty.
failure-transfer-texts-long = Jokin siirtopaketin teksti on liian pitkä.
    .todo = Lyhennä: koulun tai saajan nimi enintään { $name } merkkiä, peruste enintään { $basis } merkkiä. Pakettia ei tehty.
failure-no-such-extract = Mallissa ei ole otetta { $extract }.
    .todo = Otteet: { $names }.
failure-cannot-leave-out = Kohtaa { $field } ei voi jättää pois.
    .todo = Tarkista kirjoitusasu. Pois voi jättää nämä osiot ja kohdat:
        { $names }
        Asiakirjan tunnistetiedot, salassapitomerkintä ja mallin omat tekstit ovat mukana jokaisessa kopiossa. Mitään ei tallennettu.
failure-cannot-receive = { $why ->
        [changed] Tiedostoa on muutettu allekirjoituksen jälkeen, joten sitä ei voi ottaa vastaan suunnitelmana.
        [unsigned] Tiedostossa ei ole allekirjoitusta. Kukaan ei vastaa sen sisällöstä, joten sitä ei voi ottaa vastaan suunnitelmana.
        [unjudged] Allekirjoitusta ei osata tarkistaa, joten tiedostoa ei voi ottaa vastaan suunnitelmana.
        [no-data] Tiedostossa ei ole suunnitelman tietoja, joten sitä ei voi ottaa vastaan suunnitelmana.
        [differs] Sivut ja liitetiedot eivät ole samat, joten tiedostoa ei voi ottaa vastaan suunnitelmana.
        [unknown-template] Suunnitelma on tehty mallilla, jota tässä ohjelmassa ei ole, joten sitä ei voi ottaa vastaan.
        [newer] Liitetiedot ovat uudemmassa muodossa kuin tämä ohjelma lukee, joten suunnitelmaa ei voi ottaa vastaan.
        [other-version] Sivut on tehnyt toinen Laatijan versio, eikä niitä voitu verrata liitetietoihin. Siksi suunnitelmaa ei voi ottaa vastaan.
        [draft] Tiedosto on luonnos eikä vahvistettu versio, joten sitä ei voi ottaa vastaan suunnitelmana.
        [here] Tämä suunnitelman versio on jo täällä.
       *[other] Sivuja ja liitetietoja ei voitu verrata, joten tiedostoa ei voi ottaa vastaan suunnitelmana.
    }
    .todo = { $why ->
        [changed] Pyydä tiedosto uudelleen sen antajalta. Mitään ei tallennettu.
        [unsigned] Pyydä antajalta allekirjoitettu kopio. Mitään ei tallennettu.
        [unknown-template] Jos malli on kunnan oma, pyydä mallitiedosto kunnalta ja lisää se asetuksissa. Muuten päivitä Laatija. Mitään ei tallennettu.
        [newer] Päivitä Laatija ja yritä uudelleen. Mitään ei tallennettu.
        [here] Avaa se kotinäkymän luettelosta. Mitään ei tallennettu uudelleen.
       *[other] Pyydä antajalta uusi kopio tai suunnitelmatiedosto. Mitään ei tallennettu.
    }
failure-not-pdf = Tiedosto ei ole PDF.
    .todo = Valitse PDF-tiedosto.
failure-pdf-damaged = Tiedosto on PDF, mutta se on vajaa tai vaurioitunut.
    .todo = Pyydä tai lataa tiedosto uudelleen: usein siirto on jäänyt kesken. Mitään ei ole muutettu.
failure-not-paper = { $kind ->
    [heic] Kuva on HEIC-muodossa, jota Laatija ei lue.
   *[other] Tiedosto ei ole PDF, JPEG eikä PNG.
 }
    .todo = { $kind ->
        [heic] Tallenna kuva puhelimessa JPEG-muotoon tai skannaa paperi PDF-tiedostoksi. Mitään ei ole muutettu.
       *[other] Skannaa paperi PDF-tiedostoksi tai kuvaa se JPEG-muotoon. Mitään ei ole muutettu.
    }
failure-paper-unreadable = Paperin kuvaa ei voi näyttää: tiedosto on vaurioitunut, suojattu tai liian raskas.
    .todo = Skannaa tai kuvaa paperi uudelleen. Mitään ei ole muutettu.
failure-paper-too-long = Paperissa on liian monta sivua.
    .todo = Laatija liittää enintään { $pages } sivua. Skannaa vain tämän version paperi. Mitään ei ole muutettu.
failure-not-attachable = { $kind ->
    [heic] Kuva on HEIC-muodossa, jota Laatija ei lue.
    [word] Tiedosto on tekstinkäsittelyn tai muun ohjelman asiakirja, ei PDF.
    [portfolio] Tiedosto on kokoelma muita tiedostoja.
    [form] Tiedosto on lomake, jonka täytetyt kohdat näkyvät vain tietyssä ohjelmassa.
   *[other] Tiedosto ei ole PDF, JPEG eikä PNG.
 }
    .todo = { $kind ->
        [heic] Tallenna kuva puhelimessa JPEG-muotoon ja liitä se. Mitään ei ole muutettu.
        [word] Tallenna asiakirja omassa ohjelmassaan PDF-muotoon ja liitä PDF. Mitään ei ole muutettu.
        [portfolio] Tallenna kokoelman tiedostot erikseen ja liitä ne yksitellen. Mitään ei ole muutettu.
        [form] Avaa lomake siinä ohjelmassa, tulosta se PDF-tiedostoksi ja liitä se. Mitään ei ole muutettu.
       *[other] Tallenna asiakirja PDF-muotoon tai kuva JPEG-muotoon ja liitä se. Mitään ei ole muutettu.
    }
failure-attachment-unreadable = Tiedostoa ei voi lukea: se on vaurioitunut tai liian raskas näytettäväksi.
    .todo = Avaa tiedosto omassa ohjelmassaan, tallenna se uudelleen PDF-muotoon ja liitä se. Mitään ei ole muutettu.
failure-attachment-locked = Tiedosto on suojattu salasanalla.
    .todo = Avaa tiedosto PDF-lukijassa, tulosta se uudeksi PDF-tiedostoksi ilman salasanaa ja liitä se. Mitään ei ole muutettu.
failure-attachment-too-long = Tiedostossa on liian monta sivua.
    .todo = Liitteessä voi olla enintään { $pages } sivua. Tallenna tarvittavat sivut omaksi tiedostokseen. Mitään ei ole muutettu.
failure-attachments-full = Liitteet eivät mahdu suunnitelmaan.
    .todo = Suunnitelman liitteet saavat olla yhteensä { $size } megatavua, ja tilaa on { $left } megatavua. Poista liite tai pienennä tiedostoa. Mitään ei ole muutettu.
failure-attachment-there = Sama tiedosto on jo liitteenä: { $name }.
    .todo = Sitä ei tarvitse liittää toiste. Mitään ei ole muutettu.
failure-no-place-for-attachments = Tässä asiakirjassa ei ole kohtaa liitteille.
    .todo = Liitä tiedosto suunnitelmaan, johon se kuuluu.
failure-no-such-attachment = Liitettyä tiedostoa ei ole tässä suunnitelmatiedostossa.
    .todo = Pyydä tiedosto siltä, jolta suunnitelma tuli, tai liitä se uudelleen.
failure-attachment-gone = Luonnos luettelee liitteen, jota ei ole tässä suunnitelmatiedostossa: { $name }.
    .todo = Liitä tiedosto uudelleen, tai poista sen rivi liitteistä. Mitään ei ole vahvistettu.
failure-page-undrawn = Sivua ei voi näyttää.
    .todo = Tallenna tiedosto ja avaa se PDF-lukijassa.
failure-file-exists = Kansiossa on jo tämänniminen tiedosto.
    .todo = Siirrä vanha tiedosto muualle tai valitse toinen kansio. Vanhaa tiedostoa ei ole muutettu.
failure-file-in-place = Tiedosto on jo olemassa.
    .todo = Anna toinen nimi, tai korvaa vanha valinnalla --replace. Vanhaa tiedostoa ei ole muutettu.

template-unsound-not-utf8 = Tämä ei ole kunnan mallitiedosto vaan muu tiedosto, kuten kuva tai asiakirja. Valitse kunnalta saatu tiedosto, jonka nimen lopussa on .toml. Jos se on tämä, pyydä se kunnalta UTF-8-muodossa.
template-unsound-not-local = Tunnus { $about } ei kelpaa kunnan mallille. Anna tunnus, joka alkaa sanalla kunta ja pisteellä, kuten kunta.harjukoski.tuen-suunnitelma.
template-unsound-too-many = Kohtia on liikaa: { $about }. Enimmäismäärä on 400.
template-unsound-secrecy-open = Salassapitomerkinnän kenttä { $about } pitää kysyä aina: need on always, oletus on annettu, eikä ehtoa, piilotusta tai liitettä ole.
template-unsound-secrecy-words = Salassapitomerkinnän teksti ei ole Laatijan malleissa: { $about }. Valitse merkintä Laatijan malleista sanasta sanaan.
template-unsound-not-withheld = Turvakielto ei peitä kohtaa { $about }. Lisää taulukon sarake kohtaan withheld ehdolla, joka on tosi aina kun turvakielto on kyllä; muun kentän unprinted on true.
template-unsound-disclosure-open = Turvakiellon kenttä { $about } pitää kysyä aina, eikä se saa tulostua: laji on yes_no_details, need on always, unprinted on true, eikä ehtoa tai oletusta ole.
template-unsound-loosened = Kenttää { $about } suojataan vähemmän kuin Laatijan omissa malleissa. Anna sille sama privacy ja unprinted.
template-unsound-wrong-order = Viimeinen päivä { $about } on ennen ensimmäistä.
template-unsound-not-toml = Tiedosto ei ole kelvollista TOML-muotoa: { $about }.
template-unsound-unknown-key = Avainta { $about } ei tunneta. Tarkista kirjoitusasu tai poista avain.
template-unsound-former-key = Tämän avaimen sijasta on nyt { $about }. Kirjoita aika sinne.
template-unsound-missing-key = Avain { $about } puuttuu. Lisää se.
template-unsound-wrong-type = Arvo on väärää lajia: { $about ->
        [text] tähän kuuluu teksti
        [texts] tähän kuuluu luettelo tekstejä
        [truth] tähän kuuluu true tai false
        [number] tähän kuuluu kokonaisluku
        [day] tähän kuuluu päivä
        [tables] tähän kuuluu luettelo tauluja
       *[table] tähän kuuluu taulu
    }.
template-unsound-unknown-name = Nimeä { $about } ei tunneta tässä.
template-unsound-bad-name = Nimi { $about } ei kelpaa. Käytä pieniä kirjaimia, numeroita ja alaviivoja.
template-unsound-repeated = { $about } on jo käytössä. Anna toinen nimi.
template-unsound-empty = Kohta on tyhjä. Lisää sisältö tai poista kohta.
template-unsound-bad-number = Luku { $about } ei käy tässä.
template-unsound-unknown-condition = Ehtoa { $about } ei ole.
template-unsound-unknown-flag = Valintaa { $about } ei ole osassa flags.
template-unsound-unknown-field = Kenttää { $about } ei ole.
template-unsound-unknown-column = Saraketta { $about } ei ole tässä taulukossa.
template-unsound-unknown-list = Vaihtoehtoluetteloa { $about } ei ole.
template-unsound-unknown-option = Vaihtoehtoa { $about } ei ole luettelossa.
template-unsound-unknown-words = Sanaluetteloa { $about } ei ole.
template-unsound-wrong-kind = Laji { $about } ei käy tässä.
template-unsound-too-much = Ote ei saa näyttää kohtaa { $about }.
template-unsound-unused = Mikään ei käytä kohtaa { $about }. Poista se.
template-unsound-not-covered = Lähteen kohta ja kentän lähteet eivät täsmää: { $about }.
template-unsound-missing-text = Teksti puuttuu: { $about }.
template-unsound-needless-text = Tekstille ei ole kohdetta mallissa: { $about }.
template-unsound-long-label = Otsikko on pitkä: { $about }. Lisää enintään 28 merkin lyhyt muoto (short).
template-unsound-unknown-placeholder = Tekstissä on täytettävä kohta, jota mikään ei täytä: { $about }.

## Osuudet

failure-is-packet = Tiedosto on kollegan osuus tai siirtopaketti, ei PDF.
    .todo = Avaa se kohdassa Avaa osuus tai siirtopaketti, tai komennolla part open tai transfer open.
failure-not-packet = Tiedosto ei ole osuus eikä siirtopaketti.
    .todo = Valitse tiedosto, jonka pääte on .laatijaosuus tai .laatijasiirto. Mitään ei muutettu.
failure-packet-damaged = Tiedosto on vaurioitunut tai sitä on muutettu. Mitään siitä ei luettu.
    .todo = Pyydä lähettäjää tallentamaan ja lähettämään tiedosto uudelleen.
failure-newer-packet = Tiedosto on tehty uudemmalla Laatijalla kuin tämä.
    .todo = Päivitä Laatija ja avaa tiedosto uudelleen. Mitään ei muutettu.
failure-packet-for-other = Tiedosto on salattu jollekin toiselle. Tämä suunnitelmatiedosto ei avaa sitä.
    .todo = Tarkista, että lähettäjällä on osoitteesi: se on asetuksissa. Jos olet vaihtanut avaimen tai suunnitelmatiedostosi on vaihtunut, osoitekin on vaihtunut.
failure-wrong-packet-passphrase = Salasana ei avaa tiedostoa.
    .todo = Kysy salasana uudelleen puhelimessa. Isot kirjaimet ja välien määrä eivät haittaa.
failure-packet-passphrase-missing = Tiedosto avataan salasanalla, ja se puuttuu.
    .todo = Anna tiedosto, jossa salasana on: --secret-file TIEDOSTO.
failure-other-packet = Tiedosto avataan toisella komennolla.
    .todo = Kollegan pyyntö: part open. Palautettu osuus: part merge. Siirtopaketti: transfer open. Mitään ei muutettu.
failure-packet-unasked = Tätä osuutta ei ole pyydetty tästä suunnitelmatiedostosta, tai suunnitelma on poistettu.
    .todo = Avaa osuus sillä koneella, jolta se pyydettiin. Mitään ei muutettu.
failure-packet-own = Tämä on oma pyyntösi, ei vastaus siihen.
    .todo = Lähetä tiedosto kollegalle. Hän palauttaa toisen tiedoston.
failure-packet-unlike = Osuudessa on muuta kuin mitä pyydettiin. Mitään siitä ei otettu.
    .todo = Pyydä kollegaa palauttamaan se osuus, jonka sinä pyysit.
failure-conflicts-left = Molemmat ovat muuttaneet samoja kohtia: { $count }. Mitään ei yhdistetty.
    .todo = Valitse jokaisessa, mikä jää. Komentorivillä: --take mine, --take theirs tai --take both.
failure-address-malformed = Teksti ei ole Laatijan osoite.
    .todo = Kopioi osoite kollegan asetuksista kokonaan. Se alkaa age1.
failure-address-own = Osoite on tämän suunnitelmatiedoston oma.
    .todo = Kysy kollegalta hänen osoitteensa.
failure-colleague-nameless = Kollegan nimi puuttuu.
    .todo = Kirjoita, keneltä osuus pyydetään.
failure-no-such-section = Osiota ei ole valittu, tai suunnitelma ei näytä sitä: { $section }
    .todo = Valitse ainakin yksi osio, jonka suunnitelma näyttää.
failure-not-own-plan = Tämä on osuus toisen suunnitelmasta. Sitä ei vahvisteta, tarkisteta eikä pyydetä muilta.
    .todo = Palauta osuus sille, joka sen pyysi.
failure-not-part = Suunnitelma ei ole kenenkään pyytämä osuus.
    .todo = Avaa ensin kollegan pyyntö.

## Asiakirjat ja allekirjoitukset

failure-unknown-character = Merkkiä ”{ $character }” ei voi piirtää ohjelman fonteilla.
    .todo = Korvaa merkki toisella ja tee kopio uudelleen.
failure-document-failed = Asiakirjaa ei voitu muodostaa. Luonnos on tallessa.
    .todo = Käynnistä ohjelma uudelleen ja yritä vielä kerran. Jos se ei auta, ilmoita viasta ohjelman tekijöille.
failure-signature-failed = Asiakirjaa ei voitu allekirjoittaa. Mitään ei vahvistettu.
    .todo = Valmistele kopio uudelleen ja allekirjoita se. Jos se ei auta, ilmoita viasta ohjelman tekijöille.
failure-copy-outdated = Luonnos on muuttunut sen jälkeen, kun kopio valmisteltiin.
    .todo = Valmistele kopio uudelleen ja tarkista se ennen allekirjoittamista.
failure-print-failed = Tulostus ei onnistunut: tulostinta ei löytynyt tai tulostusjärjestelmä ei ottanut työtä vastaan.
    .todo = Tarkista, että tulostin on päällä ja valittu järjestelmän asetuksissa. Voit myös tallentaa PDF:n ja tulostaa sen muualla.
failure-print-stopped = Tulostus keskeytyi: papereista lähti tulostimelle { $printed } / { $total }.
    .todo = Tarkista, että tulostin on päällä ja valittu järjestelmän asetuksissa. Valitse sitten ne suunnitelmat, joiden paperia ei tullut, ja tulosta ne uudelleen.
failure-no-place-to-sign = Kopiossa ei ole tyhjää paikkaa sähköiselle allekirjoitukselle.
    .todo = Lisää allekirjoittaja suunnitelman Allekirjoitukset-kohtaan, valitse tavaksi sähköinen ja vahvista uusi versio. Vahvistettuun tiedostoon ei voi lisätä paikkaa.
failure-several-places = Kopiossa on useita tyhjiä paikkoja sähköiselle allekirjoitukselle.
    .todo = Anna paikka valinnalla --field. Paikat: { $places }
failure-not-this-copy = Tiedosto ei ole tämän version kopio, tai toinen ohjelma on kirjoittanut sen kokonaan uudelleen. Sitä ei otettu vastaan.
    .todo = Tallenna tämän version kopio uudelleen ja allekirjoita se ohjelmalla, joka vain lisää allekirjoituksen tiedoston loppuun.
failure-nothing-signed = Tiedostossa ei ole uutta allekirjoitusta. Sitä ei otettu vastaan.
    .todo = Valitse tiedosto, jonka toinen ohjelma allekirjoitti ja tallensi.
failure-more-than-signed = Tiedosto ei ole sama kopio, johon on vain lisätty allekirjoitus, tai sitä ei voi todeta sellaiseksi. Sitä ei otettu vastaan. { $change ->
        [digest-mismatch] { verify-change-digest-mismatch }
        [signature-mismatch] { verify-change-signature-mismatch }
        [certificate-mismatch] { verify-change-certificate-mismatch }
        [signature-unreadable] { verify-change-signature-unreadable }
        [range-broken] { verify-change-range-broken }
        [bytes-after-end] { verify-change-bytes-after-end }
        [page-changed] { verify-change-page-changed }
        [pages-added-or-removed] { verify-change-pages-added-or-removed }
        [annotation-changed] { verify-change-annotation-changed }
        [page-covered] { verify-change-page-covered }
        [field-changed] { verify-change-field-changed }
        [field-filled] { verify-change-field-filled }
        [fields-filled] { verify-change-fields-filled }
        [mark-added] { verify-change-mark-added }
        [signature-removed] { verify-change-signature-removed }
        [attachment-changed] { verify-change-attachment-changed }
        [information-changed] { verify-change-information-changed }
        [validation-data-added] { verify-change-validation-data-added }
        [unclear-update] { verify-change-unclear-update }
        [has-script] { verify-change-has-script }
        [has-layers] { verify-change-has-layers }
        [has-outside] { verify-change-has-outside }
        [unknown-algorithm] { verify-change-unknown-algorithm }
        [weak-algorithm] { verify-change-weak-algorithm }
        [unknown-form] { verify-change-unknown-form }
        [encrypted] { verify-change-encrypted }
        [too-many-signatures] { verify-change-too-many-signatures }
        [too-large] { verify-change-too-large }
       *[other-changed] { verify-change-other-changed }
    }
    .todo = Tallenna tämän version kopio uudelleen ja pyydä allekirjoitus siihen.

## Avaimet, joilla allekirjoitetaan

failure-certificate-expired = Varmenteen voimassaolo on päättynyt { $day }. Mitään ei allekirjoitettu.
    .todo = Hanki uusi varmenne tai allekirjoita toisella avaimella.
failure-certificate-not-yet-valid = Varmenteen voimassaolo alkaa vasta { $day }. Mitään ei allekirjoitettu.
    .todo = Tarkista koneen kello. Jos se on oikeassa, allekirjoita toisella avaimella.
failure-certificate-unfit = Tällä varmenteella ei voi allekirjoittaa asiakirjoja.
    .todo = Valitse allekirjoitusvarmenne. Kirjautumisvarmenne ei käy, eikä avain, jonka lajia Laatija ei tunne.
failure-not-certificate-file = Tiedosto ei ole varmennetiedosto (PKCS #12), tai se on vaurioitunut.
    .todo = Valitse tiedosto, jonka pääte on .p12 tai .pfx.
failure-wrong-file-password = Salasana ei avaa varmennetiedostoa.
    .todo = Anna varmennetiedoston oma salasana. Se on eri kuin Laatijan salasana.
failure-file-cipher-unknown = Varmennetiedosto on suojattu tavalla, jota Laatija ei osaa avata.
    .todo = Vie varmenne tiedostoon uudelleen siitä ohjelmasta, josta se tuli, ja valitse suojaukseksi AES.
failure-file-key-missing = Varmennetiedostossa ei ole avainta, jolla voisi allekirjoittaa.
    .todo = Vie varmenne tiedostoon uudelleen yksityisen avaimen kanssa.
failure-file-replaced = Varmennetiedosto on vaihtunut sen jälkeen, kun valitsit sen. Mitään ei allekirjoitettu.
    .todo = Valitse tiedosto uudelleen ja katso, kenen varmenne se on.
failure-signer-missing = Avainta, jolla allekirjoitetaan, ei ole vielä valittu.
    .todo = Valitse avain.
failure-secret-missing = Varmennetiedoston salasana tai kortin PIN-koodi puuttuu.
    .todo = Anna tiedosto, jossa se on: --secret-file TIEDOSTO, tai --secret-file - ja koodi vakiosyötteeseen.
failure-several-cards = Allekirjoitusvarmenteita on useita, eikä ole selvää, millä allekirjoitetaan.
    .todo = Katso avaimen tunnus komennolla card list ja anna se: --signer card:TUNNUS.
failure-card-program-missing = Kortinlukijaohjelmistoa ei löydy tältä koneelta.
    .todo = Asenna kortin myöntäjän ohjelmisto (DVV:n korteille DigiSign Client) tai valitse ohjelmiston PKCS #11 -tiedosto itse.
failure-card-program-broken = Kortinlukijaohjelmisto ei käynnisty.
    .todo = Asenna ohjelmisto uudelleen tai valitse toinen PKCS #11 -tiedosto.
failure-card-reader-missing = Kortinlukijaa ei löydy.
    .todo = Kytke lukija koneeseen ja etsi korttia uudelleen.
failure-card-missing = Lukijassa ei ole korttia.
    .todo = Työnnä kortti lukijaan ja etsi sitä uudelleen.
failure-card-certificate-missing = Kortilla ei ole allekirjoitusvarmennetta.
    .todo = Tarkista, että kortti on oikea ja että siinä on allekirjoitukseen tarkoitettu varmenne. Kirjautumisvarmenne ei riitä.
failure-card-removed = Kortti on otettu lukijasta tai vaihdettu. Mitään ei allekirjoitettu.
    .todo = Työnnä kortti takaisin ja allekirjoita uudelleen.
failure-wrong-pin = PIN-koodi on väärä. { $tries ->
        [last] Jäljellä on yksi yritys, sen jälkeen koodi lukkiutuu.
        [few] Yrityksiä on jäljellä enää vähän.
       *[unknown] Kortti ei kerro, montako yritystä on jäljellä.
    }
    .todo = Anna allekirjoituksen PIN-koodi. Se on yleensä eri kuin kirjautumisen PIN-koodi.
failure-pin-malformed = PIN-koodi on liian lyhyt tai pitkä, tai siinä on merkki, joka ei käy. Yritystä ei käytetty.
    .todo = Tarkista koodi ja anna se uudelleen.
failure-pin-blocked = PIN-koodi on lukkiutunut. Mitään ei allekirjoitettu.
    .todo = Avaa lukitus kortin myöntäjän ohjelmistolla ja PUK-koodilla, tai allekirjoita toisella avaimella.
failure-card-failed = Kortti tai sen ohjelmisto ei tehnyt allekirjoitusta.
    .todo = Yritä uudelleen. Jos se ei auta, käynnistä kortinlukijaohjelmisto uudelleen. Ohjelmisto sanoi: { $detail }

## Ohjelman osien välillä

failure-cancelled = Toiminto peruttiin. Mitään ei muutettu.
    .todo = Valitse toiminto uudelleen, kun haluat jatkaa.
failure-bad-call = Ohjelma antoi itselleen pyynnön, jota se ei ymmärtänyt. Tämä on ohjelman vika.
    .todo = Käynnistä ohjelma uudelleen. Jos vika toistuu, ilmoita siitä ohjelman tekijöille.
failure-defect = Ohjelmassa on vika, eikä toiminto valmistunut.
    .todo = Käynnistä ohjelma uudelleen. Jos vika toistuu, ilmoita siitä ohjelman tekijöille ja liitä mukaan tämä tieto: { $detail }

# seuranta
failure-observation-day = Merkinnän päivä puuttuu tai on vasta tulossa.
    .todo = Kirjoita päivä, jona asia nähtiin, esimerkiksi 23.11.2026.
failure-observation-score = Tulos on suurempi kuin tavoitteen asteikko.
    .todo = Valitse tulos asteikolta tai muuta asteikkoa tavoitteen mittarissa.
failure-goal-counted = Tavoitteella on jo merkintöjä, eikä asteikko muutu enää.
    .todo = Pidä sama asteikko. Jos mittaat toista asiaa, kirjoita siitä suunnitelmaan oma tavoite.
failure-goal-numbers = Mittarin luvut eivät sovi yhteen.
    .todo = Asteikko on 1–10, ja lähtötaso ja tavoitetaso mahtuvat siihen.
failure-note-too-long = Teksti on pidempi kuin { $count } merkkiä.
    .todo = Lyhennä sitä. Pidempi teksti kuuluu suunnitelmaan.
failure-no-such-phrase = Lausetta ei enää ole.
    .todo = Avaa omat lauseet uudelleen.
failure-phrase-length = Lause on tyhjä tai liian pitkä.
    .todo = Kirjoita enintään { $count } merkkiä.
failure-broken-phrase-file = Lausetiedosto on vajaa tai väärän muotoinen: { $place }.
    .todo = Korjaa kohta tai pyydä kollegaa viemään lauseet uudelleen. Mitään ei ole muutettu.
failure-newer-phrase-file = Lausetiedosto on tehty uudemmalla Laatijalla kuin tämä.
    .todo = Päivitä Laatija ja yritä uudelleen. Mitään ei ole muutettu.
failure-too-many-phrases = Lauseita olisi enemmän kuin { $count }.
    .todo = Poista lauseita, joita et käytä. Mitään ei ole muutettu.
failure-phrase-doubtful = Nimi tai henkilötunnus on näin monessa lauseessa: { $count }. Mitään ei ole tallennettu.
    .todo = Muuta lausetta niin, ettei siitä tunnista ketään, tai poista se.
