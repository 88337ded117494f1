# failure

# the vault: passphrase, keys, file, disk
failure-wrong-passphrase = This passphrase does not open the file.
    .todo = Check the keyboard language and Caps Lock, then try again. Nothing has been changed.
failure-passphrase-missing = The passphrase is missing.
    .todo = Name the file that holds it: --passphrase-file FILE, or --passphrase-file - with the passphrase on standard input.
failure-wrong-recovery-key = The recovery key is typed correctly, but it does not open this file.
    .todo = Check that the recovery sheet is the newest: when the key is renewed, the old sheet stops working. Nothing has been changed.
failure-recovery-key-mistyped = There is a slip in the recovery key.
    .todo = Compare the groups with the sheet one by one: nine groups of four characters. Capital and small letters are the same.
failure-recovery-part-alone = This is one part of the recovery sheet. One part opens nothing.
    .todo = Type one of the other two parts after it.
failure-passphrase-too-weak = The passphrase is too easy to guess.
    .todo = Add words that do not belong together, or take the proposed passphrase.
failure-key-file-damaged = Neither copy of the key file can be read. Without the key file, not even the passphrase opens the plans.
    .todo = Restore from a backup: the keys are in it. If you have the file avaimet.json or avaimet.vara.json somewhere else, copy it back to the same folder. Nothing has been changed.
failure-key-file-foreign = The key file and the plan file do not belong together.
    .todo = If files were copied into the folder from elsewhere, put the right avaimet.json back or restore from a backup. Nothing has been changed.
failure-no-vault = There is no plan file in the folder.
    .todo = If the file was moved, put it back in the same folder. Otherwise restore from a backup.
failure-vault-exists = There already is a plan file in the folder.
    .todo = Open it with your passphrase or choose an empty folder. Nothing has been changed.
failure-vault-in-use = The plan file is already open in another window or program.
    .todo = Go on in that window, or close it and try again.
failure-vault-too-new = The plan file was made by a newer Laatija.
    .todo = Update Laatija on this computer. The file has not been changed.
failure-vault-damaged = The plan file is damaged. Damaged text is not shown.
    .todo = See what can be rescued: what is missing is taken from a backup. The damaged file is not removed.
failure-not-encrypted = The plan file would not be encrypted, so it was neither made nor opened.
    .todo = Install Laatija again. If this goes on, tell the maintainers of the program.
failure-folder-synchronised = The folder is carried elsewhere by { $carrier }. The plan file does not bear that: it breaks when it is copied in the middle of writing.
    .todo = Keep the plans in a folder of this computer's own. Backups may go to a synchronised folder. Nothing has been done.
failure-folder-on-network = The folder is on a network drive. There the plan file can break when the connection is lost.
    .todo = Keep the plans in a folder of this computer's own. Backups may go to a network drive. Nothing has been done.
failure-read-only = The folder cannot be written to.
    .todo = Check the permissions of the folder or choose another folder.
failure-disk-full = The disk is full. The latest change is not saved on the disk.
    .todo = Free some space on the disk and try again. What was saved before is safe.
failure-disk-error = The disk does not answer as it should.
    .todo = Try again. If this goes on, make a backup on another disk and have the disk checked. What was saved before is safe.
failure-vault-moved = The plan file is no longer in its place. The latest change is not saved.
    .todo = It was moved, replaced or removed while Laatija was open. Save the text elsewhere, or move the file back. What was saved before is in it and in the backups.
failure-locked = Laatija is locked.
    .todo = Unlock it with your passphrase.
failure-trail-broken = The chain of events breaks at row { $number }: it, or something after it, was changed by other means than Laatija.
    .todo = The plans can still be read. Compare the ids of the versions with the paper copies that were handed over: the same id means the same content. The earlier state is in the backups.
failure-wrong-name = The name is not the one in the plan. Nothing was erased.
    .todo = Type the name as it is in the plan.
failure-not-erased = The plan has been erased, but the check found something of it: { $where }.
    .todo = Tell the makers of the program. The other plans are as they were. Copies that still hold the plan: { $copies }.
failure-erased-unproved = The plan has been erased, but the disk failed, so it could not be checked that nothing of it is left in the file.
    .todo = Check that the disk has room and is connected. Then lock Laatija and open it again. Copies that still hold the plan: { $copies }.
failure-backup-folder-missing = The folder for backups is not there.
    .todo = Plug in the memory stick or open the network drive, or change the folder in the settings. Everything saved is safe.
failure-key-renewed-closed = The key is changed, but the plans could not be opened with it yet.
    .todo = Open Laatija with the new passphrase. After that you get a new recovery sheet.
failure-backup-damaged = The backup is damaged, or the file is not a backup made by Laatija.
    .todo = Try another backup. Nothing has been changed.

## Plans, templates and files

failure-no-such-plan = There is no such plan.
    .todo = Go home and choose the plan from the list.
failure-no-such-meeting = There is no such meeting.
    .todo = Open the meeting from the plan's meetings.
failure-meeting-ended = The meeting has ended and cannot be changed.
    .todo = Open the meeting again from its summary if something must be corrected.
failure-no-such-revision = There is no such version.
    .todo = Choose a version from the plan’s list of versions.
failure-first-version = This is the first version: a letter of changes cannot be made.
    .todo = The letter can be made when the next version has been issued.
failure-no-such-paper = The signed paper is not kept here.
    .todo = See in the version's deliveries when it was filed or why it was removed.
failure-no-such-signer = There is no such known signer.
    .todo = See the key’s name in the list of those known.
failure-words-differ = The words are not those of this file’s signer.
    .todo = Ask for the words again on a number that you did not take from the file. If they still do not fit, do not trust the file.
failure-vouches-for-nobody = { $why ->
        [changed] The file was changed after signing, so it does not show whose the key is.
        [unsigned] The file has no signature, so it does not show whose the key is.
       *[other] The signature cannot be judged, so it does not show whose the key is.
    }
    .todo = Ask for the file again from whoever gave it. Nobody was added to those known.
failure-findings-left = The plan still has items that stop issuing.
    .todo = Open Review and go through the items that stop issuing.
failure-no-draft = The plan has no draft: its newest version has been issued.
    .todo = Start a new draft from the plan's versions in Laatija's window.
failure-not-text-file = The file is neither a Word file (.docx) nor a PDF.
    .todo = Save it as a Word file or a PDF in the program it was made with, and choose again.
failure-text-unreadable = The file is damaged, protected by a password, or such that its text cannot be read.
    .todo = Open it in its own program and save it as a new file. Nothing has been changed.
failure-no-clipboard = The clipboard cannot be used.
    .todo = Try again. If it goes on, print the sheet and type the items from it. Nothing was copied.
failure-clipboard-held = The clipboard could not be cleared, because another program is using it. The text is still there.
    .todo = Laatija tries again until the text is gone. You can also copy something else in its place.
failure-no-such-mapping = There is no such form.
    .todo = Choose a form from the list. If it was removed, add it again from the municipality's file.
failure-text-too-long = The file holds far more text than a plan can.
    .todo = Save the pages that are needed as a file of their own and choose it. Nothing has been changed.
failure-text-missing = The file holds no text. It may be a scanned picture of a paper.
    .todo = Keep the paper beside you and write from it yourself. Nothing has been changed.
failure-no-place-for-text = No text can be put into this item.
    .todo = Choose an item of text or a table, or fill the item in yourself. Nothing has been changed.
failure-not-renewed = This document is not carried on from one school year to the next.
    .todo = Start a new draft or a new plan. Nothing has been changed.
failure-stale = The draft was changed elsewhere after it was opened here.
    .todo = Open the plan again. The saved text is as it was.
failure-unknown-reason = The chosen reason is not in this template.
    .todo = Choose a reason from the list.
failure-unknown-template = This program has no template { $template }, version { $version }.
    .todo = A municipality’s own template has an id that begins with kunta: ask the municipality for its template file and add it in the settings. Otherwise check template_id and template_version in the file, or update Laatija. Nothing has been changed.
failure-broken-template = The template has a fault: { $file }, line { $line }, character { $column }, at { $place }.
    .todo = { $detail ->
        [not-toml] { template-unsound-not-toml }
        [not-utf8] { template-unsound-not-utf8 }
        [not-local] { template-unsound-not-local }
        [too-many] { template-unsound-too-many }
        [secrecy-open] { template-unsound-secrecy-open }
        [secrecy-words] { template-unsound-secrecy-words }
        [not-withheld] { template-unsound-not-withheld }
        [disclosure-open] { template-unsound-disclosure-open }
        [loosened] { template-unsound-loosened }
        [wrong-order] { template-unsound-wrong-order }
        [unknown-key] { template-unsound-unknown-key }
        [former-key] { template-unsound-former-key }
        [missing-key] { template-unsound-missing-key }
        [wrong-type] { template-unsound-wrong-type }
        [unknown-name] { template-unsound-unknown-name }
        [bad-name] { template-unsound-bad-name }
        [repeated] { template-unsound-repeated }
        [empty] { template-unsound-empty }
        [bad-number] { template-unsound-bad-number }
        [unknown-condition] { template-unsound-unknown-condition }
        [unknown-flag] { template-unsound-unknown-flag }
        [unknown-field] { template-unsound-unknown-field }
        [unknown-column] { template-unsound-unknown-column }
        [unknown-list] { template-unsound-unknown-list }
        [unknown-option] { template-unsound-unknown-option }
        [unknown-words] { template-unsound-unknown-words }
        [wrong-kind] { template-unsound-wrong-kind }
        [too-much] { template-unsound-too-much }
        [unused] { template-unsound-unused }
        [not-covered] { template-unsound-not-covered }
        [missing-text] { template-unsound-missing-text }
        [needless-text] { template-unsound-needless-text }
        [long-label] { template-unsound-long-label }
       *[unknown-placeholder] { template-unsound-unknown-placeholder }
    }
failure-template-kept = Template { $template }, version { $version }, was already added from another file.
    .todo = A template that is changed gets a new version. Ask the municipality for a file with a new version. Nothing was changed.
failure-template-in-use = { $count ->
        [one] One plan uses
       *[other] { $count } plans use
    } template { $template }, version { $version }, so it cannot be removed.
    .todo = The template stays as long as there are plans made with it. Nothing was changed.
failure-file-unreadable = The file cannot be read.
    .todo = Check that the file is there and that you may read it.
failure-file-unwritable = The file cannot be written.
    .todo = Choose another folder or file name. Laatija’s own data is as it was.
failure-file-too-large = The file is too large.
    .todo = Laatija reads files of at most { $size } megabytes. Check that you chose the right file. Nothing has been changed.
failure-not-utf8 = The file is not text but something else, such as a picture, or its text was not saved as UTF-8.
    .todo = Choose a file that Laatija or the municipality made. If this is it, save its text as UTF-8. Nothing has been changed.
failure-not-json = The file is not valid JSON: line { $line }, character { $column }.
    .todo = Correct the place, or export the plan again from the program it came from. Nothing has been changed.
failure-not-foundation = The file holds no foundations of a qualification or an education.
    .todo = Fetch the JSON file of one foundation from ePerusteet and choose it.
failure-foundation-damaged = The file is incomplete or damaged: line { $line }, column { $column }.
    .todo = Fetch the requirements from ePerusteet again and choose the new file. Nothing was changed.
failure-no-such-foundation = The requirements { $detail } have not been imported.
    .todo = See the order number in the list.
failure-no-foundations = There are no JSON files in the folder.
    .todo = Choose the folder in which the requirements from ePerusteet were saved.
failure-broken-plan-file = The plan file lacks a part or has one of a wrong shape: { $place }.
    .todo = Correct the place, or export the plan again from the program it came from. Nothing has been changed.
failure-not-hoks = The file is not a HOKS that can be read whole: { $what } Place: { $where }.
    .todo = Fetch the HOKS from eHOKS again or correct the place. Nothing has been changed.
failure-hoks-not-whole = The file holds only a part of a HOKS, so it is not the current HOKS of eHOKS.
    .todo = Fetch the whole HOKS from eHOKS. A change of basic data alone cannot replace the whole HOKS. Nothing was changed.
failure-hoks-not-numbered = The HOKS is whole but has no number of eHOKS yet, so it is not the current HOKS of eHOKS.
    .todo = First take the HOKS to eHOKS, fetch it from there and bring that file in. To make a new plan of this file, choose Open a plan file when you begin a new plan. Nothing was changed.
failure-hoks-of-other = The HOKS is of another student or of another study right than the plan.
    .todo = Check the learner number and the study right in the file and in the plan. Nothing was changed.
failure-no-such-hoks-key = The HOKS that was brought into the plan has no item { $key } that the program does not know.
    .todo = Check the name of the item with ehoks check. Only an unknown item can be left out in this way.
failure-no-hoks-plan = This plan cannot go to eHOKS: it is not a HOKS.
    .todo = Open a HOKS plan.
failure-hoks-not-in-order = The file was not made: it has errors, or something would be lost.
    .todo = Correct the listed places and try again.
failure-unknown-field = The file has an item that the template does not have: { $field }.
    .todo = Remove the item from the file, or check the version of the template. Nothing has been changed.
failure-wrong-kind = A value in the file does not fit its place: { $place }.
    .todo = Wanted here: { $kind ->
        [short_text] a text
        [long_text] a text
        [list] a list of texts
        [table] a list of rows
        [choice] one of the template’s options
        [multi_choice] a list of the template’s options
        [date] a day such as 2026-11-23
        [period] a period with start and end
        [number] a number
        [person] a person: name, role, phone and email
        [yes_no_details] yes, no or not_applicable, and details
        [attachments] a list of attachments
        [signatures] a list of signatures
       *[other] another value
    }. Nothing has been changed.
failure-unknown-flag = The file has a flag that the template does not have: { $field }.
    .todo = Remove it from the flags in the file, or check the version of the template. Nothing has been changed.
failure-newer-plan-file = The file was made by a newer Laatija than this one.
    .todo = Update Laatija and try again. Nothing has been changed.
failure-not-named = The plan does not name the recipient { $name }.
    .todo = Say whether the recipient is of the school’s staff, or on what grounds the data are given to somebody else.
failure-permission-over = The permission to give data ({ $to }) ended on { $day }.
    .todo = Ask the guardian for a new one, or record other grounds. No copy was made.
failure-permission-withdrawn = The permission to give data ({ $to }) has been withdrawn.
    .todo = Give no data on the strength of it. Ask for a new one if needed, or record other grounds. No copy was made.
failure-permission-awaited = The permission to give data ({ $to }) waits for the guardian’s answer.
    .todo = Once the guardian has given it, issue a new version of the document in which the row of the permission records on which day and how it was given. If it was asked for with the document Permission to transfer data, it is also enough to file the paper that the guardian signed with that version. Nothing was handed over.
failure-permission-refused = The permission to give data ({ $to }) was not given.
    .todo = Give no data on the strength of it. Record other grounds if there are any. Nothing was handed over.
failure-contacts-under-order = A non-disclosure order is in force, but it is not marked in this version, which holds contact data: { $fields }.
    .todo = Mark the order and issue a new version. If this very version must be given, give it alone and mark that you give it with the contact data (on the command line --with-contact-data). Nothing was given.
failure-contacts-order-unread = Not all documents of the pupil can be read ({ $documents }), so Laatija does not know whether a non-disclosure order is in force. This version holds contact data: { $fields }.
    .todo = Find out whether an order is in force. If the data may be given, give the version alone and mark that you give it with the contact data (on the command line --with-contact-data). Nothing was given.
failure-order-elsewhere = Another document of the pupil ({ $title }) says that a non-disclosure order is in force, and this one does not.
    .todo = Mark the order here too: the guardians’ contact data are then left out. If the order is no longer in force, correct it first in the draft of the other document. Nothing was issued.
failure-nothing-to-bring = The contents of the document cannot be brought into this draft.
    .todo = Check the pupil’s name, date of birth and class in both documents. Contents come only from a document of the same pupil that was not moved to the closed ones, and only once. Nothing was changed.
failure-no-permission = There are no grounds for giving the data.
    .todo = Ask the guardian for a permission, or write on what grounds the data are given. No copy was made.
failure-permission-for-other = The permission is for { $to }, not for { $name }.
    .todo = Choose a permission for this recipient, ask for a new one or choose other grounds. Nothing was handed over.
failure-transfer-too-large = The package would be larger than { $size } megabytes.
    .todo = Make the package without attachments and give those separately. No package was made.
failure-transfer-texts-long = A text of the transfer package is too long.
    .todo = Shorten it: the name of the school or the recipient to at most { $name } characters, the grounds to at most { $basis }. No package was made.
failure-no-such-extract = The template has no extract { $extract }.
    .todo = Extracts: { $names }.
failure-cannot-leave-out = The part { $field } cannot be left out.
    .todo = Check the spelling. These sections and items can be left out:
        { $names }
        What identifies the document, the mark of secrecy and the template’s own texts are in every copy. Nothing was saved.
failure-cannot-receive = { $why ->
        [changed] The file was changed after signing, so it cannot be received as a plan.
        [unsigned] The file has no signature. Nobody answers for what it says, so it cannot be received as a plan.
        [unjudged] The signature cannot be checked, so the file cannot be received as a plan.
        [no-data] There are no plan data in the file, so it cannot be received as a plan.
        [differs] The pages and the data inside are not the same, so the file cannot be received as a plan.
        [unknown-template] The plan was made with a template that this program does not have, so it cannot be received.
        [newer] The data are in a newer form than this program reads, so the plan cannot be received.
        [other-version] Another version of Laatija made the pages, and they could not be compared with the data inside. So the plan cannot be received.
        [draft] The file is a draft and no issued version, so it cannot be received as a plan.
        [here] This version of the plan is here already.
       *[other] The pages and the data inside could not be compared, so the file cannot be received as a plan.
    }
    .todo = { $why ->
        [changed] Ask for the file again from whoever gave it. Nothing was kept.
        [unsigned] Ask whoever gave it for a signed copy. Nothing was kept.
        [unknown-template] If the template is the municipality’s own, ask it for the template file and add it in the settings. Otherwise update Laatija. Nothing was kept.
        [newer] Update Laatija and try again. Nothing was kept.
        [here] Open it from the list at home. Nothing was kept again.
       *[other] Ask whoever gave it for a new copy or for the plan file. Nothing was kept.
    }
failure-not-pdf = The file is not a PDF.
    .todo = Choose a PDF file.
failure-pdf-damaged = The file is a PDF, but it is incomplete or damaged.
    .todo = Ask for the file or download it again: often the transfer was cut short. Nothing has been changed.
failure-not-paper = { $kind ->
    [heic] The picture is in HEIC format, which Laatija does not read.
   *[other] The file is neither a PDF nor a JPEG nor a PNG.
 }
    .todo = { $kind ->
        [heic] Save the picture as JPEG on the telephone, or scan the paper to a PDF. Nothing has been changed.
       *[other] Scan the paper to a PDF, or photograph it as JPEG. Nothing has been changed.
    }
failure-paper-unreadable = The picture of the paper cannot be shown: the file is damaged, protected or too heavy.
    .todo = Scan or photograph the paper again. Nothing has been changed.
failure-paper-too-long = The paper has too many pages.
    .todo = Laatija files at most { $pages } pages. Scan only the paper of this version. Nothing has been changed.
failure-not-attachable = { $kind ->
    [heic] The picture is in HEIC format, which Laatija does not read.
    [word] The file is a document of a word processor or another program, not a PDF.
    [portfolio] The file is a collection of other files.
    [form] The file is a form whose answers show only in a certain program.
   *[other] The file is neither a PDF nor a JPEG nor a PNG.
 }
    .todo = { $kind ->
        [heic] Save the picture as JPEG on the telephone and attach it. Nothing has been changed.
        [word] Save the document as PDF in its own program and attach the PDF. Nothing has been changed.
        [portfolio] Save the files of the collection separately and attach them one by one. Nothing has been changed.
        [form] Open the form in that program, print it to a PDF file and attach it. Nothing has been changed.
       *[other] Save the document as PDF or the picture as JPEG and attach it. Nothing has been changed.
    }
failure-attachment-unreadable = The file cannot be read: it is damaged or too heavy to be shown.
    .todo = Open the file in its own program, save it anew as PDF and attach it. Nothing has been changed.
failure-attachment-locked = The file is protected by a password.
    .todo = Open the file in a PDF reader, print it to a new PDF file without a password and attach it. Nothing has been changed.
failure-attachment-too-long = The file has too many pages.
    .todo = An attachment has at most { $pages } pages. Save the pages that are needed as a file of their own. Nothing has been changed.
failure-attachments-full = The attachments do not fit into the plan.
    .todo = A plan's attachments may be { $size } megabytes together, and { $left } megabytes are left. Remove an attachment or make the file smaller. Nothing has been changed.
failure-attachment-there = The same file is attached already: { $name }.
    .todo = It need not be attached again. Nothing has been changed.
failure-no-place-for-attachments = This document has no place for attachments.
    .todo = Attach the file to the plan that it belongs to.
failure-no-such-attachment = The attached file is not in this vault.
    .todo = Ask for the file from whom the plan came from, or attach it again.
failure-attachment-gone = The draft lists an attachment that is not in this vault: { $name }.
    .todo = Attach the file again, or remove its row from the attachments. Nothing has been issued.
failure-page-undrawn = The page cannot be shown.
    .todo = Save the file and open it in a PDF reader.
failure-file-exists = There is a file of that name in the folder already.
    .todo = Move the old file away or choose another folder. The old file has not been changed.
failure-file-in-place = The file is there already.
    .todo = Give another name, or write over the old one with --replace. The old file has not been changed.

template-unsound-not-utf8 = This is not a municipality’s file but another one, such as a picture or a document. Choose the file from the municipality whose name ends in .toml. If this is it, ask the municipality for it as UTF-8.
template-unsound-not-local = The id { $about } does not do for a municipality’s template. Give one that begins with kunta and a full stop, such as kunta.harjukoski.tuen-suunnitelma.
template-unsound-too-many = There are too many: { $about }. At most 400 are allowed.
template-unsound-secrecy-open = The field { $about } of the secrecy mark must always be asked: need is always, a default is given, and there is no condition, hiding or annex.
template-unsound-secrecy-words = The text of the secrecy mark is in none of Laatija’s templates: { $about }. Choose a mark word for word from Laatija’s templates.
template-unsound-not-withheld = Non-disclosure does not cover { $about }. Add the table’s column to withheld under a condition that always holds when non-disclosure is yes; another field has unprinted = true.
template-unsound-disclosure-open = The field of non-disclosure { $about } must always be asked and never be printed: its kind is yes_no_details, need is always, unprinted is true, and there is no condition and no default.
template-unsound-loosened = The field { $about } is less guarded than in Laatija’s own templates. Give it the same privacy and unprinted.
template-unsound-wrong-order = The last day { $about } is before the first.
template-unsound-not-toml = The file is not valid TOML: { $about }.
template-unsound-unknown-key = The key { $about } is unknown. Check its spelling or remove it.
template-unsound-former-key = In place of this key there is now { $about }. Write the time there.
template-unsound-missing-key = The key { $about } is missing. Add it.
template-unsound-wrong-type = The value is of the wrong type: { $about ->
        [text] wanted is a text
        [texts] wanted is a list of texts
        [truth] wanted is true or false
        [number] wanted is a whole number
        [day] wanted is a day
        [tables] wanted is a list of tables
       *[table] wanted is a table
    }.
template-unsound-unknown-name = The name { $about } is unknown here.
template-unsound-bad-name = The name { $about } will not do. Use small letters, digits and underscores.
template-unsound-repeated = { $about } is taken already. Choose another name.
template-unsound-empty = There is nothing here. Add content or remove it.
template-unsound-bad-number = The number { $about } makes no sense here.
template-unsound-unknown-condition = There is no condition { $about }.
template-unsound-unknown-flag = There is no flag { $about }.
template-unsound-unknown-field = There is no field { $about }.
template-unsound-unknown-column = This table has no column { $about }.
template-unsound-unknown-list = There is no list of options { $about }.
template-unsound-unknown-option = The list has no option { $about }.
template-unsound-unknown-words = There is no list of words { $about }.
template-unsound-wrong-kind = The kind { $about } does not fit here.
template-unsound-too-much = An extract must not show { $about }.
template-unsound-unused = Nothing uses { $about }. Remove it.
template-unsound-not-covered = The coverage and the sources of the field do not agree: { $about }.
template-unsound-missing-text = A text is missing: { $about }.
template-unsound-needless-text = The text belongs to nothing in the template: { $about }.
template-unsound-long-label = The label is long: { $about }. Add a short form (short) of at most 28 characters.
template-unsound-unknown-placeholder = The text has a place to fill that nothing fills: { $about }.

# parts

failure-is-packet = The file is a colleague's part or a transfer package, not a PDF.
    .todo = Open it with Open a part or a transfer package, or with the command part open or transfer open.
failure-not-packet = The file is neither a part of a plan nor a transfer package.
    .todo = Choose a file whose name ends in .laatijaosuus or .laatijasiirto. Nothing has been changed.
failure-packet-damaged = The file is damaged or was tampered with. Nothing of it was read.
    .todo = Ask the sender to save and send the file again.
failure-newer-packet = The file was made by a newer Laatija than this one.
    .todo = Update Laatija and open the file again. Nothing has been changed.
failure-packet-for-other = The file is encrypted to someone else. This plan file does not open it.
    .todo = Check that the sender has your address: it is in the settings. If you changed the key or your plan file was replaced, the address has changed too.
failure-wrong-packet-passphrase = The passphrase does not open the file.
    .todo = Ask for the passphrase again on the telephone. Capitals and the number of spaces do not matter.
failure-packet-passphrase-missing = The file is opened by a passphrase, and it is missing.
    .todo = Give the file with the passphrase: --secret-file FILE.
failure-other-packet = The file is opened by another command.
    .todo = A colleague's request: part open. A part that came back: part merge. A transfer package: transfer open. Nothing has been changed.
failure-packet-unasked = This part was not asked for from this plan file, or the plan has been erased.
    .todo = Open the part on the computer that asked for it. Nothing has been changed.
failure-packet-own = This is your own request, not the answer to it.
    .todo = Send the file to the colleague. Another file comes back.
failure-packet-unlike = The part holds something else than was asked for. Nothing of it was taken.
    .todo = Ask the colleague to send back the part that you asked for.
failure-conflicts-left = Both have changed the same places: { $count }. Nothing was merged.
    .todo = Choose in each what stays. On the command line: --take mine, --take theirs or --take both.
failure-address-malformed = The text is no address of a Laatija.
    .todo = Copy the whole address from the colleague's settings. It begins with age1.
failure-address-own = The address is that of this plan file.
    .todo = Ask the colleague for hers.
failure-colleague-nameless = The colleague's name is missing.
    .todo = Write of whom the part is asked.
failure-no-such-section = No section was chosen, or the plan does not show it: { $section }
    .todo = Choose at least one section that the plan shows.
failure-not-own-plan = This is a part of someone else's plan. It is not issued, reviewed or asked of others.
    .todo = Send the part back to who asked for it.
failure-not-part = The plan is no part that anyone asked for.
    .todo = Open the colleague's request first.

## Documents and signatures

failure-unknown-character = The character “{ $character }” cannot be drawn with the program’s fonts.
    .todo = Replace the character and make the copy again.
failure-document-failed = The document could not be made. The draft is safe.
    .todo = Start the program again and try once more. If that does not help, report the fault to the program’s makers.
failure-signature-failed = The document could not be signed. Nothing was issued.
    .todo = Prepare the copy again and sign it. If that does not help, report the fault to the program’s makers.
failure-copy-outdated = The draft has changed since the copy was prepared.
    .todo = Prepare the copy again and look it over before you sign.
failure-print-failed = Printing did not work: no printer was found, or the printing system refused the job.
    .todo = Check that the printer is on and chosen in the system’s settings. You can also save the PDF and print it elsewhere.
failure-print-stopped = Printing stopped: { $printed } / { $total } papers went to the printer.
    .todo = Check that the printer is on and chosen in the system’s settings. Then choose the plans whose paper did not come and print them again.
failure-no-place-to-sign = The copy has no empty place for an electronic signature.
    .todo = Add the signer under Signatures in the plan, choose an electronic way and issue a new version. No place can be added to an issued file.
failure-several-places = The copy has several empty places for electronic signatures.
    .todo = Name the place with --field. The places: { $places }
failure-not-this-copy = The file is not the copy of this version, or another program has written it anew as a whole. It was not taken.
    .todo = Save the copy of this version again and sign it with a program that only adds its signature to the end of the file.
failure-nothing-signed = The file has no new signature. It was not taken.
    .todo = Choose the file that the other program signed and saved.
failure-more-than-signed = The file is not the same copy with only a signature added, or that cannot be established. It was not taken. { $change ->
        [digest-mismatch] { verify-change-digest-mismatch }
        [signature-mismatch] { verify-change-signature-mismatch }
        [certificate-mismatch] { verify-change-certificate-mismatch }
        [signature-unreadable] { verify-change-signature-unreadable }
        [range-broken] { verify-change-range-broken }
        [bytes-after-end] { verify-change-bytes-after-end }
        [page-changed] { verify-change-page-changed }
        [pages-added-or-removed] { verify-change-pages-added-or-removed }
        [annotation-changed] { verify-change-annotation-changed }
        [page-covered] { verify-change-page-covered }
        [field-changed] { verify-change-field-changed }
        [field-filled] { verify-change-field-filled }
        [fields-filled] { verify-change-fields-filled }
        [mark-added] { verify-change-mark-added }
        [signature-removed] { verify-change-signature-removed }
        [attachment-changed] { verify-change-attachment-changed }
        [information-changed] { verify-change-information-changed }
        [validation-data-added] { verify-change-validation-data-added }
        [unclear-update] { verify-change-unclear-update }
        [has-script] { verify-change-has-script }
        [has-layers] { verify-change-has-layers }
        [has-outside] { verify-change-has-outside }
        [unknown-algorithm] { verify-change-unknown-algorithm }
        [weak-algorithm] { verify-change-weak-algorithm }
        [unknown-form] { verify-change-unknown-form }
        [encrypted] { verify-change-encrypted }
        [too-many-signatures] { verify-change-too-many-signatures }
        [too-large] { verify-change-too-large }
       *[other-changed] { verify-change-other-changed }
    }
    .todo = Save the copy of this version again and ask for a signature on it.

## Keys to sign with

failure-certificate-expired = The certificate expired on { $day }. Nothing was signed.
    .todo = Get a new certificate or sign with another key.
failure-certificate-not-yet-valid = The certificate is valid only from { $day }. Nothing was signed.
    .todo = Check the clock of the computer. If it is right, sign with another key.
failure-certificate-unfit = Documents cannot be signed with this certificate.
    .todo = Choose a certificate for signing. One for logging in will not do, nor a key of a kind that Laatija does not know.
failure-not-certificate-file = The file is not a certificate file (PKCS #12), or it is damaged.
    .todo = Choose a file whose name ends in .p12 or .pfx.
failure-wrong-file-password = The password does not open the certificate file.
    .todo = Give the certificate file's own password. It is another one than Laatija's passphrase.
failure-file-cipher-unknown = The certificate file is locked in a way that Laatija cannot open.
    .todo = Export the certificate again from the program it came from, and choose AES to lock it.
failure-file-key-missing = The certificate file holds no key to sign with.
    .todo = Export the certificate again together with its private key.
failure-file-replaced = The certificate file has been replaced since you chose it. Nothing was signed.
    .todo = Choose the file again and see whose certificate it is.
failure-signer-missing = No key to sign with has been chosen yet.
    .todo = Choose a key.
failure-secret-missing = The password of the certificate file or the PIN of the card is missing.
    .todo = Name the file that holds it: --secret-file FILE, or --secret-file - and the code on standard input.
failure-several-cards = There is more than one certificate for signing, and it is not clear which one to use.
    .todo = See the name of the key with card list, and give it: --signer card:KEY.
failure-card-program-missing = No card reader software is found on this computer.
    .todo = Install the software of the card's issuer (DigiSign Client for DVV's cards), or choose the PKCS #11 file of the software yourself.
failure-card-program-broken = The card reader software does not start.
    .todo = Install the software again or choose another PKCS #11 file.
failure-card-reader-missing = No card reader is found.
    .todo = Connect the reader to the computer and look for the card again.
failure-card-missing = There is no card in the reader.
    .todo = Put the card into the reader and look for it again.
failure-card-certificate-missing = The card has no certificate for signing.
    .todo = Check that it is the right card and that it has a certificate meant for signing. One for logging in is not enough.
failure-card-removed = The card was taken out of the reader or replaced. Nothing was signed.
    .todo = Put the card back and sign again.
failure-wrong-pin = The PIN is wrong. { $tries ->
        [last] One try is left, then the PIN is blocked.
        [few] Only a few tries are left.
       *[unknown] The card does not say how many tries are left.
    }
    .todo = Give the PIN for signing. It is usually another one than the PIN for logging in.
failure-pin-malformed = The PIN is too short or too long, or has a character that will not do. No try was used.
    .todo = Check the PIN and give it again.
failure-pin-blocked = The PIN is blocked. Nothing was signed.
    .todo = Unblock it with the software of the card's issuer and the PUK code, or sign with another key.
failure-card-failed = The card or its software made no signature.
    .todo = Try again. If that does not help, restart the card reader software. The software said: { $detail }

## Between the program’s parts

failure-cancelled = The action was cancelled. Nothing was changed.
    .todo = Choose the action again when you want to go on.
failure-bad-call = The program gave itself a request that it did not understand. This is a fault of the program.
    .todo = Start the program again. If the fault comes back, report it to the program’s makers.
failure-defect = There is a fault in the program, and the action was not finished.
    .todo = Start the program again. If the fault comes back, report it to the program’s makers with this detail: { $detail }

# following up
failure-observation-day = The day of the entry is missing or is yet to come.
    .todo = Write the day on which it was seen, for example 23/11/2026.
failure-observation-score = The result is larger than the goal’s scale.
    .todo = Choose a result on the scale, or change the scale in how the goal is measured.
failure-goal-counted = The goal has entries already, and its scale does not change any more.
    .todo = Keep the same scale. If you measure something else, write a goal of its own into the plan.
failure-goal-numbers = The numbers of the measure do not fit each other.
    .todo = The scale is 1–10, and the baseline and the target lie within it.
failure-note-too-long = The text is longer than { $count } characters.
    .todo = Shorten it. A longer text belongs in the plan.
failure-no-such-phrase = The phrase is not there any more.
    .todo = Open your phrases again.
failure-phrase-length = The phrase is empty or too long.
    .todo = Write at most { $count } characters.
failure-broken-phrase-file = The file of phrases lacks a part or has one of a wrong shape: { $place }.
    .todo = Correct the place, or ask your colleague to export the phrases again. Nothing has been changed.
failure-newer-phrase-file = The file of phrases was made by a newer Laatija than this one.
    .todo = Update Laatija and try again. Nothing has been changed.
failure-too-many-phrases = There would be more than { $count } phrases.
    .todo = Remove phrases that you do not use. Nothing has been changed.
failure-phrase-doubtful = Phrases that hold a name or a personal identity code: { $count }. Nothing has been saved.
    .todo = Change the phrase so that nobody is known by it, or remove it.
