# Ord för anmärkningar, filer och märken som kärnan bildar.

workspace-row = rad { $row }

workspace-finding-contact = { $field }: möjlig kontaktuppgift trots att spärrmarkering är antecknad
    .todo = Den här texten skrivs ut i varje kopia. Ta bort telefonnummer, e-postadress och adress ur den. Om det inte finns några, lämna punkten som den är och skriv varför.
workspace-finding-gone = Bifoga filen på nytt, eller ta bort dess rad bland bilagorna.
workspace-finding-missing = { $field }: saknas
    .todo = Fyll i punkten. Utan den kan planen inte fastställas.
workspace-finding-order = Anteckna spärrmarkeringen här också, så lämnas vårdnadshavarnas kontaktuppgifter bort. Om spärrmarkeringen inte längre gäller, rätta den först i utkastet till det andra dokumentet.
workspace-finding-unread = { $field }: anteckningen går inte att läsa
    .todo = Skriv ett datum som finns i kalendern i formen 14.5.2027, och tal med siffror. Det du skrev finns kvar.
workspace-finding-shape = { $field }: formen är en annan än den ska vara
    .todo = Se anvisningen under punkten och rätta anteckningen.
workspace-finding-period = { $field }: slutet är före början
    .todo = Kontrollera periodens datum.
workspace-finding-unprintable = { $field }: tecknet ”{ $character }” kan inte skrivas ut
    .todo = Ta bort tecknet eller skriv saken med ord.
workspace-finding-withheld = { $field }: vårdnadshavarens kontaktuppgift trots att spärrmarkering är antecknad
    .todo = Ur vårdnadshavarnas tabell lämnas uppgiften bort i kopiorna, men den här texten skrivs ut i varje kopia. Ta bort kontaktuppgiften ur texten.

workspace-copy-title = Spara kopian
workspace-copy-name = kopia-version-{ $version }.pdf
workspace-copy-kind = PDF-fil
workspace-copies-title = Välj en mapp för kopiorna
workspace-copies-name = kopia-{ $id }-{ $copy }.pdf
workspace-extracts-name = utdrag-{ $id }-{ $copy }.pdf
workspace-copies-list = kopieforteckning.txt
workspace-paper-title = Välj det undertecknade papperet
workspace-paper-kind = PDF eller bild
workspace-paper-name = undertecknat-papper-version-{ $version }.pdf
workspace-attachment-title = Spara bilagan
workspace-attachment-kind = PDF
workspace-attachment-name = bilaga.pdf
workspace-pupil-print = Självvärdering
workspace-pupil-title = Spara blanketten för självvärdering
workspace-pupil-name = sjalvvardering.pdf
workspace-pupil-kind = PDF-fil

workspace-plan-title = Spara planfilen
workspace-plan-name = { $version ->
    [0] plan-utkast.json
   *[other] plan-version-{ $version }.json
 }
workspace-plan-kind = Planfil
workspace-plan-open = Öppna en planfil
workspace-plans-title = Välj mapp för planfilerna
workspace-plans-folder = { $turn ->
    [1] planer-{ $day }
   *[other] planer-{ $day }-{ $turn }
 }
workspace-plans-name = plan-{ $number }.json
workspace-backup-folder-title = Välj mapp för säkerhetskopior
workspace-backup-kind = Laatijas säkerhetskopia
workspace-local-choose = Välj kommunens mallfil
workspace-local-title = Spara kommunens inställningar
workspace-local-name = kommunens-installningar.toml
workspace-local-kind = Kommunens mallfil
workspace-mapping-choose = Välj kommunens blankettfil
workspace-mapping-title = Spara blanketten
workspace-mapping-name = blankett.toml
workspace-mapping-kind = Blankettfil
workspace-retyped-choose = Välj den PDF som skrevs ut ur det andra systemet
workspace-retyped-kind = PDF-fil
workspace-retyping-title = Spara arket
workspace-retyping-name = ark-version-{ $version }.pdf
workspace-retyping-kind = PDF-fil
workspace-restore-title = Välj säkerhetskopian
workspace-verify-title = Välj PDF-filen som ska kontrolleras
workspace-certificate-title = Välj en certifikatfil
workspace-certificate-kind = Certifikatfil
workspace-card-program-title = Välj kortläsarprogrammets PKCS #11-fil
workspace-card-program-kind = PKCS #11-program
workspace-bring-back-title = Välj kopian som har undertecknats i ett annat program
workspace-print-title = Kopia, version { $version }
workspace-sheet-title = Laatijas återställningsblad

workspace-unnamed-signer = Lärare
workspace-mark-who = Elektroniskt undertecknad av { $name }
workspace-mark-who-unnamed = Elektroniskt undertecknad: namnet bara i certifikatet
workspace-mark-lacking = Bokstäver i namnen fattas här. De står hela i certifikatet.
workspace-mark-again = Elektroniskt undertecknad.
workspace-mark-when = { $day } kl. { $time }, nyckel { $key }
workspace-mark-own = Egen nyckel, ingen kvalificerad elektronisk underskrift.
workspace-mark-file = Certifikatfil, utfärdad av { $issuer }.
workspace-mark-file-self = Certifikatfil som undertecknaren själv har gjort.
workspace-mark-file-unnamed = Certifikatfil, utfärdarens namn i certifikatet.
workspace-mark-card = Smartkort, utfärdat av { $issuer }.
workspace-mark-card-self = Smartkort vars certifikat undertecknaren själv har gjort.
workspace-mark-card-unnamed = Smartkort, utfärdarens namn i certifikatet.
workspace-mark-check = Kontrollera: Laatija, Kontrollera PDF
workspace-mark-tooltip = Elektronisk underskrift: { $name }, { $day } kl. { $time }
workspace-mark-reason = Fastställande av planen
workspace-doubt-name = Undertecknaren är { $name }, men platsen bär inte det namnet: ”{ $place }”. Kontrollera att platsen och nyckeln är rätt.
workspace-doubt-letters = Namnet { $name } eller utfärdarens namn har bokstäver som inte kan ritas i kopian. Orden med dem utelämnas ur det synliga märket, och märket säger det. I certifikatet står namnen hela.

workspace-practice-teacher = Sirpa Harjoittelija
workspace-practice-title = speciallärare
workspace-practice-school = Kuusilammen koulu
workspace-practice-provider = Harjukoski kommun

workspace-part-title = Spara begäran till kollegan
workspace-part-name = begaran-om-del.laatijaosuus
workspace-part-kind = Del av en plan
workspace-part-open = Öppna en del eller ett överföringspaket
workspace-part-open-kind = Del av en plan eller överföringspaket
workspace-transfer-title = Spara överföringspaketet
workspace-transfer-name = overforingspaket.laatijasiirto
workspace-transfer-kind = Överföringspaket
workspace-part-back-title = Spara delen som skickas tillbaka
workspace-part-back-name = del.laatijaosuus
workspace-part-back-kind = Del av en plan
workspace-ics-title = Spara kalenderfilen
workspace-ics-name = viktiga-dagar.ics
workspace-ics-kind = Kalenderfil
workspace-calendar-title = Spara kalendern
workspace-calendar-name = lasarets-kalender.pdf
workspace-calendar-kind = PDF-fil
workspace-call-title = Spara kallelsen
workspace-call-name = kallelse-till-mote.pdf
workspace-call-kind = PDF-fil
workspace-minutes-title = Spara promemorian
workspace-minutes-name = promemoria.pdf
workspace-minutes-kind = PDF-fil
workspace-letter-title = Spara ändringsbrevet
workspace-letter-name = andringsbrev-version-{ $version }.pdf
workspace-letter-kind = PDF-fil
workspace-letters-name = andringsbrev-{ $id }-{ $copy }.pdf
workspace-phrases-title = Spara egna fraser
workspace-phrases-name = egna-fraser.json
workspace-phrases-kind = Frasfil
workspace-phrases-open = Importera fraser från fil

workspace-loose-docx-title = Spara Word-fil
workspace-loose-docx-name = { $version ->
    [0] plan-utkast.docx
   *[other] plan-version-{ $version }.docx
 }
workspace-loose-docx-kind = Word-fil (DOCX)
workspace-loose-odt-title = Spara OpenDocument-fil
workspace-loose-odt-name = { $version ->
    [0] plan-utkast.odt
   *[other] plan-version-{ $version }.odt
 }
workspace-loose-odt-kind = OpenDocument-text (ODT)
workspace-loose-txt-title = Spara som ren text
workspace-loose-txt-name = { $version ->
    [0] plan-utkast.txt
   *[other] plan-version-{ $version }.txt
 }
workspace-loose-txt-kind = Textfil
workspace-archive-title = Spara arkivpaket
workspace-archive-name = arkivpaket.zip
workspace-archive-kind = Arkivpaket (ZIP)
