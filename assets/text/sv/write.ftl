# write

# the three panes
write-sections = Planens delar
write-narrow-sections = Fäll ihop dellistan
write-widen-sections = Fäll ut dellistan
write-progress = Ifyllda punkter
write-of-fields = { $filled } / { $total } punkter
write-not-needed = frågas inte nu
write-not-needed-help = Öppnas enligt svaren: fyll först i de tidigare delarna.
write-optional = frivilligt
write-pages =
    { $pages ->
        [one] { $pages } sida
       *[other] { $pages } sidor
    }
write-findings =
    { $count ->
        [one] { $count } anmärkning
       *[other] { $count } anmärkningar
    }
write-part = Del { $number } / { $count }
write-part-next = Nästa del: { $title }
write-closed = Stängd dokumenttyp
write-field-here = här skriver du
write-field-noted = anmärkning
write-field-empty = tom
write-field-filled = ifylld
write-flag-help = Visar de delar och punkter som valet gäller.

# a field
write-empty = Inte antecknat än. En tom punkt skrivs inte ut.
write-nothing = Inte antecknat.
write-need-if_needed = vid behov
write-need-recommended = rekommenderas
write-need-optional = frivillig
write-unprinted = skrivs inte ut
write-guide = { $length } / ca { $guide }
write-why = Varför frågas detta
write-why-short = Varför
write-why-of = Varför frågas detta: { $field }
write-law-of = { $law }, varför frågas detta: { $field }
write-rules = Vad som granskas här
write-law = Grund
write-example = Exempel
write-example-bad = Skriv inte så här
write-close = Stäng
write-clear-choice = Ta bort valet
write-choose = Välj
write-no-option = Inget alternativ börjar så här: ”{ $text }”. Valet är oförändrat.
write-details = Precisera
write-details-kept = Preciseringen finns kvar fastän svaret inte är ja.
write-date-hint = Skriv 14.5, +6mån, må eller i dag.
write-birth-hint = Skriv t.ex. 14.3.2016.
write-unread-date = Detta går inte att läsa som en dag. Texten finns kvar.
write-unread-birth = Detta går inte att läsa som en födelsetid. Skriv också året. Texten finns kvar.
write-birth-ahead = Födelsetiden är i framtiden.
write-unread-number = Detta går inte att läsa som ett tal. Texten finns kvar.
write-period-start = Börjar
write-period-end = Slutar
write-until-further = tills vidare
write-person-name = Namn
write-person-role = Roll
write-person-phone = Telefon
write-person-email = E-post
write-list-line = Rad { $number }
write-list-add = Lägg till en rad
write-list-remove = Ta bort rad { $number }

# a table
write-row = Rad { $number }
write-cell = Rad { $row }, kolumn { $column }
write-sum = Sammanlagt
write-add-row = Lägg till en rad
write-add-attachment = Lägg till en bilaga som finns annanstans
write-add-signature = Lägg till en undertecknare
write-usual-signatures = Lägg till de vanliga undertecknarna
write-row-remove = Ta bort rad { $number }
write-cell-taken = I cellen står åter det som stod där.
    .back = Ta tillbaka det skrivna
write-row-removed = Rad { $number } togs bort
write-row-up = Flytta rad { $number } uppåt
write-row-down = Flytta rad { $number } nedåt
write-undo = Ångra
write-key-row = nästa rad
write-key-cell = nästa cell
write-key-move = flytta raden
write-key-above = samma som ovan
write-key-paste = klistra in från en tabell
write-paste-unfit =
    { $count ->
        [one] En inklistrad cell passade inte i tabellen.
       *[other] { $count } inklistrade celler passade inte i tabellen.
    }
write-paste-choose = Kolumnen har färdiga alternativ. Välj själv ett alternativ eller kopiera texten härifrån.
write-paste-beside = Utanför tabellen

# the status line
write-kept = Sparat
write-kept-at = Sparat { $at }
write-already = Redan sparat
write-already-at = Redan sparat { $at }
write-typing = Sparas när du tar en liten paus
write-typing-at = Senast sparat { $at }
write-saving = Sparar…
write-waiting = Disken svarar inte, försöker igen. Texten finns i minnet.
write-full = Inte sparat: disken är full. Texten finns ännu i minnet.
write-in-memory = Texten finns ännu i minnet.
write-elsewhere = Spara på annan plats…
write-saved-elsewhere = Planfilen är sparad: { $path }
write-draft-of = Utkast, blir version { $version }
write-locks-after = Låses efter { $minutes } min paus

# the guardian's copy
write-copy = Vårdnadshavarens kopia
write-copy-live = { $copy }, uppdateras när du skriver
write-copy-page = Sida { $page } / { $pages } av kopian
write-page = sida { $page } / { $pages }
write-previous-page = Föregående sida
write-next-page = Nästa sida
write-readable = Läsbar
write-hide-copy = Dölj förhandsvisningen
write-copy-failed = Kopian kunde inte göras. Texten i formuläret är oförändrad.
write-copy-old = Sidan är en stund gammal: den nyaste texten kunde inte visas.

# find in plan
write-find = Sök i planen
write-find-at = { $at } / { $count }
write-find-none = Inga träffar
write-find-previous = Föregående träff
write-find-next = Nästa träff

# an issued version
write-issued = Fastställd, version { $version }
write-issued-help = En fastställd version kan inte ändras. En rättelse är alltid en ny version.
write-start-draft = Börja ett nytt utkast
