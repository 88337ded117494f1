# home: what is next, the plans, the year clock, a new plan

home-reading = Planerna läses…
home-counts = { $pupils ->
    [one] En person
   *[other] { $pupils } personer
}, { $plans ->
    [one] en plan
   *[other] { $plans } planer
}.
home-next = { $count ->
    [one] Härnäst:
    [2] De två följande sakerna:
   *[other] De tre följande sakerna:
}
home-kept = { $pupils ->
    [0] Det finns inga planer ännu
    [one] En person krypterad på den här datorn
   *[other] { $pupils } personer krypterade på den här datorn
}
home-unnamed = Utan namn

# backups
home-backup-late = De nuvarande planerna finns inte i någon säkerhetskopia från den senaste veckan.
    .last = Den senaste kopian gjordes { $day }.
    .act = Säkerhetskopior

# the next things
home-continue = På hälft, fortsätt här
    .act = Fortsätt skriva
home-due = Datum { $day }
    .act = Öppna planen
home-meeting = Möte { $day }
    .timed = Möte { $day } kl. { $time }
    .act = Öppna mötet
home-past-due = Datumet { $day } har passerat
home-ready = Klar att granskas
    .act = Granska
    .says = Ingenting hindrar fastställandet.
home-hand = En kopia väntar på att ges
    .act = Öppna leveranserna
    .says = Fastställd { $day }.
home-paper = Väntar på papper
    .act = Öppna leveranserna
    .says = Gavs { $day }.
home-written-today = Du skrev senast i dag { $time }.
home-written-yesterday = Du skrev senast i går { $time }.
home-written = Du skrev senast { $day }.
home-left = { $count ->
    [0] Alla punkter är antecknade.
    [one] En punkt återstår.
   *[other] { $count } punkter återstår.
}
home-due-in = { $days ->
    [0] I dag.
    [1] I morgon.
   *[other] Om { $days } dagar.
}
home-due-ago = { $days ->
    [1] I går.
   *[other] För { $days } dagar sedan.
}

# the plans
home-plans = Mina planer
home-column-class = Klass
home-column-pupil = Namn
home-column-plan = Plan
home-column-state = Läge
home-column-date = Datum
home-column-act = Ta bort
home-state-draft = Utkast { $filled }/{ $total }
home-state-issued = Fastställd, v. { $number }
home-state-copy = Kopian inte given, v. { $number }
home-state-paper = Väntar på papper, v. { $number }
home-filter = Begränsa
home-filter-all = Alla
home-filter-draft = Utkast
home-filter-issued = Fastställda
home-filter-words = Begränsa med namn eller klass
home-filter-found = { $count ->
    [one] en plan
   *[other] { $count } planer
}
home-filter-none = Ingen plan passar in.
home-discard = Ta bort utkastet: { $pupil }
home-discard-ask = Ta bort utkastet: { $pupil }?
    .says = Utkastet har aldrig fastställts. Ett borttaget utkast går inte att få tillbaka.
home-discard-keep = Behåll utkastet
home-discard-do = Ta bort utkastet: { $pupil }
home-discarded = Utkastet är borttaget.

# no plans
home-empty = Börja den första planen
    .says = Du väljer dokumentet och skriver namnet. Allt annat kan fyllas i senare, i den ordning du vill.

# the year clock
home-clock = Årsklocka
home-clock-picture = Läsårets klocka från augusti till juli. { $day }. { $count ->
    [0] Det finns inga kommande datum.
    [one] Ett datum kommer.
   *[other] { $count } datum kommer.
} Dagarna finns i listan efter bilden.
home-clock-soon = inom 30 dagar
home-clock-empty = Planernas datum visas här.
home-clock-more = { $count ->
    [one] och ett senare
   *[other] och { $count } senare
}

# a new plan
home-new = Ny plan
home-new-title = Ny plan eller annat dokument
home-new-pupil = Elevens namn
    .missing = Skriv elevens namn.
home-new-class = Klass
    .example = 7C
home-new-template = Dokument
home-new-old = Gamla dokument
    .says = Dokumenttyperna är stängda: de används bara för att läsa, komplettera och skriva ut gammalt.
home-new-legacy = Läs innan du väljer
home-new-make = Börja
home-new-file = Öppna en planfil…
home-misplaced = Se över Laatijas mapp
home-misplaced-carried = Laatijas datavalv (suunnitelmat.laatija) finns i en mapp som { $carrier } för vidare. Det kan gå sönder där. Flytta Laatijas mapp bort från synkroniseringen när Laatija är stängt. Säkerhetskopior får finnas där.
home-misplaced-network = Laatijas datavalv (suunnitelmat.laatija) finns på en nätverksenhet. Det kan gå sönder när förbindelsen bryts. Flytta Laatijas mapp till den här datorns egen disk när Laatija är stängt.
home-copies = I Laatijas mapp finns också { $names }. Synkroniseringen gör sådana kopior när två datorer skriver i samma fil. Laatija använder filen suunnitelmat.laatija och rör inte de andra. Se efter att alla planer finns här innan du flyttar kopian i säkert förvar någon annanstans.
