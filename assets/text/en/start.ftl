# start: first start, recovery sheet, lock screen, recovery

# the road of the first start
start-steps = Steps for getting started
start-step-passphrase = Passphrase
start-step-sheet = Recovery sheet
start-step-plan = First plan

# the promise
start-promise-label = What Laatija promises
start-promise = The plans stay with you.
start-promise-here = Only on this computer
    .says = Laatija uses no network. Nothing is sent anywhere.
start-promise-secret = Always encrypted
    .says = Without the passphrase not a word of the plan file can be read.
start-promise-kept = Nothing gets lost
    .says = Your text is saved whenever you pause for a moment, and always before the program locks.
start-promise-alone = Nobody but you can reset the passphrase. That is why you print a recovery sheet next.

# the passphrase
start-choose = Choose a passphrase for Laatija
start-choose-why = A few random words are easier to remember and harder to guess than a short string of characters.
start-passphrase = Passphrase
start-propose-first = Propose a passphrase
start-propose = Propose another
start-again = The same passphrase again
start-differs = The two texts differ.
start-missing-passphrase = A strong passphrase is needed, typed the same way twice.
start-missing-groups = Type all nine groups.
start-missing-name = Type your name.
start-teacher = Who writes
start-teacher-why = Name, school and provider go into new plans, name and school into your signature too. You can change them later.
start-teacher-name = Name
start-teacher-title = Title
    .example = e.g. special needs teacher
start-teacher-school = School
start-teacher-provider = Education provider
    .example = e.g. municipality
start-folder = The plans are kept encrypted on this computer:
start-go-on = Go on to the recovery sheet
start-preparing = Preparing… about 2 s
start-practise = Try with made-up pupils

# the recovery sheet
start-sheet = Print the recovery sheet and lock it away
start-sheet-why = The sheet opens the plans if the passphrase is forgotten. If the computer is changed or breaks, you also need a backup. There is no other way, and nobody can help without the sheet.
start-sheet-void = The previous sheet was not read back, so it no longer opens this file. If you printed it, destroy it and print this one. It still opens backups made while it was valid.
start-sheet-interrupted = The new recovery sheet was left unconfirmed. If you printed it, destroy it and print this one, or stop: the earlier sheet is still valid. Backups made in the meantime can still be opened with the unconfirmed sheet too.
start-sheet-print = Print the sheet
start-sheet-print-how = The sheet goes to the computer's default printer. Laatija makes no file of it, but the computer's print queue may keep the job for a while.
start-sheet-no-printer = Check that the printer is on and chosen in the system's settings, or copy the groups by hand.
start-sheet-print-now = Print
start-sheet-printing = Printing…
start-sheet-by-hand = Copy by hand
start-sheet-printed = The sheet was sent to the printer
start-sheet-printed-at = Sent to the printer at { $time }.
start-sheet-print-another = Print another one
start-sheet-copied = The groups are copied by hand
start-sheet-copy-again = Show the groups again
start-sheet-missing-paper = Print the sheet or copy it first.
start-sheet-missing-group = Group { $number } is not complete.
start-sheet-care = Do not photograph the sheet with a phone and do not keep it on a network drive. The school's safe is a good place.
start-sheet-ready = Done, open Laatija
start-sheet-ready-again = Done
start-sheet-renewed = The new recovery sheet is in use. The old one no longer opens this file; it still opens backups and moved files from before the change.
start-sheet-abandon = Stop, the old sheet stays valid
start-sheet-abandoned = The old recovery sheet is valid. If you printed the new one, destroy it: it no longer opens this file, but it still opens backups made while it was valid.
start-hand-how = Write the groups on paper in order. One is shown at a time.
start-hand-group = Group { $number } / { $count }
start-hand-back = Previous
start-hand-next = Written, next
start-hand-done = The last one is written
start-read-back = Read the last three groups from the sheet
start-read-back-why = They are on paper only. This makes sure that the sheet can be read when it is needed.
start-read-back-group = Group { $number }
start-read-back-wrong = The groups are not those on the sheet. Check groups 7, 8 and 9 on the paper.

# the sheet in three parts
start-parts = Split into three parts
start-parts-whole = Make one sheet
start-parts-how = Any two parts open the plans, one part opens nothing. Print the parts and take them to different places. First read the last three groups from each part.
start-parts-print = Print part { $part }
start-parts-print-again = Print part { $part } again
start-parts-read-back = The last three groups of part { $part }
start-parts-group = Part { $part }, group { $number }
start-parts-missing-paper = Part { $part } is not printed.
start-parts-missing-groups = The groups of part { $part } are not finished.
start-parts-wrong = The groups are not those on the parts. Check groups 7, 8 and 9 of each part on the paper.
start-parts-other = The groups of another part

# the picture of the sheet
start-picture = Picture of the recovery sheet

# the lock screen
start-locked = Laatija is locked
start-passphrase-of = Laatija passphrase
start-text-kept = Your text was kept, mid-sentence.
start-all-kept = Everything is saved.
start-kept-unknown = What you typed last may be missing.
start-locked-at-in-text = Locked at { $time }. After unlocking you return to the same item and the same place of the cursor.
start-locked-at = Locked at { $time }.
start-locked-at-unknown = Locked at { $time }, when the window did not answer. What was marked as saved is saved.
start-held = Waiting to lock
start-held-text = What you typed last is only in the program’s memory. Laatija keeps trying to save it and locks as soon as it is saved. Until then the text is covered. Do not turn the computer off.
start-held-open = Back to the text
start-open = Unlock
start-open-and-go-on = Unlock and go on writing
start-opening = Unlocking…
start-wait = Wait { $seconds } s and try again
start-forgotten = Forgotten passphrase
start-keys-mended = The key file was not entirely in order or up to date. Laatija made it anew, and the plans are as they were. The passphrase chosen last is the valid one.
start-begun-kept = The text that you had begun is kept. It is there when you open the same place again.

# recovery
start-recover = Open with the recovery sheet
start-recover-how = Type the groups of the sheet in order and choose a new passphrase. The sheet stays valid.
start-recover-key = Groups of the recovery sheet
start-recover-groups = { $typed } / { $count } groups
start-recover-foreign = Group { $number } has { $letter }. The sheet has no such letter.
start-recover-mistyped = There is a slip in the groups. Compare each group with the sheet.
start-recover-new = New passphrase
start-recover-open = Change the passphrase and open
start-recover-back = Back to the passphrase
start-recovered = The passphrase has been changed. Backups made before the change still open with the old one.

# the recovery sheet as it is printed, and its picture
sheet-title = Laatija: recovery sheet
sheet-title-part = Laatija: recovery sheet, part { $number } / { $count }
sheet-when-part = open Laatija, choose “Forgotten passphrase” and type the groups of this part and of another part. Any two parts open, one alone opens nothing. The letters I, L, O and U are not used.
sheet-keep-part = this part in a locked place, another one than the other parts.
sheet-file = File
sheet-group = Group { $number }
sheet-when = When you need this:
sheet-when-text = open Laatija, choose “Forgotten passphrase” and type the groups in order. The letters I, L, O and U are not used.
sheet-keep = Keep
sheet-keep-text = this sheet in a locked place. It opens all the plans on this computer and from a backup.
sheet-place = Where it is kept
sheet-date-and-name = Date and name

# restoring a backup
start-restore = Restore from a backup
start-restore-how = Laatija reads the whole backup before anything changes. After that its plans are on this computer.
start-restore-choose = Choose a backup…
start-restore-other = Choose another…
start-restore-chosen = Backup
start-restore-aside = The present plan file is not deleted and not overwritten
    .says = It is moved with its keys to the folder
    .after = The plans in it do not show in Laatija after restoring.
start-restore-passphrase = Passphrase of the backup
    .says = The passphrase that was in use when the copy was made.
start-restore-by-sheet = Forgotten passphrase: use the recovery sheet
start-restore-by-passphrase = Use the passphrase
start-restore-sheet-why = The sheet that was valid when the copy was made will do.
start-restore-look = Open and look
start-restore-looking = Opening and reading…
start-restore-content = The backup was opened and read in full
start-restore-content-counts = { $pupils ->
    [one] One person
   *[other] { $pupils } people
}, { $plans ->
    [one] one plan
   *[other] { $plans } plans
}, { $revisions ->
    [0] no issued versions
    [one] one issued version
   *[other] { $revisions } issued versions
}.
start-restore-content-newest = Written last { $day } at { $time }.
start-restore-content-list = The plans in the backup
start-restore-do = Restore and open
start-restore-move = Move the present one and restore
start-restore-busy = Restoring and reading…
start-restore-missing = Choose a backup first.
start-restore-missing-passphrase = Type the passphrase of the backup.
start-restore-back = Back
start-restored = The backup is restored and read. Plans: { $plans }, versions: { $revisions }.
start-restored-aside = The backup is restored and read. Plans: { $plans }, versions: { $revisions }. The earlier file is in the folder { $folder }.
start-restored-locked = The backup is restored but could not be opened yet
    .says = Plans: { $plans }, versions: { $revisions }. Open it with the passphrase or recovery sheet of the backup; no new passphrase has been taken into use.
    .aside = The earlier file is in the folder
    .go = Go and open it

# Rescuing a damaged file
start-rescue = See what can be rescued
start-rescue-how = Laatija reads the damaged file page by page and changes nothing in it. The texts that can be read are gathered in a new file, and what is missing is taken from the newest backup that has it. Nothing is replaced before you have seen the result.
start-rescue-missing-passphrase = Type the passphrase.
start-rescue-look = Read and show
start-rescue-looking = Reading pages and backups…
start-rescue-stop = Stop
start-rescue-stopped = The rescue was stopped. Nothing was changed.
start-rescue-found = The rescued file has been made and read in full
start-rescue-counts = { $plans ->
    [one] One plan.
   *[other] { $plans } plans.
} { $damaged ->
    [0] All pages could be read.
    [one] One page of { $pages } could not be read.
   *[other] { $damaged } pages of { $pages } could not be read.
}
start-rescue-backups = What was missing was looked for in the backups: { $days }.
start-rescue-no-backup = No backup was found in which to look for what is missing.
start-rescue-lost = { $count ->
    [one] One plan was found neither in the file nor in the backups
   *[other] { $count } plans were found neither in the file nor in the backups
}
    .says = Only the events tell that they were there. An older backup may still hold them.
start-rescue-untold = Something else may be missing
    .says = The damage is in a place that does not show what was there. Compare the plans with your own papers.
start-rescue-list = Rescued plans
start-rescue-whole = Nothing was found missing.
start-rescue-from = From the backup of { $day }: { $parts }.
start-rescue-not = Could not be read and was in no backup: { $parts }.
start-rescue-part-plan = the whole plan
start-rescue-part-name = the plan's name and class
start-rescue-part-flag = a choice that opens a section
start-rescue-part-version = version { $number }
start-rescue-part-files = files of version { $number }
start-rescue-undo = The texts come along, the history of undoing does not.
start-rescue-aside = The damaged file is not removed
    .says = It is moved with its keys to the folder
start-rescue-take = Use the rescued file
start-rescue-leave = Leave everything as it is
start-rescued = The rescued file is in use. The damaged one is in the folder { $folder }.
