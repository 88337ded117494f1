# settings

settings-locking = Låsning
settings-idle = Lås efter en paus
    .says = Texten sparas alltid
settings-minutes = { $number ->
    [one] { $number } minut
   *[other] { $number } minuter
}
settings-passphrase = Lösenord
    .says = Planerna förblir desamma
    .act = Byt…
settings-passphrase-change = Byt lösenord
settings-passphrase-used = Nuvarande lösenord
settings-passphrase-do = Byt lösenord
settings-passphrase-changed = Lösenordet är bytt. Säkerhetskopior från tiden före bytet öppnas fortfarande med det gamla.
settings-sheet = Återställningsblad
    .says = Ett nytt blad ersätter det gamla
    .waits = Det nya bladet blev obekräftat. Gör ett nytt.
    .act = Gör ett nytt…
settings-sheet-renew = Nytt återställningsblad
    .says = Det gamla bladet öppnar planerna tills du har läst tillbaka det nya. Förstör det gamla först då.
settings-sheet-do = Gör ett nytt blad
settings-vault-key = Nyckel
    .says = Om någon annan kan ha fått lösenordet eller bladet
    .act = Byt nyckel…
settings-vault-key-renew = Byt nyckel
    .says = Planerna krypteras med en ny nyckel. Det tidigare lösenordet och återställningsbladet öppnar sedan varken dem eller nya säkerhetskopior. Kopior från tiden före bytet öppnas ännu med de tidigare: förstör dem när en ny kopia har gjorts.
    .sheet = Därefter skriver du ut ett nytt återställningsblad. Om bytet avbryts är den tidigare eller den nya filen hel i behåll.
    .address = Också adressen som kollegor krypterar delar med byts: ge den nya till dem som har den tidigare. Delar som du redan har bett om öppnas fortfarande.
settings-vault-key-do = Byt nyckel
settings-vault-key-busy = Krypterar och läser på nytt…
settings-practice = Övningen låses inte och har varken lösenord eller återställningsblad.

settings-looks = Språk och utseende
settings-language = Programmets språk
settings-theme = Utseende
settings-theme-system = Som datorn
settings-theme-light = Ljust
settings-theme-dark = Mörkt
settings-text-size = Storlek på texten du skriver
    .says = Bara skrivfälten i formuläret
settings-text-size-small = Liten, { $pixels }
settings-text-size-normal = Vanlig, { $pixels }
settings-text-size-large = Stor, { $pixels }
settings-text-size-largest = Störst, { $pixels }
settings-zoom = Förstora och förminska allt: Ctrl + och Ctrl −. Vanlig storlek: Ctrl 0.

settings-backup = Säkerhetskopior
settings-backup-why = Laatija gör själv en kopia när något har ändrats. Kopian är krypterad med samma lösenord, och den duger först när Laatija har öppnat den och läst den i sin helhet.
settings-backup-do = Kopiera nu
settings-backup-busy = Kopierar och läser…
settings-backup-proven = Kopian { $day } kl. { $time } har öppnats och lästs i sin helhet.
settings-backup-newer = Det finns ändringar efter kopian.
settings-backup-written = En plan skrevs senast { $day } kl. { $time }.
settings-backup-read = { $pupils ->
    [one] En person
   *[other] { $pupils } personer
}, { $plans ->
    [one] en plan
   *[other] { $plans } planer
}, { $revisions ->
    [0] inga fastställda versioner
    [one] en fastställd version
   *[other] { $revisions } fastställda versioner
}. Allt går att läsa.
settings-backup-late = På en vecka har ingen kopia gjorts som innehåller alla nuvarande planer.
settings-backup-failed = Det senaste försöket lyckades inte
settings-backup-folder = Mapp för kopior
    .act = Byt mapp…
settings-backup-folder-missing = Mappen hittas inte nu. Sätt i minnet eller öppna nätverksenheten.
settings-backup-usual = Kopiorna ligger på samma disk som planerna. Välj en USB-sticka eller skolans nätverksdisk, så finns de kvar även om datorn går sönder.
settings-backup-count = { $count ->
    [one] En kopia, gjord { $day }.
   *[other] { $count } kopior, den äldsta { $day }.
}
settings-backup-kept = De sista kopiorna från de tio senaste dagarna och de tolv senaste månaderna sparas.
settings-backup-former = { $count ->
    [one] En kopia har gjorts före nyckelbytet, { $newest }.
   *[other] { $count } kopior har gjorts före nyckelbytet, { $oldest } – { $newest }.
}
    .opens = De öppnas bara med den tidens lösenord och återställningsblad.
    .first = Du kan ta bort dem när en kopia har gjorts med den nya nyckeln.
    .act = Ta bort dem…
settings-backup-former-remove = Ska kopiorna från tiden före nyckelbytet tas bort?
    .says = Borttagna kopior går inte att få tillbaka. Kopior som har gjorts med den nuvarande nyckeln finns kvar.
    .do = Ta bort kopiorna
settings-backup-where = Planerna finns i mappen
settings-backup-practice = Övningen raderas när du avslutar den. Därför görs ingen säkerhetskopia av den.

settings-writer = Den som skriver
    .says = Ändringen gäller nya planer och nya underskrifter. Fastställda versioner förblir som de är.

settings-key = Egen nyckel
    .name = Beteckning
    .words = Sex ord
    .says = Säg de här orden till vårdnadshavaren eller skolan som vill försäkra sig om din underskrift.
    .none = Nyckeln skapas när du fastställer den första versionen.
    .anew = När namnet eller skolan ändras görs följande underskrift med en ny nyckel.

settings-about = Om programmet
settings-about-offline = Använder inte nätet
settings-about-licence = Fri programvara. Licens: EUPL-1.2.
settings-about-others = Typsnitt: Atkinson Hyperlegible Next och Mono, Andika (SIL Open Font License 1.1). Ikoner: Lucide (ISC). Ordlistor: Voikko (GPL 2+), Göran Anderssons svenska (LGPL 3), brittisk engelska (LGPL).

settings-signers = Kända undertecknare
    .says = De sex orden för dessa nycklar har du jämfört per telefon. Filer som de har undertecknat känns igen.
    .none = Ingen är känd ännu. En undertecknare kommer hit när du öppnar en fil under Kontrollera PDF och orden stämmer per telefon.
settings-signer-since = Känd sedan { $day }, nyckel
settings-signer-forget = Glöm
    .named = Glöm { $name }
    .done = { $name } är glömd.

settings-restore-ask = Vill du gå till återställningen?
    .text = Laatija sparar allt och låser filen, för säkerhetskopian väljs i den låsta vyn. Inget går förlorat: inget återställs innan du har valt en kopia och sett vad som finns i den.
    .do = Lås och fortsätt
