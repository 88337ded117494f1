# Ändringsbrevet: vad som ändrades i den nya versionen och varför.

change-title = Vad som ändrades och varför
change-title-correction = Rättelse: vad som rättades och varför
change-pupil = Gäller:
change-document = Dokument:
change-versions = Version { $number } fastställdes { $day }. Den ersätter version { $before }, som fastställdes { $earlier }.
change-reason = Orsak:
change-is-correction = Den här versionen är en rättelse: den tidigare versionen har rättats i den.
change-goals = Mål
change-support = Stöd
change-others = Texten ändrades också på de här ställena
change-nothing = I övrigt finns inga ändringar.
change-new = Nytt:
change-changed = Ändrades:
change-ended = Avslutades:
change-correction-added = Rättelse, tillagt:
change-correction-changed = Rättat:
change-correction-ended = Rättelse, borttaget:
change-stayed = Oförändrat:
change-stayed-count =
    { $count ->
        [1] Dessutom är ett oförändrat.
       *[other] Dessutom är { $count } oförändrade.
    }
change-cell = { $label }: förut ”{ $before }”, nu ”{ $after }”
change-cell-added = { $label }: tillagt ”{ $after }”
change-cell-ended = { $label }: borttaget ”{ $before }”
change-whole = Det här brevet sammanfattar ändringarna. Hela texten finns i version { $number } av dokumentet.
change-extract = Brevet berättar bara om de punkter som finns i kopian som det ges med.

change-letter-save = Spara ändringsbrevet…
change-letter-print = Skriv ut ändringsbrevet
change-letter-saved = Ändringsbrevet är sparat: { $path }
change-letter-printed = Ändringsbrevet har skickats till skrivaren.
change-letter-job = Ändringsbrev
