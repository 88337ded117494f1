# Words for findings, files and marks that the core forms.

workspace-row = row { $row }

workspace-finding-contact = { $field }: perhaps contact data, though a non-disclosure order is marked
    .todo = This text is printed in every copy. Remove telephone numbers, e-mail addresses and addresses from it. If there are none, leave the item as it is and write why.
workspace-finding-gone = Attach the file again, or remove its row from the attachments.
workspace-finding-missing = { $field }: missing
    .todo = Fill the item in. The plan cannot be issued without it.
workspace-finding-order = Mark the order here too: the guardians’ contact data are then left out. If the order is no longer in force, correct it first in the draft of the other document.
workspace-finding-unread = { $field }: the entry cannot be read
    .todo = Write a date that is in the calendar as 14.5.2027, and a number in figures. What you wrote is kept.
workspace-finding-shape = { $field }: not in the expected form
    .todo = See the help under the item and correct the entry.
workspace-finding-period = { $field }: the end is before the start
    .todo = Check the dates of the period.
workspace-finding-unprintable = { $field }: the character “{ $character }” cannot be printed
    .todo = Remove the character or say it in words.
workspace-finding-withheld = { $field }: a guardian’s contact data, though a non-disclosure order is marked
    .todo = The copies leave it out of the table of guardians, but this text is printed in every copy. Remove the contact data from the text.

workspace-copy-title = Save the copy
workspace-copy-name = copy-version-{ $version }.pdf
workspace-copy-kind = PDF file
workspace-copies-title = Choose a folder for the copies
workspace-copies-name = copy-{ $id }-{ $copy }.pdf
workspace-extracts-name = extract-{ $id }-{ $copy }.pdf
workspace-copies-list = list-of-copies.txt
workspace-paper-title = Choose the signed paper
workspace-paper-kind = PDF or picture
workspace-paper-name = signed-paper-version-{ $version }.pdf
workspace-attachment-title = Save the attachment
workspace-attachment-kind = PDF
workspace-attachment-name = attachment.pdf
workspace-pupil-print = Self-assessment
workspace-pupil-title = Save the self-assessment form
workspace-pupil-name = self-assessment.pdf
workspace-pupil-kind = PDF file

workspace-plan-title = Save the plan file
workspace-plan-name = { $version ->
    [0] plan-draft.json
   *[other] plan-version-{ $version }.json
 }
workspace-plan-kind = Plan file
workspace-plan-open = Open a plan file
workspace-plans-title = Choose a folder for the plan files
workspace-plans-folder = { $turn ->
    [1] plans-{ $day }
   *[other] plans-{ $day }-{ $turn }
 }
workspace-plans-name = plan-{ $number }.json
workspace-backup-folder-title = Choose the folder for backups
workspace-backup-kind = Laatija backup
workspace-local-choose = Choose the municipality’s template file
workspace-local-title = Save the municipality’s settings
workspace-local-name = municipality-settings.toml
workspace-local-kind = Municipality’s template file
workspace-mapping-choose = Choose the municipality's form file
workspace-mapping-title = Save the form
workspace-mapping-name = form.toml
workspace-mapping-kind = Form file
workspace-retyped-choose = Choose the PDF that the other system printed
workspace-retyped-kind = PDF file
workspace-retyping-title = Save the sheet
workspace-retyping-name = sheet-version-{ $version }.pdf
workspace-retyping-kind = PDF file
workspace-restore-title = Choose the backup
workspace-verify-title = Choose the PDF to check
workspace-certificate-title = Choose a certificate file
workspace-certificate-kind = Certificate file
workspace-card-program-title = Choose the PKCS #11 file of the card reader software
workspace-card-program-kind = PKCS #11 program
workspace-bring-back-title = Choose the copy that was signed in another program
workspace-print-title = Copy, version { $version }
workspace-sheet-title = Laatija recovery sheet

workspace-unnamed-signer = Teacher
workspace-mark-who = Signed electronically by { $name }
workspace-mark-who-unnamed = Signed electronically: the name is in the certificate alone
workspace-mark-lacking = Letters of the names are missing here. They are whole in the certificate.
workspace-mark-again = Signed electronically.
workspace-mark-when = { $day } at { $time }, key { $key }
workspace-mark-own = Own key, not a qualified electronic signature.
workspace-mark-file = Certificate file, issued by { $issuer }.
workspace-mark-file-self = Certificate file made by the signer.
workspace-mark-file-unnamed = Certificate file, issuer named in the certificate.
workspace-mark-card = Smart card, issued by { $issuer }.
workspace-mark-card-self = Smart card whose certificate was made by the signer.
workspace-mark-card-unnamed = Smart card, issuer named in the certificate.
workspace-mark-check = To check: Laatija, Check a PDF
workspace-mark-tooltip = Electronic signature: { $name }, { $day } at { $time }
workspace-mark-reason = Issuing of the plan
workspace-doubt-name = The signer is { $name }, but the place does not bear that name: “{ $place }”. Check that the place and the key are the right ones.
workspace-doubt-letters = The name { $name } or the issuer's name has letters that cannot be drawn in the copy. The words with them are left out of the visible mark, and the mark says so. In the certificate the names are whole.

workspace-practice-teacher = Sirpa Harjoittelija
workspace-practice-title = special needs teacher
workspace-practice-school = Kuusilampi School
workspace-practice-provider = Municipality of Harjukoski

workspace-part-title = Save the request for the colleague
workspace-part-name = request-for-part.laatijaosuus
workspace-part-kind = Part of a plan
workspace-part-open = Open a part or a transfer package
workspace-part-open-kind = Part of a plan or transfer package
workspace-transfer-title = Save the transfer package
workspace-transfer-name = transfer-package.laatijasiirto
workspace-transfer-kind = Transfer package
workspace-part-back-title = Save the part that goes back
workspace-part-back-name = part.laatijaosuus
workspace-part-back-kind = Part of a plan
workspace-ics-title = Save the calendar file
workspace-ics-name = dates.ics
workspace-ics-kind = Calendar file
workspace-calendar-title = Save the calendar
workspace-calendar-name = school-year-calendar.pdf
workspace-calendar-kind = PDF file
workspace-call-title = Save the letter
workspace-call-name = call-to-a-meeting.pdf
workspace-call-kind = PDF file
workspace-minutes-title = Save the minutes
workspace-minutes-name = minutes.pdf
workspace-minutes-kind = PDF file
workspace-letter-title = Save the letter of changes
workspace-letter-name = letter-of-changes-version-{ $version }.pdf
workspace-letter-kind = PDF file
workspace-letters-name = letter-of-changes-{ $id }-{ $copy }.pdf
workspace-phrases-title = Save your phrases
workspace-phrases-name = my-phrases.json
workspace-phrases-kind = File of phrases
workspace-phrases-open = Import phrases from a file

workspace-loose-docx-title = Save the Word file
workspace-loose-docx-name = { $version ->
    [0] plan-draft.docx
   *[other] plan-version-{ $version }.docx
 }
workspace-loose-docx-kind = Word file (DOCX)
workspace-loose-odt-title = Save the OpenDocument file
workspace-loose-odt-name = { $version ->
    [0] plan-draft.odt
   *[other] plan-version-{ $version }.odt
 }
workspace-loose-odt-kind = OpenDocument text (ODT)
workspace-loose-txt-title = Save the plain text
workspace-loose-txt-name = { $version ->
    [0] plan-draft.txt
   *[other] plan-version-{ $version }.txt
 }
workspace-loose-txt-kind = Text file
workspace-archive-title = Save the package for the archive
workspace-archive-name = archive-package.zip
workspace-archive-kind = Archive package (ZIP)
