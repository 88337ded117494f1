# phrase: egna fraser och målbank

# Märket som ersätts med elevens namn.
phrase-name = namn

phrase-title = Egna fraser
phrase-seek = Sök bland fraserna
phrase-of-here = Från den här punkten
phrase-others = Övriga fraser
phrase-insert = Infoga i texten
phrase-insert-row = Infoga som rad
phrase-change = Ändra
phrase-forget = Ta bort
phrase-goals = Målbank
phrase-rows = Hela rader
phrase-empty = Inga egna fraser ännu. Markera text i en punkt, tryck Ctrl J och ta vara på den.
phrase-none = Ingen fras passar sökningen.
phrase-found =
    { $count ->
        [one] En fras
       *[other] { $count } fraser
    }
phrase-more = { $count } fraser och { $more } till. Skriv mer så blir sökningen noggrannare.
phrase-here = Fraser infogas i texten. Gå först till den punkt där du skriver och tryck Ctrl J.
phrase-look =
    { $count ->
        [one] Namnet står i grundform. Böj det på det markerade stället.
       *[other] Namnet står i grundform på { $count } ställen. Böj dem. Det första är markerat.
    }
phrase-look-row = Raden är infogad. Kontrollera namnet i den: böj det eller skriv det i stället för märket.
phrase-uncalled =
    { $count ->
        [one] Förnamnet kunde inte slutas ut. Skriv det i stället för märket på det markerade stället.
       *[other] Förnamnet kunde inte slutas ut. Skriv det i stället för märket på { $count } ställen. Det första är markerat.
    }
phrase-inserted-row = Raden är infogad.

# keeping
phrase-keep-selected = Ta vara på den markerade texten
phrase-keep-field = Ta vara på texten i den här punkten
phrase-keep-goal = Ta målet till målbanken
phrase-keep-row = Ta vara på den här raden
phrase-keep-title = Ta vara på en egen fras
phrase-keep-title-goal = Ta målet till målbanken
phrase-change-title = Ändra frasen
phrase-text = Fras
phrase-cells = Vilka uppgifter tas med
phrase-names =
    { $count ->
        [one] I stället för namnet står ett märke. När frasen infogas ersätts det med förnamnet på den du skriver om.
       *[other] I stället för namnet står ett märke på { $count } ställen. När frasen infogas ersätts de med förnamnet på den du skriver om.
    }
phrase-about-nobody = Frasen finns kvar även om planen raderas. Den får inte innehålla något om någon enskild.
phrase-doubts = Se på de här först
phrase-doubt-name = En persons namn
    .todo = Ta bort namnet eller skriv {"{"}namn{"}"} i stället.
phrase-doubt-identity = Personbeteckning
    .todo = Ta bort personbeteckningen.
phrase-keep-do = Ta vara på
phrase-keep-anyway = Ta vara på ändå
phrase-kept = Frasen är sparad.
phrase-kept-row = Raden är sparad.
phrase-forgotten = Frasen är borttagen.

# settings
phrase-settings = Egna fraser
    .says = När du skriver tar Ctrl J fram fraserna och målbanken. De är krypterade i samma fil som planerna.
    .count =
        { $count ->
            [0] Inga egna fraser ännu.
            [one] En fras eller rad är sparad.
           *[other] { $count } fraser och rader är sparade.
        }
phrase-export = Exportera till fil…
phrase-export-title =
    { $count ->
        [one] Exportera en fras
       *[other] Exportera { $count } fraser
    }
phrase-export-text = Med filen får en kollega fraserna till sin egen Laatija under Importera från fil.
phrase-export-open = Filen krypteras inte: vem som helst kan läsa den. Kontrollera först att fraserna inte innehåller något om någon enskild.
phrase-export-doubt =
    { $count ->
        [one] En fras nämner någon som har en plan här, eller innehåller en personbeteckning. Ta bort den först: Ctrl J när du skriver.
       *[other] { $count } fraser nämner någon som har en plan här, eller innehåller en personbeteckning. Ta bort dem först: Ctrl J när du skriver.
    }
phrase-export-do = Välj plats…
phrase-exported = Fraserna är sparade: { $path }
phrase-import = Importera från fil…
phrase-imported =
    { $added ->
        [0] Alla fraser i filen fanns redan.
        [one] En ny fras är sparad.
       *[other] { $added } nya fraser är sparade.
    }

# after erasing
phrase-erased-named =
    { $count ->
        [one] Namnet finns ännu i en av dina egna fraser. Ta bort den när du skriver: Ctrl J, sök på namnet, Ctrl Del.
       *[other] Namnet finns ännu i { $count } av dina egna fraser. Ta bort dem när du skriver: Ctrl J, sök på namnet, Ctrl Del.
    }
