# settings

settings-locking = Locking
settings-idle = Lock after a pause
    .says = Your text is always kept
settings-minutes = { $number ->
    [one] { $number } minute
   *[other] { $number } minutes
}
settings-passphrase = Passphrase
    .says = The plans stay the same
    .act = Change…
settings-passphrase-change = Change the passphrase
settings-passphrase-used = Present passphrase
settings-passphrase-do = Change the passphrase
settings-passphrase-changed = The passphrase has been changed. Backups made before the change still open with the old one.
settings-sheet = Recovery sheet
    .says = A new sheet replaces the old one
    .waits = The new sheet was left unconfirmed. Make a new one.
    .act = Make a new one…
settings-sheet-renew = New recovery sheet
    .says = The old sheet opens the plans until you have read the new one back. Destroy the old one only then.
settings-sheet-do = Make a new sheet
settings-vault-key = Key
    .says = If somebody else may have got the passphrase or the sheet
    .act = Change the key…
settings-vault-key-renew = Change the key
    .says = The plans are encrypted with a new key. After that the former passphrase and recovery sheet open neither them nor new backups. Backups made before the change still open with the former ones: destroy them once a new one is made.
    .sheet = Next you print a new recovery sheet. If the change is interrupted, the former or the new file is kept whole.
    .address = The address to which colleagues encrypt parts changes too: give the new one to those who have the former. Parts that you have already asked for still open.
settings-vault-key-do = Change the key
settings-vault-key-busy = Encrypting and reading again…
settings-practice = Practice does not lock, and it has no passphrase and no recovery sheet.

settings-looks = Language and looks
settings-language = Language of the program
settings-theme = Looks
settings-theme-system = Like the computer
settings-theme-light = Light
settings-theme-dark = Dark
settings-text-size = Size of the text you write
    .says = Only the writing fields of the form
settings-text-size-small = Small, { $pixels }
settings-text-size-normal = Usual, { $pixels }
settings-text-size-large = Large, { $pixels }
settings-text-size-largest = Largest, { $pixels }
settings-zoom = Make everything larger or smaller: Ctrl + and Ctrl −. Usual size: Ctrl 0.

settings-backup = Backups
settings-backup-why = Laatija makes a copy by itself when something has changed. The copy is encrypted with the same passphrase, and it counts only when Laatija has opened it and read it through.
settings-backup-do = Copy now
settings-backup-busy = Copying and reading…
settings-backup-proven = The copy of { $day } at { $time } was opened and read in full.
settings-backup-newer = There are changes since the copy.
settings-backup-written = A plan was last written on { $day } at { $time }.
settings-backup-read = { $pupils ->
    [one] One person
   *[other] { $pupils } people
}, { $plans ->
    [one] one plan
   *[other] { $plans } plans
}, { $revisions ->
    [0] no issued versions
    [one] one issued version
   *[other] { $revisions } issued versions
}. All of it readable.
settings-backup-late = For a week no copy has been made that holds all the present plans.
settings-backup-failed = No backup could be made
settings-backup-full = There is no room on the disk for a backup.
    .todo = Free some space on the disk or choose another folder for copies in the settings. The plans are safe.
settings-backup-folder = Folder for copies
    .act = Change the folder…
settings-backup-folder-missing = The folder is not there now. Plug in the memory stick or open the network drive.
settings-backup-usual = The copies are on the same disk as the plans. Choose a memory stick or the school's disk, and they outlast this computer.
settings-backup-count = { $count ->
    [one] One copy, made { $day }.
   *[other] { $count } copies, the oldest { $day }.
}
settings-backup-kept = The last copies of the ten latest days and the twelve latest months are kept.
settings-backup-former = { $count ->
    [one] One backup was made before the key was changed, on { $newest }.
   *[other] { $count } backups were made before the key was changed, { $oldest } – { $newest }.
}
    .opens = They open only with the passphrase and the recovery sheet of that time.
    .first = You can remove them once a backup has been made with the new key.
    .act = Remove them…
settings-backup-former-remove = Remove the backups from before the change of key?
    .says = Removed backups cannot be brought back. Backups made with the present key stay.
    .do = Remove the backups
settings-backup-where = The plans are in the folder
settings-backup-practice = Practice is erased when you end it. That is why no backup is made of it.

settings-writer = Who writes
    .says = A change applies to new plans and new signatures. Issued versions stay as they are.

settings-key = Own key
    .name = Name
    .words = Six words
    .says = Tell these words to a guardian or a school that wants to be sure of your signature.
    .none = The key is made when you issue the first version.
    .anew = When the name or the school changes, the next signature is made with a new key.

settings-about = About
settings-about-offline = Uses no network
settings-about-licence = Free software. Licence: EUPL-1.2.
settings-about-others = Typefaces: Atkinson Hyperlegible Next and Mono, Andika (SIL Open Font License 1.1). Icons: Lucide (ISC). Dictionaries: Voikko (GPL 2+), Swedish by Göran Andersson (LGPL 3), British English (LGPL).

settings-signers = Known signers
    .says = You compared the six words of these keys by telephone. Files that they signed are recognised.
    .none = Nobody is known yet. A signer comes here when you open a file under Check a PDF and the words fit by telephone.
settings-signer-since = Known since { $day }, key
settings-signer-forget = Forget
    .named = Forget { $name }
    .done = { $name } is forgotten.

settings-restore-ask = Go to restoring?
    .text = Laatija saves everything and locks the file, because the backup is chosen in the locked view. Nothing is lost: nothing is restored before you have chosen a backup and seen what is in it.
    .do = Lock and go on
