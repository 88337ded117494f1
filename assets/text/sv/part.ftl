# part: en del begärs av en kollega, skrivs på en annan dator, skickas tillbaka och förenas

part-ask-open = Be en kollega om en del…
part-ask-title = Be en kollega om en del
part-ask-sections = Vilka avsnitt begärs
part-ask-sections-text = Kollegan får bara dessa avsnitt och namnet och klassen eller gruppen. Inget annat lämnar den här datorn. Orsaken till spärrmarkeringen följer inte med, och inte heller kontaktuppgifter under den.
part-ask-whose = En del får ges bara till den som behöver den i sitt arbete. Det bedömer du: Laatija kontrollerar inte grunden. I händelserna står vem som ombads och vilka avsnitt som följde med.
part-ask-sections-none = Välj minst ett avsnitt.
part-ask-colleague = Kollegans namn
part-ask-colleague-none = Skriv kollegans namn.
part-ask-how = Hur kollegan öppnar filen
part-ask-by-address = Med adressen till kollegans Laatija
part-ask-by-address-text = Bara kollegans dator öppnar filen. Adressen finns i inställningarna i kollegans Laatija.
part-ask-by-passphrase = Med ett lösenord som du berättar per telefon
part-ask-by-passphrase-text = Skicka inte lösenordet samma väg som filen.
part-ask-address = Kollegans adress
part-ask-address-help = Börjar med age1
part-ask-words = Jämför dessa sex ord per telefon: { $words }
part-ask-known = Känd kollega
part-ask-other = Någon annan
part-ask-passphrase = Berätta det här lösenordet per telefon. Anteckna det: det visas inte igen.
part-ask-passphrase-other = Föreslå ett annat
part-ask-do = Spara begäran…
part-ask-done = Begäran har sparats: { $path }. Skicka filen till kollegan.
part-asked = Tidigare begärda
part-asked-row = { $name }, { $day }: { $sections }
part-asked-waiting = väntar
part-asked-answered = förenad { $day }
part-asked-show = Visa svaret
    .named = Visa vad { $name } svarade

part-tag = del: { $name }
part-of-title = En del av en plan som görs av { $name }
part-of-nobody = en kollega
part-of-text = { $pupil }. Begärd { $day }. Bara dessa avsnitt finns här, och de skickas tillbaka till den som bad om dem. Planen är inte din att fastställa.
part-of-returned = Skickad tillbaka { $day }. Ta bort delen på hemskärmen när den som bad om den har fått den.
part-status = En del som begärdes av { $name }
part-return = Skicka tillbaka delen…
part-return-again = Skicka tillbaka på nytt…
part-returned = Delen har sparats: { $path }. Skicka filen till den som bad om den. Bara den datorn öppnar filen.

part-brought = Hämtad fil
part-title = En kollegas del
part-file-open = Öppna en del eller ett överföringspaket…
part-file-text = Eller öppna en kollegas begäran, en del som har kommit tillbaka eller ett överföringspaket från en annan skola (filändelsen .laatijaosuus eller .laatijasiirto).
part-locked = Filen öppnas med ett lösenord
part-locked-text = Fråga den som skickade filen om lösenordet per telefon.
part-locked-passphrase = Filens lösenord
part-locked-open = Öppna
part-another = En annan fil…

part-request-title = { $name } ber dig om en del
part-request-text = Filen är krypterad, men namnet är bara filens påstående. Om du inte väntade dig en begäran, fråga innan du skriver.
part-request-pupil = Vems plan
part-request-plan = Plan
part-request-sections = Avsnitt
part-request-asker = Begärd av
part-request-day = Begärd
part-request-take = Börja skriva delen
part-request-take-text = Avsnitten sparas på den här datorn som ett eget utkast.
part-request-here = Delen finns redan här
part-request-go = Fortsätt med delen
part-request-taken = Delen är klar att skrivas.

part-answer-title = Vad { $name } ändrade
part-answer-text = { $pupil }, { $plan }. Begärd { $asked }, skickad tillbaka { $made }.
part-answer-other-name = Delen begärdes av { $name }, men den har skickats tillbaka av { $author }.
part-answer-changes = { $count ->
    [0] Utan frågor ändras ingenting.
    [one] En ändring där du inte själv har rört texten
   *[other] { $count } ändringar där du inte själv har rört texten
}
part-answer-conflicts = { $count ->
    [one] En punkt har båda ändrat. Välj vad som blir kvar.
   *[other] { $count } punkter har båda ändrat. Välj i varje vad som blir kvar.
}
part-answer-nothing = I delen finns inget som inte redan finns i planen.
part-answer-taken = Den här delen är redan förenad { $day }
part-answer-taken-text = Du kan förena den på nytt om du har ångrat ändringarna. Nu visas bara det som skiljer sig från planen.
part-answer-overtaken = En nyare del är redan förenad
part-answer-overtaken-text = Samma kollega har efter detta skickat tillbaka en nyare del, och den finns redan i planen.
part-answer-issued = Version { $number } har fastställts efter begäran
part-answer-issued-text = En fastställd version ändras inte. Delen förenas med utkastet.
part-answer-issued-begins = En fastställd version ändras inte. Föreningen börjar ett nytt utkast av den.
part-answer-take = Förena med planen
part-answer-take-text = Ändringarna kommer som ett steg: Ångra tar tillbaka det som var. Händelserna berättar vilka punkter { $name } skrev.
part-answer-choose = { $count ->
    [one] Välj ännu i en punkt vad som blir kvar.
   *[other] Välj ännu i { $count } punkter vad som blir kvar.
}
part-answer-go = Öppna planen
part-answer-done = { $count ->
    [0] Ingenting ändrades.
    [one] En punkt har förenats. Ångra tar tillbaka det som var.
   *[other] { $count } punkter har förenats. Ångra tar tillbaka det som var.
}

part-conflict-mine = I planen nu
part-conflict-theirs = { $name } skrev
part-conflict-before = Före begäran: { $text }
part-conflict-empty = Tomt
part-conflict-removed = Raden har tagits bort
part-conflict-choose = Vad som blir kvar: { $title }
part-conflict-both = Behåll båda och redigera
part-conflict-mine-take = Behåll den egna
part-conflict-theirs-take = Ta kollegans text

part-addresses = Delar mellan kollegor
    .says = En kollega krypterar delar till dig med den här adressen. Adressen är inte hemlig: ge den när någon ber om den.
part-address-own = Egen adress
part-address-since = Adressen har varit i bruk sedan { $day }. Om en kollega har en äldre adress, ge den här i stället.
part-address-copy = Kopiera
part-address-copied = Adressen har kopierats.
part-address-words = Sex ord att jämföra per telefon
part-colleagues-none = En kollega kommer hit när du ber om en del med kollegans adress.
part-colleague-forget = Glöm
    .named = Glöm { $name }
    .done = { $name } har glömts.
