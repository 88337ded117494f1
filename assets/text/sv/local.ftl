# Kommunens egna mallar och inställningar.

local-title = Kommun
local-says = Kommunen kan ge en fil med sin egen mall, sina inställningar eller båda. Filen kan inte köra något och inte ta bort sekretessmärkningen.
local-add = Lägg till kommunens fil…
local-save = Spara inställningarna i en fil…
local-saved = Inställningarna har sparats: { $path }
local-none = Inga kommunala mallar har lagts till.
local-template = { $title }, version { $version }
local-from = { $municipality } · tillagd { $day } ur filen { $file } · kontrollsumma { $digest }
local-of = { $municipality }, version { $version }
local-plans = { $count ->
    [0] Inga planer
    [one] En plan
   *[other] { $count } planer
}
local-older = Nya planer görs med en nyare version.
local-unreadable = Den här Laatija kan inte längre läsa mallen. Uppdatera Laatija eller be kommunen om en ny fil.
local-remove = Ta bort
    .named = Ta bort mallen { $title }, version { $version }
    .done = Mallen { $title }, version { $version }, har tagits bort.
local-added = Mallen { $title }, version { $version }, har lagts till. Du väljer den när du börjar en ny plan.
local-ways-taken = Inställningarna för { $municipality } är i bruk.
local-changed = { $what }: { $is }. Förut: { $was }.
local-changed-none = inget
local-kept = Bevaringstid, { $template }
local-kept-time = { $years } år { $from }
local-refused = { $count ->
    [one] Filen { $file } har ett fel. Ingenting har ändrats.
   *[other] Filen { $file } har { $count } fel. Ingenting har ändrats.
}
local-flaw = Rad { $line }, tecken { $column }
local-more = { $count ->
    [one] Och ett annat fel.
   *[other] Och { $count } andra fel.
}
local-therapies = Terapier och annat stöd av samarbetsparter
    .says = Gäller nya utkast och nya läsår.
local-therapies-recorded = Antecknas
local-therapies-left_out = Antecknas inte
local-signers = Undertecknare
    .says = Platser för underskrifter i nya utkast. När inget är valt är de mallens.
local-secrecy = Tillägg till sekretessmärkningen
    .says = Skrivs ut under lagens märkning på varje sida i nya versioner. Själva märkningen kan inte tas bort.
local-secrecy-fi = På finska
local-secrecy-sv = På svenska
local-secrecy-en = På engelska
local-secrecy-all = Skriv tillägget på alla tre språken, eller töm alla.
