# Words of the command line.

cli-help =
    laatija-cli: Laatija's plans from the command line

    Usage:
      laatija-cli --vault FOLDER --passphrase-file FILE COMMAND
    Without --vault, the folder of Laatija's window is used.
    The passphrase is read from the file or, when the file is -, from standard input. It never is an argument.

    The encrypted file (vault)
      vault create --teacher "Sirpa Aalto" --school "Kuusilammen koulu"
          Makes the encrypted file and shows the recovery key, once.
      vault renew-key NEW-PASSPHRASE-FILE
          Encrypts the plans with a new key and passphrase and shows the new
          recovery key, once. Old backups still open with the old ones.
      vault check
          Reads everything and checks that the file is sound.
      vault rescue --out FOLDER
          Reads a damaged file page by page and gathers what can be read in a new folder.
          What is missing is taken from the backups. The damaged one stays as it is.
      backup copy.laatijakopio
          Makes a backup, opens it and reads it in full.
      restore copy.laatijakopio
          Restores a backup into an empty folder. With a forgotten passphrase:
          --recovery-key-file FILE that holds the key on the recovery sheet.

    Plans
      plan import plan.json
          Brings a plan file in and prints the plan's id.
      receive copy.pdf
          Checks the copy and receives it as a plan. A changed or unsigned file
          is refused.
      plan list
          Lists the plans.
      year list
          Lists the dates: day, time, class, pupil, matter and document.
      year ics --out dates.ics [--class 7C]
          Writes the dates as a calendar file. It holds no names.
      plan check ID
          Reviews the draft and lists the findings.
      plan issue ID --reason annual_review
          Issues the draft and signs the guardian's copy with the own key.
      plan issue ID --reason annual_review --signer p12:certificate.p12 --secret-file FILE
          Signs with the key in a certificate file. With a card: --signer card or card:KEY.
          The certificate's password or the card's PIN is in the file, never an argument.
      plan bring ID signed.pdf
          Takes back the newest copy after it was signed in another program.
          Issuing without an electronic signature: plan issue … --signer none
      copy ID --out copy.pdf
      copy ID --out copy.pdf --edition large --second-language sv
          Saves a copy of the newest version and says which key signed it.
          If the version was issued without an electronic signature, the copy is not signed
          unless you ask for it: --signer own. The same goes for the command copies.
      copy ID --out extract.pdf --without guardians --without cooperation
          Leaves sections or entries out. The copy says that it is an extract.
      copy ID --out extract.pdf --extract teacher
          Makes the template's own extract: it holds only what the template lists. An unknown
          extract tells which ones the template has. An extract is not signed.
      letter ID --out letter.pdf
          Writes the letter of changes: what changed in the newest version and why.
          With --without it leaves out what the copy leaves out.
      copies --all-waiting --out FOLDER
      copies --plan ID --plan ID --out FOLDER
          Makes a copy of their own for those who have none yet. The folder is made if it is not there.
      copies --plan ID --out FOLDER --extract teacher --letters --fitting
          Makes the extracts and the letters of changes too. With --fitting each copy is in the
          form of the last one, or by the language of contact.
          Under non-disclosure, copy, letter, copies and transfer make give a version in which the order is not
          marked with its contact data only with --with-contact-data (copies: of one plan at a time).
      ledger ID [VERSION]
          Tells who got which copy of the newest or named version, and what is waited for.
      paper add ID VERSION paper.pdf
          Files the paper that came back signed with the version: PDF, JPEG or PNG.
      attachment add ID attachment.pdf
          Attaches a file to the draft: PDF, JPEG or PNG. Hidden data are removed.
      attachment list ID [VERSION]
          Lists the attachments of the draft or a version and their digests (SHA-256).
      attachment save ID DIGEST --out attachment.pdf
          Saves an attachment as a file. The beginning of the digest is enough.
      attachment remove ID DIGEST
          Takes an attachment out of the draft.
      plan renew ID
          Starts a draft for the new school year.
      plan begin --from ID --template TEMPLATE
          Starts another document from the plan and tells its id. The templates: template list.
      plan log ID
          Tells who did what with the plan and when. It holds no texts.
      follow list ID
          Lists the goals of the plan by number, with the entries of each.
      follow add ID --goal NUMBER --score RESULT [--date YYYY-MM-DD] [--note "OBSERVATION"]
          Writes an entry into the follow-up of a goal, for today when no day is given.
      phrase list
          Lists your phrases.
      phrase add "PHRASE" [--field FIELD] [--as-is]
          Keeps a phrase of your own. The mark {"{"}name{"}"} gives way to the pupil’s name.
      phrase export --out my-phrases.json [--as-is]
          Writes your phrases to a file that is not encrypted.
      phrase import my-phrases.json
          Takes the phrases of the file among your own.
      plan erase ID --yes-erase "PUPIL'S NAME"
          Erases the plan with its versions and tells where it still is.
      plan export ID --out plan.json
          Saves the plan file.
      plan export ID [VERSION] --as docx|odt|text --out FILE
          Saves the draft or a version as a file that can be edited, or as plain text; --field FIELD saves
          the text of one field. Options as for copy: --edition, --second-language, --without.
      plan export ID --as archive --out archive-package.zip
          Saves the issued versions with attachments and facts in one package that is not encrypted.

    Parts between colleagues
      part address
          Shows the own address and those of known colleagues.
      part ask ID --section SECTION --colleague "Petri Lahti" --to age1… --out request.laatijaosuus
          Asks a colleague for the sections. Without an address: --secret-file FILE with
          a passphrase that you tell on the telephone.
      part open request.laatijaosuus
          Takes a part that a colleague asks for, to be written, and prints its id.
      part return ID --out part.laatijaosuus
          Sends the part back, encrypted to who asked.
      part merge part.laatijaosuus
          Merges a part that came back into the plan. If both changed the same places,
          nothing is merged without the choice --take mine|theirs|both.

    To the next school
      transfer grounds ID
          Lists by number the permissions on which the pupil’s data may be given.
      transfer make ID --recipient "Birch Hill School" --permission NUMBER --to age1… --out transfer-package.laatijasiirto
          Makes a transfer package of the newest version and records the copy. Instead of a permission
          --reason "GROUNDS", instead of an address --secret-file FILE. --without SECTION leaves out,
          --attachments takes the attachments along.
      transfer open transfer-package.laatijasiirto [--out copy.pdf]
          Receives the plan in a transfer package from another school and prints its id.

    Known signers
      signer list
          Lists the known signers.
      signer accept copy.pdf --words "haapa limppu soutu nelonen kaakao viitta"
          Adds the signer of the file to those known, when the six words fit.
      signer remove KEY
          Removes a signer from those known.

    Without a vault
      places copy.pdf
          Lists the empty places for electronic signatures in a copy.
      sign copy.pdf --out signed.pdf --signer card --secret-file FILE
          Signs the copy. If there are several places: --field PLACE.
      card list
          Lists the certificates for signing on the cards in the readers.
          Another card program than the known ones: --card-program FILE.
      verify copy.pdf
          Says whether the PDF is unchanged since it was signed.
          With --passphrase-file it also says whether the signer is known.
      ehoks check hoks.json
      ehoks check hoks.json --current current.json --right tuva --right-start 2026-08-01
          Checks the body of a HOKS for eHOKS: the rule's id, the place and the remedy.
          --current is the HOKS fetched from eHOKS: it shows what replacing would lose.
          --right vocational|telma|tuva, --right-start and --right-end YYYY-MM-DD tell of
          the study right. --as post|put|patch when the way of sending is not plain.
      catalogue import requirements.json
          Imports requirements fetched from ePerusteet into the vault: a file, or all files of a folder.
          If a single file is faulty, nothing is imported.
      catalogue list
          Lists the requirements: order number, validity, number of units, name and file.
      catalogue show OPH-1234-2026
          Lists the units of the requirements: code, extent and name.
      catalogue remove OPH-1234-2026
          Removes imported requirements. Plans keep what was chosen for them.
      ehoks check ID
          Checks what would go to eHOKS of a HOKS plan.
      ehoks import hoks.json [ID]
          Brings a HOKS of eHOKS in as a new plan, or into one that is being written.
      ehoks export ID --out hoks.json
          Writes the plan as a file for eHOKS. --as put|patch changes the HOKS that was brought in.
          A file that would wipe something is not written without --as-is.
          --leave-out ITEM leaves an unknown item out. The choice holds until the HOKS is brought in anew.
          --keep ITEM takes it along again.
      template list
          Lists the templates.
      template check municipality.toml
          Checks a municipality’s template file and names the exact place of every error.
      template show fi.perusopetus.hojks
          Prints the template as a municipality’s file, to begin one of your own from.
      template add municipality.toml
          Adds a municipality’s template and settings to the vault.
      mapping list
          Lists the forms into which plans are carried field by field.
      mapping check form.toml
          Checks a form file: every error with line, column and place; exit code 1.
      mapping add form.toml
          Adds a form.

    Options
      --json              answers and errors for machines
      --replace           writes over a file that is there already
      --language fi|sv|en language
      --help, --version

    Exit code: 0 done and in order, 1 not done or not in order, 2 the command line is wrong.

cli-see-help = Help: laatija-cli --help
cli-no-such-verb = There is no such command: { $word }
cli-no-such-option = There is no such option: { $word }
cli-no-such-language = There is no language { $word }. The languages are fi, sv and en.
cli-option-missing = The option is missing: { $word }
cli-no-such-edition = Unknown edition: { $word }. There are normal and large.
cli-no-such-signer = Unknown key: { $word }. There are own, none, p12:FILE, card and card:KEY.
cli-no-number = The number of a version belongs here: { $word }
cli-option-without-value = The option has no value: { $word }
cli-not-text = The value cannot be read as text: { $word }
cli-misread = The command line cannot be read: { $word }
cli-no-such-form = Unknown form: { $word }. Possible are plan, docx, odt, text and archive.
cli-no-such-method = Unknown way of sending: { $word }. Possible are post, put and patch.
cli-no-such-right = Unknown kind of study right: { $word }. Possible are vocational, telma and tuva.
cli-no-day = Here belongs a day as YYYY-MM-DD: { $word }
cli-ehoks-method = Checked as { $method }.
cli-ehoks-more = And { $count } more findings, which are not listed. Mend these first.
cli-ehoks-in-order = In order in all that can be checked without a network.
cli-ehoks-untold = These were not checked, as something was not told:
cli-ehoks-service = Only eHOKS itself can check these:
cli-ehoks-current-unread = The current HOKS (--current) cannot be read:
cli-ehoks-current = The current HOKS of eHOKS was brought into the plan on { $day }.
cli-ehoks-brought-file = The HOKS was brought into the plan from a file on { $day }. It is not from eHOKS: it has no number of eHOKS.
cli-ehoks-exported = A HOKS of this study right was saved for eHOKS already on { $day }. Bring in the current HOKS first.
cli-ehoks-keep = Take the item along again: --keep { $key }
cli-ehoks-leave = Leave the item out of the file: --leave-out { $key }
cli-ehoks-stays = This stays in the plan alone:
cli-ehoks-brought = The HOKS was brought into the plan { $plan }.

cli-created =
    The encrypted file has been made: { $folder }
    The recovery key, which is not shown again. Write it on paper and keep it locked away:
    { $key }
cli-renewed =
    The plans are encrypted with a new key. The former passphrase and recovery key do not open them.
    Backups made before the change still open with those: destroy them once a new one is made.
    The address to which colleagues encrypt parts is another now too: give it to those who have the former.
    The new recovery key, not shown again. Write it on paper and keep it in a locked place:
    { $key }
cli-checked = The file is sound: { $plans } plans and { $revisions } versions were read in full.
cli-backed-up = The backup was made, opened and read in full: { $plans } plans, { $revisions } versions.
cli-restored = The backup has been restored: { $plans } plans, { $revisions } versions.
cli-rescued = The rescued file has been made and read in full. Plans { $plans }. Pages { $pages }, of which { $damaged } could not be read.
cli-rescued-from = { $plan }: from the backup of { $day }: { $parts }
cli-rescued-not = { $plan }: could not be read and was in no backup: { $parts }
cli-rescued-lost = Plans of which only the events tell: { $count }
cli-rescued-untold = Something else may be missing of which nothing tells what it was.
cli-plan-draft = draft { $filled }/{ $total }
cli-plan-issued = issued, version { $version }
cli-finding-blocks = Stops issuing
cli-finding-look = Worth a look
cli-no-findings = No findings. The plan can be issued.
cli-issued = Version { $version } has been issued and signed. Id { $id }, { $pages } pages.
cli-issued-unsigned = Version { $version } has been issued. Its copy has no electronic signature. Id { $id }, { $pages } pages.
cli-written = Saved: { $path }
cli-copies-done = Copies: { $done } / { $total } done.
cli-copies-now = { $done } / { $total }
cli-copies-made = { $file }	{ $pupil }	{ $recipient }
cli-copies-failed = not done	{ $pupil }	{ $recipient }	{ $why }
cli-copies-none = Nobody is waiting for a copy.
cli-ledger-empty = The version names nobody, and nothing was given.
cli-paper-filed = The paper is filed with version { $version }.
cli-attached = Attached: { $name }, digest { $file }
cli-attached-without = Left out of the file: { $what }
cli-attachment-gone = not in this vault
cli-attachment-removed = The attachment is taken out of the draft.
cli-attachments-left = The attached files are not in the plan file: only the list of them is. Save them apart: attachment save.
cli-verify-unsigned = The file has no signature.
cli-verify-intact = The file is unchanged since it was signed.
cli-verify-changed = The file was changed after signing, or the signature does not fit it.
cli-verify-unknown = The signature was made in a way that Laatija cannot judge.
cli-received = The plan has been received: { $plan }
cli-received-unknown = The signer was not known. The plan says so.
cli-received-extract = The copy is an extract: some parts are left out.
cli-agreement = Visible text and data inside: { $says }
cli-signer-unknown = The signer is not known on this computer.
cli-signer-not-asked = The signer is not known. Own and known signers are recognised only when the vault is opened (--passphrase-file).
cli-signer-own = Signed with your own key.
cli-signer-known = The signer is known.
cli-signer-unproven = It cannot be told who signed.
cli-signer-none = Nobody is known.
cli-signer-since = known since { $day }
cli-verify-allowed = Since then only this was done, which the signatures allow:
cli-time-stamp = Time stamp: { $name }, { $time }. The service was not checked.
cli-signature = The file says: { $name }, { $time }
cli-template-sound = The template is sound: { $template }, version { $version }
cli-local-flaws = The file has errors: { $count }. Nothing was added.
cli-local-flaw = line { $line }, character { $column }, { $place }: { $what }
cli-local-added = Added: { $template }, version { $version }
cli-mapping-sound = The form is in order: { $name }, fields { $fields }
cli-mapping-added = Added: { $name }
cli-mapping-replaced = Added in place of the earlier one: { $name }
cli-local-ways = The municipality’s settings are in use: { $municipality }
cli-local-sound = The file is in order: { $municipality }
cli-no-time = no time
cli-signed-own = Signed with your own key: { $name }, key name { $key }.
cli-signed-other = Signed: { $name }, key name { $key }.
cli-signed-none = The copy has no electronic signature. Your own comes onto it only when you ask for it: --signer own.
cli-copies-signed = The copies are signed with your own key, but for those whose version was issued without an electronic signature.
cli-copies-unsigned = Copies of versions that were issued without an electronic signature have no signature. Your own comes onto them only when you ask for it: --signer own.
cli-copies-own-only = Copies can be signed with the own key only: { $word } own. To sign with another key use the command sign.
cli-todo-no-such-plan = See the ids of the plans: plan list.
cli-todo-no-such-revision = See the versions of the plans: plan list.
cli-todo-no-such-signer = See the names of the keys: signer list.
cli-todo-no-such-attachment = See the digests of attachments: attachment list ID.
cli-todo-phrase-doubtful = Change the phrase or remove it. If you want it as it is: --as-is.
cli-todo-findings-left = See the items that stop issuing: plan check ID.
cli-todo-no-draft = A new draft is begun in Laatija from the plan's versions.
cli-todo-unknown-reason = The reasons of this template: { $known }.
cli-todo-locked = Give the passphrase: --passphrase-file FILE.
cli-day = { $day } { $month ->
    [m1] Jan
    [m2] Feb
    [m3] Mar
    [m4] Apr
    [m5] May
    [m6] Jun
    [m7] Jul
    [m8] Aug
    [m9] Sep
    [m10] Oct
    [m11] Nov
   *[m12] Dec
 } { $year }
cli-moment = { $day } at { $hour }:{ $minute }
cli-transfer-in-force = in force
cli-transfer-awaited = waits for the guardian’s answer
cli-transfer-refused = not given
cli-transfer-over = ended
cli-transfer-withdrawn = withdrawn
cli-transfer-none = There are no permissions.
cli-transfer-from = Sender: { $from }. Grounds: { $basis }
cli-part-own = Own address: { $address }
cli-part-words = Six words: { $words }
cli-part-opened = The part is ready to be written: { $plan }
cli-part-here = The part is here already: { $plan }
cli-part-merged = { $count ->
    [0] Nothing changed: { $plan }
   *[other] Places merged: { $count }. Plan: { $plan }
}
cli-part-change = { $title } ({ $section })
cli-part-conflict = Both changed: { $title } ({ $section })
cli-no-such-choice = Unknown choice { $word }. Possible are mine, theirs and both.
cli-phrases-none = There are no phrases of your own.
cli-phrases-brought = New phrases: { $added }. Kept already: { $known }.
cli-phrases-open = The file of phrases is not encrypted: anyone can read it.
