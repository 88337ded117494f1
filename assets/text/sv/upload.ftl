# HOKS till eHOKS: sidans texter.

upload-page-title = { $count ->
    [0] För till eHOKS: allt i sin ordning
    [1] För till eHOKS: en sak är ogjord
   *[other] För till eHOKS: { $count } saker är ogjorda
}
upload-page-noted = { $count ->
    [1] För till eHOKS: inga fel, en anmärkning
   *[other] För till eHOKS: inga fel, { $count } anmärkningar
}
upload-page-says = Punkterna står i samma ordning som i formuläret i eHOKS. Programmet gör de kontroller som kan göras utan nät. Regler 16.7.2026.
upload-page-running = Kontrollerar…
upload-state-fine = i sin ordning
upload-state-broken = { $count ->
    [1] 1 fel
   *[other] { $count } fel
}
upload-state-ask = { $count ->
    [1] 1 att granska
   *[other] { $count } att granska
}
upload-state-look = { $count ->
    [1] 1 anmärkning
   *[other] { $count } anmärkningar
}
upload-state-empty = inga anteckningar
upload-state-not-here = { $tuva ->
    [yes] inte i Hux
   *[no] endast i Hux
}
upload-state-leaving = på väg bort
upload-jump = Rätta på stället
upload-body = Exportfil
upload-body-says = { $version ->
    [0] En HOKS, utkast. Kända namn och personbeteckningar söks innan filen sparas; läs ändå själv.
   *[other] En HOKS, version { $version }. Kända namn och personbeteckningar söks innan filen sparas; läs ändå själv.
}
upload-body-text = Exportfilens innehåll
upload-stays = Detta blir bara i planen
upload-key-leave = Lämna ut { $key } ur filen
upload-key-take = Ta med { $key } i filen igen
upload-online = Endast eHOKS självt kan kontrollera
upload-untold = Detta kontrollerades inte, eftersom uppgiften saknas
upload-save = Spara filen för eHOKS…
upload-sheet-print = Skriv ut inmatningsark för den som matar in
upload-sheet-save = Spara inmatningsarket…
upload-saved = Sparad: { $path }
upload-waits = Filen kan sparas när felen har rättats. Inmatningsarket kan skrivas ut redan nu.
upload-losses = { $count ->
    [1] Ett ställe skulle fattas i eHOKS
   *[other] { $count } ställen skulle fattas i eHOKS
}
upload-losses-accept = Jag vet att de uppräknade ställena inte finns i eHOKS efteråt.
upload-asked = { $count ->
    [1] Ett ställe ska kontrolleras före exporten
   *[other] { $count } ställen ska kontrolleras före exporten
}
upload-asked-accept = Jag har läst de märkta ställena: de innehåller inga namn och inget om den studerandes hälsa eller skälet till stödet.
upload-exported = Av den här rätten har en HOKS redan förts in { $day }.
upload-exported-says = En andra HOKS kan inte göras för samma studierätt. Hämta den nuvarande HOKS ur eHOKS och ta in den här, så blir ingenting borta.
upload-bring = Ta in den nuvarande HOKS…
upload-brought = { $rows ->
    [0] Den nuvarande HOKS har tagits in. Planen fick inga nya rader.
    [1] Den nuvarande HOKS har tagits in. Planen fick en ny rad.
   *[other] Den nuvarande HOKS har tagits in. Planen fick { $rows } nya rader.
}
upload-no-draft = Den nuvarande HOKS kan tas in när det finns ett utkast av planen.
upload-way = Sätt
upload-way-post = Ny HOKS (POST)
upload-way-put = Ersätt hela HOKS (PUT)
upload-way-patch = Ändra basuppgifter (PATCH)
upload-current-day = Den nuvarande HOKS i eHOKS hämtades in i planen { $day }.
upload-current = Planen innehåller den nuvarande HOKS i eHOKS.
upload-file-day = HOKS hämtades in i planen ur en fil { $day }. Den saknar numret i eHOKS.
upload-file = Planen innehåller en HOKS ur en fil. Den saknar numret i eHOKS.
upload-to-file = Fil för eHOKS
