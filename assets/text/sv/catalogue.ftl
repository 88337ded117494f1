# Katalogen över examina: import i inställningarna och val i blanketten.

catalogue-title = Examina
catalogue-says = I blanketten väljs examen och dess delar bland dessa. Grunderna hämtas med webbläsaren i eGrunder som en JSON-fil och importeras här. Laatija hämtar dem inte från nätet.
catalogue-import = Importera en fil…
catalogue-import-folder = Importera från en mapp…
catalogue-choose = Välj filen med grunderna
catalogue-choose-folder = Välj mappen där filerna med grunderna finns
catalogue-file-kind = eGrunder JSON
catalogue-none = Inga grunder har importerats.
catalogue-carried = Följer med Laatija
catalogue-imported = importerad { $day } från filen { $file }
catalogue-units = { $count ->
    [one] en del
   *[other] { $count } delar
}
catalogue-valid = gäller { $from }–{ $until }
catalogue-valid-transition = övergångstiden slutar { $day }
catalogue-state-in_force = Gäller
catalogue-state-transition = Övergångstid
catalogue-state-coming = På kommande
catalogue-state-over = Upphört
catalogue-koulutustyyppi_1 = grundexamen
catalogue-koulutustyyppi_11 = yrkesexamen
catalogue-koulutustyyppi_12 = specialyrkesexamen
catalogue-koulutustyyppi_5 = TELMA
catalogue-koulutustyyppi_40 = Hux
catalogue-progress = Filer läses: { $done } / { $of }
catalogue-stop = Avbryt
catalogue-stopped = Importen avbröts. Ingenting ändrades.
catalogue-taken = { $name } har importerats. Du väljer dess delar i blanketten.
catalogue-taken-many = { $count ->
    [one] Grunderna för en examen har importerats.
   *[other] Grunderna för { $count } examina har importerats.
}
catalogue-replaced = { $count ->
    [one] En ersatte en äldre.
   *[other] { $count } ersatte en äldre.
}
catalogue-refused = { $count ->
    [one] En fil kunde inte läsas. Ingenting importerades.
   *[other] { $count } filer kunde inte läsas. Ingenting importerades.
}
catalogue-refused-more = { $count ->
    [one] och en annan fil
   *[other] och { $count } andra filer
}
catalogue-remove = Ta bort
    .named = Ta bort { $name }
    .done = { $name } har tagits bort. Planerna behåller det som valdes i dem.
catalogue-unit = { $code } · { $whole } · { $order }
catalogue-unit-points = { $code } · { $points } kp · { $whole } · { $order }
catalogue-over = Inte för nya studerande efter { $day }
catalogue-coming = Gäller först från { $day }
catalogue-list = Förslag: { $name }
catalogue-found = { $count ->
    [one] Ett förslag. Nedåtpilen leder till det.
   *[other] { $count } förslag. Nedåtpilen leder till dem.
}
catalogue-more = Det finns fler när du skriver noggrannare.
catalogue-nothing = Hittades inte i katalogen. Din egen text blir som den är. Examina hämtas till katalogen i Inställningar, Examina.
