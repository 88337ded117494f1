# versions

versions-label = Versioner
versions-draft = Utkast
versions-draft-filled = { $filled } / { $total } punkter
versions-draft-text = Det är ännu inte fastställt.
versions-version = Version { $number }
versions-newest = nyast
versions-superseded = ersatt
versions-unsigned = inte undertecknad
versions-issued = Fastställd { $day } kl. { $time }, { $issuer }
versions-reason = Orsak: { $reason }
versions-id = Id

versions-none = Det finns inga versioner än
versions-none-text = Den första versionen uppstår när du fastställer utkastet.
versions-to-issue = Gå till fastställandet

versions-changed-title = Vad har ändrats: från version { $before } till version { $after }
versions-draft-title = Vad har ändrats: från version { $before } till utkastet
versions-first-title = Version { $number }
versions-one = Det finns något att jämföra från och med nästa version.
versions-same = Texterna har inga ändringar.
versions-comparing = Jämför…

versions-count-changed = { $count } ändrades
versions-count-added = { $count } tillkom
versions-count-ended = { $count } upphörde
versions-count-unchanged = { $count } oförändrat
versions-kind-changed = Ändrades
versions-kind-added = Tillkom
versions-kind-ended = Upphörde
versions-inserted = tillagt:
versions-deleted = borttaget:

versions-read = Läs
versions-also = Av denna version
versions-next = Vad härnäst
versions-edition = Annan utgåva
versions-edition-text = Samma version med samma beteckning i en annan form. Den ursprungliga kopian finns kvar, och den här kopian sparas inte i planfilen.
versions-edition-signed = Den undertecknas med din egen nyckel.
versions-edition-unsigned = Versionen har fastställts utan elektronisk underskrift, så inte heller den här undertecknas om du inte ber om det.
versions-edition-print = Textstorlek
versions-edition-normal = Vanlig (10,5 punkter)
versions-edition-large = Stor stil (16 punkter)
versions-edition-second = Fasta texter också på
versions-edition-none = inget andra språk
versions-edition-content = Innehåll
versions-edition-whole = Hela planen
versions-edition-extract = Utdrag: välj vad som lämnas bort
versions-edition-extract-text = Det som lämnas bort finns varken på sidorna eller i uppgifterna i dem. På kopian står att den är ett utdrag, men inte vad som saknas. Enstaka ord i andra punkter blir kvar: läs igenom utdraget innan du ger det.
versions-edition-fields = Välj punkter: { $section }
versions-edition-out = { $count ->
    [0] Ingenting är valt.
    [one] En punkt lämnas bort.
   *[other] { $count } punkter lämnas bort.
}
versions-edition-save = Underteckna och spara…
versions-edition-save-unsigned = Spara…
versions-edition-saved = Kopian är undertecknad med din egen nyckel och sparad: { $path }
versions-edition-saved-unsigned = Kopian är sparad utan elektronisk underskrift: { $path }
versions-sign-too = Underteckna med min egen nyckel
versions-sign-too-text = Gäller kopior av versioner som har fastställts utan elektronisk underskrift.
versions-correct = Rätta: nytt utkast
versions-continue = Fortsätt med utkastet

versions-back = Tillbaka till versionerna
versions-read-title = Version { $number } fastställdes { $day }.
versions-read-final = Den kan inte ändras.
versions-read-superseded = Version { $number } är ersatt.
versions-read-newest = Nyast är version { $number }.
versions-read-open-newest = Läs version { $number }
versions-facts = Uppgifter om versionen
versions-when = Fastställd
versions-when-value = { $day } kl. { $time }
versions-who = Fastställd av
versions-why = Orsak
versions-page-count = Sidor
versions-signers = Undertecknare
versions-signed-no = Ingen elektronisk underskrift
versions-drawn = Sidorna är ritade ur den sparade, undertecknade filen.
versions-drawn-unsigned = Sidorna är ritade ur den sparade filen.
versions-left = Förbigångna anmärkningar

versions-signatures = Underskrifter…
versions-signatures-title = Underskrifterna i version { $number }
versions-signatures-none = Kopian har ingen elektronisk underskrift.
versions-places = Tomma platser
versions-place-sign = Underteckna…
versions-place-sign-named = Underteckna: { $place }
versions-place-do = Underteckna
versions-place-doing = Undertecknas…
versions-place-back = Tillbaka
versions-elsewhere = Underskrift i ett annat program
versions-elsewhere-text = Spara kopian, underteckna den där, till exempel i DigiSign, och hämta den tillbaka. Den tas emot bara om inget annat än en underskrift har lagts till.
versions-elsewhere-places = Kopian är redan undertecknad i Laatija, så ett annat program kan underteckna bara på en tom plats och får inte ändra något annat, inte ens filens titeluppgifter. Om programmet inte klarar det, fastställ en ny version utan elektronisk underskrift.
versions-elsewhere-full = Kopian är redan undertecknad i Laatija och har inga tomma platser. Lägg till undertecknaren under Underskrifter i planen, eller fastställ en ny version utan elektronisk underskrift.
versions-bring-back = Hämta undertecknad kopia…
versions-signature-kept = Underskriften är sparad. Kopian som redan fanns är oförändrad under den.
versions-nothing-signed = Ingenting sparades.
