# nytt läsår, att börja från ett annat dokument och text som förts över

carry-renew = Nytt läsår
carry-renew-help = Ett nytt utkast med texterna från i fjol och det gamla årets utvärderingar med sina datum tomma. Stödåtgärdernas startdatum finns kvar.
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
carry-field-left = överförd, ännu inte granskad

carry-unchanged = Oförändrat sedan i fjol
carry-unchanged-text = De här är exakt som i fjolårets version och har inte märkts som granskade. De hindrar inte fastställandet.
carry-unchanged-document = Oförändrat från dokumentet { $title }
carry-unchanged-document-text = De här är som de fördes över och har inte märkts som granskade. De hindrar inte fastställandet.
carry-unchanged-go = Gå till punkten
carry-unchanged-keep-all = Behåll allt så
carry-tag = utgår från { $title }

carry-beside-open = Välj fjolårets fil
carry-beside-kind = Word eller PDF

carry-begin = Börja ett annat dokument…
carry-begin-title = Börja ett dokument från den här planen
carry-begin-which = Vilket dokument ska påbörjas?
carry-begin-knows = Texterna förs till sina punkter. Det som måste övervägas på nytt blir kvar på överföringsbordet.
carry-begin-knows-not = Härifrån förs bara namnet, vårdnadshavarna, spärrmarkeringen och uppgifterna om skolan och den ansvariga läraren. Resten av texten finns på överföringsbordet bredvid det nya dokumentet.
carry-begin-make = Börja
carry-begin-next = Börja: { $title }
carry-made = Påbörjad { $day }: { $title }
carry-made-remedy = Från den här planen har redan påbörjats { $title }. Fortsätt med den. Om saken har ändrats efter det, börja ett nytt med ”Börja ett annat dokument”.
carry-made-open = Öppna: { $title }
carry-origin = Utgår från { $title }
carry-origin-version = { $title }, version { $number }
carry-origin-draft = { $title }, utkast
carry-origin-when = Påbörjad därifrån { $day } kl. { $time }
carry-origin-open = Öppna
carry-origin-gone = Den finns inte längre i den här filen.

carry-desk = Överföringsbordet
carry-desk-open = Överföringsbordet
carry-desk-close = Stäng överföringsbordet
carry-desk-left =
    { $count ->
        [0] Allt har placerats
        [one] 1 punkt oplacerad
       *[other] { $count } punkter oplacerade
    }
carry-desk-unread = { $count ->
    [one] Ett tidigare dokument kan inte läsas. Det har lämnats bort härifrån.
   *[other] { $count } tidigare dokument kan inte läsas. De har lämnats bort härifrån.
}
carry-desk-keys = Enter för den valda punkten till det första förslaget, Delete märker att den inte förs över.
carry-desk-put = För till: { $label }
carry-desk-put-here = För hit: { $label }
carry-desk-leave = Förs inte över
carry-desk-take-up = Ta tillbaka
carry-desk-all = Visa också de placerade
carry-desk-state-unplaced = oplacerad
carry-desk-state-partly = delvis överförd
carry-desk-state-placed = överförd
carry-desk-state-left = förs inte över
carry-desk-places = Nu i punkten: { $labels }
carry-desk-empty = Här finns inget att placera.
carry-beside = Ta fram en fil bredvid…
carry-beside-help = Texten i en Word-fil eller PDF visas bredvid blanketten. Den bevaras krypterad med utkastet tills det fastställs eller du tar bort den, och den skrivs inte ut.
carry-beside-away = Ta bort filens text
carry-beside-gone = Filens text togs bort.
carry-bring = { $title } har antecknats om eleven { $pupil }
carry-bring-of = { $version ->
    [0] Utkast, skrivet { $day }.
   *[other] Version { $version }, fastställd { $day }.
}
carry-bring-says = { $count ->
    [0] Det finns inga tomma punkter att fylla i. Texterna läggs bredvid formuläret, och du kan flytta det du behöver. Inget av det du har skrivit ändras.
    [one] En tom punkt fylls i. De andra texterna läggs bredvid formuläret, och du kan flytta det du behöver. Inget av det du har skrivit ändras.
   *[other] { $count } tomma punkter fylls i. De andra texterna läggs bredvid formuläret, och du kan flytta det du behöver. Inget av det du har skrivit ändras.
}
carry-bring-act = Hämta uppgifterna hit
carry-bring-done = { $count ->
    [0] Texterna ligger nu bredvid formuläret.
    [one] En punkt fylldes i. Kontrollera den.
   *[other] { $count } punkter fylldes i. Kontrollera dem.
}
