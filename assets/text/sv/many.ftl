# Many plans at once: narrowing, order, choosing, and what is done to the chosen.

many-state-waiting = Väntar
many-class = Klass
many-class-all = Alla klasser
many-title = Dokument
many-title-all = Alla dokument
many-due = Datum
many-due-all = Alla dagar
many-due-late = Dagen har gått
many-due-soon = Inom 30 dagar eller redan förbi
many-order = Ordning
many-order-class = Enligt klass
many-order-name = Enligt namn
many-order-due = Enligt datum
many-order-written = Senast skrivna först
many-keys = Pilarna går från rad till rad, bokstäver till namnet. Mellanslag väljer, skift och pil väljer flera.
many-late = förbi
many-choose = Välj: { $pupil }, { $title }
many-choose-all = Välj alla som syns
many-chosen = { $count ->
    [one] En vald
   *[other] { $count } valda
}
many-bar = För de valda
many-copies = De valdas kopior…
many-copies-title = Kopior av de valda planerna
many-copies-none = Det finns inga kopior att göra av de valda: de har ingen fastställd version, eller så nämner versionen ingen som får en kopia.
many-copies-left = { $count ->
    [one] En av de valda är inte med: den har ingen fastställd version, eller så nämner versionen ingen som får en kopia.
   *[other] { $count } av de valda är inte med: de har ingen fastställd version, eller så nämner versionen ingen som får en kopia.
}
many-export = Planfiler…
many-export-title = { $count ->
    [one] Spara filen för en plan?
   *[other] Spara filerna för { $count } planer?
}
many-export-text = Laatija gör en ny mapp i den mapp du väljer. Av ett utkast sparas utkastet, av andra den nyaste fastställda versionen. De bifogade filerna följer inte med.
many-export-open = Filerna är inte krypterade. Vem som helst som får dem kan läsa dem. Ta bort dem när du inte längre behöver dem. Laatija vet inte vem du ger dem till och kontrollerar inte om mottagaren har tillstånd.
many-export-do = Välj mapp…
many-exported = { $count ->
    [one] En fil har sparats: { $folder }
   *[other] { $count } filer har sparats: { $folder }
}
many-clear = Ta bort valen
