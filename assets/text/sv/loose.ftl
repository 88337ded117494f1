# Planen som en fil som kan redigeras: vad den säger utöver planens egna texter.
loose-of-version = Det här är en redigerbar avskrift av version { $number }, som fastställdes { $day } (beteckning { $id }). Vem som helst kan ändra den här filen, och den har inga underskrifter. Planen är det som står i den fastställda kopian.
loose-of-draft = Det här är en redigerbar avskrift av utkastet { $day }. Planen är inte fastställd.

loose-archive-readme =
    Det här är ett arkivpaket med de fastställda versionerna av en plan. Innehållet är sekretessbelagt och paketet är inte krypterat.

    archive.json: uppgifter om versioner, underskrifter, kopior som gjorts för mottagare, överlämnanden och händelser samt SHA-256-kondensatet av varje fil. Form: schema/archive-1.json.
    versions/N/copy.pdf: den fastställda kopian av version N, som är dokumentet (PDF/A-3a).
    versions/N/plan.json: svaren i samma version i maskinläsbar form. Form: schema/plan-1.json.
    versions/N/paper-M.pdf: ett papper som har kommit tillbaka undertecknat för hand.
    attachments: bilagorna så som de har bifogats (PDF). Namnen finns i archive.json.

loose-archive-lost = I paketet saknas versioner eller deras kopior som inte gick att läsa ur det skadade lagret: versionerna { $versions }. I filen archive.json har de märkningen "lost": true.

loose-open = Word, text eller paket…
loose-title = Spara version { $number } i annan form
loose-title-draft = Spara utkastet i annan form
loose-forms = Form
loose-secret = Filen blir okrypterad där du sparar den. Innehållet är sekretessbelagt: ta bort filen när du inte längre behöver den.
loose-secret-archive = Paketet blir okrypterat där du sparar det. Innehållet är sekretessbelagt: för över paketet till anordnarens arkiv och ta bort de kopior som uppstått på vägen.
loose-form-plan = Planfil (JSON)
loose-form-plan-text = För eget bruk: till en annan egen Laatija eller för ett annat program. Till en annan skola gör du ett överföringspaket, där grunden kontrolleras. Den har alla svar, också sådana som inte trycks i kopian: kontaktuppgifter som spärrmarkeringen skyddar och i en HOKS även den HOKS som hämtats från eHOKS, med den studerandes e-postadress och telefonnummer. Bilagorna följer inte med.
loose-form-docx = Word-fil (DOCX)
loose-form-docx-text = När skolan eller ett system kräver Word. Samma innehåll som i kopian, utan underskrifter.
loose-form-odt = OpenDocument (ODT)
loose-form-odt-text = Som Word-filen, men för LibreOffice.
loose-form-text = Ren text (TXT)
loose-form-text-text = Till ett system som inte tar emot något annat.
loose-form-archive = Arkivpaket (ZIP)
loose-form-archive-text = Till anordnarens arkiv: alla fastställda versioner, bilagor, papper som kommit tillbaka och uppgifter.
loose-form-transfer = Överföringspaket till nästa skola
loose-form-transfer-text = När eleven eller den studerande byter skola: en undertecknad kopia och dess svar, krypterade till mottagaren. Grunden väljs och kontrolleras innan något görs.
loose-next = Fortsätt…
loose-save = Spara…
loose-saving = Sparar…
loose-saved = Sparad: { $path }
loose-way = Word, text eller paket…
