# De fasta texterna i vårdnadshavarens kopia: det som står på den tryckta sidan utöver blankettens texter.
copy-time = kl. { $hour }.{ $minute }
copy-draft-mark = UTKAST
copy-version = Version { $number }
copy-issued-line = { $day }, version { $number }
copy-draft-line = Utkast { $day }
copy-page = { $page } ({ $pages })
copy-school-year = Läsåret { $year }
copy-replaces = Ersätter version { $number } ({ $day })
copy-recipients = Vårdnadshavarens kopia: { $names }
copy-foot-issued = fastställd { $day } · beteckning
copy-foot-check = Samma beteckning syns i Laatija vid den här versionen.
copy-foot-draft = { $day } · inte fastställt, kan ännu ändras
copy-foot-program = { $program } · tillgänglig PDF/UA-1
copy-signatures = Underskrifter
copy-signatures-note = Underskriften visar att planen har gåtts igenom tillsammans. Lagen kräver den inte, och den betyder inte att man är av samma åsikt om allt.
copy-place-and-time = Ort och tid
copy-electronic = Det elektroniska exemplaret
copy-electronic-signed = undertecknas { $day }, tiden står i underskriftens märke. Undertecknare { $issuer }, egen nyckel
copy-electronic-check = Kontrollera det genom att öppna filen i Laatija. Undertecknarens sex kontrollord får du från skolan, inte ur det här dokumentet.
copy-electronic-draft = undertecknas när planen fastställs.
copy-privacy = Dataskydd
copy-annex = Bilaga { $number }: { $title }
copy-data-name = Planens uppgifter i maskinläsbar form (JSON)

# Återställningsbladet
sheet-title = Laatija: återställningsblad
sheet-file = Fil
sheet-group = Grupp { $number }
sheet-when = När du behöver det här:
sheet-when-text = öppna Laatija, välj ”Glömt lösenordet” och skriv grupperna i ordning. Bokstäverna I, L, O och U används inte.
sheet-keep = Förvara
sheet-keep-text = bladet på ett låst ställe. Bladet öppnar alla planer.
sheet-place = Förvaringsplats
sheet-date-and-name = Datum och namn
