# Kommandoradens ord.

cli-help =
    laatija-cli: Laatijas planer från kommandoraden

    Användning:
      laatija-cli --vault MAPP --passphrase-file FIL KOMMANDO
    Utan --vault används samma mapp som i Laatijas fönster.
    Lösenordet läses ur filen eller, när filen är -, från standard in. Det är aldrig ett argument.

    Planfilen (valvet)
      vault create --teacher "Sirpa Aalto" --school "Kuusilammen koulu"
          Skapar den krypterade filen och visar återställningsnyckeln, en gång.
      vault renew-key NY-LÖSENORDSFIL
          Krypterar planerna med en ny nyckel och ett nytt lösenord och visar den
          nya återställningsnyckeln, en gång. Gamla kopior öppnas ännu med de gamla.
      vault check
          Läser allt och kontrollerar att filen är hel.
      vault rescue --out MAPP
          Läser en skadad fil sida för sida och samlar det läsbara i en ny mapp.
          Det som saknas hämtas från säkerhetskopiorna. Den skadade lämnas som den är.
      backup kopia.laatijakopio
          Gör en säkerhetskopia, öppnar den och läser den i sin helhet.
      restore kopia.laatijakopio
          Återställer en säkerhetskopia i en tom mapp. Om lösenordet är glömt:
          --recovery-key-file FIL med nyckeln på återställningsbladet.

    Planer
      plan import plan.json
          Tar in en planfil och skriver ut planens id.
      receive kopia.pdf
          Kontrollerar kopian och tar emot den som plan. En ändrad fil eller en
          utan underskrift tas inte emot.
      plan list
          Räknar upp planerna.
      year list
          Listar de viktiga dagarna: dag, tid, klass, elev, sak och dokument.
      year ics --out viktiga-dagar.ics [--class 7C]
          Skriver de viktiga dagarna som en kalenderfil. Den innehåller inga namn.
      plan check ID
          Granskar utkastet och räknar upp anmärkningarna.
      plan issue ID --reason annual_review
          Fastställer utkastet och undertecknar vårdnadshavarens kopia med den egna nyckeln.
      plan issue ID --reason annual_review --signer p12:certifikat.p12 --secret-file FIL
          Undertecknar med nyckeln i en certifikatfil. Med ett kort: --signer card eller card:NYCKEL.
          Certifikatets lösenord eller kortets PIN-kod finns i filen, aldrig som argument.
      plan bring ID undertecknad.pdf
          Tar emot den nyaste kopian som har undertecknats i ett annat program.
          Att fastställa utan elektronisk underskrift: plan issue … --signer none
      copy ID --out kopia.pdf
      copy ID --out kopia.pdf --edition large --second-language sv
          Sparar en kopia av den nyaste versionen och säger med vilken nyckel den är undertecknad.
          Om versionen har fastställts utan elektronisk underskrift undertecknas kopian inte,
          om du inte ber om det: --signer own. Samma gäller kommandot copies.
      copy ID --out utdrag.pdf --without guardians --without cooperation
          Lämnar bort avsnitt eller punkter. Kopian säger att den är ett utdrag.
      copy ID --out utdrag.pdf --extract teacher
          Gör mallens eget utdrag: det innehåller bara det som mallen räknar upp. Ett okänt
          utdrag berättar vilka utdrag mallen har. Utdraget undertecknas inte.
      letter ID --out andringsbrev.pdf
          Skriver ändringsbrevet: vad som ändrades i den nyaste versionen och varför.
          Med --without lämnas samma punkter bort som i kopian.
      copies --all-waiting --out MAPP
      copies --plan ID --plan ID --out MAPP
          Gör var sin kopia åt dem som saknar en. Mappen skapas om den inte finns.
      copies --plan ID --out MAPP --extract teacher --letters --fitting
          Gör samtidigt även utdragen och ändringsbreven. Valet --fitting gör var och ens kopia
          i samma form som senast, eller enligt kontaktspråket.
          Under spärrmarkering ger copy, letter, copies och transfer make en version där den inte är
          antecknad med kontaktuppgifter bara med valet --with-contact-data (copies: av en plan i taget).
      ledger ID [VERSION]
          Berättar vem som har fått vilken kopia av den nyaste eller angivna versionen och vad som väntas.
      paper add ID VERSION papper.pdf
          Bifogar det undertecknade papper som kom tillbaka till versionen: PDF, JPEG eller PNG.
      attachment add ID bilaga.pdf
          Bifogar en fil till utkastet: PDF, JPEG eller PNG. Dolda uppgifter tas bort.
      attachment list ID [VERSION]
          Räknar upp bilagorna till utkastet eller versionen och deras summor (SHA-256).
      attachment save ID SUMMA --out bilaga.pdf
          Sparar bilagan som fil. Början av summan räcker.
      attachment remove ID SUMMA
          Tar bort bilagan ur utkastet.
      plan renew ID
          Påbörjar ett utkast för det nya läsåret.
      plan begin --from ID --template MALL
          Påbörjar ett annat dokument från planen och berättar dess id. Mallarna: template list.
      plan log ID
          Berättar vem som gjorde vad med planen och när. Inga texter ingår.
      follow list ID
          Listar planens mål med nummer och anteckningarna om vart och ett.
      follow add ID --goal NUMMER --score RESULTAT [--date ÅÅÅÅ-MM-DD] [--note "IAKTTAGELSE"]
          Antecknar i uppföljningen av ett mål, utan dag på i dag.
      phrase list
          Räknar upp de egna fraserna.
      phrase add "FRAS" [--field PUNKT] [--as-is]
          Tar en fras till de egna fraserna. Märket {"{"}namn{"}"} ersätts med elevens namn.
      phrase export --out egna-fraser.json [--as-is]
          Sparar de egna fraserna i en fil som inte krypteras.
      phrase import egna-fraser.json
          Tar filens fraser till de egna fraserna.
      plan erase ID --yes-erase "ELEVENS NAMN"
          Raderar planen med dess versioner och berättar var den ännu finns.
      plan export ID --out plan.json
          Sparar planfilen.
      plan export ID [VERSION] --as docx|odt|text --out FIL
          Sparar utkastet eller en version som en fil som kan redigeras eller som ren text; --field FÄLT
          sparar texten i ett fält. Val som för copy: --edition, --second-language, --without.
      plan export ID --as archive --out arkivpaket.zip
          Sparar de fastställda versionerna med bilagor och uppgifter i ett paket som inte är krypterat.

    Delar mellan kollegor
      part address
          Visar den egna adressen och kända kollegors adresser.
      part ask ID --section AVSNITT --colleague "Petri Lahti" --to age1… --out begaran.laatijaosuus
          Ber en kollega om avsnitten. Utan adress: --secret-file FIL med ett
          lösenord som du berättar per telefon.
      part open begaran.laatijaosuus
          Tar emot en del som en kollega ber om och skriver ut dess id.
      part return ID --out del.laatijaosuus
          Skickar tillbaka delen, krypterad till den som bad om den.
      part merge del.laatijaosuus
          Förenar en del som har kommit tillbaka med planen. Om båda har ändrat samma
          punkter förenas ingenting utan valet --take mine|theirs|both.

    Till nästa skola
      transfer grounds ID
          Listar med nummer de tillstånd med stöd av vilka elevens uppgifter kan ges.
      transfer make ID --recipient "Björkbacka skola" --permission NUMMER --to age1… --out overforingspaket.laatijasiirto
          Gör ett överföringspaket av den nyaste versionen och antecknar kopian. I stället för tillstånd
          --reason "GRUND", i stället för adress --secret-file FIL. --without AVSNITT lämnar bort,
          --attachments tar med bilagorna.
      transfer open overforingspaket.laatijasiirto [--out kopia.pdf]
          Tar emot planen i ett överföringspaket från en annan skola och skriver ut dess id.

    Kända undertecknare
      signer list
          Visar kända undertecknare.
      signer accept kopia.pdf --words "haapa limppu soutu nelonen kaakao viitta"
          Lägger filens undertecknare till de kända när de sex orden stämmer.
      signer remove NYCKEL
          Tar bort en undertecknare från de kända.

    Utan planfil
      places kopia.pdf
          Räknar upp kopians tomma platser för elektroniska underskrifter.
      sign kopia.pdf --out undertecknad.pdf --signer card --secret-file FIL
          Undertecknar kopian. Om platserna är flera: --field PLATS.
      card list
          Räknar upp certifikaten för underskrift på korten i läsarna.
          Ett annat kortprogram än de kända: --card-program FIL.
      verify kopia.pdf
          Säger om PDF-filen är oförändrad efter undertecknandet.
          Med --passphrase-file säger den också om undertecknaren är känd.
      ehoks check plan.json
      ehoks check plan.json --current nuvarande.json --right tuva --right-start 2026-08-01
          Kontrollerar en personlig utvecklingsplan för eHOKS: regelns id, stället och rådet.
          --current är planen hämtad ur eHOKS: den visar vad som skulle försvinna.
          --right vocational|telma|tuva, --right-start och --right-end ÅÅÅÅ-MM-DD berättar
          om studierätten. --as post|put|patch, om sändningssättet inte framgår.
      catalogue import grunder.json
          Importerar grunder hämtade ur eGrunder till datavalvet: en fil eller alla filer i en mapp.
          Om en enda fil är felaktig importeras ingenting.
      catalogue list
          Räknar upp grunderna: diarienummer, giltighet, antal delar, namn och fil.
      catalogue show OPH-1234-2026
          Räknar upp delarna i grunderna: kod, omfattning och namn.
      catalogue remove OPH-1234-2026
          Tar bort importerade grunder. Planerna behåller det som valdes i dem.
      ehoks check ID
          Kontrollerar vad som av en HOKS i planfilen skulle gå till eHOKS.
      ehoks import hoks.json [ID]
          Hämtar in en HOKS ur eHOKS som en ny plan eller i en plan som skrivs.
      ehoks export ID --out hoks.json
          Skriver planen som en fil för eHOKS. --as put|patch ändrar den HOKS som har hämtats in.
          En fil som skulle få uppgifter att försvinna skrivs inte utan --as-is.
          En okänd punkt lämnas ut med --leave-out PUNKT. Valet gäller tills HOKS hämtas in på nytt.
          Punkten tas med igen med --keep PUNKT.
      template list
          Räknar upp mallarna.
      template check kommun.toml
          Kontrollerar en kommuns mallfil och säger exakt var varje fel är.
      template show fi.perusopetus.hojks
          Skriver ut mallen som en kommuns mallfil som en egen kan börja från.
      template add kommun.toml
          Lägger till kommunens mall och inställningar i datavalvet.
      mapping list
          Listar blanketterna till vilka planer förs punkt för punkt.
      mapping check blankett.toml
          Kontrollerar en blankettfil: varje fel med rad, tecken och plats; returvärde 1.
      mapping add blankett.toml
          Lägger till en blankett.

    Alternativ
      --json              svar och fel i maskinläsbar form
      --replace           ersätter en fil som redan finns
      --language fi|sv|en språk
      --help, --version

    Returvärde: 0 gjort och i sin ordning, 1 inte gjort eller inte i sin ordning, 2 kommandot är felskrivet.

cli-see-help = Hjälp: laatija-cli --help
cli-no-such-verb = Det finns inget sådant kommando: { $word }
cli-no-such-option = Det finns inget sådant alternativ: { $word }
cli-no-such-language = Språket finns inte: { $word }. Språken är fi, sv och en.
cli-option-missing = Alternativet saknas: { $word }
cli-no-such-edition = Okänd utgåva: { $word }. Möjliga är normal och large.
cli-no-such-signer = Okänd nyckel: { $word }. Möjliga är own, none, p12:FIL, card och card:BETECKNING.
cli-no-number = Här ska stå en versions nummer: { $word }
cli-option-without-value = Alternativet saknar värde: { $word }
cli-not-text = Värdet kan inte läsas som text: { $word }
cli-misread = Kommandot kan inte läsas: { $word }
cli-no-such-form = Okänd form: { $word }. Möjliga är plan, docx, odt, text och archive.
cli-no-such-method = Okänt sändningssätt: { $word }. Möjliga är post, put och patch.
cli-no-such-right = Okänt slag av studierätt: { $word }. Möjliga är vocational, telma och tuva.
cli-no-day = Hit hör en dag i formen ÅÅÅÅ-MM-DD: { $word }
cli-ehoks-method = Kontrollerad som { $method }.
cli-ehoks-more = Dessutom { $count } andra anmärkningar som inte räknas upp. Rätta först dessa.
cli-ehoks-in-order = I ordning till alla delar som kan kontrolleras utan nät.
cli-ehoks-untold = Detta kontrollerades inte, eftersom en uppgift saknas:
cli-ehoks-service = Bara eHOKS självt kan kontrollera detta:
cli-ehoks-current-unread = Den nuvarande planen (--current) kan inte läsas:
cli-ehoks-current = Den nuvarande HOKS i eHOKS hämtades in i planen { $day }.
cli-ehoks-brought-file = HOKS hämtades in i planen ur en fil { $day }. Den är inte från eHOKS: den saknar numret i eHOKS.
cli-ehoks-exported = Av den här studierätten har en HOKS redan förts in { $day }. Hämta först in den nuvarande HOKS ur eHOKS.
cli-ehoks-keep = Ta med punkten igen: --keep { $key }
cli-ehoks-leave = Lämna ut punkten ur filen: --leave-out { $key }
cli-ehoks-stays = Detta blir bara i planen:
cli-ehoks-brought = HOKS har hämtats in i planen { $plan }.

cli-created =
    Den krypterade planfilen har skapats: { $folder }
    Återställningsnyckeln, som inte visas igen. Skriv den på papper och förvara den inlåst:
    { $key }
cli-renewed =
    Planerna är krypterade med en ny nyckel. Det tidigare lösenordet och återställningsnyckeln öppnar dem inte.
    Säkerhetskopior från tiden före bytet öppnas ännu med dem: förstör kopiorna när en ny har gjorts.
    Också adressen som kollegor krypterar delar med är nu en annan: ge den till dem som har den tidigare.
    Ny återställningsnyckel, som inte visas på nytt. Skriv den på papper och förvara den på ett låst ställe:
    { $key }
cli-checked = Filen är hel: { $plans } planer och { $revisions } versioner lästes i sin helhet.
cli-backed-up = Säkerhetskopian har gjorts, öppnats och lästs i sin helhet: { $plans } planer, { $revisions } versioner.
cli-restored = Säkerhetskopian har återställts: { $plans } planer, { $revisions } versioner.
cli-rescued = Den räddade filen är gjord och läst i sin helhet. Planer { $plans }. Sidor { $pages }, varav { $damaged } inte kunde läsas.
cli-rescued-from = { $plan }: från säkerhetskopian { $day }: { $parts }
cli-rescued-not = { $plan }: kunde inte läsas och fanns inte i någon säkerhetskopia: { $parts }
cli-rescued-lost = Planer som bara händelserna berättar om: { $count }
cli-rescued-untold = Något mer kan saknas utan att något berättar vad.
cli-plan-draft = utkast { $filled }/{ $total }
cli-plan-issued = fastställd, version { $version }
cli-finding-blocks = Hindrar fastställandet
cli-finding-look = Titta ännu
cli-no-findings = Inga anmärkningar. Planen kan fastställas.
cli-issued = Version { $version } är fastställd och undertecknad. Id { $id }, { $pages } sidor.
cli-issued-unsigned = Version { $version } är fastställd. Kopian har ingen elektronisk underskrift. Id { $id }, { $pages } sidor.
cli-written = Sparat: { $path }
cli-copies-done = Kopior: { $done } / { $total } gjorda.
cli-copies-now = { $done } / { $total }
cli-copies-made = { $file }	{ $pupil }	{ $recipient }
cli-copies-failed = inte gjord	{ $pupil }	{ $recipient }	{ $why }
cli-copies-none = Ingen väntar på en kopia.
cli-ledger-empty = Versionen nämner ingen, och ingenting har getts.
cli-paper-filed = Papperet är bifogat till version { $version }.
cli-attached = Bifogad: { $name }, summa { $file }
cli-attached-without = Ur filen togs bort: { $what }
cli-attachment-gone = inte i den här planfilen
cli-attachment-removed = Bilagan är borttagen ur utkastet.
cli-attachments-left = De bifogade filerna finns inte i planfilen: där står bara förteckningen över dem. Spara dem för sig: attachment save.
cli-verify-unsigned = Filen har ingen underskrift.
cli-verify-intact = Filen är oförändrad efter undertecknandet.
cli-verify-changed = Filen har ändrats efter undertecknandet, eller underskriften passar inte filen.
cli-verify-unknown = Underskriften är gjord på ett sätt som Laatija inte kan bedöma.
cli-received = Planen har tagits emot: { $plan }
cli-received-unknown = Undertecknaren var inte känd. Det antecknades i planen.
cli-received-extract = Kopian är ett utdrag: en del punkter har lämnats bort.
cli-agreement = Synlig text och bifogade uppgifter: { $says }
cli-signer-unknown = Undertecknaren är inte känd på den här datorn.
cli-signer-not-asked = Undertecknaren är okänd. Egna och kända undertecknare känns igen bara när planfilen öppnas (--passphrase-file).
cli-signer-own = Undertecknad med din egen nyckel.
cli-signer-known = Undertecknaren är känd.
cli-signer-unproven = Det går inte att säga vem som undertecknat.
cli-signer-none = Ingen är känd.
cli-signer-since = känd sedan { $day }
cli-verify-allowed = Därefter har bara detta gjorts, som underskrifterna tillåter:
cli-time-stamp = Tidsstämpel: { $name }, { $time }. Tjänsten har inte kontrollerats.
cli-signature = Filen säger: { $name }, { $time }
cli-template-sound = Mallen är i sin ordning: { $template }, version { $version }
cli-local-flaws = Filen har fel: { $count }. Ingenting lades till.
cli-local-flaw = rad { $line }, tecken { $column }, { $place }: { $what }
cli-local-added = Tillagd: { $template }, version { $version }
cli-mapping-sound = Blanketten är i ordning: { $name }, fält { $fields }
cli-mapping-added = Tillagd: { $name }
cli-mapping-replaced = Tillagd i stället för den tidigare: { $name }
cli-local-ways = Kommunens inställningar är i bruk: { $municipality }
cli-local-sound = Filen är i sin ordning: { $municipality }
cli-no-time = ingen tid
cli-signed-own = Undertecknad med din egen nyckel: { $name }, nyckelns namn { $key }.
cli-signed-other = Undertecknad: { $name }, nyckelns namn { $key }.
cli-signed-none = Kopian har ingen elektronisk underskrift. Din egen underskrift kommer dit bara när du ber om det: --signer own.
cli-copies-signed = Kopiorna är undertecknade med din egen nyckel, utom de vars version har fastställts utan elektronisk underskrift.
cli-copies-unsigned = Kopior av versioner som har fastställts utan elektronisk underskrift har ingen underskrift. Din egen underskrift kommer dit bara när du ber om det: --signer own.
cli-copies-own-only = Kopior kan undertecknas bara med den egna nyckeln: { $word } own. Med en annan nyckel undertecknar kommandot sign.
cli-todo-no-such-plan = Se planernas id: plan list.
cli-todo-no-such-revision = Se planernas versioner: plan list.
cli-todo-no-such-signer = Se nycklarnas namn: signer list.
cli-todo-no-such-attachment = Se bilagornas summor: attachment list ID.
cli-todo-phrase-doubtful = Ändra frasen eller ta bort den. Om du vill ha den som den är: --as-is.
cli-todo-findings-left = Se punkterna som hindrar fastställandet: plan check ID.
cli-todo-no-draft = Ett nytt utkast börjas i Laatija bland planens versioner.
cli-todo-unknown-reason = Orsakerna i den här mallen: { $known }.
cli-todo-locked = Ge lösenordet: --passphrase-file FIL.
cli-day = { $day }.{ $month }.{ $year }
cli-moment = { $day } kl. { $hour }.{ $minute }
cli-transfer-in-force = i kraft
cli-transfer-awaited = väntar på vårdnadshavarens svar
cli-transfer-refused = gavs inte
cli-transfer-over = upphört
cli-transfer-withdrawn = återkallat
cli-transfer-none = Det finns inga tillstånd.
cli-transfer-from = Avsändare: { $from }. Grund: { $basis }
cli-part-own = Egen adress: { $address }
cli-part-words = Sex ord: { $words }
cli-part-opened = Delen är klar att skrivas: { $plan }
cli-part-here = Delen finns redan här: { $plan }
cli-part-merged = { $count ->
    [0] Ingenting ändrades: { $plan }
   *[other] Punkter som förenades: { $count }. Plan: { $plan }
}
cli-part-change = { $title } ({ $section })
cli-part-conflict = Båda ändrade: { $title } ({ $section })
cli-no-such-choice = Okänt val { $word }. Möjliga är mine, theirs och both.
cli-phrases-none = Det finns inga egna fraser.
cli-phrases-brought = Nya fraser: { $added }. Fanns redan: { $known }.
cli-phrases-open = Frasfilen krypteras inte: vem som helst kan läsa den.
