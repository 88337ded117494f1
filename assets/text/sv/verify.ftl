# verify

verify-title = Kontrollera PDF
verify-drop = Släpp en PDF här
verify-drop-text = Du ser om filen är oförändrad och med vems nyckel den är undertecknad. Ingenting skickas eller sparas.
verify-file = Den kontrollerade filen
verify-choose = Välj PDF…
verify-another = En annan fil…
verify-another-text = Eller släpp en annan PDF i fönstret. Ingenting skickas eller sparas.
verify-running = Kontrollerar…

verify-unsigned = Filen har ingen underskrift
verify-unsigned-text = Därför går det inte att säga om den har ändrats eller vem som har gjort den. En fil utan underskrift kan ändå vara äkta.
verify-intact = Filen är oförändrad efter undertecknandet
verify-intact-text = Ingenting har lagts till eller ändrats efteråt.
verify-intact-allowed-text = Därefter har bara detta gjorts, som underskrifterna tillåter:
verify-said-time = Enligt filen undertecknad { $day } kl. { $time }.
verify-changed = Filen är inte sådan som den undertecknades
verify-changed-text = Efter undertecknandet har det här ändrats i filen:
verify-changed-unlisted = Filens innehåll och underskriften stämmer inte överens.
verify-changed-todo = Be den som gav filen att ge den på nytt.
verify-unknown = Det går inte att säga om filen är oförändrad
verify-unknown-text = Laatija kan inte säga om filen är som när den undertecknades. Be avsändaren om den på nytt eller kontrollera den med det program som den undertecknades med. Orsak:

verify-signer-own = Undertecknad med din egen nyckel
verify-signer-own-text = Nyckeln finns i den här planfilen.
verify-signer-known = Undertecknaren är känd på den här datorn
verify-signer-known-text = Du har tidigare jämfört orden för den här nyckeln.
verify-signer-known-since = Du jämförde nyckelns ord { $day }.
verify-signer-unknown = Undertecknaren är ännu inte känd på den här datorn
verify-signer-unknown-text = Ring skolans eget nummer, inte ett som står i filen, och jämför sex ord:
verify-signer-unproven = Det går inte att sluta sig till undertecknaren
verify-signer-unproven-text = Namnet är bara filens påstående, eftersom innehållet och underskriften inte stämmer överens.
verify-signer-unjudged-text = Namnet är bara filens påstående, eftersom underskriften inte kan kontrolleras.
verify-says-who = Filen säger: { $who }.
verify-says-nobody = Filen säger inget namn.
verify-who = { $name }, { $organisation }
verify-nobody = inget namn
verify-words-label = Sex ord
verify-own-words = De här sex orden säger du till den som ringer och vill försäkra sig om din nyckel.
verify-words-fit = Orden stämde per telefon
verify-words-differ = De stämde inte
verify-words-differ-what = Lita inte på filen
verify-words-differ-todo = Nyckeln tillhör inte den du ringde. Be om filen på nytt och berätta om saken för skolans dataskyddsombud.

verify-facts = Vad som kontrollerades
verify-signature-nth = Underskrift { $number }
verify-signature-intact = den undertecknade delen är oförändrad
verify-signature-broken = den undertecknade delen är inte oförändrad
verify-time = Undertecknad
verify-time-value = { $day } kl. { $time } enligt filen. Datorns egen klocka, ingen tidsstämpel.
verify-time-none = Filen säger ingen tid.
verify-certificate = Certifikat
verify-certificate-time = Gäller { $first }–{ $last }
verify-stamp = Tidsstämpel
verify-stamp-value = { $day } kl. { $time } enligt tidsstämpeltjänsten. Tjänsten har inte kontrollerats.
verify-stamp-nth = Tidsstämpel: { $name }
verify-kind = Typ av underskrift
verify-kind-own-key = Egen nyckel: samma undertecknare som förut. Ingen kvalificerad elektronisk underskrift.
verify-kind-self-made = Egenhändigt gjord nyckel: ingen annan bekräftar namnet. Ingen kvalificerad elektronisk underskrift.
verify-kind-issued = Enligt certifikatet är utfärdaren { $issuer }. Utan nätverk bedömer Laatija inte om certifikatet är äkta, giltigt eller kvalificerat.
verify-kind-unread = Certifikatet går inte att läsa.
verify-form = Underskriftens form
verify-form-pades = PAdES B-B, ingen tidsstämpel
verify-form-pades-stamped = PAdES. Med en tidsstämpel som Laatija inte bedömer.
verify-form-pkcs7 = PKCS #7, inte PAdES
verify-form-pkcs7-stamped = PKCS #7, inte PAdES. Med en tidsstämpel som Laatija inte bedömer.
verify-form-time-stamp = Dokumentets tidsstämpel, vars givare Laatija inte bedömer
verify-form-other = En form som Laatija inte känner till
verify-plan = Plan
verify-version = Version
verify-version-newest = { $number }, nyast här. Filen är densamma som kopian som förvaras här.
verify-version-superseded = { $number }, ersatt. Nyast här är version { $newest }. Filen är densamma som kopian som förvaras här.
verify-key = Nyckelns beteckning
verify-fingerprint = Nyckelns identifierare
verify-pages = Sidor
verify-not-proven = Vad detta inte bevisar
verify-not-proven-text = Att skolan inte har gett en nyare version, när filen verkligen undertecknades och vem som använde nyckeln.
verify-not-proven-unsigned = Varifrån filen kommer och om den är aktuell.

## Vad som har ändrats, eller varför det inte kan sägas

verify-change-digest-mismatch = Filens innehåll är inte det som undertecknades.
verify-change-signature-mismatch = Underskriften är inte gjord med den nyckel som certifikatet anger.
verify-change-certificate-mismatch = Underskriftens certifikat saknas eller har bytts ut.
verify-change-signature-unreadable = Underskriftens uppbyggnad går inte att läsa: den är trasig eller gjord på ett annat sätt.
verify-change-range-broken = Underskriften anger inte rätt vilken del av filen den gäller.
verify-change-bytes-after-end = Innehåll har lagts till i slutet av filen efter underskriften.
verify-change-page-changed = En sidas innehåll har ändrats.
verify-change-pages-added-or-removed = Sidor har lagts till eller tagits bort.
verify-change-annotation-changed = En anteckning på en sida har lagts till, ändrats eller tagits bort.
verify-change-field-changed = Ett formulärfält har lagts till, tagits bort eller byggts om.
verify-change-field-filled = Ett formulärfält har fyllts i fast det inte längre var tillåtet.
verify-change-signature-removed = En underskrift har tagits bort eller bytts ut.
verify-change-attachment-changed = En bifogad fil har lagts till, ändrats eller tagits bort.
verify-change-information-changed = Uppgifter om dokumentet, till exempel titel, författare eller datum, har ändrats.
verify-change-other-changed = Något annat i filen har ändrats.
verify-change-validation-data-added = Efter underskriften har uppgifter för kontroll av certifikat lagts till i filen. Laatija bedömer dem inte.
verify-change-unknown-algorithm = Underskriften är gjord med en metod som Laatija inte känner till.
verify-change-unknown-form = Underskriften har en form som Laatija inte känner till.
verify-change-encrypted = Filen är skyddad med lösenord och kan därför inte kontrolleras.
verify-change-too-many-signatures = Filen har fler underskrifter än Laatija kontrollerar.
verify-change-too-large = Filen är så stor eller så invecklad att Laatija inte kontrollerar den.
verify-change-page-covered = En senare underskrift har fört med sig en markering som täcker en stor del av sidan eller en annan markering.
verify-change-fields-filled = Fält i formuläret har fyllts i mellan underskrifterna. Den tidigare underskriften tillåter det.
verify-change-mark-added = En senare underskrift har fört med sig en synlig markering på sidan. Se efter att den inte täcker text.
verify-change-unclear-update = Delar har lagts till i filen på ett sätt som program läser olika. Ett annat program kan visa något annat än det som lästes här.
verify-change-has-script = Filen innehåller kommandon eller åtgärder som kan ändra vad den visar.
verify-change-has-layers = Filen har lager som kan visas eller döljas. Underskriften säger inte vilka som syntes när den gjordes.
verify-change-has-outside = Filen visar innehåll ur andra filer som underskriften inte gäller.
verify-change-weak-algorithm = Underskriften är gjord med en föråldrad metod som inte längre skyddar mot förfalskning.

## Vad som bör sägas om certifikatet

verify-doubt-not-yet-valid = Certifikatet gällde inte ännu vid den tid som filen påstår.
verify-doubt-expired = Certifikatet gällde inte längre vid den tid som filen påstår.
verify-doubt-not-for-signing = Certifikatet är inte avsett för en sådan underskrift.
