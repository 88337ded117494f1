# Överföringspaketet till nästa skola: vad som går, till vem och på vilken grund; och att öppna det i den andra skolan.
transfer-title = Överföringspaket till nästa skola
transfer-open = Överföringspaket…
transfer-goes = Vad som går
transfer-goes-copy = Version { $number }, fastställd { $day }: en numrerad kopia till den nya skolan (PDF), som du undertecknar med din egen nyckel, och samma svar som planfil. Den nya skolan kan fortsätta på dem.
transfer-goes-not = Anteckningar i uppföljningen, möten, tidigare versioner och utkastet följer inte med.
transfer-without = Lämna bort punkter
transfer-attachments =
    { $count ->
        [one] Även bilagan
       *[other] Även bilagorna ({ $count })
    }
transfer-attachments-text = { $names }. Ta med dem bara om grunden täcker dem. Laatija läser inte bilagornas innehåll.
transfer-recipient = Den nya skolan och vem som får paketet där
transfer-recipient-none = Skriv till vilken skola paketet går.
transfer-grounds-none = Välj en grund. Utan den görs inget paket.
transfer-law = Eleven övergår till en annan anordnares förskoleundervisning eller grundläggande utbildning
transfer-law-text = Lagen om grundläggande utbildning 40 §: uppgifter som är nödvändiga för att ordna undervisningen lämnas till den nya anordnaren utan tillstånd. Lämna bort andra punkter; för annat behövs vårdnadshavarens tillstånd. Vid övergång till andra stadiet: välj Annan grund, den har en egen bestämmelse. Se anordnarens anvisning.
transfer-law-basis = Lagen om grundläggande utbildning 40 §: eleven övergår till en annan anordnares förskoleundervisning eller grundläggande utbildning, uppgifter som är nödvändiga för att ordna undervisningen
transfer-how = Hur den nya skolan öppnar paketet
transfer-by-address-text = Bara mottagarens dator öppnar paketet. Adressen finns i inställningarna i mottagarens Laatija.
transfer-do = Underteckna och spara…
transfer-making = Paketet görs…
transfer-done = Överföringspaketet har sparats: { $path }. När du ger det, anteckna kopian som given bland versionens leveranser.
transfer-basis-until = Tillstånd: { $to }. Uppgifter: { $what }. I kraft till { $day }.
transfer-basis-open = Tillstånd: { $to }. Uppgifter: { $what }. Inget slutdatum.
transfer-readme =
    Det här är ett överföringspaket: en elevs plan till nästa skola. Innehållet är sekretessbelagt.

    copy.pdf: kopian av planen till mottagaren, undertecknad. Svaren finns också i den i maskinläsbar form.
    plan.json: samma svar som planfil.
    attachments: planens bilagor, om de följer med.
    transfer.json: vem som gjorde paketet, till vem och på vilken grund, och SHA-256-summan av varje fil.

    Laatija läser paketet och tar emot planen: Öppna en del eller ett överföringspaket.

transfer-came-title = Överföringspaket från en annan skola
transfer-came = Överföringspaket: { $pupil }
transfer-came-text = Paketet är krypterat, men avsändarens namn är bara paketets påstående. Kopians underskrift visar med vems nyckel den är gjord.
transfer-came-from = Avsändare
transfer-came-nobody = inte uppgiven
transfer-came-to = Till
transfer-came-basis = Grund
transfer-came-made = Gjort
transfer-came-attachments = Bilagor
transfer-came-attachments-none = följer inte med
transfer-came-left = Bilagor som inte tas emot
transfer-came-left-text = { $names }. Filen är för stor eller innehåller annat än sidor, till exempel ett skript eller en annan fil. Be avsändaren om den separat och bifoga den själv i planen.
