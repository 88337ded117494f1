# Avslutade planer, och ett nytt läsår för många planer.

closing-shelf = Avslutade
closing-open = Flytta till avslutade…
closing-title = { $count ->
    [one] Flytta planen till de avslutade?
   *[other] Flytta { $count } planer till de avslutade?
}
closing-says = Planen och dess versioner finns kvar. Den syns inte längre i listan, årsklockan eller bland nästa uppgifter. Du får den tillbaka när som helst.
    .draft = Utkastet finns kvar som det är. När du skriver i det kommer det tillbaka till listan.
    .instead = Om beslutet redan är fattat, flytta utkastet till de avslutade i stället för att ta bort det. Då finns det kvar.
closing-reason = Orsak
closing-reason-ended = Stödet har upphört
closing-reason-transferred = Har flyttat
closing-reason-superseded = Ett annat dokument har kommit i stället
closing-reason-decided = Beslutet är fattat eller ärendet är klart
closing-reason-old_year = Läsåret är över
closing-do = Flytta till avslutade
closing-done = { $count ->
    [one] En plan har flyttats till de avslutade.
   *[other] { $count } planer har flyttats till de avslutade.
}
closing-left = { $count ->
    [one] En blev kvar eftersom dess utkast är på hälft.
   *[other] { $count } blev kvar eftersom deras utkast är på hälft.
}
closing-tag = { $reason }, { $day }
closing-reopen = Ta tillbaka
    .named = Ta tillbaka från de avslutade: { $pupil }, { $title }
    .done = Planen finns igen i listan.
closing-offer = { $count ->
    [one] En plan verkar vara avslutad
   *[other] { $count } planer verkar vara avslutade
}
    .says = Ett annat dokument har kommit i stället, eller de har inte ändrats sedan förra läsåret började.
    .act = Titta…
closing-offer-title = Vilka flyttas till de avslutade?

closing-years = Nytt läsår…
closing-years-title = Nytt läsår
closing-years-says = Den nyaste versionen blir ett nytt utkast. Texterna följer med, det gamla årets utvärderingar med sina datum töms. Ingenting har gjorts ännu. Den fastställda versionen ändras inte förrän du fastställer en ny.
closing-years-unfinished = Läsåret { $year } pågår ännu. Det nya utkastet gäller nästa läsår. Eleven syns i listan i sin nuvarande klass tills det nya läsåret börjar eller du fastställer den nya versionen.
    .change = Om något ändras redan detta läsår, ändra den nuvarande planen.
    .act = Ändra den nuvarande planen
closing-years-one = { $pupil }, { $title }
closing-years-makes = Läsåret { $year }: { $carried } följer med, { $emptied } töms
closing-years-not = Kan inte börjas: utkastet är på hälft, det finns ingen version eller dokumentet fortsätter inte.
closing-years-do = { $count ->
    [one] Börja ett utkast
   *[other] Börja { $count } utkast
}
closing-years-at = Gjort { $done } / { $all }
closing-years-done = { $count ->
    [one] Ett utkast har börjats
   *[other] { $count } utkast har börjats
}
closing-years-done-says = Du kan ta tillbaka dem på en gång så länge du inte har skrivit i dem. Ett utkast som någon har skrivit i blir kvar.
closing-years-back = Ta tillbaka dessa läsår
closing-years-backed = { $count ->
    [0] Inga utkast togs tillbaka.
    [one] Ett utkast har tagits tillbaka. Versionen är som förut.
   *[other] { $count } utkast har tagits tillbaka. Versionerna är som förut.
}
closing-years-kept = { $count ->
    [one] Ett blev kvar eftersom någon har skrivit i det.
   *[other] { $count } blev kvar eftersom någon har skrivit i dem.
}
closing-years-ready = Klar
closing-years-change = { $label }: { $was } → { $is }

closing-drop = Version { $version } förblir den nyaste fastställda versionen.
    .touched = Du har skrivit i utkastet. Det som är skrivet går inte att få tillbaka.
    .untouched = Ingenting har skrivits i utkastet. Du kan börja det på nytt.
closing-dropped = Utkastet har tagits bort. Version { $version } är den nyaste fastställda versionen.
