# start: first start, recovery sheet, lock screen, recovery

# the road of the first start
start-steps = Käyttöönoton vaiheet
start-step-passphrase = Salasana
start-step-sheet = Palautusarkki
start-step-plan = Ensimmäinen suunnitelma

# the promise
start-promise-label = Mitä Laatija lupaa
start-promise = Suunnitelmat pysyvät sinulla.
start-promise-here = Vain tällä koneella
    .says = Laatija ei käytä verkkoa. Mitään ei lähetetä minnekään.
start-promise-secret = Aina salattuna
    .says = Suunnitelmatiedostosta ei saa auki sanaakaan ilman salasanaa.
start-promise-kept = Mitään ei katoa
    .says = Teksti tallentuu, kun pidät pienen tauon, ja aina ennen kuin ohjelma lukittuu.
start-promise-alone = Salasanaa ei voi nollata kukaan muu kuin sinä. Siksi tulostat seuraavaksi palautusarkin.

# the passphrase
start-choose = Valitse Laatijan salasana
start-choose-why = Muutama sattumanvarainen sana on helpompi muistaa ja vaikeampi arvata kuin lyhyt merkkijono.
start-passphrase = Salasana
start-propose-first = Ehdota salasanaa
start-propose = Ehdota toinen
start-again = Sama salasana uudelleen
start-differs = Tekstit eroavat toisistaan.
start-missing-passphrase = Tarvitaan vahva salasana, samoin kirjoitettuna kahdesti.
start-missing-groups = Kirjoita kaikki yhdeksän ryhmää.
start-missing-name = Kirjoita nimesi.
start-teacher = Kuka kirjoittaa
start-teacher-why = Nimi, koulu ja järjestäjä tulevat uusiin suunnitelmiin, nimi ja koulu myös allekirjoitukseesi. Voit muuttaa niitä myöhemmin.
start-teacher-name = Nimi
start-teacher-title = Nimike
    .example = esim. erityisopettaja
start-teacher-school = Koulu
start-teacher-provider = Opetuksen järjestäjä
    .example = esim. kunta
start-folder = Suunnitelmat säilytetään salattuina tällä koneella:
start-go-on = Jatka palautusarkkiin
start-preparing = Valmistellaan… noin 2 s
start-practise = Kokeile keksityillä oppilailla

# the recovery sheet
start-sheet = Tulosta palautusarkki ja vie se lukkojen taakse
start-sheet-why = Arkki avaa suunnitelmat, jos salasana unohtuu. Jos kone vaihtuu tai hajoaa, tarvitset lisäksi varmuuskopion. Muuta keinoa ei ole, eikä kukaan voi auttaa ilman arkkia.
start-sheet-void = Edellistä arkkia ei luettu takaisin, joten se ei enää avaa tätä tiedostoa. Jos tulostit sen, tuhoa se ja tulosta tämä. Sen aikana tehdyt varmuuskopiot se avaa yhä.
start-sheet-interrupted = Uusi palautusarkki jäi vahvistamatta. Jos tulostit sen, tuhoa se ja tulosta tämä, tai keskeytä: aiempi arkki on yhä voimassa. Sen aikana tehdyt varmuuskopiot vahvistamatta jäänytkin arkki avaa yhä.
start-sheet-print = Tulosta arkki
start-sheet-print-how = Arkki lähtee koneen oletustulostimelle. Laatija ei tee siitä tiedostoa, mutta koneen tulostusjono voi säilyttää työn jonkin aikaa.
start-sheet-no-printer = Tarkista, että tulostin on päällä ja valittu järjestelmän asetuksissa, tai kopioi ryhmät käsin.
start-sheet-print-now = Tulosta
start-sheet-printing = Tulostetaan…
start-sheet-by-hand = Kopioi käsin
start-sheet-printed = Arkki on lähetetty tulostimelle
start-sheet-printed-at = Lähetetty tulostimelle { $time }.
start-sheet-print-another = Tulosta toinen kappale
start-sheet-copied = Ryhmät on kopioitu käsin
start-sheet-copy-again = Katso ryhmät uudelleen
start-sheet-missing-paper = Tulosta arkki tai kopioi se ensin.
start-sheet-missing-group = Ryhmä { $number } on kesken.
start-sheet-care = Älä ota arkista kuvaa puhelimella äläkä tallenna sitä verkkolevylle. Sopiva paikka on koulun kassakaappi.
start-sheet-ready = Valmis, avaa Laatija
start-sheet-ready-again = Valmis
start-sheet-renewed = Uusi palautusarkki on käytössä. Vanha ei enää avaa tätä tiedostoa; ennen vaihtoa tehdyt varmuuskopiot ja siirretyt tiedostot se avaa yhä.
start-sheet-abandon = Keskeytä, vanha arkki jää voimaan
start-sheet-abandoned = Vanha palautusarkki on voimassa. Jos tulostit uuden, tuhoa se: se ei enää avaa tätä tiedostoa, mutta sen aikana tehdyt varmuuskopiot se avaa yhä.
start-hand-how = Kirjoita ryhmät paperille järjestyksessä. Kerrallaan näkyy yksi.
start-hand-group = Ryhmä { $number } / { $count }
start-hand-back = Edellinen
start-hand-next = Kirjoitin, seuraava
start-hand-done = Kirjoitin viimeisen
start-read-back = Lue arkilta kolme viimeistä ryhmää
start-read-back-why = Ne näkyvät vain paperilla. Näin varmistamme, että arkki on luettavissa, kun sitä tarvitaan.
start-read-back-group = Ryhmä { $number }
start-read-back-wrong = Ryhmät eivät ole samat kuin arkilla. Tarkista ryhmät 7, 8 ja 9 paperista.

# the sheet in three parts
start-parts = Jaa kolmeen osaan
start-parts-whole = Tee yksi arkki
start-parts-how = Mitkä tahansa kaksi osaa avaavat suunnitelmat, yksi osa ei avaa mitään. Tulosta osat ja vie ne eri paikkoihin. Lue ensin jokaiselta osalta kolme viimeistä ryhmää.
start-parts-print = Tulosta osa { $part }
start-parts-print-again = Tulosta osa { $part } uudelleen
start-parts-read-back = Osan { $part } kolme viimeistä ryhmää
start-parts-group = Osa { $part }, ryhmä { $number }
start-parts-missing-paper = Osa { $part } on tulostamatta.
start-parts-missing-groups = Osan { $part } ryhmät ovat kesken.
start-parts-wrong = Ryhmät eivät ole samat kuin osilla. Tarkista jokaisen osan ryhmät 7, 8 ja 9 paperista.
start-parts-other = Toisen osan ryhmät

# the picture of the sheet
start-picture = Palautusarkin kuva

# the lock screen
start-locked = Laatija on lukittu
start-passphrase-of = Laatijan salasana
start-text-kept = Teksti jäi talteen kesken lauseen.
start-all-kept = Kaikki on tallessa.
start-kept-unknown = Viimeksi kirjoittamaasi voi puuttua.
start-locked-at-in-text = Lukittiin { $time }. Avaamisen jälkeen palaat samaan kohtaan ja samaan kohdistimen paikkaan.
start-locked-at = Lukittiin { $time }.
start-locked-at-unknown = Lukittiin { $time }, kun ikkuna ei vastannut. Se, minkä kohdalla luki Tallessa, on tallessa.
start-held = Lukitus odottaa
start-held-text = Viimeksi kirjoittamasi on vain ohjelman muistissa. Laatija yrittää tallentaa sen uudelleen ja lukitsee heti, kun se on tallessa. Siihen asti teksti on peitetty. Älä sammuta tietokonetta.
start-held-open = Palaa tekstiin
start-open = Avaa
start-open-and-go-on = Avaa ja jatka kirjoittamista
start-opening = Avataan…
start-wait = Odota { $seconds } s ja yritä uudelleen
start-forgotten = Salasana unohtui
start-keys-mended = Avaintiedosto ei ollut kaikilta osin kunnossa tai ajan tasalla. Laatija teki sen uudelleen, ja suunnitelmat ovat ennallaan. Voimassa on viimeksi valittu salasana.
start-begun-kept = Kesken jäänyt teksti on tallessa. Se on valmiina, kun avaat saman kohdan uudelleen.

# recovery
start-recover = Avaa palautusarkilla
start-recover-how = Kirjoita arkin ryhmät järjestyksessä ja valitse uusi salasana. Arkki kelpaa edelleen.
start-recover-key = Palautusarkin ryhmät
start-recover-groups = { $typed } / { $count } ryhmää
start-recover-foreign = Ryhmässä { $number } on { $letter }. Arkilla ei ole sitä merkkiä.
start-recover-mistyped = Ryhmissä on kirjoitusvirhe. Vertaa jokaista ryhmää arkkiin.
start-recover-new = Uusi salasana
start-recover-open = Vaihda salasana ja avaa
start-recover-back = Takaisin salasanaan
start-recovered = Salasana on vaihdettu. Ennen vaihtoa tehdyt varmuuskopiot aukeavat yhä vanhalla.

# the recovery sheet as it is printed, and its picture
sheet-title = Laatija: palautusarkki
sheet-title-part = Laatija: palautusarkin osa { $number } / { $count }
sheet-when-part = avaa Laatija, valitse ”Salasana unohtui” ja kirjoita tämän osan ryhmät ja jonkin toisen osan ryhmät. Mitkä tahansa kaksi osaa avaavat, yksi ei avaa mitään. Kirjaimia I, L, O ja U ei käytetä.
sheet-keep-part = lukitussa paikassa, eri paikassa kuin muut osat.
sheet-file = Tiedosto
sheet-group = Ryhmä { $number }
sheet-when = Kun tarvitset tätä:
sheet-when-text = avaa Laatija, valitse ”Salasana unohtui” ja kirjoita ryhmät järjestyksessä. Kirjaimia I, L, O ja U ei käytetä.
sheet-keep = Säilytä
sheet-keep-text = lukitussa paikassa. Arkki avaa kaikki suunnitelmat tällä koneella ja varmuuskopiosta.
sheet-place = Säilytyspaikka
sheet-date-and-name = Päiväys ja nimi

# restoring a backup
start-restore = Palauta varmuuskopiosta
start-restore-how = Laatija lukee varmuuskopion kokonaan, ennen kuin mikään muuttuu. Sen jälkeen kopion suunnitelmat ovat tällä koneella.
start-restore-choose = Valitse varmuuskopio…
start-restore-other = Valitse toinen…
start-restore-chosen = Varmuuskopio
start-restore-aside = Nykyistä suunnitelmatiedostoa ei poisteta eikä kirjoiteta yli
    .says = Se siirretään avaimineen kansioon
    .after = Siinä olevat suunnitelmat eivät näy Laatijassa palautuksen jälkeen.
start-restore-passphrase = Varmuuskopion salasana
    .says = Salasana, joka oli käytössä, kun kopio tehtiin.
start-restore-by-sheet = Salasana unohtui: käytä palautusarkkia
start-restore-by-passphrase = Käytä salasanaa
start-restore-sheet-why = Kelpaa arkki, joka oli voimassa, kun kopio tehtiin.
start-restore-look = Avaa ja katso
start-restore-looking = Avataan ja luetaan…
start-restore-content = Varmuuskopio on avattu ja luettu kokonaan
start-restore-content-counts = { $pupils ->
    [one] Yksi henkilö
   *[other] { $pupils } henkilöä
}, { $plans ->
    [one] yksi suunnitelma
   *[other] { $plans } suunnitelmaa
}, { $revisions ->
    [0] ei vahvistettuja versioita
    [one] yksi vahvistettu versio
   *[other] { $revisions } vahvistettua versiota
}.
start-restore-content-newest = Viimeksi kirjoitettu { $day } klo { $time }.
start-restore-content-list = Varmuuskopion suunnitelmat
start-restore-do = Palauta ja avaa
start-restore-move = Siirrä nykyinen ja palauta
start-restore-busy = Palautetaan ja luetaan…
start-restore-missing = Valitse ensin varmuuskopio.
start-restore-missing-passphrase = Kirjoita varmuuskopion salasana.
start-restore-back = Takaisin
start-restored = Varmuuskopio on palautettu ja luettu. Suunnitelmia { $plans }, versioita { $revisions }.
start-restored-aside = Varmuuskopio on palautettu ja luettu. Suunnitelmia { $plans }, versioita { $revisions }. Aiempi tiedosto on kansiossa { $folder }.
start-restored-locked = Varmuuskopio on palautettu, mutta sitä ei voitu vielä avata
    .says = Suunnitelmia { $plans }, versioita { $revisions }. Avaa se varmuuskopion salasanalla tai palautusarkilla; uutta salasanaa ei ole otettu käyttöön.
    .aside = Aiempi tiedosto on kansiossa
    .go = Avaamaan

# Vaurioituneen tiedoston pelastaminen
start-rescue = Katso, mitä voidaan pelastaa
start-rescue-how = Laatija lukee vaurioituneen tiedoston sivu sivulta eikä muuta siinä mitään. Luettavat tekstit kootaan uuteen tiedostoon, ja puuttuvat haetaan uusimmasta varmuuskopiosta, jossa ne ovat. Mitään ei korvata, ennen kuin olet nähnyt tuloksen.
start-rescue-missing-passphrase = Kirjoita salasana.
start-rescue-look = Lue ja näytä
start-rescue-looking = Luetaan sivuja ja varmuuskopioita…
start-rescue-stop = Keskeytä
start-rescue-stopped = Pelastaminen keskeytettiin. Mitään ei muutettu.
start-rescue-found = Pelastettu tiedosto on tehty ja luettu kokonaan
start-rescue-counts = { $plans ->
    [one] Yksi suunnitelma.
   *[other] { $plans } suunnitelmaa.
} { $damaged ->
    [0] Kaikki sivut voitiin lukea.
    [one] Yksi sivu { $pages } sivusta ei ollut luettavissa.
   *[other] { $damaged } sivua { $pages } sivusta ei ollut luettavissa.
}
start-rescue-backups = Puuttuvia haettiin varmuuskopioista: { $days }.
start-rescue-no-backup = Varmuuskopiota, josta puuttuvia voisi hakea, ei löytynyt.
start-rescue-lost = { $count ->
    [one] Yhtä suunnitelmaa ei löytynyt tiedostosta eikä varmuuskopioista
   *[other] { $count } suunnitelmaa ei löytynyt tiedostosta eikä varmuuskopioista
}
    .says = Vain tapahtumat kertovat, että niitä on ollut. Vanhempi varmuuskopio voi vielä sisältää ne.
start-rescue-untold = Jotain muutakin voi puuttua
    .says = Vaurio on kohdassa, josta ei näe, mitä siinä oli. Vertaa suunnitelmia omiin papereihisi.
start-rescue-list = Pelastetut suunnitelmat
start-rescue-whole = Puutteita ei löytynyt.
start-rescue-from = Varmuuskopiosta { $day }: { $parts }.
start-rescue-not = Ei saatu luettua eikä löytynyt varmuuskopiosta: { $parts }.
start-rescue-part-plan = koko suunnitelma
start-rescue-part-name = suunnitelman nimi- ja luokkatiedot
start-rescue-part-flag = valinta, joka avaa osion
start-rescue-part-version = versio { $number }
start-rescue-part-files = version { $number } tiedostoja
start-rescue-undo = Tekstit siirtyvät, kumoamishistoria ei.
start-rescue-aside = Vaurioitunutta tiedostoa ei poisteta
    .says = Se siirretään avaimineen kansioon
start-rescue-take = Ota pelastettu käyttöön
start-rescue-leave = Jätä ennalleen
start-rescued = Pelastettu tiedosto on käytössä. Vaurioitunut on kansiossa { $folder }.
