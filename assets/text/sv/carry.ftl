# nytt läsår, att börja från ett annat dokument och text som förts över

carry-renew = Nytt läsår
carry-renew-help = Ett nytt utkast med texterna från i fjol och det gamla årets datum tomma.
carry-renewed-toast = Utkastet för läsåret { $year } är påbörjat.

carry-same = Samma text som i fjolårets plan.
carry-same-check = Kontrollera att den ännu stämmer.
carry-same-document = Texten är från dokumentet { $title }.
carry-proposed = Föreslaget för det nya läsåret.
carry-proposed-check = Kontrollera.
carry-proposed-document = Sammanställt från dokumentet { $title }.
carry-keep = Behåll så
carry-kept = Märkt som granskad.
carry-last-year = I fjol
carry-earlier = { $title }
carry-take-back = Ta tillbaka den här texten
carry-nothing-then = Punkten var tom.
carry-close = Stäng

carry-left =
    { $count ->
        [one] 1 ogranskad
       *[other] { $count } ogranskade
    }
carry-left-help = Från i fjol, ännu inte granskade. F4 går till nästa, skift och F4 behåller texten så och går till nästa.
carry-left-document = Från dokumentet { $title }, ännu inte granskade. F4 går till nästa, skift och F4 behåller texten så och går till nästa.
carry-section-left = { $count } ogranskade
carry-field-left = från i fjol, ännu inte granskad

carry-unchanged = Oförändrat sedan i fjol
carry-unchanged-text = De här är exakt som i fjolårets version och har inte märkts som granskade. De hindrar inte fastställandet.
carry-unchanged-document = Oförändrat från dokumentet { $title }
carry-unchanged-document-text = De här är som de fördes över och har inte märkts som granskade. De hindrar inte fastställandet.
carry-unchanged-go = Gå till punkten
carry-unchanged-keep-all = Behåll allt så
carry-tag = utgår från { $title }

carry-beside-open = Välj fjolårets fil
carry-beside-kind = Word eller PDF
