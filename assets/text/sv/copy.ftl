# De fasta texterna i vårdnadshavarens kopia: det som står på den tryckta sidan utöver blankettens texter.
copy-draft-mark = UTKAST
copy-secrecy-word = SEKRETESSBELAGD
copy-version = Version { $number }
copy-issued-line = { $day }, version { $number }
copy-extract-line = { $day }, version { $number }, utdrag
copy-extract-title = { $title } (utdrag)
copy-extract = Utdrag: en del punkter har lämnats bort.
copy-draft-line = Utkast { $day }
copy-page = { $page } ({ $pages })
copy-school-year = Läsåret { $year }
copy-replaces = Ersätter version { $number } ({ $day })
copy-guardian = Vårdnadshavarens kopia
copy-recipients = Vårdnadshavarens kopia: { $names }
copy-foot-issued = fastställd { $day }
copy-foot-id = Beteckning
copy-foot-check = Så kontrollerar du: se slutet av dokumentet.
copy-foot-number = Kopia { $number }
copy-foot-recipient = Kopia { $number }: { $name }
copy-foot-draft = { $day } · inte fastställt, kan ännu ändras
copy-foot-template = Mall: { $municipality }, { $title } { $version }
copy-foot-program = { $program } · tillgänglig PDF/UA-1
copy-continues = fortsätter
copy-mark = Exemplarets elektroniska märke
copy-signatures-note = Underskriften visar att planen har gåtts igenom tillsammans. Den betyder inte att man är av samma åsikt om allt.
copy-place-and-time = Ort och tid
copy-electronic = Det elektroniska exemplaret.
copy-electronic-text = När filen är elektroniskt undertecknad finns här ett märke: undertecknaren, tiden och nyckelns slag.
copy-check = Så kontrollerar du.
copy-check-text = Öppna det elektroniska exemplaret i en PDF-läsare som visar underskrifter, till exempel Acrobat Reader. Dess underskriftspanel visar om filen har ändrats efter undertecknandet och i vems namn den är undertecknad. Om läsaren inte känner undertecknaren, fråga skolan. Ett papper kontrollerar du genom att be skolan om den version som har samma beteckning som står längst ner på sidan.
copy-seal = Plats för elektronisk underskrift: { $whose }
copy-way-planned = Planerat sätt: { $way }
copy-privacy = Dataskydd
copy-annex = Bilaga { $number }: { $title }
copy-data-name = Planens uppgifter i maskinläsbar form (JSON)
cover-title = Försättsblad
cover-inside = Bakom det här bladet finns { $copies ->
    [1] en kopia
   *[other] { $copies } kopior
 }, sammanlagt { $pages ->
    [1] en sida
   *[other] { $pages } sidor
 }.
cover-for-alone = Endast för den nämnda mottagaren.
cover-sender = Avsändare: { $sender }
