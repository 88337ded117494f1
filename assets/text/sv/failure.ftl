# failure

# valvet: lösenord, nycklar, fil, disk
failure-wrong-passphrase = Lösenordet öppnar inte den här filen.
    .todo = Kontrollera tangentbordsspråket och Caps Lock och försök igen. Ingenting har ändrats.
failure-passphrase-missing = Lösenordet saknas.
    .todo = Ange filen med lösenordet: --passphrase-file FIL, eller --passphrase-file - och lösenordet på standard in.
failure-wrong-recovery-key = Återställningsnyckeln är rätt skriven, men den öppnar inte den här filen.
    .todo = Kontrollera att återställningsbladet är det senaste: när nyckeln byts slutar det gamla bladet att fungera. Ingenting har ändrats.
failure-recovery-key-mistyped = Det finns ett skrivfel i återställningsnyckeln.
    .todo = Jämför grupperna med bladet en i taget: nio grupper med fyra tecken i varje. Stora och små bokstäver spelar ingen roll.
failure-recovery-part-alone = Det här är en del av återställningsbladet. En del öppnar ingenting.
    .todo = Skriv efter den någon av de två andra delarna.
failure-passphrase-too-weak = Lösenordet är för lätt att gissa.
    .todo = Lägg till ord som inte hör ihop, eller ta det föreslagna lösenordet.
failure-key-file-damaged = Inget av nyckelfilens två exemplar går att läsa. Utan nyckelfilen kan planerna inte öppnas ens med lösenordet.
    .todo = Återställ från säkerhetskopia: nycklarna finns i den. Om du har filen avaimet.json eller avaimet.vara.json kvar någon annanstans, kopiera den tillbaka till samma mapp. Ingenting har ändrats.
failure-key-file-foreign = Nyckelfilen och planfilen hör inte ihop.
    .todo = Om filer har kopierats till mappen från annat håll, lägg tillbaka rätt avaimet.json eller återställ från säkerhetskopia. Ingenting har ändrats.
failure-no-vault = Det finns ingen planfil i mappen.
    .todo = Om filen har flyttats, lägg tillbaka den i samma mapp. Återställ annars från säkerhetskopia.
failure-vault-exists = Det finns redan en planfil i mappen.
    .todo = Öppna den med ditt lösenord eller välj en tom mapp. Ingenting har ändrats.
failure-vault-in-use = Planfilen är redan öppen i ett annat fönster eller program.
    .todo = Fortsätt i det fönstret, eller stäng det och försök igen.
failure-vault-too-new = Planfilen har gjorts med en nyare Laatija.
    .todo = Uppdatera Laatija på den här datorn. Filen har inte ändrats.
failure-vault-damaged = Planfilen är skadad. Skadad text visas inte.
    .todo = Se vad som kan räddas: det som saknas hämtas från en säkerhetskopia. Den skadade filen tas inte bort.
failure-not-encrypted = Planfilen skulle inte vara krypterad, så den gjordes eller öppnades inte.
    .todo = Installera Laatija på nytt. Om det upprepas, kontakta dem som underhåller programmet.
failure-folder-synchronised = Mappen förs vidare av { $carrier }. Planfilen tål inte det: den går sönder när den kopieras mitt i skrivandet.
    .todo = Håll planerna i en egen mapp på den här datorn. Säkerhetskopior får ligga i en synkroniserad mapp. Ingenting har gjorts.
failure-folder-on-network = Mappen ligger på en nätverksenhet. Där kan planfilen gå sönder när förbindelsen bryts.
    .todo = Håll planerna i en egen mapp på den här datorn. Säkerhetskopior får ligga på en nätverksenhet. Ingenting har gjorts.
failure-read-only = Det går inte att skriva i mappen.
    .todo = Kontrollera rättigheterna till mappen eller välj en annan mapp.
failure-disk-full = Disken är full. Den senaste ändringen är inte sparad på disken.
    .todo = Frigör utrymme på disken och försök igen. Det som sparats tidigare finns kvar.
failure-disk-error = Disken svarar inte som den ska.
    .todo = Försök igen. Om det upprepas, gör en säkerhetskopia på en annan disk och låt kontrollera disken. Det som sparats tidigare finns kvar.
failure-vault-moved = Planfilen finns inte längre på sin plats. Den senaste ändringen är inte sparad.
    .todo = Den har flyttats, ersatts eller tagits bort medan Laatija var öppet. Spara texten någon annanstans eller flytta filen tillbaka. Det som sparats tidigare finns i den och i säkerhetskopiorna.
failure-locked = Laatija är låst.
    .todo = Öppna med ditt lösenord.
failure-trail-broken = Kedjan av händelser bryts på rad { $number }: den eller något efter den har ändrats på annat sätt än med Laatija.
    .todo = Planerna kan fortfarande läsas. Jämför versionernas koder med papperskopiorna som har lämnats ut: samma kod betyder samma innehåll. Det tidigare läget finns i säkerhetskopiorna.
failure-wrong-name = Namnet är inte det som står i planen. Ingenting raderades.
    .todo = Skriv namnet som det står i planen.
failure-not-erased = Planen har raderats, men kontrollen hittade något av den: { $where }.
    .todo = Berätta det för dem som gör programmet. De andra planerna är som förut. Kopior där planen ännu finns: { $copies }.
failure-erased-unproved = Planen har raderats, men skivan fungerade inte, så det gick inte att kontrollera att inget av den finns kvar i filen.
    .todo = Kontrollera att skivan har plats och är ansluten. Lås sedan Laatija och öppna det igen. Kopior där planen ännu finns: { $copies }.
failure-backup-folder-missing = Mappen för säkerhetskopior hittas inte.
    .todo = Sätt i minnet eller öppna nätverksenheten, eller byt mapp i inställningarna. Allt som har sparats är i behåll.
failure-key-renewed-closed = Nyckeln är bytt, men planerna kunde inte ännu öppnas med den.
    .todo = Öppna Laatija med det nya lösenordet. Därefter får du ett nytt återställningsblad.
failure-backup-damaged = Säkerhetskopian är skadad, eller så är filen inte en säkerhetskopia från Laatija.
    .todo = Prova en annan säkerhetskopia. Ingenting har ändrats.

## Planer, mallar och filer

failure-no-such-plan = Planen finns inte.
    .todo = Gå till hemvyn och välj planen i listan.
failure-no-such-meeting = Mötet finns inte.
    .todo = Öppna mötet bland planens möten.
failure-meeting-ended = Mötet är avslutat och kan inte ändras.
    .todo = Öppna mötet på nytt i dess sammandrag om något ska rättas.
failure-no-such-revision = Den här versionen finns inte.
    .todo = Välj en version i planens lista över versioner.
failure-first-version = Det här är den första versionen: något ändringsbrev kan inte göras.
    .todo = Ändringsbrevet kan göras när nästa version är fastställd.
failure-no-such-paper = Det undertecknade papperet finns inte sparat.
    .todo = Se i versionens leveranser när det bifogades eller varför det togs bort.
failure-no-such-signer = Det finns ingen sådan känd undertecknare.
    .todo = Se nyckelns namn i förteckningen över kända.
failure-words-differ = Orden är inte den här filens undertecknares.
    .todo = Fråga orden på nytt på ett nummer som du inte har tagit ur filen. Om de ändå inte stämmer, lita inte på filen.
failure-vouches-for-nobody = { $why ->
        [changed] Filen har ändrats efter undertecknandet, så den visar inte vems nyckeln är.
        [unsigned] Filen har ingen underskrift, så den visar inte vems nyckeln är.
       *[other] Underskriften kan inte bedömas, så den visar inte vems nyckeln är.
    }
    .todo = Be om filen på nytt av den som gav den. Ingen har lagts till bland de kända.
failure-findings-left = Planen har ännu punkter som hindrar fastställandet.
    .todo = Öppna Granska och gå igenom punkterna som hindrar fastställandet.
failure-no-draft = Planen har inget utkast: dess nyaste version är fastställd.
    .todo = Börja ett nytt utkast från planens versioner i Laatijas fönster.
failure-not-text-file = Filen är varken en Word-fil (.docx) eller en PDF.
    .todo = Spara den som Word-fil eller PDF i det program som den är gjord med och välj på nytt.
failure-text-unreadable = Filen är skadad, skyddad med lösenord eller sådan att dess text inte kan läsas.
    .todo = Öppna den i sitt eget program och spara den som en ny fil. Ingenting har ändrats.
failure-no-clipboard = Urklippet går inte att använda.
    .todo = Försök på nytt. Om det upprepas, skriv ut arket och skriv av punkterna. Ingenting kopierades.
failure-clipboard-held = Urklippet gick inte att tömma eftersom ett annat program använder det. Texten finns kvar där.
    .todo = Laatija försöker på nytt tills texten är borta. Du kan också kopiera något annat i stället för den.
failure-no-such-mapping = Blanketten finns inte.
    .todo = Välj en blankett i listan. Om den har tagits bort, lägg till den på nytt från kommunens fil.
failure-text-too-long = Filen har mycket mer text än en plan kan ha.
    .todo = Spara de sidor som behövs i en egen fil och välj den. Ingenting har ändrats.
failure-text-missing = Filen har ingen text. Den är kanske en skannad bild av ett papper.
    .todo = Ha papperet bredvid dig och skriv av det själv. Ingenting har ändrats.
failure-no-place-for-text = Till den här punkten kan ingen text föras.
    .todo = Välj en textpunkt eller en tabell, eller fyll i punkten själv. Ingenting har ändrats.
failure-not-renewed = Det här dokumentet förs inte vidare från ett läsår till nästa.
    .todo = Börja ett nytt utkast eller en ny plan. Ingenting har ändrats.
failure-stale = Utkastet har ändrats någon annanstans efter att det öppnades här.
    .todo = Öppna planen på nytt. Den sparade texten är oförändrad.
failure-unknown-reason = Den valda orsaken finns inte i den här mallen.
    .todo = Välj en orsak i listan.
failure-unknown-template = Mallen { $template }, version { $version }, finns inte i det här programmet.
    .todo = En kommuns egen mall har en beteckning som börjar med kunta: be kommunen om mallfilen och lägg till den i inställningarna. Kontrollera annars template_id och template_version i filen, eller uppdatera Laatija. Ingenting har ändrats.
failure-broken-template = Mallen har ett fel: { $file }, rad { $line }, tecken { $column }, punkt { $place }.
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
failure-template-kept = Mallen { $template }, version { $version }, har redan lagts till ur en annan fil.
    .todo = När en mall ändras får den en ny version. Be kommunen om en fil där versionen är ny. Ingenting har ändrats.
failure-template-in-use = Mallen { $template }, version { $version }, används av { $count ->
        [one] en plan
       *[other] { $count } planer
    } och kan därför inte tas bort.
    .todo = Mallen finns kvar så länge det finns planer som följer den. Ingenting har ändrats.
failure-file-unreadable = Filen kan inte läsas.
    .todo = Kontrollera att filen finns och att du har rätt att läsa den.
failure-file-unwritable = Det går inte att skriva i filen.
    .todo = Välj en annan mapp eller ett annat filnamn. Laatijas egna uppgifter är oförändrade.
failure-file-too-large = Filen är för stor.
    .todo = Laatija läser filer på högst { $size } megabyte. Kontrollera att du valde rätt fil. Ingenting har ändrats.
failure-not-utf8 = Filen är inte text utan något annat, som en bild, eller så är texten inte sparad i formen UTF-8.
    .todo = Välj en fil som Laatija eller kommunen har gjort. Om det är denna, spara texten i formen UTF-8. Ingenting har ändrats.
failure-not-json = Filen är inte giltig JSON: rad { $line }, tecken { $column }.
    .todo = Rätta stället eller exportera planen på nytt från programmet den kom ifrån. Ingenting har ändrats.
failure-not-foundation = Filen innehåller inga grunder för en examen eller utbildning.
    .todo = Hämta JSON-filen för en grund ur eGrunder och välj den.
failure-foundation-damaged = Filen är ofullständig eller skadad: rad { $line }, tecken { $column }.
    .todo = Hämta grunderna ur eGrunder på nytt och välj den nya filen. Ingenting har ändrats.
failure-no-such-foundation = Grunderna { $detail } har inte importerats.
    .todo = Se diarienumret i listan.
failure-no-foundations = Det finns inga JSON-filer i mappen.
    .todo = Välj mappen där grunderna från eGrunder har sparats.
failure-broken-plan-file = Planfilen är ofullständig eller har fel form: { $place }.
    .todo = Rätta stället eller exportera planen på nytt från programmet den kom ifrån. Ingenting har ändrats.
failure-not-hoks = Filen är inte en HOKS som kan läsas hel: { $what } Ställe: { $where }.
    .todo = Hämta HOKS på nytt ur eHOKS eller rätta stället. Ingenting har ändrats.
failure-hoks-not-whole = Filen har bara en del av en HOKS, så den är inte den nuvarande HOKS i eHOKS.
    .todo = Hämta hela HOKS ur eHOKS. En ändring av enbart basuppgifter kan inte ersätta hela HOKS. Ingenting har ändrats.
failure-hoks-not-numbered = HOKS är hel men har ännu inget nummer från eHOKS. Den är alltså inte den nuvarande HOKS i eHOKS.
    .todo = För först HOKS till eHOKS, hämta den därifrån och hämta in den filen. Vill du göra en ny plan av filen, välj Öppna en planfil när du börjar en ny plan. Ingenting har ändrats.
failure-hoks-of-other = HOKS gäller en annan studerande eller en annan studierätt än planen.
    .todo = Kontrollera studentnumret och studierätten i filen och i planen. Ingenting har ändrats.
failure-no-such-hoks-key = Den HOKS som hämtats in i planen har ingen för programmet okänd punkt { $key }.
    .todo = Kontrollera punktens namn med kommandot ehoks check. Bara en okänd punkt kan lämnas ut så här.
failure-no-hoks-plan = Den här planen kan inte föras till eHOKS: den är inte en HOKS.
    .todo = Öppna en HOKS.
failure-hoks-not-in-order = Filen gjordes inte: det finns fel i den, eller uppgifter skulle försvinna.
    .todo = Rätta de uppräknade ställena och försök igen.
failure-unknown-field = Filen har en punkt som inte finns i mallen: { $field }.
    .todo = Ta bort punkten ur filen eller kontrollera mallens version. Ingenting har ändrats.
failure-wrong-kind = Ett värde i filen passar inte på sin plats: { $place }.
    .todo = Här ska stå { $kind ->
        [short_text] en text
        [long_text] en text
        [list] en lista med texter
        [table] en lista med rader
        [choice] ett av mallens alternativ
        [multi_choice] en lista med mallens alternativ
        [date] ett datum i formen 2026-11-23
        [period] en period med start och end
        [number] ett tal
        [person] en person: name, role, phone och email
        [yes_no_details] valet yes, no eller not_applicable samt details
        [attachments] en lista med bilagor
        [signatures] en lista med underskrifter
       *[other] ett annat värde
    }. Ingenting har ändrats.
failure-unknown-flag = Filen har ett val som inte finns i mallen: { $field }.
    .todo = Ta bort valet ur delen flags eller kontrollera mallens version. Ingenting har ändrats.
failure-newer-plan-file = Filen är gjord med en nyare Laatija än den här.
    .todo = Uppdatera Laatija och försök på nytt. Ingenting har ändrats.
failure-not-named = Planen nämner inte mottagaren { $name }.
    .todo = Ange om mottagaren är anställd i skolan, eller på vilken grund uppgifterna ges till någon annan.
failure-permission-over = Tillståndet att ge uppgifter ({ $to }) upphörde { $day }.
    .todo = Be vårdnadshavaren om ett nytt tillstånd, eller anteckna en annan grund. Ingen kopia gjordes.
failure-permission-withdrawn = Tillståndet att ge uppgifter ({ $to }) har återkallats.
    .todo = Ge inga uppgifter med stöd av det. Be vid behov om ett nytt tillstånd, eller anteckna en annan grund. Ingen kopia gjordes.
failure-permission-awaited = Tillståndet att ge uppgifter ({ $to }) väntar på vårdnadshavarens svar.
    .todo = När vårdnadshavaren har gett tillståndet, fastställ en ny version av dokumentet där tillståndets rad anger vilken dag och hur det gavs. Om tillståndet begärdes med dokumentet Tillstånd till informationsöverföring räcker det också att du bifogar papperet som vårdnadshavaren undertecknat till den versionen. Ingenting lämnades ut.
failure-permission-refused = Tillståndet att ge uppgifter ({ $to }) gavs inte.
    .todo = Ge inga uppgifter med stöd av det. Anteckna en annan grund om det finns en. Ingenting lämnades ut.
failure-contacts-under-order = Spärrmarkering gäller, men den är inte antecknad i den här versionen, som innehåller kontaktuppgifter: { $fields }.
    .todo = Anteckna spärrmarkeringen och fastställ en ny version. Om just den här versionen måste ges, ge den ensam och markera att du ger den med kontaktuppgifterna (på kommandoraden --with-contact-data). Inget har getts.
failure-contacts-order-unread = Alla elevens dokument kan inte läsas ({ $documents }), så Laatija vet inte om spärrmarkering gäller. Den här versionen innehåller kontaktuppgifter: { $fields }.
    .todo = Kontrollera om spärrmarkering gäller. Om uppgifterna får ges, ge versionen ensam och markera att du ger den med kontaktuppgifterna (på kommandoraden --with-contact-data). Inget har getts.
failure-order-elsewhere = I ett annat dokument om eleven ({ $title }) är spärrmarkering antecknad, men inte i det här.
    .todo = Anteckna spärrmarkeringen här också, så lämnas vårdnadshavarnas kontaktuppgifter bort. Om spärrmarkeringen inte längre gäller, rätta den först i utkastet till det andra dokumentet. Inget har fastställts.
failure-nothing-to-bring = Dokumentets uppgifter kan inte hämtas till det här utkastet.
    .todo = Kontrollera elevens namn, födelsedatum och klass i båda dokumenten. Uppgifter kan hämtas bara ur ett dokument om samma elev som inte har flyttats till de avslutade, och bara en gång. Ingenting ändrades.
failure-no-permission = Det finns ingen grund för att ge uppgifterna.
    .todo = Be vårdnadshavaren om tillstånd, eller skriv på vilken grund uppgifterna ges. Ingen kopia gjordes.
failure-permission-for-other = Tillståndet gäller mottagaren { $to }, inte { $name }.
    .todo = Välj ett tillstånd som gäller den här mottagaren, be om ett nytt eller välj en annan grund. Ingenting lämnades ut.
failure-transfer-too-large = Paketet skulle bli större än { $size } megabyte.
    .todo = Gör paketet utan bilagor och ge dem separat. Inget paket gjordes.
failure-transfer-texts-long = En text i överföringspaketet är för lång.
    .todo = Förkorta: skolans eller mottagarens namn högst { $name } tecken, grunden högst { $basis } tecken. Inget paket gjordes.
failure-no-such-extract = Mallen har inget utdrag { $extract }.
    .todo = Utdrag: { $names }.
failure-cannot-leave-out = Punkten { $field } kan inte lämnas bort.
    .todo = Kontrollera stavningen. Dessa avsnitt och punkter kan lämnas bort:
        { $names }
        Det som identifierar dokumentet, sekretessmarkeringen och mallens egna texter finns med i varje kopia. Ingenting sparades.
failure-cannot-receive = { $why ->
        [changed] Filen har ändrats efter undertecknandet, så den kan inte tas emot som plan.
        [unsigned] Filen har ingen underskrift. Ingen svarar för dess innehåll, så den kan inte tas emot som plan.
        [unjudged] Underskriften kan inte kontrolleras, så filen kan inte tas emot som plan.
        [no-data] Filen innehåller inga planuppgifter, så den kan inte tas emot som plan.
        [differs] Sidorna och de bifogade uppgifterna är inte samma, så filen kan inte tas emot som plan.
        [unknown-template] Planen är gjord med en mall som det här programmet inte har, så den kan inte tas emot.
        [newer] De bifogade uppgifterna har en nyare form än det här programmet läser, så planen kan inte tas emot.
        [other-version] Sidorna är gjorda av en annan version av Laatija och kunde inte jämföras med de bifogade uppgifterna. Därför kan planen inte tas emot.
        [draft] Filen är ett utkast och ingen fastställd version, så den kan inte tas emot som plan.
        [here] Den här versionen av planen finns redan här.
       *[other] Sidorna och de bifogade uppgifterna kunde inte jämföras, så filen kan inte tas emot som plan.
    }
    .todo = { $why ->
        [changed] Be den som gav filen att ge den på nytt. Ingenting sparades.
        [unsigned] Be den som gav filen om en undertecknad kopia. Ingenting sparades.
        [unknown-template] Om mallen är kommunens egen, be kommunen om mallfilen och lägg till den i inställningarna. Uppdatera annars Laatija. Ingenting sparades.
        [newer] Uppdatera Laatija och försök på nytt. Ingenting sparades.
        [here] Öppna den i hemvyns lista. Ingenting sparades på nytt.
       *[other] Be den som gav filen om en ny kopia eller om planfilen. Ingenting sparades.
    }
failure-not-pdf = Filen är inte en PDF.
    .todo = Välj en PDF-fil.
failure-pdf-damaged = Filen är en PDF, men den är ofullständig eller skadad.
    .todo = Be om filen eller hämta den på nytt: ofta har överföringen avbrutits. Ingenting har ändrats.
failure-not-paper = { $kind ->
    [heic] Bilden är i HEIC-format, som Laatija inte läser.
   *[other] Filen är varken PDF, JPEG eller PNG.
 }
    .todo = { $kind ->
        [heic] Spara bilden som JPEG i telefonen eller skanna papperet till PDF. Ingenting har ändrats.
       *[other] Skanna papperet till PDF eller fotografera det som JPEG. Ingenting har ändrats.
    }
failure-paper-unreadable = Bilden av papperet kan inte visas: filen är skadad, skyddad eller för tung.
    .todo = Skanna eller fotografera papperet på nytt. Ingenting har ändrats.
failure-paper-too-long = Papperet har för många sidor.
    .todo = Laatija bifogar högst { $pages } sidor. Skanna bara den här versionens papper. Ingenting har ändrats.
failure-not-attachable = { $kind ->
    [heic] Bilden är i HEIC-format, som Laatija inte läser.
    [word] Filen är ett dokument från ordbehandling eller något annat program, ingen PDF.
    [portfolio] Filen är en samling av andra filer.
    [form] Filen är ett formulär vars ifyllda fält syns bara i ett visst program.
   *[other] Filen är varken PDF, JPEG eller PNG.
 }
    .todo = { $kind ->
        [heic] Spara bilden som JPEG i telefonen och bifoga den. Ingenting har ändrats.
        [word] Spara dokumentet som PDF i sitt eget program och bifoga PDF-filen. Ingenting har ändrats.
        [portfolio] Spara samlingens filer var för sig och bifoga dem en i taget. Ingenting har ändrats.
        [form] Öppna formuläret i det programmet, skriv ut det till en PDF-fil och bifoga den. Ingenting har ändrats.
       *[other] Spara dokumentet som PDF eller bilden som JPEG och bifoga den. Ingenting har ändrats.
    }
failure-attachment-unreadable = Filen kan inte läsas: den är skadad eller för tung att visa.
    .todo = Öppna filen i sitt eget program, spara den på nytt som PDF och bifoga den. Ingenting har ändrats.
failure-attachment-locked = Filen är skyddad med lösenord.
    .todo = Öppna filen i en PDF-läsare, skriv ut den till en ny PDF-fil utan lösenord och bifoga den. Ingenting har ändrats.
failure-attachment-too-long = Filen har för många sidor.
    .todo = En bilaga kan ha högst { $pages } sidor. Spara de sidor som behövs som en egen fil. Ingenting har ändrats.
failure-attachments-full = Bilagorna ryms inte i planen.
    .todo = Planens bilagor får vara { $size } megabyte tillsammans, och det finns { $left } megabyte kvar. Ta bort en bilaga eller gör filen mindre. Ingenting har ändrats.
failure-attachment-there = Samma fil är redan bifogad: { $name }.
    .todo = Den behöver inte bifogas en gång till. Ingenting har ändrats.
failure-no-place-for-attachments = Det här dokumentet har ingen plats för bilagor.
    .todo = Bifoga filen till den plan som den hör till.
failure-no-such-attachment = Den bifogade filen finns inte i den här planfilen.
    .todo = Be om filen av den som planen kom från, eller bifoga den på nytt.
failure-attachment-gone = Utkastet räknar upp en bilaga som inte finns i den här planfilen: { $name }.
    .todo = Bifoga filen på nytt, eller ta bort dess rad bland bilagorna. Ingenting har fastställts.
failure-page-undrawn = Sidan kan inte visas.
    .todo = Spara filen och öppna den i en PDF-läsare.
failure-file-exists = I mappen finns redan en fil med det namnet.
    .todo = Flytta den gamla filen eller välj en annan mapp. Den gamla filen har inte ändrats.
failure-file-in-place = Filen finns redan.
    .todo = Ge ett annat namn, eller ersätt den gamla med --replace. Den gamla filen har inte ändrats.

template-unsound-not-utf8 = Detta är inte en kommuns mallfil utan en annan fil, som en bild eller ett dokument. Välj filen som kommunen gav, vars namn slutar på .toml. Om det är denna, be kommunen om den i formen UTF-8.
template-unsound-not-local = Beteckningen { $about } duger inte för en kommuns mall. Ge en beteckning som börjar med kunta och en punkt, till exempel kunta.harjukoski.tuen-suunnitelma.
template-unsound-too-many = Det finns för många: { $about }. Högst 400 är tillåtna.
template-unsound-secrecy-open = Fältet { $about } för sekretessmärkningen måste alltid frågas: need är always, ett förval är givet och det finns inget villkor, ingen döljning och ingen bilaga.
template-unsound-secrecy-words = Sekretessanteckningens text finns inte i Laatijas mallar: { $about }. Välj en anteckning ordagrant ur Laatijas mallar.
template-unsound-not-withheld = Spärrmarkeringen täcker inte { $about }. Lägg till tabellens kolumn i withheld med ett villkor som alltid gäller när spärrmarkeringen är ja; ett annat fält har unprinted = true.
template-unsound-disclosure-open = Fältet för spärrmarkering { $about } ska alltid frågas och får inte skrivas ut: slaget är yes_no_details, need är always, unprinted är true, och inget villkor eller förval finns.
template-unsound-loosened = Fältet { $about } skyddas mindre än i Laatijas egna mallar. Ge det samma privacy och unprinted.
template-unsound-wrong-order = Den sista dagen { $about } är före den första.
template-unsound-not-toml = Filen är inte giltig TOML: { $about }.
template-unsound-unknown-key = Nyckeln { $about } är okänd. Kontrollera stavningen eller ta bort nyckeln.
template-unsound-former-key = I stället för den här nyckeln finns nu { $about }. Skriv tiden där.
template-unsound-missing-key = Nyckeln { $about } saknas. Lägg till den.
template-unsound-wrong-type = Värdet är av fel slag: { $about ->
        [text] här ska stå en text
        [texts] här ska stå en lista med texter
        [truth] här ska stå true eller false
        [number] här ska stå ett heltal
        [day] här ska stå ett datum
        [tables] här ska stå en lista med tabeller
       *[table] här ska stå en tabell
    }.
template-unsound-unknown-name = Namnet { $about } är okänt här.
template-unsound-bad-name = Namnet { $about } duger inte. Använd små bokstäver, siffror och understreck.
template-unsound-repeated = { $about } används redan. Ge ett annat namn.
template-unsound-empty = Punkten är tom. Lägg till innehåll eller ta bort punkten.
template-unsound-bad-number = Talet { $about } passar inte här.
template-unsound-unknown-condition = Villkoret { $about } finns inte.
template-unsound-unknown-flag = Valet { $about } finns inte i delen flags.
template-unsound-unknown-field = Fältet { $about } finns inte.
template-unsound-unknown-column = Kolumnen { $about } finns inte i den här tabellen.
template-unsound-unknown-list = Alternativlistan { $about } finns inte.
template-unsound-unknown-option = Alternativet { $about } finns inte i listan.
template-unsound-unknown-words = Ordlistan { $about } finns inte.
template-unsound-wrong-kind = Slaget { $about } passar inte här.
template-unsound-too-much = Ett utdrag får inte visa { $about }.
template-unsound-unused = Ingenting använder { $about }. Ta bort punkten.
template-unsound-not-covered = Källans punkt och fältets källor stämmer inte överens: { $about }.
template-unsound-missing-text = En text saknas: { $about }.
template-unsound-needless-text = Texten hör inte till något i mallen: { $about }.
template-unsound-long-label = Rubriken är lång: { $about }. Lägg till en kort form (short) på högst 28 tecken.
template-unsound-unknown-placeholder = Texten har en plats som inget fyller: { $about }.

# delar

failure-is-packet = Filen är en kollegas del eller ett överföringspaket, inte en PDF.
    .todo = Öppna den under Öppna en del eller ett överföringspaket, eller med kommandot part open eller transfer open.
failure-not-packet = Filen är varken en del av en plan eller ett överföringspaket.
    .todo = Välj en fil med ändelsen .laatijaosuus eller .laatijasiirto. Ingenting har ändrats.
failure-packet-damaged = Filen är skadad eller har ändrats. Ingenting av den lästes.
    .todo = Be avsändaren spara och skicka filen på nytt.
failure-newer-packet = Filen är gjord med en nyare Laatija än den här.
    .todo = Uppdatera Laatija och öppna filen på nytt. Ingenting har ändrats.
failure-packet-for-other = Filen är krypterad till någon annan. Den här planfilen öppnar den inte.
    .todo = Kontrollera att avsändaren har din adress: den finns i inställningarna. Om du har bytt nyckel eller din planfil har bytts har också adressen bytts.
failure-wrong-packet-passphrase = Lösenordet öppnar inte filen.
    .todo = Fråga om lösenordet på nytt per telefon. Stora bokstäver och antalet mellanslag spelar ingen roll.
failure-packet-passphrase-missing = Filen öppnas med ett lösenord, och det saknas.
    .todo = Ange filen med lösenordet: --secret-file FIL.
failure-other-packet = Filen öppnas med ett annat kommando.
    .todo = En kollegas begäran: part open. En del som har kommit tillbaka: part merge. Ett överföringspaket: transfer open. Ingenting har ändrats.
failure-packet-unasked = Den här delen har inte begärts från den här planfilen, eller så är planen raderad.
    .todo = Öppna delen på den dator som den begärdes från. Ingenting har ändrats.
failure-packet-own = Det här är din egen begäran, inte svaret på den.
    .todo = Skicka filen till kollegan. Kollegan skickar tillbaka en annan fil.
failure-packet-unlike = Delen innehåller annat än det som begärdes. Ingenting av den togs.
    .todo = Be kollegan skicka tillbaka den del som du bad om.
failure-conflicts-left = Båda har ändrat samma punkter: { $count }. Ingenting förenades.
    .todo = Välj i varje vad som blir kvar. På kommandoraden: --take mine, --take theirs eller --take both.
failure-address-malformed = Texten är ingen adress till en Laatija.
    .todo = Kopiera hela adressen från kollegans inställningar. Den börjar med age1.
failure-address-own = Adressen är den här planfilens egen.
    .todo = Fråga kollegan om kollegans adress.
failure-colleague-nameless = Kollegans namn saknas.
    .todo = Skriv av vem delen begärs.
failure-no-such-section = Inget avsnitt har valts, eller så visar planen det inte: { $section }
    .todo = Välj minst ett avsnitt som planen visar.
failure-not-own-plan = Det här är en del av någon annans plan. Den fastställs inte, granskas inte och begärs inte av andra.
    .todo = Skicka delen tillbaka till den som bad om den.
failure-not-part = Planen är ingen del som någon har begärt.
    .todo = Öppna först kollegans begäran.

## Dokument och underskrifter

failure-unknown-character = Tecknet ”{ $character }” kan inte ritas med programmets typsnitt.
    .todo = Byt ut tecknet mot ett annat och gör kopian på nytt.
failure-document-failed = Dokumentet kunde inte göras. Utkastet är sparat.
    .todo = Starta om programmet och försök en gång till. Om det inte hjälper, meddela felet till programmets utvecklare.
failure-signature-failed = Dokumentet kunde inte undertecknas. Ingenting fastställdes.
    .todo = Förbered kopian på nytt och underteckna den. Om det inte hjälper, meddela felet till programmets utvecklare.
failure-copy-outdated = Utkastet har ändrats efter att kopian förbereddes.
    .todo = Förbered kopian på nytt och granska den innan du undertecknar.
failure-print-failed = Utskriften lyckades inte: ingen skrivare hittades eller utskriftssystemet tog inte emot jobbet.
    .todo = Kontrollera att skrivaren är på och vald i systemets inställningar. Du kan också spara PDF-filen och skriva ut den någon annanstans.
failure-print-stopped = Utskriften avbröts: av papperen gick { $printed } / { $total } till skrivaren.
    .todo = Kontrollera att skrivaren är på och vald i systemets inställningar. Välj sedan de planer vars papper inte kom och skriv ut dem på nytt.
failure-no-place-to-sign = Kopian har ingen tom plats för en elektronisk underskrift.
    .todo = Lägg till undertecknaren under Underskrifter i planen, välj elektroniskt som sätt och fastställ en ny version. En plats kan inte läggas till i en fastställd fil.
failure-several-places = Kopian har flera tomma platser för elektroniska underskrifter.
    .todo = Ange platsen med --field. Platserna: { $places }
failure-not-this-copy = Filen är inte den här versionens kopia, eller så har ett annat program skrivit om den helt. Den togs inte emot.
    .todo = Spara den här versionens kopia på nytt och underteckna den med ett program som bara lägger till underskriften sist i filen.
failure-nothing-signed = Filen har ingen ny underskrift. Den togs inte emot.
    .todo = Välj filen som det andra programmet undertecknade och sparade.
failure-more-than-signed = Filen är inte samma kopia med bara en underskrift tillagd, eller så kan det inte fastställas. Den togs inte emot. { $change ->
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
    .todo = Spara den här versionens kopia på nytt och be om en underskrift i den.

## Nycklar att underteckna med

failure-certificate-expired = Certifikatet gick ut { $day }. Ingenting undertecknades.
    .todo = Skaffa ett nytt certifikat eller underteckna med en annan nyckel.
failure-certificate-not-yet-valid = Certifikatet gäller först från { $day }. Ingenting undertecknades.
    .todo = Kontrollera datorns klocka. Om den går rätt, underteckna med en annan nyckel.
failure-certificate-unfit = Med det här certifikatet kan man inte underteckna dokument.
    .todo = Välj ett certifikat för underskrift. Ett inloggningscertifikat duger inte, och inte heller en nyckel av ett slag som Laatija inte känner till.
failure-not-certificate-file = Filen är ingen certifikatfil (PKCS #12), eller så är den skadad.
    .todo = Välj en fil som slutar på .p12 eller .pfx.
failure-wrong-file-password = Lösenordet öppnar inte certifikatfilen.
    .todo = Ge certifikatfilens eget lösenord. Det är ett annat än Laatijas lösenord.
failure-file-cipher-unknown = Certifikatfilen är skyddad på ett sätt som Laatija inte kan öppna.
    .todo = Exportera certifikatet på nytt från det program som det kom från och välj AES som skydd.
failure-file-key-missing = I certifikatfilen finns ingen nyckel att underteckna med.
    .todo = Exportera certifikatet på nytt tillsammans med den privata nyckeln.
failure-file-replaced = Certifikatfilen har bytts ut efter att du valde den. Ingenting undertecknades.
    .todo = Välj filen på nytt och se vems certifikat det är.
failure-signer-missing = Nyckeln att underteckna med har inte valts än.
    .todo = Välj en nyckel.
failure-secret-missing = Certifikatfilens lösenord eller kortets PIN-kod saknas.
    .todo = Ange filen där det finns: --secret-file FIL, eller --secret-file - och koden på standardinmatningen.
failure-several-cards = Det finns flera certifikat för underskrift, och det är inte klart vilket som ska användas.
    .todo = Se nyckelns beteckning med kommandot card list och ange den: --signer card:BETECKNING.
failure-card-program-missing = Kortläsarprogrammet finns inte på den här datorn.
    .todo = Installera kortutfärdarens program (DigiSign Client för MDB:s kort) eller välj programmets PKCS #11-fil själv.
failure-card-program-broken = Kortläsarprogrammet startar inte.
    .todo = Installera programmet på nytt eller välj en annan PKCS #11-fil.
failure-card-reader-missing = Ingen kortläsare hittas.
    .todo = Anslut läsaren till datorn och sök kortet på nytt.
failure-card-missing = Det finns inget kort i läsaren.
    .todo = Sätt kortet i läsaren och sök det på nytt.
failure-card-certificate-missing = På kortet finns inget certifikat för underskrift.
    .todo = Kontrollera att kortet är det rätta och att det har ett certifikat som är avsett för underskrift. Ett inloggningscertifikat räcker inte.
failure-card-removed = Kortet har tagits ut ur läsaren eller bytts. Ingenting undertecknades.
    .todo = Sätt kortet tillbaka och underteckna på nytt.
failure-wrong-pin = PIN-koden är fel. { $tries ->
        [last] Ett försök återstår, sedan låses koden.
        [few] Bara några försök återstår.
       *[unknown] Kortet säger inte hur många försök som återstår.
    }
    .todo = Ge PIN-koden för underskrift. Den är oftast en annan än PIN-koden för inloggning.
failure-pin-malformed = PIN-koden är för kort eller för lång, eller så har den ett tecken som inte duger. Inget försök användes.
    .todo = Kontrollera koden och ge den på nytt.
failure-pin-blocked = PIN-koden är låst. Ingenting undertecknades.
    .todo = Öppna låsningen med kortutfärdarens program och PUK-koden, eller underteckna med en annan nyckel.
failure-card-failed = Kortet eller dess program gjorde ingen underskrift.
    .todo = Försök på nytt. Om det inte hjälper, starta om kortläsarprogrammet. Programmet sade: { $detail }

## Mellan programmets delar

failure-cancelled = Åtgärden avbröts. Ingenting ändrades.
    .todo = Välj åtgärden på nytt när du vill fortsätta.
failure-bad-call = Programmet gav sig självt en begäran som det inte förstod. Det är ett fel i programmet.
    .todo = Starta om programmet. Om felet upprepas, meddela det till programmets utvecklare.
failure-defect = Det finns ett fel i programmet och åtgärden blev inte klar.
    .todo = Starta om programmet. Om felet upprepas, meddela det till programmets utvecklare och bifoga den här uppgiften: { $detail }

# uppföljning
failure-observation-day = Anteckningens dag saknas eller är ännu på kommande.
    .todo = Skriv dagen då det sågs, till exempel 23.11.2026.
failure-observation-score = Resultatet är större än målets skala.
    .todo = Välj ett resultat på skalan eller ändra skalan i målets mätare.
failure-goal-counted = Målet har redan anteckningar, och skalan ändras inte längre.
    .todo = Behåll samma skala. Om du mäter något annat, skriv ett eget mål för det i planen.
failure-goal-numbers = Mätarens tal passar inte ihop.
    .todo = Skalan är 1–10, och utgångsnivån och målnivån ryms i den.
failure-note-too-long = Texten är längre än { $count } tecken.
    .todo = Förkorta den. En längre text hör hemma i planen.
failure-no-such-phrase = Frasen finns inte längre.
    .todo = Öppna egna fraser på nytt.
failure-phrase-length = Frasen är tom eller för lång.
    .todo = Skriv högst { $count } tecken.
failure-broken-phrase-file = Frasfilen är ofullständig eller har fel form: { $place }.
    .todo = Rätta stället eller be kollegan exportera fraserna på nytt. Ingenting har ändrats.
failure-newer-phrase-file = Frasfilen är gjord med en nyare Laatija än den här.
    .todo = Uppdatera Laatija och försök på nytt. Ingenting har ändrats.
failure-too-many-phrases = Det skulle bli fler än { $count } fraser.
    .todo = Ta bort fraser som du inte använder. Ingenting har ändrats.
failure-phrase-doubtful = Antal fraser med ett namn eller en personbeteckning: { $count }. Ingenting har sparats.
    .todo = Ändra frasen så att ingen känns igen, eller ta bort den.
