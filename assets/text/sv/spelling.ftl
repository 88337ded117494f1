# Rättstavning: okända ord i texten och egna ord.
spelling-menu = Okänt ord { $word }
spelling-no-guess = Inga förslag.
spelling-keep = Lägg till i egna ord
spelling-skip = Hoppa över
spelling-kept = { $word } finns bland dina egna ord.
spelling-skipped = { $word } hoppas över tills Laatija låses.
spelling-none = Det finns inga okända ord i den här delen.
spelling-unknown = Okänt ord { $word }. Alt Enter visar förslag.

# settings
spelling-title = Rättstavning
    .missing = Ordlistorna finns inte bredvid programmet, så inga ord markeras. Installera Laatija på nytt.
spelling-on = Markera okända ord
    .says = På planens språk: finska, svenska eller engelska. Orden kontrolleras på den här datorn. Alt F7 går till nästa, Alt Enter ger förslag.
spelling-words = Egna ord
    .none = Inga egna ord än. Du kan lägga till dem i menyn för ett markerat ord.
spelling-forget = Ta bort { $word } ur egna ord
    .done = { $word } har tagits bort ur egna ord.
