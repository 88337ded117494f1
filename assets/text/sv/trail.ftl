# händelser och radering av en elevs uppgifter

trail-title = Händelser
trail-text = Vem gjorde vad och när. Händelserna innehåller inga texter, och Laatija ändrar inte det som har antecknats.
trail-open = Händelser…
trail-more = Visa { $count } äldre
trail-unknown-day = Tidpunkten är inte känd
trail-unknown-by = vem som gjorde det är inte känt

trail-act-begun = Händelser började antecknas
trail-act-found = Planen hade påbörjats innan händelser antecknades
trail-act-found_version = Version { $version } hade fastställts innan händelser antecknades
trail-act-created = Planen påbörjades
trail-act-received = Planen togs emot från någon annans kopia
trail-act-changed = Ändrades: { $what }
trail-act-flag_set = Ett val gjordes eller togs bort: { $what }
trail-act-undone = En ändring ångrades: { $what }
trail-act-redone = En ångrad ändring gjordes om: { $what }
trail-act-dismissed = En anmärkning förbigicks
trail-act-taken_up = En förbigången anmärkning togs upp igen
trail-act-draft_begun = Ett nytt utkast påbörjades från den nyaste versionen
trail-act-renewed = Ett nytt läsår påbörjades från version { $version }
trail-act-begun_from = Planen påbörjades från ett annat dokument
trail-act-issued = Version { $version } fastställdes
trail-act-signed = En underskrift lades till i kopian av version { $version }
trail-act-copy_saved = Kopian av version { $version } sparades som fil
trail-act-copy_printed = Kopian av version { $version } skickades till skrivaren
trail-act-copy_made = En kopia av version { $version } gjordes åt en mottagare
trail-act-copy_for_staff = En kopia eller ett utdrag av version { $version } gjordes åt en anställd i skolan
trail-act-copy_by_permission = En kopia eller ett utdrag av version { $version } gjordes åt en annan mottagare med stöd av ett tillstånd
trail-act-copy_by_law = En kopia eller ett utdrag av version { $version } gjordes åt en annan mottagare, eftersom eleven flyttade
trail-act-copy_by_reason = En kopia eller ett utdrag av version { $version } gjordes åt en annan mottagare av ett antecknat skäl
trail-act-handed_over = En kopia av version { $version } överlämnades
trail-act-paper_filed = Ett undertecknat papper fogades till version { $version }
trail-act-struck = En anteckning om version { $version } ströks
trail-act-exported = Planfilen exporterades
trail-act-retyped = Version { $version } fördes punkt för punkt till en blankett i ett annat system
trail-act-retyping_sheet = Av version { $version } gjordes ett ark för att föra in den för hand
trail-act-part_asked = En kollega ombads om en del
trail-act-part_taken = En kollegas del förenades med planen
trail-act-contributed = Ur en kollegas del: { $what }
trail-act-part_received = En del som en kollega bad om påbörjades
trail-act-part_returned = Delen skickades tillbaka till den som bad om den
trail-act-goal_set = Målets mätare ändrades
trail-act-observed = En anteckning skrevs i uppföljningen av ett mål
trail-act-observation_struck = En anteckning i uppföljningen ströks eller togs tillbaka
trail-act-closed = Planen flyttades till de avslutade
trail-act-reopened = Planen togs tillbaka från de avslutade
trail-act-renewal_taken_back = Det nya läsåret togs tillbaka innan något skrevs i det
trail-act-meeting_arranged = Ett möte avtalades
trail-act-meeting_ended = Mötet avslutades
trail-act-meeting_removed = Mötet togs bort
trail-act-file_attached = En fil bifogades
trail-act-file_saved = En bilaga sparades som fil
trail-act-discarded = Utkastet togs bort
trail-act-erased = Planen raderades med sina versioner
trail-act-backed_up = Hela planfilen säkerhetskopierades
trail-act-restored = Hela planfilen återställdes från en säkerhetskopia
trail-act-passphrase_changed = Lösenordet byttes
trail-act-sheet_changed = Återställningsbladet bekräftades
trail-act-key_renewed = Filens nyckel byttes
trail-act-lost = Planen kunde inte räddas
trail-act-rescued = Planerna räddades ur en skadad fil

trail-erase-open = Radera elevens uppgifter…
trail-erase-title = Ska elevens uppgifter raderas: { $pupil }?
trail-erase-goes = Detta raderas
trail-erase-goes-text = Utkastet, alla versioner, deras kopior och bifogade papper, den mottagna filen, anteckningarna om överlämnande, de delar som har begärts av och kommit från kollegor, anteckningarna i uppföljningen och ändringshistoriken. De kan inte fås tillbaka.
trail-erase-plan = { $versions ->
    [0] { $title }, inga versioner
    [one] { $title }, en version
   *[other] { $title }, { $versions } versioner
}
trail-erase-others = Andra planer för en elev med samma namn. Välj bara om det är samma elev:
trail-erase-stays = Detta blir kvar
trail-erase-stays-text = Händelserader som inte längre visar vem eller vad de gällde. Kopior och delar som har överlämnats eller sparats finns där de finns.
trail-erase-backups = Säkerhetskopiorna från dessa dagar innehåller fortfarande uppgifterna: { $list }. Laatija kan inte ta bort dem. Ta bort dem själv.
trail-erase-no-backups = Inga säkerhetskopior har antecknats sedan planen påbörjades.
trail-erase-older = I mappen finns en gammal kopia av hela filen som fortfarande innehåller uppgifterna: { $list }. Ta bort den själv när du inte behöver den.
trail-erase-keep = { $title }: enligt inställningarna är bevaringstiden { $years } år från den nyaste versionen, alltså till { $day }.
trail-erase-keep-over = Den har gått ut.
trail-erase-keep-left = Den har inte gått ut ännu.
trail-erase-keep-who = Utbildningsanordnaren bestämmer bevaringstiden, och den kan börja senare. Försäkra dig före raderingen om att det officiella exemplaret finns bevarat där det hör hemma.
trail-erase-name = Skriv elevens namn: { $pupil }
trail-erase-name-wrong = Namnet är inte detsamma.
trail-erase-keep-plan = Behåll uppgifterna
trail-erase-do = Radera elevens uppgifter
trail-erase-doing = Raderar och kontrollerar…
trail-erased-title = Elevens uppgifter har raderats
trail-erased = Uppgifterna har raderats. Filen öppnades på nytt och lästes: inga rader av det raderade hittades, och inga av dess texter utanför andra planer.
trail-erased-named = Elevens namn finns fortfarande i dessa planer: { $list }.
trail-erased-backups = Säkerhetskopiorna från dessa dagar innehåller fortfarande uppgifterna: { $list }.
trail-erased-older = I mappen finns en gammal kopia av hela filen som fortfarande innehåller uppgifterna: { $list }.

trail-keeping = Bevaringstid
trail-keeping-says = År från den nyaste versionen. Utbildningsanordnaren bestämmer tiden: fråga där hur lång den är och när den börjar. Laatija raderar ingenting själv utan visar dagen när du raderar en elevs uppgifter.
