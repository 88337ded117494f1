# Kontrollen av en personlig utvecklingsplan för eHOKS.

ehoks-top = hela planen
ehoks-item = { $number }.
ehoks-kind-text = text
ehoks-kind-texts = en lista med texter
ehoks-kind-whole = ett heltal
ehoks-kind-amount = ett tal
ehoks-kind-truth = true eller false
ehoks-kind-day = en dag
ehoks-kind-part = en del inom klammerparenteser
ehoks-kind-parts = en lista med delar
ehoks-level-error = Fel
ehoks-level-loss = Skulle försvinna
ehoks-level-warning = Obs
ehoks-needs-right-kind = studierättens art
ehoks-needs-right-start = studierättens första dag
ehoks-needs-right-end = studierättens uppskattade slutdag
ehoks-needs-current = den nuvarande planen i eHOKS
ehoks-needs-service = eHOKS
ehoks-method-post = en ny plan
ehoks-method-put = att ersätta hela planen
ehoks-method-patch = att ändra grunduppgifterna
ehoks-method-get = en plan hämtad ur eHOKS

ehoks-rule-s-koko = Filen är för stor: över { $size } megabyte.
    .todo = Kontrollera att du valde en personlig utvecklingsplan och inte en annan fil.
ehoks-rule-s-koodaus = Filen är inte UTF-8-text från och med rad { $line }.
    .todo = Spara filen i UTF-8 och kontrollera den på nytt.
ehoks-rule-s-json = Filen är inte JSON: felet finns på rad { $line } vid tecken { $column }.
    .todo = Rätta stället eller hämta filen på nytt. En avbruten fil slutar mitt i.
ehoks-rule-s-syvyys = Filen har fler delar inuti varandra än vad som är möjligt: över { $depth } nivåer.
    .todo = Kontrollera att du valde en personlig utvecklingsplan och inte en annan fil.
ehoks-rule-s-maara = Filen har fler punkter än vad som är möjligt: över { $count }.
    .todo = Kontrollera att du valde en personlig utvecklingsplan och inte en annan fil.
ehoks-rule-s-kahdesti = Samma punkt finns två gånger i filen.
    .todo = Ta bort den ena. Annars går det inte att veta vilken som avses.
ehoks-rule-s-runko = Filen är inte en personlig utvecklingsplan.
    .todo = Filen får innehålla bara en plan utan hölje, inom klammerparenteser.
ehoks-rule-s-null = Punkten har det tomma värdet null, som eHOKS inte tar emot.
    .todo = Lämna bort punkten helt.
ehoks-rule-s-tyyppi = Punkten har ett värde av fel slag. Hit hör { $wanted }.
    .todo = Rätta värdet eller lämna bort punkten.
ehoks-rule-s-pvm = Dagen är inte giltig.
    .todo = Skriv dagen som år-månad-dag, till exempel 2026-08-17.
ehoks-rule-s-muoto = Värdet har inte den form som eHOKS tar emot.
    .todo = Kontrollera koden, telefonnumret, mängden eller tiden.
ehoks-rule-s-puuttuu = En obligatorisk punkt saknas.
    .todo = Fyll i punkten.
ehoks-rule-s-tuntematon = eHOKS har ingen punkt { $key } och avvisar därför hela planen.
    .todo = Ta bort punkten. För särskilt stöd finns ingen plats i eHOKS: det hör bara till läroanstaltens egen plan.
ehoks-rule-s-luku = Punkten ges av eHOKS självt och får inte skickas tillbaka.
    .todo = Lämna bort punkten. En ny plan har ännu inget id.
ehoks-rule-w-tuntematon = Punkten { $key } finns i planen i eHOKS, men programmet känner inte till den.
    .todo = Punkten behålls som den är. Kontrollera om det finns en nyare version av programmet.
ehoks-rule-r-patch-juuri = Delar och perioder kan inte ändras en och en, bara grunduppgifterna.
    .todo = Lämna bort listan eller ersätt hela planen så att alla dess delar är med.
ehoks-rule-r-oht-osa = Uppgift om deltid för perioden på arbetsplatsen saknas eller är inte 1–100.
    .todo = Skriv hur många procent av full arbetstid perioden är. Heltid är 100. I TELMA ges ingen uppgift: ange då studierättens art.
ehoks-rule-r-oht-tunn = Perioden på arbetsplatsen saknar en identifierare.
    .todo = Ge perioden en identifierare som förblir densamma varje gång planen skickas.
ehoks-rule-r-oht-yt = Arbetsplatsens FO-nummer saknas.
    .todo = Lägg till FO-numret. Du hittar det i utbildningsavtalet eller i tjänsten FODS.
ehoks-rule-r-oht-perusta = Grunden för läroavtalet saknas.
    .todo = Välj grunden för läroavtalet.
ehoks-rule-r-oht-pvm = Perioden slutar innan den börjar.
    .todo = Rätta den första eller den sista dagen.
ehoks-rule-r-oht-5v = Perioden är längre än fem år.
    .todo = Förkorta perioden eller dela den i två.
ehoks-rule-r-oht-kesk = Avbrottet fortsätter till början av nästa avbrott eller över den.
    .todo = Ge avbrottet en sista dag före början av nästa. Samma dag duger inte.
ehoks-rule-r-oht-alku = Perioden börjar före studierätten, som börjar { $day }.
    .todo = Flytta periodens början eller kontrollera studierättens första dag i KOSKI.
    .about = perioden börjar tidigast när studierätten börjar
ehoks-rule-r-oht-loppu = Perioden slutar efter det uppskattade slutet på studierätten, { $day }.
    .todo = Flytta periodens slut eller rätta den uppskattade slutdagen i KOSKI.
    .about = perioden slutar senast den uppskattade slutdagen
ehoks-rule-r-oid = 
    { $why ->
        [check] Identifierarens kontrollsiffra stämmer inte: den är felskriven.
        [other] Här står en identifierare av annat slag.
        [identity-code] Här står en personbeteckning, som eHOKS inte behöver.
       *[form] Identifieraren har inte rätt form.
    }
    .todo = Kopiera identifieraren på nytt. I mitten av studentnumret står .24., av studierätten .15. och av organisationen .10.
ehoks-rule-r-ytunnus = 
    { $why ->
        [check] FO-numrets kontrollsiffra stämmer inte: det är felskrivet.
        [never-given] Ett sådant FO-nummer har inte getts till någon.
       *[form] FO-numret har inte rätt form.
    }
    .todo = Kontrollera FO-numret. Det har sju siffror, ett bindestreck och en kontrollsiffra.
ehoks-rule-r-saav = Dagen då kunnandet uppnåddes, { $day }, duger inte.
    .todo = Dagen ska vara efter 1.1.2018 och högst två veckor framåt från i dag.
ehoks-rule-r-tuki = Uppgift som ska ges om stödundervisningen saknas.
    .todo = Ange för stödundervisningen början och slut på förvärvandet av kunnande i den examensdel som stödet gavs för, och examensdelens typ.
ehoks-rule-r-tuki2 = Dagar och examensdelens typ ges bara om stödundervisning.
    .todo = Ta bort uppgiften från det övriga stödet. Om det görs en anteckning för hela studierätten.
ehoks-rule-r-tuva1 = Planen för Hux-utbildning kan inte ha den här punkten.
    .todo = Ta bort punkten. Hux-studierna antecknas som utbildningsdelar.
    .about = planen för Hux-utbildning har inga examensdelar
ehoks-rule-r-tuva2 = Utbildningsdelar finns bara i planen för Hux-utbildning.
    .todo = Ta bort utbildningsdelarna eller kontrollera studierättens art.
    .about = utbildningsdelar finns bara i planen för Hux-utbildning
ehoks-rule-r-oovaihto = Studierätten är en annan än i planen i eHOKS. Den kan inte bytas.
    .todo = Återställ den tidigare studierätten eller gör en ny plan för den nya studierätten.
    .about = studierätten är densamma som i den nuvarande planen
ehoks-rule-r-id = Id:t hör till en annan plan än den som jämfördes. Sändningen skulle ändra en annan plan.
    .todo = Kontrollera vilken fil som är fel innan du skickar något.
    .about = id:t är den nuvarande planens
ehoks-rule-r-put-korvaa = Det här finns i planen i eHOKS och skulle försvinna när hela planen ersätts.
    .todo = Ta med punkten från den nuvarande planen, om avsikten inte är att ta bort den.
    .about = inget ur den nuvarande planen försvinner
ehoks-rule-r-hetu = Texten innehåller en personbeteckning. eHOKS behöver den inte.
    .todo = Ta bort personbeteckningen. Den studerande identifieras med studentnumret.
ehoks-rule-r-nimi = Texten innehåller en persons namn eller något som ser ut som ett namn.
    .todo = Ta bort namnet. Handledarens och bedömarens namn har egna punkter; ett företags namn hör till arbetsplatsens namn.
ehoks-rule-r-salaisuus = Texten verkar berätta om hälsa eller om skäl till stöd: { $word }.
    .todo = Ta bort skälet och hänvisa till läroanstaltens eget dokument. Du kan också markera punkten väsentlig omständighet.
ehoks-rule-w-salaisuus = Texten har ett ord som kan berätta om någons hälsa: { $word }.
    .todo = Hör ordet till det som ska läras, låt det stå. Berättar det om den studerande, ta bort det.
ehoks-rule-w-naytto-pvm = Yrkesprovet slutar innan det börjar. eHOKS tar emot det, KOSKI inte.
    .todo = Rätta yrkesprovets första eller sista dag.
ehoks-rule-w-tep = Perioden saknar arbetsplats eller handledare, så ingen respons samlas in från arbetsplatsen.
    .todo = Lägg till arbetsplatsens och handledarens namn.
ehoks-rule-w-opva = Studier som stöder studiefärdigheterna tas bort ur eHOKS.
    .todo = Fråga utbildningsanordnaren hur de antecknas.
ehoks-rule-w-koodi = Koden finns inte i programmets förteckning, som togs { $day }.
    .todo = Kontrollera koden. Är den nyare än förteckningen kan den vara rätt.
ehoks-rule-w-yto = Delområdet hör inte till den här gemensamma examensdelen.
    .todo = Kontrollera att delområdet och examensdelen är ur samma grunder. Koderna för 2018, 2022 och 2026 skiljer sig.
ehoks-rule-w-yto-alku = Delområdets kod gäller från { $day }, men studierätten började tidigare. KOSKI avvisar den.
    .todo = Välj delområdet ur de tidigare grunderna.
    .about = delområden från 2026 finns inte i en studierätt som började före dem
ehoks-rule-w-tuva-viikot = Utbildningsdelens omfattning följer inte grunderna: { $least }–{ $most } veckor.
    .todo = Kontrollera antalet veckor.
ehoks-rule-w-oppija = Studentnumret är ett annat än i planen i eHOKS.
    .todo = Bytet lyckas bara om två studentnummer har slagits ihop och det här är det gällande. Kontrollera det.
    .about = studentnumret är detsamma som i den nuvarande planen
ehoks-rule-r-yksi = Studierätten har redan en plan.
    .todo = Ersätt den nuvarande planen.
    .about = studierätten har ännu ingen plan, inte heller en borttagen
ehoks-rule-r-oppija = Den studerande eller studierätten hittas inte.
    .todo = Kontrollera identifierarna i KOSKI.
    .about = studentnumret finns och studierätten är den studerandes
ehoks-rule-r-sisaltyy = Studierätten ingår i en annan studierätt.
    .todo = Gör planen för den studierätt som den ingår i.
    .about = studierätten ingår inte i en annan studierätt
ehoks-rule-r-paattynyt = Studierätten har upphört.
    .todo = Kontrollera studierättens status i KOSKI.
    .about = studierätten är i kraft
ehoks-rule-r-ootyyppi = Studierätten gäller varken yrkesutbildning eller Hux-utbildning.
    .todo = Kontrollera studierätten i KOSKI.
    .about = studierätten gäller yrkesutbildning eller Hux-utbildning

ehoks-key-nimi = Namn
ehoks-key-y-tunnus = FO-nummer
ehoks-key-oppilaitos-oid = Läroanstaltens OID
ehoks-key-kuvaus = Beskrivning
ehoks-key-id = Id i eHOKS
ehoks-key-sahkoposti = E-post
ehoks-key-puhelinnumero = Telefonnummer
ehoks-key-rooli = Roll
ehoks-key-vastuullinen-tyopaikka-ohjaaja = Ansvarig arbetsplatshandledare
ehoks-key-tyopaikan-nimi = Arbetsplatsens namn
ehoks-key-tyopaikan-y-tunnus = Arbetsplatsens FO-nummer
ehoks-key-keskeiset-tyotehtavat = Centrala arbetsuppgifter
ehoks-key-oppimisymparisto-koodi-uri = Lärmiljö
ehoks-key-oppimisymparisto-koodi-versio = Version av lärmiljöns kod
ehoks-key-alku = Början
ehoks-key-loppu = Slut
ehoks-key-yksiloiva-tunniste = Identifierare
ehoks-key-ajanjakson-tarkenne = Precisering av perioden
ehoks-key-osaamisen-hankkimistapa-koodi-uri = Sätt att förvärva kunnande
ehoks-key-osaamisen-hankkimistapa-koodi-versio = Version av sättets kod
ehoks-key-jarjestajan-edustaja = Utbildningsanordnarens företrädare
ehoks-key-hankkijan-edustaja = Företrädare för den som skaffat utbildningen
ehoks-key-tyopaikalla-jarjestettava-koulutus = Utbildning på en arbetsplats
ehoks-key-muut-oppimisymparistot = Andra lärmiljöer
ehoks-key-osa-aikaisuustieto = Deltid
ehoks-key-oppisopimuksen-perusta-koodi-uri = Grund för läroavtalet
ehoks-key-oppisopimuksen-perusta-koodi-versio = Version av grundens kod
ehoks-key-keskeytymisajanjaksot = Avbrott
ehoks-key-organisaatio = Organisation
ehoks-key-koodi-uri = Kod
ehoks-key-koodi-versio = Kodens version
ehoks-key-jarjestaja = Anordnare
ehoks-key-osa-alueet = Delområden
ehoks-key-nayttoymparisto = Miljö för yrkesprovet
ehoks-key-sisallon-kuvaus = Yrkesprovets innehåll
ehoks-key-koulutuksen-jarjestaja-osaamisen-arvioijat = Läroanstaltens bedömare
ehoks-key-tyoelama-osaamisen-arvioijat = Arbetslivets bedömare
ehoks-key-vaatimuksista-tai-tavoitteista-poikkeaminen = Avvikelse från krav eller mål
ehoks-key-yksilolliset-kriteerit = Individuella bedömningskriterier
ehoks-key-lahetetty-arvioitavaksi = Sänt för bedömning
ehoks-key-aiemmin-hankitun-osaamisen-arvioijat = Bedömare av tidigare kunnande
ehoks-key-tutkinnon-osa-koodi-uri = Examensdel
ehoks-key-tutkinnon-osa-koodi-versio = Version av examensdelens kod
ehoks-key-tutkinnon-osan-perusteen-diaarinro = Grundernas diarienummer
ehoks-key-osaamisen-osoittaminen = Påvisande av kunnande
ehoks-key-osaamisen-hankkimistavat = Sätt att förvärva kunnande
ehoks-key-koulutuksen-jarjestaja-oid = Utbildningsanordnarens OID
ehoks-key-olennainen-seikka = Väsentlig omständighet
ehoks-key-opetus-ja-ohjaus-maara = Mängd undervisning och handledning
ehoks-key-amosaa-tunniste = Identifierare i tjänsten AMOSAA
ehoks-key-laajuus = Omfattning
ehoks-key-tavoitteet-ja-sisallot = Mål och innehåll
ehoks-key-osa-alue-koodi-uri = Delområde
ehoks-key-osa-alue-koodi-versio = Version av delområdets kod
ehoks-key-valittu-todentamisen-prosessi-koodi-uri = Sätt att verifiera
ehoks-key-valittu-todentamisen-prosessi-koodi-versio = Version av sättets kod
ehoks-key-tarkentavat-tiedot-naytto = Uppgifter om yrkesprovet
ehoks-key-tarkentavat-tiedot-osaamisen-arvioija = Uppgifter om bedömarna
ehoks-key-oppimisen-tuen-tyyppi-koodi-uri = Typ av stöd för lärande
ehoks-key-tutkinnon-osan-tyyppi-koodi-uri = Typ av examensdel
ehoks-key-koulutuksen-osa-koodi-uri = Utbildningsdel
ehoks-key-koulutuksen-osa-koodi-versio = Version av utbildningsdelens kod
ehoks-key-oppija-oid = Studentnummer
ehoks-key-opiskeluoikeus-oid = Studierättens OID
ehoks-key-tuva-opiskeluoikeus-oid = OID för studierätten i Hux
ehoks-key-urasuunnitelma-koodi-uri = Karriärplan
ehoks-key-urasuunnitelma-koodi-versio = Version av karriärplanens kod
ehoks-key-versio = Version
ehoks-key-ensikertainen-hyvaksyminen = Första godkännande
ehoks-key-hyvaksytty = Godkänd
ehoks-key-paivitetty = Uppdaterad
ehoks-key-osaamisen-saavuttamisen-pvm = Dagen då kunnandet uppnåddes
ehoks-key-osaamisen-hankkimisen-tarve = Behov av att förvärva kunnande
ehoks-key-aiemmin-hankitut-ammat-tutkinnon-osat = Tidigare förvärvade yrkesinriktade examensdelar
ehoks-key-aiemmin-hankitut-yhteiset-tutkinnon-osat = Tidigare förvärvade gemensamma examensdelar
ehoks-key-aiemmin-hankitut-paikalliset-tutkinnon-osat = Tidigare förvärvade lokala examensdelar
ehoks-key-opiskeluvalmiuksia-tukevat-opinnot = Studier som stöder studiefärdigheterna
ehoks-key-oppimisen-tuki = Stöd för lärande
ehoks-key-hankittavat-ammat-tutkinnon-osat = Yrkesinriktade examensdelar som förvärvas
ehoks-key-hankittavat-yhteiset-tutkinnon-osat = Gemensamma examensdelar som förvärvas
ehoks-key-hankittavat-paikalliset-tutkinnon-osat = Lokala examensdelar som förvärvas
ehoks-key-hankittavat-koulutuksen-osat = Utbildningsdelar som förvärvas

# Ur planen till eHOKS

workspace-hoks-title = Spara filen för eHOKS
workspace-hoks-name = { $version ->
    [0] hoks-utkast.json
   *[other] hoks-version-{ $version }.json
}
workspace-hoks-kind = JSON-fil med HOKS
workspace-hoks-open = Välj den nuvarande HOKS i eHOKS

ehoks-left-unit = Raden hör inte till någon examensdel och blir därför borta ur filen för eHOKS.
    .todo = Skriv examensdelens namn eller kod så som i tabellen över kunnande som ska förvärvas.
ehoks-left-criteria = Ett individuellt kriterium hör till ett yrkesprov, men examensdelen har inget.
    .todo = Lägg till ett yrkesprov för examensdelen. Annars finns kriteriet bara i planen.
ehoks-left-support = Av stödet blir ingen anteckning, eftersom uppgifter för anteckningen i eHOKS saknas.
    .todo = Anteckna det givna stödet på en rad: välj typen i eHOKS, och för stödundervisning slaget av examensdel och dagarna.
ehoks-left-right = I planen finns också en annan studierätt. Filen görs av den första.
    .todo = Kontrollera att den studierätt som HOKS gäller står på den första raden.
ehoks-left-change = { $key } har ändrats, men en ändring av basuppgifterna för inte med det.
    .todo = För in filen som ersätter hela HOKS.
ehoks-left-rule = Blir borta
ehoks-step-basics = Basuppgifter
ehoks-step-prior = Tidigare förvärvade examensdelar
ehoks-step-units = Examensdelar som ska förvärvas
ehoks-step-parts = Utbildningsdelar
ehoks-step-support = Stöd för lärande
ehoks-step-readiness = Studier som stöder studiefärdigheterna
ehoks-kept-place = ett ställe ur eHOKS som formuläret inte visar: { $place }
ehoks-count = { $count ->
    [0] inga anteckningar
    [1] 1 anteckning
   *[other] { $count } anteckningar
}
ehoks-presumed = Studiernas slag framgår inte av HOKS. Kontrollera punkten om studiernas slag.
ehoks-unknown = Programmet känner inte till de här ställena. De bevaras och går tillbaka som de kom:

ehoks-page-title = { $count ->
    [0] För till eHOKS: allt i sin ordning
    [1] För till eHOKS: en sak är ogjord
   *[other] För till eHOKS: { $count } saker är ogjorda
}
ehoks-page-says = Punkterna står i samma ordning som i formuläret i eHOKS. Samma kontroller som i tjänsten, men utan nät. Regler 16.7.2026.
ehoks-page-running = Kontrollerar…
ehoks-state-fine = i sin ordning
ehoks-state-broken = { $count ->
    [1] 1 fel
   *[other] { $count } fel
}
ehoks-state-look = { $count ->
    [1] 1 anmärkning
   *[other] { $count } anmärkningar
}
ehoks-state-empty = inga anteckningar
ehoks-state-not-here = { $tuva ->
    [yes] inte i Hux
   *[no] endast i Hux
}
ehoks-state-leaving = på väg bort
ehoks-jump = Rätta på stället
ehoks-body = Exportfil
ehoks-body-says = { $version ->
    [0] En HOKS, utkast. Inget namn på den studerande, ingen personbeteckning.
   *[other] En HOKS, version { $version }. Inget namn på den studerande, ingen personbeteckning.
}
ehoks-body-text = Exportfilens innehåll
ehoks-stays = Detta blir bara hos dig
ehoks-online = Endast eHOKS självt kan kontrollera
ehoks-untold = Detta kontrollerades inte, eftersom uppgiften saknas
ehoks-save = Spara filen…
ehoks-saved = Sparad: { $path }
ehoks-waits = Filen kan sparas när felen har rättats.
ehoks-losses = { $count ->
    [1] Ett ställe skulle försvinna ur eHOKS
   *[other] { $count } ställen skulle försvinna ur eHOKS
}
ehoks-losses-accept = Jag vet att de uppräknade ställena försvinner ur eHOKS.
ehoks-exported = Av den här rätten har en HOKS redan förts in { $day }.
ehoks-exported-says = En andra HOKS kan inte göras för samma studierätt. Hämta den nuvarande HOKS ur eHOKS och ta in den här, så blir ingenting borta.
ehoks-bring = Ta in den nuvarande HOKS…
ehoks-brought = { $rows ->
    [0] Den nuvarande HOKS har tagits in. Planen fick inga nya rader.
    [1] Den nuvarande HOKS har tagits in. Planen fick en ny rad.
   *[other] Den nuvarande HOKS har tagits in. Planen fick { $rows } nya rader.
}
ehoks-no-draft = Den nuvarande HOKS kan tas in när det finns ett utkast av planen.
ehoks-way = Sätt
ehoks-way-post = Ny HOKS (POST)
ehoks-way-put = Ersätt hela HOKS (PUT)
ehoks-way-patch = Ändra basuppgifter (PATCH)
ehoks-current = Planen innehåller den nuvarande HOKS i eHOKS.
