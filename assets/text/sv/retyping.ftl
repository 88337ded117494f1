# Att föra en plan till en blankett i ett annat system, punkt för punkt.

retyping-title = Till ett annat systems blankett
retyping-says = Ett annat system tar inte emot någon fil, men dess blankett kan fyllas punkt för punkt. Laatija kopierar punkterna i blankettens ordning.
retyping-forms = Blanketter
retyping-none = Det finns ingen blankett för den här planen. Lägg till kommunens blankettfil eller be kommunen om den.
retyping-unissued = Det finns inget att föra över än
    .text = Till blanketten förs en fastställd version, så att texten är densamma överallt.
    .act = Gå och fastställ
retyping-form = { $municipality } · { $fields ->
    [one] en punkt
   *[other] { $fields } punkter
}
retyping-form-shipped = Följer med Laatija. Kommunens egen blankett kan se annorlunda ut.
retyping-form-own = Egen blankett eller från kommunen, bara på den här datorn.
retyping-begin = För till den här blanketten
    .named = För till den här blanketten: { $name }
retyping-arrange = Ordna…
    .named = Ordna… { $name }
retyping-file = Spara blankettmallen…
    .named = Spara blankettmallen… { $name }
    .done = Blanketten har sparats: { $path }
retyping-remove = Ta bort
    .named = Ta bort { $name }
    .done = Blanketten { $name } har tagits bort.
retyping-add = Lägg till en blankett från fil…
    .done = Blanketten { $name } har lagts till.
    .replaced = Blanketten { $name } ersatte den tidigare.
retyping-refused = { $count ->
    [one] Blanketten { $file } har ett fel. Ingenting har ändrats.
   *[other] Blanketten { $file } har { $count } fel. Ingenting har ändrats.
}

retyping-done-of = { $done } / { $all } punkter som har text är genomgångna
retyping-lengths = Talet efter en punkt är textens längd i tecken.
retyping-list = Blankettens punkter
retyping-progress = Överförda punkter
retyping-back = Blanketter
retyping-contacts = Spärrmarkering gäller, och här kan finnas ett telefonnummer, en e-postadress eller en adress: { $fields }. För inte in dem i blanketten.
retyping-at = Version { $version }, fastställd { $day } · punkt { $at } / { $all }
retyping-above = Smalt fönster överst
    .off = Vanligt fönster
retyping-into = Klistra in i fältet
retyping-fits = Ryms: { $length } / { $limit } tecken.
retyping-length = { $length ->
    [one] Ett tecken.
   *[other] { $length } tecken.
}
retyping-over = För lång: { $length } tecken, i fältet ryms { $limit }.
    .text = Texten kopieras i { $parts } delar. Klistra in delarna i olika fält, eller förkorta punkten i planen och fastställ en ny version.
retyping-over-list = { $count ->
    [one] En text är längre än sitt fält.
   *[other] { $count } texter är längre än sina fält.
}
retyping-part = Del { $part } / { $parts }
retyping-copy = Kopiera och gå vidare
    .keys = Ctrl Shift C
    .part = Kopiera del { $part } / { $parts }
retyping-previous = Föregående
retyping-skip = Hoppa över
retyping-again = Märk som inte överförd
retyping-state-open = inte överförd
retyping-state-copied = kopierad
retyping-state-skipped = överhoppad
retyping-state-empty = tom i planen
retyping-too-long = för lång
retyping-secret = Läs det här innan du för in det i eHOKS
retyping-sheet-secret = Obs. innan det förs in i eHOKS: { $warning }
retyping-empty = Planen har ingen text för den här punkten. Lämna fältet tomt.
retyping-lent = { $name }: kopierad till urklipp. Töms om { $seconds ->
    [one] en sekund
   *[other] { $seconds } sekunder
 } och alltid vid låsning.
    .bar = Tid tills urklippet töms
    .clear = Töm nu
    .cleared = Urklippet har tömts, om texten ännu fanns där.
retyping-all-done = Alla punkter har gåtts igenom
retyping-check = När allt är överfört
    .text = Skriv ut blanketten där som PDF och släpp den här. Laatija jämför och berättar om någon punkt blev borta eller ändrades.
    .choose = Välj en PDF…
retyping-checked = { $same } / { $all } punkter fanns under sitt namn
    .file = Jämförda: { $file } och den fastställda versionen { $version }.
    .limits = Jämförelsen gäller bara de punkter på blanketten där planen har text. Mellanslag, radbyten och bindestreck i ord jämförs inte. Bilagor och bilder läses inte. Av filen sparas ingenting.
    .back = Tillbaka till överföringen
retyping-found-same = fanns
retyping-found-more = fanns, mer följer
retyping-found-elsewhere = fanns på annat ställe
    .text = Texten finns i PDF:en, men inte under fältets namn. Kontrollera platsen.
retyping-found-different = annan text
retyping-found-missing = hittades inte
    .text = Texten hittades inte i PDF:en. Kontrollera fältet själv.
retyping-sheet-print = Skriv ut arket
retyping-sheet-save = Spara arket…
    .done = Arket har sparats: { $path }
    .printed = Arket har skickats till skrivaren.
retyping-sheet-job = Ark för överföring
retyping-sheet-says = Förs in för hand: { $name }. { $version ->
    [0] Texterna är ur planens utkast som inte är fastställt, i blankettens ordning.
   *[other] Texterna är ur planens fastställda version { $version }, i blankettens ordning.
}
retyping-sheet-field = Fält
retyping-sheet-text = Text
retyping-sheet-empty = tom i planen

retyping-edit-title = Ordna blanketten
    .says = Punkternas ordning, namn och längder som på kommunens blankett. Ändringarna gäller bara den här datorn tills du sparar blanketten som fil och ger den till andra.
retyping-edit-own = { $number ->
    [1] { $name } (egen)
   *[other] { $name } (egen { $number })
}
retyping-edit-name = Blankettens namn
retyping-edit-municipality = Kommun
retyping-edit-field = Fältets namn på blanketten
retyping-edit-limit = Högst tecken
retyping-edit-source = Punkt i planen
retyping-edit-more = { $count ->
    [one] och en annan punkt
   *[other] och { $count } andra punkter
}
retyping-edit-each = Av tabellen
retyping-edit-each-once = till ett fält
retyping-edit-each-row = ett fält för varje rad
retyping-edit-each-cell = ett fält för varje cell
retyping-edit-up = Flytta upp: { $name }
retyping-edit-down = Flytta ner: { $name }
retyping-edit-remove = Ta bort fältet { $name }
retyping-edit-add = Lägg till ett fält
retyping-edit-keep = Spara blanketten
    .done = Blanketten { $name } är sparad.
retyping-edit-cancel = Avbryt
retyping-edit-number = Fält { $number }
retyping-way = Till en blankett, en punkt i taget
