# start: first start, recovery sheet, lock screen, recovery

# the road of the first start
start-steps = Steg för att komma i gång
start-step-passphrase = Lösenord
start-step-sheet = Återställningsblad
start-step-plan = Första planen

# the promise
start-promise-label = Vad Laatija lovar
start-promise = Planerna stannar hos dig.
start-promise-here = Bara på den här datorn
    .says = Laatija använder inte nätet. Ingenting skickas någonstans.
start-promise-secret = Alltid krypterat
    .says = Utan lösenordet går det inte att läsa ett ord i planfilen.
start-promise-kept = Ingenting försvinner
    .says = Texten sparas när du gör en liten paus, och alltid innan programmet låses.
start-promise-alone = Ingen annan än du kan återställa lösenordet. Därför skriver du härnäst ut ett återställningsblad.

# the passphrase
start-choose = Välj lösenord för Laatija
start-choose-why = Några slumpmässiga ord är lättare att minnas och svårare att gissa än en kort teckensträng.
start-passphrase = Lösenord
start-propose-first = Föreslå ett lösenord
start-propose = Föreslå ett annat
start-again = Samma lösenord igen
start-differs = Texterna är olika.
start-missing-passphrase = Det behövs ett starkt lösenord, skrivet lika två gånger.
start-missing-groups = Skriv alla nio grupper.
start-missing-name = Skriv ditt namn.
start-teacher = Vem som skriver
start-teacher-why = Namn, skola och anordnare kommer med i nya planer, namn och skola också i din underskrift. Du kan ändra dem senare.
start-teacher-name = Namn
start-teacher-title = Titel
    .example = t.ex. speciallärare
start-teacher-school = Skola
start-teacher-provider = Utbildningsanordnare
    .example = t.ex. kommun
start-folder = Planerna förvaras krypterade på den här datorn:
start-go-on = Fortsätt till återställningsbladet
start-preparing = Förbereder… cirka 2 s
start-practise = Prova med påhittade elever

# the recovery sheet
start-sheet = Skriv ut återställningsbladet och lås in det
start-sheet-why = Bladet öppnar planerna om lösenordet glöms. Om datorn byts eller går sönder behöver du dessutom en säkerhetskopia. Det finns inget annat sätt, och ingen kan hjälpa utan bladet.
start-sheet-void = Det förra bladet lästes inte tillbaka och öppnar därför inte längre den här filen. Om du skrev ut det, förstör det och skriv ut det här. Säkerhetskopior från dess tid öppnar det fortfarande.
start-sheet-interrupted = Det nya återställningsbladet blev obekräftat. Om du skrev ut det, förstör det och skriv ut det här, eller avbryt: det tidigare bladet gäller fortfarande. Säkerhetskopior från dess tid öppnas fortfarande också med det obekräftade bladet.
start-sheet-print = Skriv ut bladet
start-sheet-print-how = Bladet går till datorns standardskrivare. Laatija gör ingen fil av det, men datorns utskriftskö kan spara jobbet en tid.
start-sheet-no-printer = Kontrollera att skrivaren är på och vald i systemets inställningar, eller skriv av grupperna för hand.
start-sheet-print-now = Skriv ut
start-sheet-printing = Skriver ut…
start-sheet-by-hand = Skriv av för hand
start-sheet-printed = Bladet har skickats till skrivaren
start-sheet-printed-at = Skickat till skrivaren { $time }.
start-sheet-print-another = Skriv ut ett exemplar till
start-sheet-copied = Grupperna är avskrivna för hand
start-sheet-copy-again = Visa grupperna igen
start-sheet-missing-paper = Skriv ut bladet eller skriv av det först.
start-sheet-missing-group = Grupp { $number } är inte färdig.
start-sheet-care = Fotografera inte bladet med telefonen och spara det inte på en nätdisk. Skolans kassaskåp är en lämplig plats.
start-sheet-ready = Klart, öppna Laatija
start-sheet-ready-again = Klart
start-sheet-renewed = Det nya återställningsbladet gäller. Det gamla öppnar inte längre den här filen; säkerhetskopior och undanflyttade filer från tiden före bytet öppnar det fortfarande.
start-sheet-abandon = Avbryt, det gamla bladet gäller
start-sheet-abandoned = Det gamla återställningsbladet gäller. Om du skrev ut det nya, förstör det: det öppnar inte längre den här filen, men säkerhetskopior från dess tid öppnar det fortfarande.
start-hand-how = Skriv grupperna på papper i ordning. En i taget visas.
start-hand-group = Grupp { $number } / { $count }
start-hand-back = Föregående
start-hand-next = Avskrivet, nästa
start-hand-done = Den sista är avskriven
start-read-back = Läs de tre sista grupperna från bladet
start-read-back-why = De syns bara på pappret. Så säkerställer vi att bladet går att läsa när det behövs.
start-read-back-group = Grupp { $number }
start-read-back-wrong = Grupperna är inte samma som på bladet. Kontrollera grupperna 7, 8 och 9 på pappret.

# the sheet in three parts
start-parts = Dela i tre delar
start-parts-whole = Gör ett enda blad
start-parts-how = Vilka två delar som helst öppnar planerna, en ensam öppnar ingenting. Skriv ut delarna och för dem till olika ställen. Läs först de tre sista grupperna på varje del.
start-parts-print = Skriv ut del { $part }
start-parts-print-again = Skriv ut del { $part } på nytt
start-parts-read-back = De tre sista grupperna på del { $part }
start-parts-group = Del { $part }, grupp { $number }
start-parts-missing-paper = Del { $part } är inte utskriven.
start-parts-missing-groups = Grupperna på del { $part } är inte färdiga.
start-parts-wrong = Grupperna är inte desamma som på delarna. Kontrollera grupperna 7, 8 och 9 på varje del.
start-parts-other = Grupperna på en annan del

# the picture of the sheet
start-picture = Bild av återställningsbladet

# the lock screen
start-locked = Laatija är låst
start-passphrase-of = Lösenord till Laatija
start-text-kept = Texten sparades mitt i meningen.
start-all-kept = Allt är sparat.
start-kept-unknown = Det som du skrev sist kan saknas.
start-locked-at-in-text = Låstes { $time }. När du öppnar kommer du tillbaka till samma punkt och samma plats för markören.
start-locked-at = Låstes { $time }.
start-locked-at-unknown = Låstes { $time }, när fönstret inte svarade. Det som det stod Sparat vid är sparat.
start-held = Låsningen väntar
start-held-text = Det som du skrev sist finns bara i programmets minne. Laatija försöker spara det igen och låser genast när det är sparat. Till dess är texten dold. Stäng inte av datorn.
start-held-open = Tillbaka till texten
start-open = Öppna
start-open-and-go-on = Öppna och fortsätt skriva
start-opening = Öppnar…
start-wait = Vänta { $seconds } s och försök igen
start-forgotten = Glömt lösenordet
start-keys-mended = Nyckelfilen var inte helt i ordning eller aktuell. Laatija gjorde den på nytt, och planerna är oförändrade. Det lösenord som valdes senast gäller.
start-begun-kept = Den påbörjade texten är sparad. Den finns där när du öppnar samma ställe igen.

# recovery
start-recover = Öppna med återställningsbladet
start-recover-how = Skriv bladets grupper i ordning och välj ett nytt lösenord. Bladet gäller fortfarande.
start-recover-key = Återställningsbladets grupper
start-recover-groups = { $typed } / { $count } grupper
start-recover-foreign = I grupp { $number } finns { $letter }. Det tecknet finns inte på bladet.
start-recover-mistyped = Det finns ett skrivfel i grupperna. Jämför varje grupp med bladet.
start-recover-new = Nytt lösenord
start-recover-open = Byt lösenord och öppna
start-recover-back = Tillbaka till lösenordet
start-recovered = Lösenordet är bytt. Säkerhetskopior från tiden före bytet öppnas fortfarande med det gamla.

# the recovery sheet as it is printed, and its picture
sheet-title = Laatija: återställningsblad
sheet-title-part = Laatija: återställningsbladets del { $number } / { $count }
sheet-when-part = öppna Laatija, välj ”Glömt lösenordet” och skriv grupperna på den här delen och på en annan del. Vilka två delar som helst öppnar, en ensam öppnar ingenting. Bokstäverna I, L, O och U används inte.
sheet-keep-part = på ett låst ställe, ett annat än de andra delarna.
sheet-file = Fil
sheet-group = Grupp { $number }
sheet-when = När du behöver det här:
sheet-when-text = öppna Laatija, välj ”Glömt lösenordet” och skriv grupperna i ordning. Bokstäverna I, L, O och U används inte.
sheet-keep = Förvara
sheet-keep-text = bladet på ett låst ställe. Bladet öppnar alla planer på den här datorn och ur en säkerhetskopia.
sheet-place = Förvaringsplats
sheet-date-and-name = Datum och namn

# restoring a backup
start-restore = Återställ från säkerhetskopia
start-restore-how = Laatija läser hela säkerhetskopian innan något ändras. Därefter finns kopians planer på den här datorn.
start-restore-choose = Välj säkerhetskopia…
start-restore-other = Välj en annan…
start-restore-chosen = Säkerhetskopia
start-restore-aside = Den nuvarande planfilen raderas inte och skrivs inte över
    .says = Den flyttas med sina nycklar till mappen
    .after = Planerna i den syns inte i Laatija efter återställningen.
start-restore-passphrase = Säkerhetskopians lösenord
    .says = Lösenordet som användes när kopian gjordes.
start-restore-by-sheet = Glömt lösenordet: använd återställningsbladet
start-restore-by-passphrase = Använd lösenordet
start-restore-sheet-why = Bladet som gällde när kopian gjordes duger.
start-restore-look = Öppna och titta
start-restore-looking = Öppnar och läser…
start-restore-content = Säkerhetskopian har öppnats och lästs i sin helhet
start-restore-content-counts = { $pupils ->
    [one] En person
   *[other] { $pupils } personer
}, { $plans ->
    [one] en plan
   *[other] { $plans } planer
}, { $revisions ->
    [0] inga fastställda versioner
    [one] en fastställd version
   *[other] { $revisions } fastställda versioner
}.
start-restore-content-newest = Senast skrivet { $day } kl. { $time }.
start-restore-content-list = Planerna i säkerhetskopian
start-restore-do = Återställ och öppna
start-restore-move = Flytta den nuvarande och återställ
start-restore-busy = Återställer och läser…
start-restore-missing = Välj först en säkerhetskopia.
start-restore-missing-passphrase = Skriv säkerhetskopians lösenord.
start-restore-back = Tillbaka
start-restored = Säkerhetskopian är återställd och läst. Planer: { $plans }, versioner: { $revisions }.
start-restored-aside = Säkerhetskopian är återställd och läst. Planer: { $plans }, versioner: { $revisions }. Den tidigare filen finns i mappen { $folder }.
start-restored-locked = Säkerhetskopian är återställd men kunde inte öppnas ännu
    .says = Planer: { $plans }, versioner: { $revisions }. Öppna den med säkerhetskopians lösenord eller återställningsblad; inget nytt lösenord har tagits i bruk.
    .aside = Den tidigare filen finns i mappen
    .go = Gå och öppna

# Räddning av en skadad fil
start-rescue = Se vad som kan räddas
start-rescue-how = Laatija läser den skadade filen sida för sida och ändrar ingenting i den. De texter som kan läsas samlas i en ny fil, och det som saknas hämtas från den nyaste säkerhetskopian som har det. Ingenting ersätts innan du har sett resultatet.
start-rescue-missing-passphrase = Skriv lösenordet.
start-rescue-look = Läs och visa
start-rescue-looking = Sidor och säkerhetskopior läses…
start-rescue-stop = Avbryt
start-rescue-stopped = Räddningen avbröts. Ingenting ändrades.
start-rescue-found = Den räddade filen är gjord och läst i sin helhet
start-rescue-counts = { $plans ->
    [one] En plan.
   *[other] { $plans } planer.
} { $damaged ->
    [0] Alla sidor kunde läsas.
    [one] En sida av { $pages } kunde inte läsas.
   *[other] { $damaged } sidor av { $pages } kunde inte läsas.
}
start-rescue-backups = Det som saknades söktes i säkerhetskopiorna: { $days }.
start-rescue-no-backup = Ingen säkerhetskopia hittades där det som saknas kunde sökas.
start-rescue-lost = { $count ->
    [one] En plan hittades varken i filen eller i säkerhetskopiorna
   *[other] { $count } planer hittades varken i filen eller i säkerhetskopiorna
}
    .says = Bara händelserna berättar att de har funnits. En äldre säkerhetskopia kan ännu innehålla dem.
start-rescue-untold = Något mer kan saknas
    .says = Skadan är på ett ställe där det inte syns vad som fanns där. Jämför planerna med dina egna papper.
start-rescue-list = Räddade planer
start-rescue-whole = Inga brister hittades.
start-rescue-from = Från säkerhetskopian { $day }: { $parts }.
start-rescue-not = Kunde inte läsas och fanns inte i någon säkerhetskopia: { $parts }.
start-rescue-part-plan = hela planen
start-rescue-part-name = planens namn- och klassuppgifter
start-rescue-part-flag = ett val som öppnar ett avsnitt
start-rescue-part-version = version { $number }
start-rescue-part-files = filer i version { $number }
start-rescue-undo = Texterna följer med, ångringshistoriken inte.
start-rescue-aside = Den skadade filen tas inte bort
    .says = Den flyttas med sina nycklar till mappen
start-rescue-take = Ta den räddade i bruk
start-rescue-leave = Låt allt vara
start-rescued = Den räddade filen är i bruk. Den skadade är i mappen { $folder }.
