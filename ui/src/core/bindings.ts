// Generated from src-tauri/core/src/api.rs; `make bindings` writes it anew. Do not edit.
import { call } from "./call";

export type Act = "begun" | "found" | "found_version" | "created" | "received" | "changed" | "flag_set" | "undone" | "redone" | "dismissed" | "taken_up" | "draft_begun" | "renewed" | "begun_from" | "issued" | "signed" | "copy_saved" | "copy_printed" | "copy_made" | "copy_for_staff" | "copy_by_permission" | "copy_by_reason" | "letter_made" | "handed_over" | "paper_filed" | "paper_saved" | "received_saved" | "struck" | "exported" | "exported_docx" | "exported_odt" | "exported_text" | "archived" | "transferred" | "ehoks_saved" | "ehoks_left_out" | "ehoks_brought" | "retyped" | "retyping_sheet" | "review_sheet" | "pupil_form_made" | "part_asked" | "part_taken" | "contributed" | "part_received" | "part_returned" | "goal_set" | "observed" | "closed" | "reopened" | "renewal_taken_back" | "draft_dropped" | "observation_struck" | "meeting_arranged" | "meeting_ended" | "meeting_reopened" | "meeting_removed" | "call_made" | "minutes_made" | "file_attached" | "file_saved" | "discarded" | "erased" | "backed_up" | "restored" | "passphrase_changed" | "sheet_changed" | "key_renewed" | "lost" | "rescued";
export type Addresses = { 
/**
 * Where colleagues encrypt to.
 */
own: string, 
/**
 * Since when, ISO 8601.
 */
since: string | null, 
/**
 * By these words it is known on the telephone.
 */
words: Array<string>, 
/**
 * The colleagues, by name.
 */
colleagues: Array<ColleagueView>, };
export type AgreementVerdict = "none" | "same" | "differs" | "unjudged";
export type AgreementView = { 
/**
 * The verdict.
 */
verdict: AgreementVerdict, 
/**
 * The verdict in words.
 */
says: string, 
/**
 * Where they differ, in words.
 */
places: Array<string>, };
export type AnswerChange = { 
/**
 * The field's id.
 */
field: string, 
/**
 * The whole new answer in the JSON form of its kind; `null` empties the field.
 */
value: unknown, };
export type AnswerView = { 
/**
 * The plan.
 */
plan: string, 
/**
 * The pupil's name.
 */
pupil: string, 
/**
 * The class.
 */
class: string, 
/**
 * The plan's name.
 */
title: string, 
/**
 * Who wrote it.
 */
author: string, 
/**
 * Who was asked, where that is another name.
 */
asked_of: string | null, 
/**
 * When it was asked for, ISO 8601.
 */
asked: string, 
/**
 * When it was sent back, ISO 8601.
 */
made: string, 
/**
 * What changes in the plan without a question.
 */
changes: Array<ChangeView>, 
/**
 * What both changed.
 */
conflicts: Array<ConflictView>, 
/**
 * When it was put together with the plan before, ISO 8601.
 */
taken: string | null, 
/**
 * Whether a newer answer was put together with the plan already.
 */
overtaken: boolean, 
/**
 * The newest version, when it was issued after the part was asked for.
 */
issued: number | null, 
/**
 * Whether a draft is being written; otherwise one is begun.
 */
draft: boolean, };
export type AskedView = { 
/**
 * The packet's id.
 */
packet: string, 
/**
 * Who was asked.
 */
colleague: string, 
/**
 * The titles of the sections.
 */
sections: Array<string>, 
/**
 * When, ISO 8601.
 */
moment: string, 
/**
 * When the last answer was put together with the plan, ISO 8601.
 */
answered: string | null, };
export type Asking = { 
/**
 * The sections that the plan shows.
 */
sections: Array<OptionView>, 
/**
 * The colleagues whose addresses are known, by name.
 */
colleagues: Array<ColleagueView>, 
/**
 * What was asked for before, the newest first.
 */
asked: Array<AskedView>, 
/**
 * Words that can be told on the telephone.
 */
passphrase: string, };
export type AttachedNow = { 
/**
 * The draft with it.
 */
stepped: Stepped, 
/**
 * What it is called.
 */
name: string, 
/**
 * What was taken out of it that a person may miss.
 */
removed: Array<Removed>, };
export type AttachmentView = { 
/**
 * SHA-256 of its bytes, in hexadecimal.
 */
file: string, 
/**
 * The beginning of it, as it stands on the copy.
 */
short: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * How many pages it has; 0 when it is not in this vault.
 */
pages: number, 
/**
 * How large it is, in bytes; 0 when it is not in this vault.
 */
size: number, 
/**
 * Whether it is in this vault.
 */
here: boolean, };
export type Attachments = { 
/**
 * The files.
 */
files: Array<AttachmentView>, 
/**
 * The largest file that is taken, in MB.
 */
largest: number, 
/**
 * How much all files of a draft may be together, in MB.
 */
most: number, };
export type Attendee = { 
/**
 * The name.
 */
name: string, 
/**
 * The role: an option of the template's; nothing when it is none of them.
 */
role: string, 
/**
 * Whether the letter calls them.
 */
called: boolean, 
/**
 * Whether they were there.
 */
present: boolean, };
export type BackupContent = { 
/**
 * How many pupils' plans.
 */
pupils: number, 
/**
 * How many issued versions.
 */
revisions: number, 
/**
 * When any of it was written last, ISO 8601.
 */
newest: string | null, 
/**
 * The plans, by class and name.
 */
plans: Array<PlanRow>, };
export type BackupState = { 
/**
 * The folder, for people to read.
 */
folder: string, 
/**
 * Whether it is the one in the vault's own folder, on the same disk.
 */
usual: boolean, 
/**
 * Whether the chosen folder is not there now: a stick that is not plugged in.
 */
missing: boolean, 
/**
 * The last one that was proved.
 */
last: ProvedBackup | null, 
/**
 * Whether what the vault holds is in no proved backup of the last seven days.
 */
late: boolean, 
/**
 * What has changed since the last proved one; nothing when that holds it all.
 */
newer: NewerWork | null, 
/**
 * How many backups of this vault are in the folder.
 */
count: number, 
/**
 * The day of the oldest of them, ISO 8601.
 */
oldest: string | null, 
/**
 * Those in the folder that were made before the vault was given a new key; nothing when there are none.
 */
former: FormerBackups | null, 
/**
 * How far the one in the making has come, of 1,000.
 */
progress: number | null, 
/**
 * Why the last attempt since the vault was opened gave none.
 */
trouble: Failure | null, };
export type Basis = { "basis": "named" } | { "basis": "staff" } | { "basis": "permission", 
/**
 * The document that it stands in.
 */
plan: string, 
/**
 * Its version.
 */
number: number, 
/**
 * The row, counted from 0.
 */
row: number, } | { "basis": "reason", 
/**
 * The words.
 */
text: string, };
export type Begun = { 
/**
 * The plan it is of; `None` when it is of none.
 */
plan: string | null, 
/**
 * Where it was typed. What it means is the page's.
 */
place: string, 
/**
 * What was typed; `None` when nothing is left of it.
 */
words: string | null, };
export type BegunPlace = { 
/**
 * The plan it is of; `None` when it is of none.
 */
plan: string | null, 
/**
 * Where it was typed.
 */
place: string, };
export type Bringable = { 
/**
 * Its plan.
 */
plan: string, 
/**
 * The name of the document.
 */
title: string, 
/**
 * The name of the pupil in it.
 */
pupil: string, 
/**
 * The class; empty where it tells none.
 */
class: string, 
/**
 * Its newest version; 0 while its draft is written.
 */
version: number, 
/**
 * When it was written last, ISO 8601.
 */
written: string, 
/**
 * How many empty fields of the draft it would fill.
 */
fills: number, };
export type BroughtPhrases = { 
/**
 * How many are new.
 */
added: number, 
/**
 * How many were kept here already.
 */
known: number, };
export type CalendarWish = { 
/**
 * The class; all when none is named.
 */
class: string | null, 
/**
 * Whether the pupils' initials stand in it. Names never do.
 */
initials: boolean, };
export type CardRow = { 
/**
 * The certificate.
 */
identity: IdentityView, 
/**
 * What the card calls itself.
 */
label: string, };
export type CarriedField = { 
/**
 * The field.
 */
field: string, 
/**
 * Whether it is a proposal, not what stood there.
 */
proposed: boolean, };
export type CarryView = { 
/**
 * The plan that it is from: of a new school year its own.
 */
plan: string, 
/**
 * The version of that plan; 0 is its draft.
 */
number: number, 
/**
 * Whether it is of the same plan: last year's.
 */
renewed: boolean, 
/**
 * Whether what it is from is still there.
 */
there: boolean, 
/**
 * The name of that document.
 */
title: string, 
/**
 * The school year in it.
 */
year: string, };
export type ChangeKind = "changed" | "added" | "ended";
export type ChangeView = { 
/**
 * How.
 */
kind: ChangeKind, 
/**
 * The section, in words.
 */
section: string, 
/**
 * The field, and the row if there is one, in words.
 */
title: string, 
/**
 * Where it is.
 */
place: Place, 
/**
 * The texts before and after as pieces of one text.
 */
pieces: Array<Piece>, };
export type Choice = { 
/**
 * What is written into the place, in the language of the plan.
 */
text: string, 
/**
 * What tells it from others: code, qualification, order, in the person's language.
 */
about: string, 
/**
 * What to know before choosing it: when it does not hold on the day on which the studies begin.
 */
late: string, 
/**
 * What is filled beside it, by column or field; null empties what stood there.
 */
fills: Record<string, unknown>, };
export type ChoiceList = { 
/**
 * The likeliest first.
 */
found: Array<Choice>, 
/**
 * Whether there are more.
 */
more: boolean, };
export type ChoicePlace = { 
/**
 * The field.
 */
field: string, 
/**
 * The column, when it is a table.
 */
column: string | null, 
/**
 * The row of the table, counted from 0.
 */
row: number | null, };
export type ChosenBackup = { 
/**
 * The file's name.
 */
name: string, 
/**
 * The folder to which the vault that is there now will be moved; `None` when there is none.
 */
aside: string | null, };
export type ClockDate = { 
/**
 * The day, ISO 8601.
 */
date: string, 
/**
 * What kind of day.
 */
kind: DueKind, 
/**
 * Whether no day is chosen and it is the last one that a rule leaves.
 */
at_latest: boolean, 
/**
 * Whether it is a review whose day is past and that no newer version tells of.
 */
late: boolean, 
/**
 * The time of a meeting, as it was written; else nothing.
 */
time: string, 
/**
 * The plan.
 */
plan: string, 
/**
 * The meeting, if it is one.
 */
meeting: string | null, 
/**
 * Whether it is a meeting that was held and ended.
 */
held: boolean, 
/**
 * The pupil's name.
 */
pupil: string, 
/**
 * The class.
 */
class: string, 
/**
 * What the day is.
 */
what: string, 
/**
 * The document's short title.
 */
title: string, };
export type Closed = { 
/**
 * Why.
 */
reason: Closing, 
/**
 * On which day, ISO 8601.
 */
day: string, };
export type Closing = "ended" | "transferred" | "superseded" | "decided" | "old_year";
export type Code = "wrong-passphrase" | "passphrase-missing" | "wrong-recovery-key" | "recovery-key-mistyped" | "recovery-part-alone" | "passphrase-too-weak" | "key-file-damaged" | "key-file-foreign" | "no-vault" | "vault-exists" | "vault-in-use" | "vault-too-new" | "vault-damaged" | "not-encrypted" | "folder-synchronised" | "folder-on-network" | "read-only" | "disk-full" | "disk-error" | "vault-moved" | "locked" | "trail-broken" | "wrong-name" | "not-erased" | "erased-unproved" | "key-renewed-closed" | "backup-damaged" | "backup-folder-missing" | "no-such-plan" | "no-such-meeting" | "meeting-ended" | "no-such-revision" | "first-version" | "no-such-paper" | "no-such-signer" | "words-differ" | "vouches-for-nobody" | "findings-left" | "no-draft" | "not-text-file" | "text-unreadable" | "no-clipboard" | "clipboard-held" | "no-such-mapping" | "text-too-long" | "text-missing" | "no-place-for-text" | "not-renewed" | "stale" | "unknown-reason" | "unknown-template" | "broken-template" | "template-kept" | "template-in-use" | "file-unreadable" | "file-unwritable" | "file-too-large" | "not-utf8" | "not-json" | "not-foundation" | "foundation-damaged" | "no-such-foundation" | "no-foundations" | "broken-plan-file" | "not-hoks" | "hoks-not-whole" | "hoks-not-numbered" | "hoks-of-other" | "no-hoks-plan" | "no-such-hoks-key" | "hoks-not-in-order" | "unknown-field" | "wrong-kind" | "unknown-flag" | "newer-plan-file" | "cannot-leave-out" | "not-named" | "permission-over" | "permission-withdrawn" | "permission-awaited" | "permission-refused" | "contacts-under-order" | "contacts-order-unread" | "order-elsewhere" | "nothing-to-bring" | "no-permission" | "permission-for-other" | "transfer-too-large" | "transfer-texts-long" | "no-such-extract" | "cannot-receive" | "not-pdf" | "pdf-damaged" | "not-paper" | "paper-unreadable" | "paper-too-long" | "not-attachable" | "attachment-unreadable" | "attachment-locked" | "attachment-too-long" | "attachments-full" | "attachment-there" | "no-place-for-attachments" | "no-such-attachment" | "attachment-gone" | "page-undrawn" | "file-exists" | "file-in-place" | "is-packet" | "not-packet" | "packet-damaged" | "newer-packet" | "packet-for-other" | "wrong-packet-passphrase" | "packet-passphrase-missing" | "other-packet" | "packet-unasked" | "packet-own" | "packet-unlike" | "conflicts-left" | "address-malformed" | "address-own" | "colleague-nameless" | "no-such-section" | "not-own-plan" | "not-part" | "observation-day" | "observation-score" | "goal-counted" | "goal-numbers" | "note-too-long" | "no-such-phrase" | "phrase-length" | "broken-phrase-file" | "newer-phrase-file" | "too-many-phrases" | "phrase-doubtful" | "unknown-character" | "document-failed" | "signature-failed" | "certificate-expired" | "certificate-not-yet-valid" | "certificate-unfit" | "not-certificate-file" | "wrong-file-password" | "file-cipher-unknown" | "file-key-missing" | "file-replaced" | "signer-missing" | "secret-missing" | "several-cards" | "card-program-missing" | "card-program-broken" | "card-reader-missing" | "card-missing" | "card-certificate-missing" | "card-removed" | "wrong-pin" | "pin-malformed" | "pin-blocked" | "card-failed" | "no-place-to-sign" | "several-places" | "not-this-copy" | "nothing-signed" | "more-than-signed" | "copy-outdated" | "print-failed" | "print-stopped" | "cancelled" | "bad-call" | "defect";
export type ColleagueView = { 
/**
 * The name.
 */
name: string, 
/**
 * The address.
 */
address: string, 
/**
 * By these words it is known on the telephone.
 */
words: Array<string>, };
export type ColumnView = { 
/**
 * The id.
 */
id: string, 
/**
 * The label.
 */
label: string, 
/**
 * What a cell is: never a table.
 */
kind: KindView, 
/**
 * From what it is chosen, when it is not only typed.
 */
chosen?: Source, 
/**
 * How another cell of the row narrows its options.
 */
narrowed?: NarrowedView, };
export type Comparison = { 
/**
 * The earlier; 0 for the draft.
 */
before: number, 
/**
 * The later; 0 for the draft.
 */
after: number, 
/**
 * The changes in the order of the form.
 */
changes: Array<ChangeView>, 
/**
 * How many filled places stayed as they were.
 */
unchanged: number, };
export type ConflictView = { 
/**
 * The section, in words.
 */
section: string, 
/**
 * The field, in words.
 */
title: string, 
/**
 * Whether it is a row of a table or of a list.
 */
row: boolean, 
/**
 * What it was; empty when it was not there.
 */
before: string, 
/**
 * What stands here; empty when it is empty or removed.
 */
mine: string, 
/**
 * What came; empty when it is empty or removed.
 */
theirs: string, 
/**
 * What can be chosen.
 */
choices: Array<Take>, };
export type Contacts = { 
/**
 * Whether an order is in force for the pupil.
 */
under_order: boolean, 
/**
 * The titles of documents of the pupil that cannot be read, where none that can says that an order is in force.
 */
unread: Array<string>, 
/**
 * The labels of the texts that hold contact data or may do so, with whose they are.
 */
fields: Array<string>, 
/**
 * Whether they stand there because the version does not say the order: it goes out only knowingly.
 */
unmarked: boolean, };
export type CopiesOf = { 
/**
 * The plan.
 */
plan: string, 
/**
 * The version.
 */
number: number, 
/**
 * For whom.
 */
recipients: Array<RecipientWish>, };
export type CopyOf = { 
/**
 * The pupil's name.
 */
pupil: string, 
/**
 * The class.
 */
class: string, 
/**
 * The version.
 */
number: number, 
/**
 * The newest version of the plan.
 */
newest: number, 
/**
 * For whom it was made, when it is one recipient's copy.
 */
made_for: MadeFor | null, };
export type CopyOffer = { 
/**
 * The plan.
 */
plan: string, 
/**
 * The level of education: where a permission is asked for depends on it.
 */
level: Level, 
/**
 * The version.
 */
number: number, 
/**
 * The pupil's name.
 */
pupil: string, 
/**
 * The class.
 */
class: string, 
/**
 * The recipients that the plan names.
 */
recipients: Array<OfferedRecipient>, 
/**
 * Whether the version was signed when it was issued: then its copies are signed with the own key.
 */
issued_signed: boolean, 
/**
 * The extracts that can be made of it.
 */
extracts: Array<OfferedExtract>, 
/**
 * The contact data in it that an order of non-disclosure keeps back.
 */
contacts: Contacts, };
export type CopyOutcome = { 
/**
 * The plan.
 */
plan: string, 
/**
 * The pupil's name.
 */
pupil: string, 
/**
 * The class.
 */
class: string, 
/**
 * For whom.
 */
recipient: string, 
/**
 * Its number, when it was made.
 */
number: number | null, 
/**
 * Whether it is signed with the own key.
 */
signed: boolean, 
/**
 * The name of its file.
 */
file: string | null, 
/**
 * Why it was not made; nothing also when it was not begun.
 */
failure: Failure | null, };
export type CopySignatures = { 
/**
 * The signatures, in the order they were made.
 */
signatures: Array<SignatureView>, 
/**
 * The places that are still empty.
 */
places: Array<SignPlace>, 
/**
 * Whether the first signature certifies the copy: no place can be added to it, in no program.
 */
certified: boolean, };
export type CopyView = { 
/**
 * Its number in the version.
 */
number: number, 
/**
 * In which form.
 */
edition: Edition, 
/**
 * How it left the program.
 */
outlet: Outlet, 
/**
 * When, ISO 8601.
 */
made: string, 
/**
 * By whom.
 */
maker: string, 
/**
 * On what.
 */
basis: Basis, };
export type CopyWish = { 
/**
 * Of which versions, and for whom.
 */
of: Array<CopiesOf>, 
/**
 * In which form.
 */
edition: Edition, 
/**
 * Whether those whom the plan names get theirs in the form that fits each instead.
 */
fitting: boolean, 
/**
 * As files or to the printer.
 */
outlet: Outlet, 
/**
 * Whether a cover sheet goes before each recipient's copy on paper.
 */
covers: boolean, 
/**
 * Whether the letter of changes goes with each copy of a version that has one before it.
 */
letters: boolean, 
/**
 * Whether a list that names pupils and recipients is written beside the files.
 */
list: boolean, 
/**
 * Whether copies of a version that was issued without an electronic signature are signed too, with the
 * teacher's own key.
 */
sign: boolean, 
/**
 * Whether the person knows that the one version says contact data that an order of non-disclosure keeps back by now.
 */
knowing: boolean, };
export type Copying = { 
/**
 * How many there are to be.
 */
total: number, 
/**
 * How many are done or have failed.
 */
done: number, 
/**
 * Whose copy is being made: the pupil's name.
 */
now: string, 
/**
 * Whether the person has asked to stop after the ones in hand.
 */
stopping: boolean, 
/**
 * Whether nothing is being made any more.
 */
ended: boolean, 
/**
 * The folder of the files.
 */
folder: string | null, 
/**
 * What became of each, once nothing is being made any more.
 */
outcomes: Array<CopyOutcome>, };
export type DeliveryRows = { 
/**
 * The field.
 */
field: string, 
/**
 * The rows, in the JSON form of its kind.
 */
rows: Record<string, unknown>[], };
export type DeliveryView = { 
/**
 * The number of the entry in the version.
 */
number: number, 
/**
 * The number of the copy; none when what was given bears no number.
 */
copy: number | null, 
/**
 * Whether that copy is an extract.
 */
extract: boolean, 
/**
 * How.
 */
way: Way, 
/**
 * The day, ISO 8601.
 */
day: string, 
/**
 * What else is to be known.
 */
note: string, 
/**
 * Who recorded it.
 */
recorder: string, 
/**
 * Whether a signed paper is still to come back.
 */
awaits_paper: boolean, 
/**
 * Why the paper is waited for no more.
 */
waived: string | null, 
/**
 * The signed papers that came back.
 */
papers: Array<PaperView>, };
export type DeliveryWish = { 
/**
 * The number of the copy; none when what was given bears no number.
 */
copy: number | null, 
/**
 * To whom; a copy goes to its own recipient.
 */
recipient: string, 
/**
 * How.
 */
way: Way, 
/**
 * The day, ISO 8601.
 */
day: string, 
/**
 * What else is to be known.
 */
note: string, 
/**
 * Whether the paper is to come back signed.
 */
awaits_paper: boolean, };
export type DeskItem = { 
/**
 * The id.
 */
id: string, 
/**
 * What was asked there; empty for a paragraph of a file.
 */
label: string, 
/**
 * The text.
 */
text: string, 
/**
 * Whether it has a place.
 */
state: Placing, 
/**
 * Where it is.
 */
places: Array<DeskPlace>, 
/**
 * Where it may belong.
 */
suggestions: Array<DeskPlace>, 
/**
 * Why it is not taken over by itself.
 */
why: string | null, };
export type DeskPlace = { 
/**
 * Where.
 */
place: Place, 
/**
 * The field, in words.
 */
label: string, 
/**
 * The section, in words.
 */
section: string, };
export type DeskSection = { 
/**
 * Its title.
 */
title: string, 
/**
 * What is in it.
 */
items: Array<DeskItem>, };
export type DeskView = { 
/**
 * The name of the other document; empty when there is none.
 */
title: string, 
/**
 * The name of the file, if one lies there.
 */
file: string | null, 
/**
 * What is in it, by section.
 */
sections: Array<DeskSection>, 
/**
 * How many items have no place yet, or only in part.
 */
unplaced: number, 
/**
 * How many earlier documents cannot be read: they do not lie there.
 */
unread: number, };
export type DueKind = "review" | "decision_ends" | "decision_review" | "hearing" | "consent_ends" | "meeting";
export type Each = "once" | "row" | "cell";
export type EarlierAnswer = { 
/**
 * The answer in the form of this field; `null` when there is none that it could take.
 */
value: unknown, 
/**
 * The answer in words; empty when there was none.
 */
text: string, };
export type Edition = { 
/**
 * How large.
 */
print: Print, 
/**
 * The second language of its fixed texts.
 */
second: Language | null, 
/**
 * Ids of the sections and fields that it leaves out.
 */
without: Array<string>, 
/**
 * The id of the template's extract that it is, which shows what that lists and is no copy of the plan.
 */
extract: string | null, };
export type EditionField = { 
/**
 * The field's id.
 */
id: string, 
/**
 * Its short label.
 */
label: string, 
/**
 * Whether the edition leaves it out: because that is asked, or because it would be shown only on
 * account of another that is.
 */
out: boolean, };
export type EditionPart = { 
/**
 * The section's id.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Its fields that a copy shows and that can be left out.
 */
fields: Array<EditionField>, };
export type EhoksBroughtView = { 
/**
 * The plan.
 */
plan: string, 
/**
 * How many answers are others than before.
 */
answers: number, 
/**
 * How many rows are new.
 */
rows: number, 
/**
 * Whether the kind of studies is only presumed.
 */
presumed: boolean, 
/**
 * Whether no number told that it is of this student.
 */
unsure: boolean, 
/**
 * Questions that the plan answers otherwise than the HOKS shows; the answers stay.
 */
differs: Array<string>, 
/**
 * Keys that the program does not know; they are kept and go back as they came.
 */
unknown: Array<string>, };
export type EhoksFinding = { 
/**
 * By what it is known again when it is accepted: another text in the same place is another finding.
 */
id: string, 
/**
 * The rule's id; empty for what is left out.
 */
rule: string, 
/**
 * How it weighs.
 */
weight: EhoksWeight, 
/**
 * What it is.
 */
what: string, 
/**
 * What to do.
 */
remedy: string, 
/**
 * Where, in words.
 */
where_: string, 
/**
 * Where in the plan; nothing for what the plan does not show.
 */
place: Place | null, 
/**
 * Where in the body: a JSON pointer.
 */
pointer: string, 
/**
 * The key that the program does not know, when it is about one.
 */
key: EhoksKey | null, };
export type EhoksKey = { 
/**
 * Its name.
 */
key: string, 
/**
 * Whether it is left out; otherwise it goes as it came.
 */
left: boolean, };
export type EhoksState = "fine" | "broken" | "look" | "empty" | "not_here" | "leaving";
export type EhoksStep = { 
/**
 * Its number, or its numbers.
 */
number: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Its state.
 */
state: EhoksState, 
/**
 * How many items it has, in words; empty for the basic data.
 */
count: string, 
/**
 * What was found in it.
 */
findings: Array<EhoksFinding>, };
export type EhoksView = { 
/**
 * In which way.
 */
method: EhoksWay, 
/**
 * In which ways it can go.
 */
methods: Array<EhoksWay>, 
/**
 * The version; 0 for the draft.
 */
version: number, 
/**
 * The steps of the eHOKS form, in its order.
 */
steps: Array<EhoksStep>, 
/**
 * How many errors there are.
 */
errors: number, 
/**
 * How many things would be wiped.
 */
losses: number, 
/**
 * How many things somebody has to look at before they go.
 */
asked: number, 
/**
 * The body, as it would be saved.
 */
body: string, 
/**
 * What only eHOKS itself can check.
 */
online: Array<string>, 
/**
 * What could be checked if the plan said more.
 */
untold: Array<string>, 
/**
 * The sections of the plan that are not in the body.
 */
stays: Array<string>, 
/**
 * The day on which a body of this study right was saved last.
 */
exported: string | null, 
/**
 * Whether the plan holds the HOKS that eHOKS has now.
 */
current: boolean, 
/**
 * Whether that has the number that eHOKS gives: another one was brought from a file that never was there.
 */
numbered: boolean, 
/**
 * The day on which it was brought.
 */
brought: string | null, 
/**
 * Whether a body was saved after that, so that eHOKS may have another by now.
 */
stale: boolean, };
export type EhoksWay = "post" | "put" | "patch";
export type EhoksWeight = "error" | "loss" | "ask" | "warning";
export type Entry = { "entry": "copy", "number": number } | { "entry": "delivery", "number": number } | { "entry": "wait", "number": number } | { "entry": "paper", "number": number };
export type ErasablePlan = { 
/**
 * The plan.
 */
plan: string, 
/**
 * The template's short title.
 */
title: string, 
/**
 * The class.
 */
class: string, 
/**
 * How many versions were issued.
 */
versions: number, 
/**
 * How long it is to be kept by the settings; nothing when no version was issued or no time was set.
 */
keep: Keeping | null, };
export type ErasedView = { 
/**
 * Other plans that name the pupil still: their pupils and classes.
 */
named_in: Array<string>, 
/**
 * How many of the own phrases name the pupil still.
 */
phrases: number, 
/**
 * What holds the erased plans still.
 */
remains: Remains, 
/**
 * What was begun and is left.
 */
begun: Array<Begun>, };
export type Erasure = { 
/**
 * The pupil's name, as it is to be typed.
 */
pupil: string, 
/**
 * The plan, and after it the others of a pupil of the same name.
 */
plans: Array<ErasablePlan>, 
/**
 * What holds the plan still when it is erased.
 */
remains: Remains, };
export type EventView = { 
/**
 * Its place in the chain of events.
 */
number: number, 
/**
 * The moment, ISO 8601; empty when it is not known.
 */
moment: string, 
/**
 * Who did it.
 */
by: string, 
/**
 * What was done.
 */
act: Act, 
/**
 * Of which version.
 */
version: number | null, 
/**
 * The name of the field or of the flag; of a part that was asked for, of whom and which sections.
 */
what: string | null, };
export type ExampleView = { 
/**
 * What may be written.
 */
good: string, 
/**
 * What should not be written.
 */
bad: string, 
/**
 * Why not, in one sentence.
 */
why: string, };
export type Failure = { 
/**
 * What went wrong.
 */
code: Code, 
/**
 * Values for the places in the text, by name. Never a pupil's data, never a secret.
 */
details: { [key in string]: string }, };
export type FieldView = { 
/**
 * The id.
 */
id: string, 
/**
 * What is asked.
 */
label: string, 
/**
 * A shorter label for the section list.
 */
short: string, 
/**
 * How to answer well.
 */
help: string, 
/**
 * How firmly an answer is wanted.
 */
need: Need, 
/**
 * How it is handled with regard to privacy.
 */
privacy: Privacy | null, 
/**
 * Never part of a document.
 */
unprinted: boolean, 
/**
 * The legal bases, in words.
 */
law: Array<string>, 
/**
 * The rules that speak of this field, in words.
 */
rules: Array<string>, 
/**
 * How it may be answered and how not.
 */
example: ExampleView | null, 
/**
 * What the answer is.
 */
kind: KindView, 
/**
 * From what it is chosen, when it is not only typed.
 */
chosen?: Source, };
export type FilledPhrase = { 
/**
 * The text; of a row nothing.
 */
text: string, 
/**
 * Where the pupil's name has to be looked at: it was inflected there, or it is not known.
 */
look: Array<Range>, 
/**
 * Whether it is known what the pupil is called.
 */
called: boolean, 
/**
 * The cells by column, those that fit the table.
 */
cells: Record<string, unknown>, };
export type FindingView = { 
/**
 * Stable as long as the matter stays the same.
 */
id: string, 
/**
 * What it means for issuing.
 */
severity: Severity, 
/**
 * What is the matter.
 */
title: string, 
/**
 * What to do about it.
 */
remedy: string, 
/**
 * What the norm asks, if the finding is of a rule.
 */
rule: string, 
/**
 * The legal bases, in words.
 */
law: Array<string>, 
/**
 * Section and field, in words.
 */
where_: string, 
/**
 * Where to go.
 */
place: Place, 
/**
 * The document that is to be begun next, if the rule leads to one.
 */
next: NextDocument | null, 
/**
 * Why it is left as it is, if the teacher decided so.
 */
dismissed: string | null, };
export type FollowUp = { 
/**
 * The goals in the order of the plan, then those that are in it no more.
 */
goals: Array<GoalView>, 
/**
 * The support in the order of the plan, then what is in it no more.
 */
supports: Array<SupportView>, 
/**
 * The issued versions by day, the oldest first.
 */
versions: Array<VersionDay>, 
/**
 * The day now, ISO 8601.
 */
today: string, 
/**
 * Whether a draft is being written.
 */
draft: boolean, 
/**
 * The newest issued version.
 */
version: number, 
/**
 * Where the sentences go.
 */
evaluation: Target | null, 
/**
 * Where the pupil's own evaluation goes.
 */
self_assessment: Target | null, 
/**
 * How many rows of support the evaluation lacks or that could tell more, and where they would go.
 */
support: Array<Lacking>, 
/**
 * What was written down just now.
 */
written: number | null, };
export type Follower = { 
/**
 * The id of its template.
 */
template: string, 
/**
 * The full name.
 */
title: string, 
/**
 * The name teachers use.
 */
short_title: string, 
/**
 * What to know before choosing it.
 */
note: string, 
/**
 * Whether new plans are to be made from it.
 */
status: Status, 
/**
 * Whether it knows which answers go where; otherwise it takes over only whose it is.
 */
knows: boolean, };
export type FormView = { 
/**
 * The full name of the document.
 */
title: string, 
/**
 * The name teachers use.
 */
short_title: string, 
/**
 * Whether new plans are to be made from the template.
 */
status: Status, 
/**
 * What to know about its status.
 */
note: string, 
/**
 * The flags.
 */
flags: Array<OptionView>, 
/**
 * The sections in order, also those not shown now.
 */
sections: Array<SectionView>, 
/**
 * The reasons for issuing.
 */
reasons: Array<OptionView>, 
/**
 * The field that holds the reason.
 */
reason_field: string, 
/**
 * Whether a document of it takes no document's place: it can be put aside with its draft.
 */
beside: boolean, 
/**
 * Whether it has goals that can be followed.
 */
followed: boolean, 
/**
 * Whether eHOKS takes such plans.
 */
ehoks: boolean, 
/**
 * Whose copy it becomes, as a title.
 */
copy: string, };
export type FormerBackups = { 
/**
 * How many.
 */
count: number, 
/**
 * The day of the oldest, ISO 8601.
 */
oldest: string, 
/**
 * The day of the newest, ISO 8601.
 */
newest: string, };
export type Found = "same" | "more" | "elsewhere" | "different" | "missing";
export type FoundView = { 
/**
 * The place.
 */
place: Place, 
/**
 * Section and field, in words.
 */
where_: string, 
/**
 * The text around it.
 */
excerpt: string, };
export type FoundationView = { 
/**
 * The number of the order.
 */
order: string, 
/**
 * What they are called.
 */
name: string, 
/**
 * Their kind in words; empty when it is another one.
 */
kind: string, 
/**
 * The first day of their validity, ISO 8601.
 */
from: string | null, 
/**
 * The last day.
 */
until: string | null, 
/**
 * The last day for those who began before.
 */
transition: string | null, 
/**
 * Whether they hold today.
 */
state: Validity, 
/**
 * How many units they have.
 */
units: number, 
/**
 * When they were imported, ISO 8601; nothing when the program carries them.
 */
added: string | null, 
/**
 * The name of the file they came in.
 */
file: string, };
export type GivenEffect = "helped" | "somewhat" | "not";
export type GivenView = { 
/**
 * To whom.
 */
recipient: string, 
/**
 * How.
 */
way: Way, 
/**
 * The day, ISO 8601.
 */
day: string, };
export type GivenWay = "planned" | "partly" | "not";
export type GivenWish = { 
/**
 * The day, ISO 8601.
 */
day: string, 
/**
 * Whether as planned.
 */
way: GivenWay, 
/**
 * How it worked; nothing when that cannot be said yet, or it was not given.
 */
effect: GivenEffect | null, 
/**
 * Why not, or what else was seen.
 */
note: string, };
export type GoalLine = { 
/**
 * What is counted.
 */
measure: string, 
/**
 * The most there can be at a time, 1–10.
 */
most: number, 
/**
 * Where it began.
 */
baseline: number | null, 
/**
 * Where it is to come.
 */
target: number | null, 
/**
 * How many times that is to be reached.
 */
times: number, };
export type GoalRef = { 
/**
 * Its number, once something was written of it.
 */
key: number | null, 
/**
 * The table of the plan.
 */
field: string, 
/**
 * Its words.
 */
goal: string, };
export type GoalView = { 
/**
 * Which it is.
 */
goal: GoalRef, 
/**
 * What the plan calls the table it stands in.
 */
table: string, 
/**
 * Where it stands; nowhere when it is in the plan no more.
 */
place: Place | null, 
/**
 * How it is known to be reached, where the plan says so.
 */
evidence: string, 
/**
 * How it is measured.
 */
line: GoalLine, 
/**
 * What was seen, by day; struck ones too.
 */
observations: Array<ObservationView>, 
/**
 * Where the last ones go.
 */
trend: Trend | null, 
/**
 * The day on which the target had been reached often enough.
 */
reached: string | null, 
/**
 * Whole weeks since the last observation.
 */
weeks: number | null, 
/**
 * The sentence that the numbers make.
 */
sentence: string | null, 
/**
 * Whether the evaluation has that sentence already.
 */
carried: boolean, };
export type Home = { 
/**
 * Today, ISO 8601.
 */
today: string, 
/**
 * At most three things to do next.
 */
next: Array<NextThing>, 
/**
 * The plans of all pupils, by class and name.
 */
plans: Array<PlanRow>, 
/**
 * How many pupils there are.
 */
pupils: number, 
/**
 * Of how many plans' newest version someone whom it names has no copy yet.
 */
waiting: number, 
/**
 * Days on the year clock, in order, from today's school year on.
 */
dates: Array<ClockDate>, 
/**
 * That no backup of the last days holds what the vault does; `None` when one does.
 */
late_backup: LateBackup | null, 
/**
 * Why the last attempt at a backup since the vault was opened gave none.
 */
backup_trouble: Failure | null, 
/**
 * Why the vault's folder is no place for it, if it is none: a sync program or the network carries it.
 */
misplaced: Failure | null, 
/**
 * Other databases beside the vault's, as sync programs leave them.
 */
copies: Array<string>, };
export type IdentityView = { 
/**
 * Whose it is.
 */
name: string, 
/**
 * Of which organisation; may be empty.
 */
organisation: string, 
/**
 * By whom it was issued; empty when its owner did.
 */
issuer: string, 
/**
 * The last moment of its time, ISO 8601.
 */
until: string, 
/**
 * The short name of the key: the first letters of its fingerprint.
 */
key: string, 
/**
 * SHA-256 of the certificate, hexadecimal.
 */
fingerprint: string, };
export type ImportOutcome = { 
/**
 * How many foundations were imported.
 */
taken: number, 
/**
 * How many of them took the place of older ones.
 */
replaced: number, 
/**
 * What the only one is called.
 */
name: string, 
/**
 * The files that cannot be imported; then nothing was changed.
 */
refused: Array<RefusedFile>, };
export type ImportStep = { 
/**
 * How many files were read.
 */
done: number, 
/**
 * How many there are.
 */
of: number, 
/**
 * What came of it, once all were read.
 */
outcome: ImportOutcome | null, };
export type Integrity = "unsigned" | "intact" | "changed" | "unknown";
export type Keeping = { 
/**
 * The time that was set.
 */
kept: Kept, 
/**
 * Until which day, ISO 8601; nothing where the program does not know when the time begins.
 */
until: string | null, 
/**
 * Whether that day is past.
 */
over: boolean, };
export type KeepingRule = { 
/**
 * The template.
 */
template: string, 
/**
 * Its short title.
 */
title: string, 
/**
 * The time, if it was set.
 */
kept: Kept | null, };
export type Kept = { 
/**
 * For how many years.
 */
years: number, 
/**
 * Counted from what.
 */
from: KeptFrom, };
export type KeptFrom = "newest_version" | "compulsory_education";
export type KeptText = "all" | "text" | "unknown";
export type KindView = { "kind": "short_text", 
/**
 * The shape that the text must have.
 */
shape: TextShape | null, } | { "kind": "long_text", 
/**
 * About how many characters are a good length.
 */
guide_length: number | null, 
/**
 * The template's own text, which is not edited.
 */
fixed_text: string | null, } | { "kind": "list" } | { "kind": "table", 
/**
 * The columns.
 */
columns: Array<ColumnView>, 
/**
 * Rows that are given: the first column's options.
 */
fixed_rows: Array<OptionView> | null, } | { "kind": "choice", 
/**
 * The options.
 */
options: Array<OptionView>, } | { "kind": "multi_choice", 
/**
 * The options.
 */
options: Array<OptionView>, 
/**
 * The option that excludes the others.
 */
alone: string | null, } | { "kind": "date", 
/**
 * Whether somebody was born on it: then it has a year and is never to come.
 */
born?: boolean, } | { "kind": "period" } | { "kind": "number" } | { "kind": "person", 
/**
 * The roles.
 */
roles: Array<OptionView>, } | { "kind": "yes_no_details" } | { "kind": "attachments", 
/**
 * The columns.
 */
columns: Array<ColumnView>, } | { "kind": "signatures", 
/**
 * The columns.
 */
columns: Array<ColumnView>, 
/**
 * Roles of the boxes of a new plan.
 */
boxes: Array<string>, };
export type KnownSignerView = { 
/**
 * The name in the certificate.
 */
name: string, 
/**
 * The short name of the key.
 */
key: string, 
/**
 * Six words to compare by telephone.
 */
words: Array<string>, 
/**
 * When the words were found to fit, RFC 3339.
 */
since: string, 
/**
 * SHA-256 of the certificate, hexadecimal.
 */
fingerprint: string, };
export type Lacking = { 
/**
 * The table.
 */
target: Target, 
/**
 * How many.
 */
rows: number, };
export type Language = "fi" | "sv" | "en";
export type LateBackup = { 
/**
 * The day of the last proved one, ISO 8601, if there ever was one.
 */
last: string | null, };
export type LedgerView = { 
/**
 * The recipients: those whom the plan names first, in its order.
 */
recipients: Array<RecipientView>, 
/**
 * The signed papers that are of no single delivery.
 */
papers: Array<PaperView>, 
/**
 * What was entered by mistake, with the reasons.
 */
struck: Array<StruckView>, 
/**
 * The contact data in the version that an order of non-disclosure keeps back.
 */
contacts: Contacts, };
export type Level = "basic" | "vocational";
export type LocalFile = { 
/**
 * The file's name.
 */
file: string, 
/**
 * The municipality.
 */
municipality: string, 
/**
 * The name and the version of the template that was added, if the file has one.
 */
template: LocalName | null, 
/**
 * Whether its ways were taken into use.
 */
ways: boolean, 
/**
 * What its ways changed, a sentence each, in the person's language.
 */
changes: Array<string>, 
/**
 * What is wrong in it; then nothing was changed.
 */
flaws: Array<LocalFlaw>, };
export type LocalFlaw = { 
/**
 * The line, counted from 1.
 */
line: number, 
/**
 * The column, counted from 1.
 */
column: number, 
/**
 * The path of the key.
 */
place: string, 
/**
 * What is wrong and what to do, in the person's language.
 */
what: string, };
export type LocalName = { 
/**
 * The name teachers use.
 */
title: string, 
/**
 * The version.
 */
version: string, };
export type LocalTemplateView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its version.
 */
version: string, 
/**
 * The name teachers use; empty when this program cannot read it any more.
 */
title: string, 
/**
 * The municipality.
 */
municipality: string, 
/**
 * The name of the file it came in.
 */
file: string, 
/**
 * When it was added, ISO 8601.
 */
added: string, 
/**
 * The beginning of the SHA-256 of the file, for comparing by eye.
 */
digest: string, 
/**
 * How many plans stand on it.
 */
plans: number, 
/**
 * Whether new plans are made from it: no newer version is here.
 */
newest: boolean, };
export type LocalWays = { 
/**
 * What copies say under the law's mark of secrecy, by language; nothing where a language is not here.
 */
secrecy: { [key in Language]?: string }, 
/**
 * Whether therapies are recorded in plans.
 */
therapies: Therapies, 
/**
 * The roles of the signature boxes of new drafts; none: those of the template.
 */
signers: Array<string>, };
export type LooseForm = "docx" | "odt" | "text";
export type MadeFor = { 
/**
 * The number of the copy in its version.
 */
number: number, 
/**
 * The name.
 */
recipient: string, 
/**
 * Whether its entry is struck: the copy was not to be used.
 */
struck: boolean, };
export type MappingField = { 
/**
 * The field of the mapping as it was that this one is, counted from 0; none for a new one. What the editor
 * does not show stays as it is there.
 */
was: number | null, 
/**
 * What the form calls it.
 */
name: string, 
/**
 * How many characters it holds.
 */
limit: number | null, 
/**
 * How often the form has it.
 */
each: Each, 
/**
 * The field of the plan that it takes first; empty for none.
 */
field: string, 
/**
 * How many more it takes.
 */
more: number, };
export type MappingFile = { 
/**
 * The file's name.
 */
file: string, 
/**
 * What was read; nothing when there are flaws.
 */
mapping: MappingRow | null, 
/**
 * Whether it took the place of an earlier one.
 */
replaced: boolean, 
/**
 * What is wrong in it; then nothing was changed.
 */
flaws: Array<LocalFlaw>, };
export type MappingForm = { 
/**
 * Its id.
 */
id: string, 
/**
 * What the form is called.
 */
name: string, 
/**
 * Whose form it is.
 */
municipality: string, 
/**
 * The template of the plans that go into it.
 */
template: string, 
/**
 * The fields, in the order of the form.
 */
fields: Array<MappingField>, };
export type MappingRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * What the form is called.
 */
name: string, 
/**
 * Whose form it is.
 */
municipality: string, 
/**
 * The template of the plans that go into it.
 */
template: string, 
/**
 * The name of that template; empty when it is not here.
 */
title: string, 
/**
 * How many fields the form has.
 */
fields: number, 
/**
 * Whether the program carries it.
 */
shipped: boolean, };
export type MappingSource = { 
/**
 * The field.
 */
id: string, 
/**
 * Its name.
 */
label: string, 
/**
 * Whether it is a table.
 */
table: boolean, };
export type MappingView = { 
/**
 * The mapping.
 */
mapping: MappingForm, 
/**
 * The fields of the plan that can be taken.
 */
sources: Array<MappingSource>, };
export type Mark = { "mark": "text", 
/**
 * Left end of the baseline.
 */
x: number, 
/**
 * Baseline.
 */
y: number, 
/**
 * Advance width.
 */
width: number, 
/**
 * Size in points.
 */
size: number, 
/**
 * `regular`, `semibold`, `mono` or `fallback`.
 */
font: string, 
/**
 * `ink`, `soft` or `hair`.
 */
ink: string, 
/**
 * The text.
 */
text: string, 
/**
 * The field it comes from.
 */
field: string | null, } | { "mark": "box", 
/**
 * Left.
 */
x: number, 
/**
 * Top.
 */
y: number, 
/**
 * Width.
 */
width: number, 
/**
 * Height.
 */
height: number, 
/**
 * Width of the stroke; 0 for a filled one.
 */
stroke: number, 
/**
 * `ink`, `soft` or `hair`.
 */
ink: string, };
export type Meeting = { 
/**
 * Its id.
 */
id: string, 
/**
 * The day, ISO 8601.
 */
day: string, 
/**
 * The time, as it was written.
 */
time: string, 
/**
 * Where.
 */
place: string, 
/**
 * What is spoken of. Nothing secret: it stands in the letter.
 */
about: string, 
/**
 * Whether an interpreter is ordered, and for which language.
 */
interpreter: string, 
/**
 * Who is called and was there.
 */
people: Array<Attendee>, 
/**
 * What each section came to.
 */
points: { [key in string]: Verdict }, 
/**
 * The next time, ISO 8601; nothing when none is agreed.
 */
next: string, 
/**
 * When it was begun, RFC 3339.
 */
begun: string | null, 
/**
 * When it was ended, RFC 3339.
 */
ended: string | null, 
/**
 * When it was opened again after it had been ended, RFC 3339.
 */
reopened: string | null, 
/**
 * The days, ISO 8601, on which it was changed after that.
 */
changed: Array<string>, };
export type MeetingItem = { 
/**
 * Its label.
 */
label: string, 
/**
 * Whether its lines are rows of a table.
 */
rows: boolean, 
/**
 * What it says.
 */
lines: Array<MeetingLine>, };
export type MeetingLine = { 
/**
 * The paragraph, or the row's own text.
 */
text: string, 
/**
 * The rest of a row.
 */
more: string, };
export type MeetingOffer = { 
/**
 * The field.
 */
field: string, 
/**
 * Its label.
 */
label: string, 
/**
 * What is added, in words.
 */
text: string, };
export type MeetingPoint = { 
/**
 * The section.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * What the plan says.
 */
items: Array<MeetingItem>, 
/**
 * What the pupil and the guardians have said before.
 */
views: Array<MeetingItem>, };
export type MeetingView = { 
/**
 * The meeting.
 */
meeting: Meeting, 
/**
 * The pupil's name.
 */
pupil: string, 
/**
 * The points that are gone through: the sections in which something is written.
 */
points: Array<MeetingPoint>, 
/**
 * What the words of the pupil or the student are called.
 */
pupil_words: string, 
/**
 * Whether a guardian has a say in it.
 */
guardian: boolean, 
/**
 * The role that guardians have.
 */
guardian_role: string, 
/**
 * The roles to choose from.
 */
roles: Array<Role>, 
/**
 * What of it can be taken into the plan.
 */
offers: Array<MeetingOffer>, 
/**
 * Whether there is a draft to take it into.
 */
draft: boolean, 
/**
 * Whether an order of non-disclosure is in force. It is no matter for the screen of a meeting: it is told to the
 * teacher who makes the minutes.
 */
under_order: boolean, };
export type Meetings = { 
/**
 * Those that were arranged or held, by day.
 */
meetings: Array<Meeting>, 
/**
 * A new one, with everybody whom the plan names.
 */
proposed: Meeting, 
/**
 * The roles to choose from.
 */
roles: Array<Role>, 
/**
 * The language of the plan's documents.
 */
language: Language, 
/**
 * Whether an order of non-disclosure is in force: the letter names nobody and no school.
 */
under_order: boolean, };
export type NarrowedView = { 
/**
 * The column of the other cell.
 */
by: string, 
/**
 * The options that are left, by the option that the other cell has.
 */
to: { [key in string]: Array<string> }, };
export type Need = "always" | "if_needed" | "recommended" | "optional";
export type NewerWork = { 
/**
 * When a plan was last written to or issued; nothing when only something else has changed.
 */
written: WrittenAt | null, };
export type NextDocument = { 
/**
 * The id of its template.
 */
template: string, 
/**
 * The name teachers use.
 */
title: string, 
/**
 * Where it was begun from this draft already: that plan.
 */
made: string | null, };
export type NextKind = "continue" | "due" | "meeting" | "hand" | "ready" | "paper";
export type NextThing = { 
/**
 * What kind of thing.
 */
kind: NextKind, 
/**
 * The plan.
 */
plan: string, 
/**
 * The pupil's name.
 */
pupil: string, 
/**
 * The class.
 */
class: string, 
/**
 * The label of the field in hand or of the date; the time of a meeting; the names of those who are waited for.
 */
about: string, 
/**
 * The moment it was written last or issued, or the date; ISO 8601.
 */
when: string, 
/**
 * How many items are left to fill.
 */
left: number, };
export type ObservationView = { 
/**
 * Its number.
 */
number: number, 
/**
 * The day, ISO 8601.
 */
day: string, 
/**
 * How many.
 */
score: number, 
/**
 * Of how many.
 */
most: number, 
/**
 * What else was seen.
 */
note: string, 
/**
 * Who wrote it.
 */
author: string, 
/**
 * Whether it was written today, so that it can be taken back whole.
 */
fresh: boolean, 
/**
 * Why it was struck.
 */
struck: string | null, };
export type ObservationWish = { 
/**
 * The day, ISO 8601.
 */
day: string, 
/**
 * How many.
 */
score: number, 
/**
 * What else was seen.
 */
note: string, };
export type OfferedExtract = { 
/**
 * Its id in the template.
 */
id: string, 
/**
 * Its name.
 */
label: string, 
/**
 * For whom it is made when no name is written.
 */
reader: string, 
/**
 * What it is used for.
 */
purpose: string, };
export type OfferedRecipient = { 
/**
 * The name.
 */
name: string, 
/**
 * Whether there is no copy yet.
 */
waiting: boolean, 
/**
 * The form that fits: as the last copy was, or by the language of contact.
 */
form: Edition, };
export type Opened = { 
/**
 * Where the person was, if a plan was open.
 */
rest: Rest | null, 
/**
 * Whether a copy of the key file was not in order and was written anew.
 */
keys_mended: boolean, 
/**
 * What was typed into dialogs and panes and not recorded there.
 */
begun: Array<Begun>, };
export type OptionView = { 
/**
 * The value.
 */
value: string, 
/**
 * The name.
 */
label: string, };
export type OriginView = { 
/**
 * The plan, if it is still there.
 */
plan: string | null, 
/**
 * The name of that document.
 */
title: string, 
/**
 * Its version; 0 is its draft.
 */
number: number, 
/**
 * When, RFC 3339.
 */
moment: string, };
export type Outcome = "agreed" | "different" | "open";
export type Outgoing = { "what": "now", 
/**
 * What the vault has not taken of it.
 */
changes: Array<AnswerChange>, } | { "what": "version", 
/**
 * Its number; 0 is the newest.
 */
number: number, 
/**
 * In which forms; in the ordinary one when none is named.
 */
editions: Array<Edition>, 
/**
 * Whether the letter that tells what changed in it goes along, or goes alone.
 */
letter: boolean, } | { "what": "all" };
export type Outlet = "file" | "printer";
export type OwnKey = { 
/**
 * The name that it bears.
 */
name: string, 
/**
 * The short name of the key: the first letters of its fingerprint.
 */
key: string, 
/**
 * Six words to tell by telephone.
 */
words: Array<string>, };
export type PacketView = { "kind": "locked" } | { "kind": "request" } & RequestView | { "kind": "answer" } & AnswerView | { "kind": "transfer" } & TransferView;
export type PaperView = { 
/**
 * The number of the entry in the version.
 */
number: number, 
/**
 * How many pages.
 */
pages: number, 
/**
 * When, ISO 8601.
 */
filed: string, 
/**
 * By whom.
 */
filer: string, };
export type PartLock = { "by": "address", 
/**
 * The address.
 */
address: string, } | { "by": "passphrase", 
/**
 * The passphrase.
 */
passphrase: Passphrase, };
export type PartOf = { 
/**
 * Who asked.
 */
asker: string, 
/**
 * The asker's school.
 */
school: string, 
/**
 * When, ISO 8601.
 */
asked: string, 
/**
 * When it was sent back last, ISO 8601.
 */
returned: string | null, };
export type PartWish = { 
/**
 * The sections.
 */
sections: Array<string>, 
/**
 * The colleague's name.
 */
colleague: string, 
/**
 * How the packet is locked.
 */
lock: PartLock, };
export type Passphrase = string;
export type PatchKind = "plan" | "name" | "answer" | "flag" | "version" | "files";
export type PatchView = { 
/**
 * What it is.
 */
kind: PatchKind, 
/**
 * Which field of the form.
 */
label: string, 
/**
 * Which version.
 */
number: number, 
/**
 * The day of the backup that it was taken from, ISO 8601; nothing when it is lost.
 */
day: string | null, };
export type PermissionState = "in_force" | "awaited" | "refused" | "over" | "withdrawn";
export type PermissionView = { 
/**
 * The document that it stands in.
 */
plan: string, 
/**
 * Its newest version.
 */
number: number, 
/**
 * The row, counted from 0.
 */
row: number, 
/**
 * What kind of document that is.
 */
document: string, 
/**
 * To whom.
 */
to: string, 
/**
 * Which data.
 */
what: string, 
/**
 * What for.
 */
purpose: string, 
/**
 * Its last day, ISO 8601, where one is written.
 */
until: string | null, 
/**
 * Whether it is in force.
 */
state: PermissionState, 
/**
 * When the signed paper was filed on which that rests, ISO 8601; nothing where its row tells what was answered.
 */
paper: string | null, };
export type PhraseCell = { 
/**
 * The column.
 */
column: string, 
/**
 * What the column is called.
 */
label: string, 
/**
 * What it says, as it would be kept.
 */
value: string | string[], 
/**
 * The same in words.
 */
words: string, 
/**
 * Whether it is a text that can be changed.
 */
open: boolean, 
/**
 * Whether it is kept unless the person says otherwise.
 */
chosen: boolean, };
export type PhraseCount = { 
/**
 * In all.
 */
total: number, 
/**
 * Those that name a pupil of the vault or hold a personal identity code.
 */
doubtful: number, };
export type PhraseDoubt = { 
/**
 * The very words.
 */
words: string, 
/**
 * What is said of them.
 */
title: string, 
/**
 * What to do.
 */
remedy: string, };
export type PhraseList = { 
/**
 * Texts.
 */
texts: Array<PhraseRow>, 
/**
 * Whole rows for the table.
 */
rows: Array<PhraseRow>, 
/**
 * Whether the rows are goals.
 */
goals: boolean, 
/**
 * How many more were found than are shown.
 */
more: number, 
/**
 * How many are kept in all.
 */
total: number, };
export type PhraseOffer = { 
/**
 * The text; of a row nothing.
 */
text: string, 
/**
 * The cells; of a text none.
 */
cells: Array<PhraseCell>, 
/**
 * How many times the pupil's name was taken out.
 */
names: number, 
/**
 * What is to be looked at before it is kept.
 */
doubts: Array<PhraseDoubt>, };
export type PhraseRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it says; of a row its cells, one after another.
 */
text: string, 
/**
 * The field that it was kept from, in words, if the open form has it.
 */
about: string, 
/**
 * Whether it was kept from this very field or column.
 */
here: boolean, 
/**
 * The language that it is written in.
 */
language: Language, 
/**
 * How many times it was used.
 */
times: number, };
export type PhraseWish = { 
/**
 * The text; of a row nothing.
 */
text: string, 
/**
 * The cells by column; of a text none.
 */
cells: Record<string, string | string[]>, };
export type Piece = { 
/**
 * In which of the two texts it stands.
 */
side: Side, 
/**
 * The piece.
 */
text: string, };
export type Place = { 
/**
 * The section's id.
 */
section: string, 
/**
 * The field's id.
 */
field: string, 
/**
 * The row, counted from 0.
 */
row: number | null, 
/**
 * The column's id.
 */
column: string | null, 
/**
 * The characters, when the place is a part of a text.
 */
range: Range | null, };
export type Placing = "unplaced" | "partly" | "placed" | "left";
export type PlanRow = { 
/**
 * The plan's id.
 */
id: string, 
/**
 * The pupil's name.
 */
pupil: string, 
/**
 * The class.
 */
class: string, 
/**
 * The template's short title.
 */
title: string, 
/**
 * Whether a draft is being written.
 */
draft: boolean, 
/**
 * Filled and counted fields of the draft.
 */
filled: number, 
/**
 * Counted fields of the draft.
 */
total: number, 
/**
 * The newest issued version; 0 when there is none.
 */
version: number, 
/**
 * What that version still waits for.
 */
waits: Wait | null, 
/**
 * Whether it was begun from a copy that came from others.
 */
received: boolean, 
/**
 * Whose plan it is a part of; nothing for a plan of one's own.
 */
asker: string | null, 
/**
 * Whether a new school year can be begun from its newest version.
 */
renewable: boolean, 
/**
 * The name of the document that it was begun from; nothing when it was begun anew.
 */
begun_from: string | null, 
/**
 * The first day that asks for something: a review that was not made, or the next day; ISO 8601.
 */
due: string | null, 
/**
 * That it was put aside; nothing when it is worked on.
 */
closed: Closed | null, 
/**
 * Whether it takes no document's place: it can be put aside with its draft.
 */
beside: boolean, 
/**
 * Why it may be put aside, by what is known of it.
 */
may_close: Closing | null, 
/**
 * When it was written last, ISO 8601.
 */
written: string, };
export type PlanState = { 
/**
 * The pupil's name, as the plan has it now.
 */
pupil: string, 
/**
 * The class, as the plan has it now.
 */
class: string, 
/**
 * The day of birth, as the plan has it now, ISO 8601.
 */
born: string | null, 
/**
 * Ids of the fields shown now.
 */
shown: Array<string>, 
/**
 * The sections: shown or not, and how complete.
 */
sections: Array<SectionState>, 
/**
 * Filled fields of the whole plan.
 */
filled: number, 
/**
 * Fields of the whole plan that count.
 */
total: number, 
/**
 * Quiet notes under fields.
 */
notes: Array<FindingView>, 
/**
 * What is as it was given of an earlier version or document, and was not looked at yet.
 */
carried: Array<CarriedField>, 
/**
 * Where the findings are, those too of which nothing is said under a field.
 */
places: Array<Place>, 
/**
 * How many findings there are, and how many of them stop issuing.
 */
findings: number, 
/**
 * How many stop issuing.
 */
blocking: number, 
/**
 * Whether there is something to undo.
 */
can_undo: boolean, 
/**
 * Whether there is something to redo.
 */
can_redo: boolean, };
export type PlanView = { 
/**
 * The plan's id.
 */
id: string, 
/**
 * The pupil's name.
 */
pupil: string, 
/**
 * The class.
 */
class: string, 
/**
 * The form.
 */
form: FormView, 
/**
 * Whether a draft is being written; otherwise the newest version is shown.
 */
draft: boolean, 
/**
 * The newest issued version; 0 when there is none.
 */
version: number, 
/**
 * The draft's revision number when it is issued.
 */
next_version: number, 
/**
 * Answers by field id, in the JSON form of their kinds.
 */
answers: Record<string, unknown>, 
/**
 * Flags by id.
 */
flags: { [key in string]: boolean }, 
/**
 * What follows from the answers.
 */
state: PlanState, 
/**
 * Whose plan it is, when it is a part of another's.
 */
part_of: PartOf | null, 
/**
 * What its draft was given of an earlier version or document.
 */
carry: CarryView | null, 
/**
 * Whether a new school year can be begun from its newest version.
 */
renewable: boolean, 
/**
 * Where the person was in this plan.
 */
rest: Rest | null, };
export type Prepared = { 
/**
 * The version it will be.
 */
number: number, 
/**
 * The day, ISO 8601.
 */
day: string, 
/**
 * How many pages.
 */
pages: number, 
/**
 * How many bytes.
 */
size: number, 
/**
 * The revision's id in groups of four.
 */
id: string, };
export type PreviewPage = { 
/**
 * This page, counted from 1.
 */
page: number, 
/**
 * How many pages there are.
 */
pages: number, 
/**
 * Width in points.
 */
width: number, 
/**
 * Height in points.
 */
height: number, 
/**
 * What to draw, in order.
 */
marks: Array<Mark>, 
/**
 * On which page each printed field begins, by field id.
 */
fields: { [key in string]: number }, };
export type Print = "normal" | "large";
export type Privacy = "personal" | "sensitive" | "no_personal_traits";
export type ProvedBackup = { 
/**
 * The day, ISO 8601.
 */
day: string, 
/**
 * The time of day: `15.32`.
 */
time: string, 
/**
 * The file's name.
 */
name: string, 
/**
 * How many pupils' plans were read.
 */
pupils: number, 
/**
 * How many plans.
 */
plans: number, 
/**
 * How many issued versions.
 */
revisions: number, };
export type Range = { 
/**
 * First.
 */
start: number, 
/**
 * One past the last.
 */
end: number, };
export type ReceivedView = { 
/**
 * When it was received, RFC 3339.
 */
received: string, 
/**
 * The version there.
 */
number: number, 
/**
 * The id of the version there, in groups of four.
 */
id: string, 
/**
 * When it was issued there, RFC 3339.
 */
issued: string, 
/**
 * Who issued it, as its pages say.
 */
issuer: string, 
/**
 * The name in the signer's certificate.
 */
signer: string, 
/**
 * The organisation in it.
 */
organisation: string, 
/**
 * What was known of the signer when it was received.
 */
standing: SignerVerdict, 
/**
 * The short name of the signer's key.
 */
key: string, 
/**
 * SHA-256 of the file, hexadecimal.
 */
digest: string, 
/**
 * Whether answers were left out of it.
 */
extract: boolean, 
/**
 * How many pages it has.
 */
pages: number, };
export type Reception = { 
/**
 * Whether it can.
 */
allowed: boolean, 
/**
 * Why it cannot; empty when it can.
 */
what: string, 
/**
 * What to do instead; empty when it can.
 */
todo: string, 
/**
 * The plan that it is already here as.
 */
plan: string | null, 
/**
 * Whether answers were left out of it.
 */
extract: boolean, };
export type RecipientState = "waiting" | "made" | "awaits_paper" | "given";
export type RecipientView = { 
/**
 * The name.
 */
name: string, 
/**
 * Whether the plan names this recipient.
 */
foreseen: boolean, 
/**
 * How far it has come.
 */
state: RecipientState, 
/**
 * Copies that were made and not given yet.
 */
copies: Array<CopyView>, 
/**
 * What was given.
 */
deliveries: Array<DeliveryView>, };
export type RecipientWish = { 
/**
 * The name.
 */
name: string, 
/**
 * The id of the extract; nothing for a copy of the plan.
 */
extract: string | null, 
/**
 * On what it may be made.
 */
basis: Basis, };
export type RefusedFile = { 
/**
 * The file's name.
 */
file: string, 
/**
 * What is wrong, in the person's language.
 */
what: string, 
/**
 * What to do.
 */
todo: string, };
export type Remains = { 
/**
 * The days on which backups were made since the plan was begun, ISO 8601, the newest first.
 */
backups: Array<string>, 
/**
 * Those of them on which backups lie in their folder that only what opened the vault under a former key opens.
 */
former: Array<string>, 
/**
 * Names of whole copies of the vault that lie in its folder.
 */
older: Array<string>, };
export type Removed = "signature" | "files" | "script" | "media" | "form" | "comments" | "links";
export type RequestView = { 
/**
 * Who asks.
 */
asker: string, 
/**
 * The asker's school.
 */
school: string, 
/**
 * When, ISO 8601.
 */
asked: string, 
/**
 * The pupil's name.
 */
pupil: string, 
/**
 * The class.
 */
class: string, 
/**
 * The plan's name.
 */
title: string, 
/**
 * The titles of the sections.
 */
sections: Array<string>, 
/**
 * The draft that was begun from it before.
 */
plan: string | null, };
export type RescueView = { 
/**
 * How many pages the damaged database has.
 */
pages: number, 
/**
 * How many of them could not be read.
 */
damaged: number, 
/**
 * Whether something may be missing of which nothing tells what it was.
 */
untold: boolean, 
/**
 * How many plans are lost of which only the events tell.
 */
lost: number, 
/**
 * The days of the backups that something was looked for in, ISO 8601, newest first.
 */
backups: Array<string>, 
/**
 * The plans of the rescued vault, by class and name.
 */
plans: Array<RescuedRow>, 
/**
 * Where the damaged vault would be moved.
 */
aside: string, };
export type RescuedRow = { 
/**
 * The plan.
 */
plan: PlanRow, 
/**
 * What of it could not be read from the damaged vault.
 */
patches: Array<PatchView>, };
export type Rest = { 
/**
 * The plan's id.
 */
plan: string, 
/**
 * The step of the plan: `write`, `review`, `issue`, `versions`.
 */
step: string, 
/**
 * The section, field, row, column and selection.
 */
place: Place, 
/**
 * Scroll position of the form in pixels.
 */
scroll: number, 
/**
 * Whether the guardian's copy is shown beside the form.
 */
preview: boolean, 
/**
 * Whether an earlier document lies beside the form, in place of the copy.
 */
desk: boolean, 
/**
 * The field beside which it is shown what stood there before.
 */
earlier: string | null, };
export type RestoredVault = { 
/**
 * How many plans it holds.
 */
plans: number, 
/**
 * How many issued versions.
 */
revisions: number, 
/**
 * Where the vault is that was there before, if there was one.
 */
aside: string | null, 
/**
 * What opening it gave; `None` when it is restored and could not be opened.
 */
opened: Opened | null, 
/**
 * Why it could not be opened.
 */
trouble: Failure | null, };
export type RetypingCheck = { 
/**
 * The name of the file that was read.
 */
file: string, 
/**
 * The fields that were compared, in the order of the form.
 */
fields: Array<RetypingDifference>, };
export type RetypingDifference = { 
/**
 * The field's name.
 */
name: string, 
/**
 * What came of it.
 */
found: Found, 
/**
 * What was to be there and what is, as pieces of one text.
 */
pieces: Array<Piece>, };
export type RetypingItem = { 
/**
 * What the form calls it.
 */
name: string, 
/**
 * What the list calls it.
 */
short: string, 
/**
 * The step of the form that begins with it.
 */
step: string | null, 
/**
 * What whoever types is told beside its name.
 */
note: string | null, 
/**
 * How many characters it holds.
 */
limit: number | null, 
/**
 * How many the text has.
 */
length: number, 
/**
 * The text, in pieces of which each fits; none when the plan says nothing.
 */
parts: Array<string>, 
/**
 * What in it must not go into eHOKS, each with what to do.
 */
warnings: Array<string>, 
/**
 * How far it is.
 */
state: RetypingState, };
export type RetypingState = "open" | "copied" | "skipped" | "empty";
export type RetypingView = { 
/**
 * The mapping.
 */
mapping: MappingRow, 
/**
 * The version; 0 when none was issued yet, and then there is nothing to type.
 */
version: number, 
/**
 * When it was issued, ISO 8601.
 */
issued: string, 
/**
 * The fields, in the order of the form.
 */
items: Array<RetypingItem>, };
export type Review = { 
/**
 * When it was made: `15.38`.
 */
at: string, 
/**
 * The findings, blocking ones first, then in the order of the form.
 */
findings: Array<FindingView>, 
/**
 * Those that the teacher left as they are, with the reason.
 */
dismissed: Array<FindingView>, 
/**
 * What is as it stood in the earlier version or document that the draft was begun from.
 */
unchanged: Array<UnchangedView>, 
/**
 * What is in order: rules that were checked and met, in words.
 */
met: Array<string>, 
/**
 * The reason for issuing, once it is chosen for the version that the draft will be.
 */
reason: string | null, };
export type ReviewDue = { 
/**
 * The plan.
 */
plan: string, 
/**
 * The pupil's name.
 */
pupil: string, 
/**
 * The class.
 */
class: string, 
/**
 * The document's short title.
 */
title: string, 
/**
 * The day, ISO 8601.
 */
day: string, 
/**
 * Whether it is past.
 */
late: boolean, 
/**
 * Whether there is a version in force, of which a paper is made.
 */
issued: boolean, };
export type RevisionRow = { 
/**
 * 1, 2, …
 */
number: number, 
/**
 * When, ISO 8601.
 */
issued: string, 
/**
 * By whom.
 */
issuer: string, 
/**
 * Why, in words.
 */
reason: string, 
/**
 * The id in groups of four.
 */
id: string, 
/**
 * How many pages its copy has.
 */
pages: number, 
/**
 * Whether its copy is signed.
 */
signed: boolean, 
/**
 * Whether it was signed when it was issued: then its other copies are signed with the teacher's own key.
 */
issued_signed: boolean, 
/**
 * Who was given a copy, in the order it was recorded.
 */
given: Array<GivenView>, };
export type Role = { 
/**
 * The option.
 */
id: string, 
/**
 * Its name.
 */
name: string, };
export type Saved = { 
/**
 * When the commit that survives a power cut was done: `15.32`.
 */
at: string, 
/**
 * What follows.
 */
state: PlanState, };
export type SavedFile = { 
/**
 * The path, for people to read.
 */
path: string, };
export type SavedFiles = { 
/**
 * The folder, for people to read.
 */
folder: string, 
/**
 * How many files it holds.
 */
count: number, };
export type Search = { 
/**
 * The first places, by class and pupil.
 */
hits: Array<SearchHit>, 
/**
 * How many more texts hold the words.
 */
more: number, 
/**
 * How many plans have not been looked in yet: the same search again goes on with them.
 */
left: number, };
export type SearchHit = { 
/**
 * The plan's id.
 */
plan: string, 
/**
 * The pupil's name.
 */
pupil: string, 
/**
 * The class.
 */
class: string, 
/**
 * The plan's name.
 */
title: string, 
/**
 * The version; 0 is the draft.
 */
version: number, 
/**
 * Section and field, in words.
 */
where_: string, 
/**
 * The place, with its range of characters.
 */
place: Place, 
/**
 * The text before the words.
 */
before: string, 
/**
 * The words as they stand in the text.
 */
words: string, 
/**
 * The text after them.
 */
after: string, };
export type SectionState = { 
/**
 * The id.
 */
id: string, 
/**
 * Whether its condition holds.
 */
shown: boolean, 
/**
 * Filled fields.
 */
filled: number, 
/**
 * Fields that count.
 */
total: number, };
export type SectionView = { 
/**
 * The id.
 */
id: string, 
/**
 * The title.
 */
title: string, 
/**
 * The fields in order, also those not shown now.
 */
fields: Array<FieldView>, };
export type SelfAnswer = { 
/**
 * The goal.
 */
goal: string, 
/**
 * The face, 1–5.
 */
face: number, };
export type SelfAssessment = { 
/**
 * The language of the questions, as the plan's.
 */
language: string, 
/**
 * The heading.
 */
title: string, 
/**
 * How to answer.
 */
how: string, 
/**
 * The five answers by face: value and words.
 */
faces: Array<OptionView>, 
/**
 * The goals.
 */
goals: Array<string>, 
/**
 * What is asked last, to be answered in own words.
 */
last: string, };
export type Settings = { 
/**
 * The language of the program.
 */
language: Language, 
/**
 * The theme.
 */
theme: Theme, 
/**
 * Minutes without keys or pointer after which the program locks.
 */
idle_minutes: number, 
/**
 * How large the text is that is written.
 */
text_size: TextSize, 
/**
 * Who writes.
 */
teacher: Teacher, 
/**
 * How long plans are to be kept, by template; of what is not here nobody has said it.
 */
kept: { [key in string]: Kept }, 
/**
 * The ways in which municipalities differ.
 */
local: LocalWays, };
export type Severity = "blocks" | "look" | "info";
export type Side = "both" | "before" | "after";
export type SignPlace = { 
/**
 * The field's name.
 */
field: string, 
/**
 * Whose it is, in the document's language.
 */
label: string, };
export type SignatureForm = "pades" | "pkcs7" | "time_stamp" | "other";
export type SignatureView = { 
/**
 * The name in the certificate.
 */
name: string, 
/**
 * The organisation in the certificate.
 */
organisation: string, 
/**
 * By whom the certificate says that it was issued; empty when its owner did.
 */
issuer: string, 
/**
 * In what form it was made.
 */
form: SignatureForm, 
/**
 * Whether a time stamp lies beside it. The stamp is not judged.
 */
stamped: boolean, 
/**
 * The time that the file claims, ISO 8601.
 */
claimed_time: string | null, 
/**
 * SHA-256 of the certificate, hexadecimal.
 */
fingerprint: string, 
/**
 * The short name of the key: the first letters of its fingerprint.
 */
key: string, 
/**
 * Six words to compare by telephone.
 */
words: Array<string>, 
/**
 * Whether its bytes are as they were signed.
 */
intact: boolean, 
/**
 * Whether its key is the teacher's own.
 */
own: boolean, 
/**
 * Whether its key is the teacher's own or one that was accepted.
 */
known: boolean, 
/**
 * When its key was accepted, RFC 3339.
 */
since: string | null, 
/**
 * From when its certificate is valid, ISO 8601; nothing when there is none to read.
 */
first: string | null, 
/**
 * Until when.
 */
last: string | null, 
/**
 * What in the certificate is to be told, in words.
 */
doubts: Array<string>, };
export type SignerKind = "own" | "file" | "card" | "none";
export type SignerRole = { 
/**
 * The option.
 */
id: string, 
/**
 * Its name.
 */
name: string, };
export type SignerVerdict = "none" | "own" | "known" | "unknown" | "unproven";
export type SignerView = { 
/**
 * What kind of key.
 */
kind: SignerKind, 
/**
 * Whose it is; nothing of a certificate file that has not been opened, or of no key.
 */
identity: IdentityView | null, 
/**
 * The name of the certificate file.
 */
file: string | null, 
/**
 * Whether the card's reader or program asks for the PIN itself.
 */
asks_itself: boolean, };
export type Source = "qualifications" | "units" | "competences" | "rows" | "areas";
export type SpellingView = { 
/**
 * Whether words that no dictionary knows are marked.
 */
on: boolean, 
/**
 * Whether the dictionaries are beside the program.
 */
there: boolean, 
/**
 * The person's own words, in the order of the alphabet.
 */
words: Array<string>, };
export type Start = { 
/**
 * The language of the program.
 */
language: Language, 
/**
 * The theme of the program.
 */
theme: Theme, 
/**
 * What is to be shown first.
 */
state: VaultState, 
/**
 * The folder of the vault, for people to read.
 */
folder: string, 
/**
 * Whether the open vault is the throw-away one of fictional pupils.
 */
practice: boolean, 
/**
 * Whether a recovery sheet that was read back opens the open vault.
 */
sheet_read: boolean, 
/**
 * Whether a recovery sheet opens it that was not read back.
 */
sheet_unread: boolean, 
/**
 * Minutes without keys or pointer after which the program locks.
 */
idle_minutes: number, 
/**
 * How large the text is that is written.
 */
text_size: TextSize, 
/**
 * When the program locked, if it did: `15.41`.
 */
locked_at: string | null, 
/**
 * What is known of the text when it locked.
 */
kept: KeptText, 
/**
 * The program's version.
 */
version: string, };
export type Status = "current" | "legacy";
export type Stepped = { 
/**
 * The save.
 */
saved: Saved, 
/**
 * The answers that changed, by field id; `null` where the field is empty now.
 */
answers: Record<string, unknown>, 
/**
 * Flags, by id.
 */
flags: { [key in string]: boolean }, 
/**
 * Where the change was.
 */
place: Place, };
export type Strength = { 
/**
 * 0 to 4.
 */
score: number, 
/**
 * Whether the program accepts it.
 */
accepted: boolean, };
export type StruckView = { 
/**
 * Which.
 */
entry: Entry, 
/**
 * Whose; nobody's for a paper of all.
 */
recipient: string, 
/**
 * Why.
 */
reason: string, 
/**
 * When, ISO 8601.
 */
struck: string, 
/**
 * By whom.
 */
striker: string, };
export type SupportEntry = { 
/**
 * Its number.
 */
number: number, 
/**
 * The day, ISO 8601.
 */
day: string, 
/**
 * Whether as planned.
 */
way: GivenWay, 
/**
 * How it worked; nothing when that cannot be said yet, or it was not given.
 */
effect: GivenEffect | null, 
/**
 * Why not, or what else was seen.
 */
note: string, 
/**
 * Who wrote it.
 */
author: string, 
/**
 * Whether it was written today, so that it can be taken back whole.
 */
fresh: boolean, 
/**
 * Why it was struck.
 */
struck: string | null, };
export type SupportRef = { 
/**
 * The table of the plan.
 */
field: string, 
/**
 * What names it there: an option, or words.
 */
support: string, };
export type SupportView = { 
/**
 * Which it is.
 */
support: SupportRef, 
/**
 * What it is called.
 */
name: string, 
/**
 * What the plan calls the table it stands in.
 */
table: string, 
/**
 * Where it stands; nowhere when it is in the plan no more.
 */
place: Place | null, 
/**
 * What was noted, by day; struck entries too.
 */
entries: Array<SupportEntry>, 
/**
 * Whole weeks since the last entry.
 */
weeks: number | null, 
/**
 * The sentence that the numbers make.
 */
sentence: string | null, };
export type Take = "mine" | "theirs" | "both";
export type Taken = { 
/**
 * The plan.
 */
plan: string, 
/**
 * Where both texts stand one after the other, to be put in order; otherwise the first place that changed.
 */
place: Place | null, 
/**
 * How many fields changed.
 */
fields: number, };
export type Target = { 
/**
 * What the plan calls it.
 */
label: string, 
/**
 * Where it is.
 */
place: Place, };
export type Teacher = { 
/**
 * The name.
 */
name: string, 
/**
 * The title, such as erityisopettaja.
 */
title: string, 
/**
 * The school.
 */
school: string, 
/**
 * The education provider.
 */
provider: string, };
export type TemplateChoice = { 
/**
 * The id.
 */
id: string, 
/**
 * The version.
 */
version: string, 
/**
 * The full name.
 */
title: string, 
/**
 * The name teachers use.
 */
short_title: string, 
/**
 * The level of education it belongs to.
 */
level: Level, 
/**
 * The municipality whose own it is.
 */
municipality: string | null, 
/**
 * Whether new plans are to be made from it.
 */
status: Status, 
/**
 * What to know before choosing it.
 */
note: string, };
export type TextShape = "school_year" | "learner_number" | "study_right" | "organisation" | "business_id" | "file_digest" | "kept";
export type TextSize = "small" | "normal" | "large" | "largest";
export type Theme = "system" | "light" | "dark";
export type Therapies = "recorded" | "left_out";
export type TransferOffer = { 
/**
 * The version.
 */
number: number, 
/**
 * When it was issued, ISO 8601.
 */
issued: string, 
/**
 * The level of education: which law tells of the next school depends on it.
 */
level: Level, 
/**
 * The names of the attached files that the version lists and that are here, also of those that go with a part that
 * may be left out.
 */
attachments: Array<string>, 
/**
 * The colleagues whose addresses are known, by name.
 */
colleagues: Array<ColleagueView>, 
/**
 * Words that can be told on the telephone.
 */
passphrase: string, };
export type TransferView = { 
/**
 * Who made the package, as it says.
 */
from: string, 
/**
 * Of which school.
 */
school: string, 
/**
 * For whom.
 */
to: string, 
/**
 * On what it was given, in words.
 */
basis: string, 
/**
 * When it was made, ISO 8601.
 */
made: string, 
/**
 * The names of the attached files that came.
 */
attachments: Array<string>, 
/**
 * The names of those that are not taken: too large, or with something in them that no attachment may have.
 */
left: Array<string>, 
/**
 * The copy in it.
 */
verified: Verified, };
export type TransferWish = { 
/**
 * The next school, or who takes it there.
 */
recipient: string, 
/**
 * On what: a permission, or a reason. Neither stands by itself.
 */
basis: Basis, 
/**
 * Ids of the sections and fields that do not go.
 */
without: Array<string>, 
/**
 * Whether the attached files go.
 */
attachments: boolean, 
/**
 * Whether the person knows that the version says contact data that an order of non-disclosure keeps back by now.
 */
knowing: boolean, 
/**
 * How the package is locked.
 */
lock: PartLock, };
export type Trend = "up" | "level" | "down";
export type Typed = "mistyped" | "whole" | "part" | "parts";
export type UnchangedView = { 
/**
 * The section, in words.
 */
where_: string, 
/**
 * The field, in words.
 */
label: string, 
/**
 * Where to go.
 */
place: Place, };
export type Validity = "in_force" | "transition" | "coming" | "over";
export type VaultState = "none" | "locked" | "unconfirmed" | "open";
export type Verdict = { 
/**
 * What it came to; nothing when it was not gone through.
 */
outcome: Outcome | null, 
/**
 * The guardians' words, where none is named.
 */
guardian: string, 
/**
 * The words of each guardian, by name.
 */
guardians: { [key in string]: string }, 
/**
 * The pupil's words.
 */
pupil: string, 
/**
 * Who sees it otherwise.
 */
who: string, 
/**
 * The words of the one who does.
 */
words: string, };
export type Verified = { 
/**
 * The file's name.
 */
name: string, 
/**
 * Whether the bytes are as they were signed.
 */
integrity: Integrity, 
/**
 * Whose key it is.
 */
signer: SignerVerdict, 
/**
 * The signatures in the order they were made.
 */
signatures: Array<SignatureView>, 
/**
 * What was changed or added after signing, or why that cannot be said, in words.
 */
changes: Array<string>, 
/**
 * What was done between two signatures as the earlier one allows, in words.
 */
allowed: Array<string>, 
/**
 * How many pages the file has.
 */
pages: number, 
/**
 * The version that the file is a copy of, when it is known here byte for byte.
 */
copy_of: CopyOf | null, 
/**
 * Whether its pages and the data inside it say the same.
 */
agreement: AgreementView, 
/**
 * What the data say that it is a copy of; nothing where they cannot be read.
 */
version: VersionView | null, 
/**
 * Whether it can be received as a plan; nothing where that is no question.
 */
reception: Reception | null, };
export type VersionDay = { 
/**
 * Its number.
 */
number: number, 
/**
 * The day, ISO 8601.
 */
day: string, };
export type VersionView = { 
/**
 * The pupil's name.
 */
pupil: string, 
/**
 * The class.
 */
class: string, 
/**
 * The template's short title.
 */
title: string, 
/**
 * The version.
 */
number: number, 
/**
 * When it was issued, RFC 3339.
 */
issued: string | null, 
/**
 * Who issued it.
 */
issuer: string, 
/**
 * Its id in groups of four.
 */
id: string, 
/**
 * Whether answers were left out.
 */
extract: boolean, };
export type Wait = "copy" | "paper";
export type Way = "by_hand" | "post" | "secure_email" | "school_service" | "state_service" | "file_by_hand";
export type WrittenAt = { 
/**
 * The day, ISO 8601.
 */
day: string, 
/**
 * The time of day: `15.32`.
 */
time: string, };
export type YearChange = { 
/**
 * The field's short label.
 */
label: string, 
/**
 * What it is now, in words.
 */
was: string, 
/**
 * What it would be.
 */
is: string, };
export type YearOffer = { 
/**
 * The plan.
 */
plan: string, 
/**
 * The pupil's name.
 */
pupil: string, 
/**
 * The class.
 */
class: string, 
/**
 * The template's short title.
 */
title: string, 
/**
 * The school year of the new draft; nothing when none can be begun.
 */
year: string | null, 
/**
 * The school year that goes on until then; nothing when the new one has begun.
 */
unfinished: string | null, 
/**
 * What is raised with the year: the school year, the grade, the class.
 */
changes: Array<YearChange>, 
/**
 * How many answers are carried over, or raised with the year.
 */
carried: number, 
/**
 * How many are emptied.
 */
emptied: number, };

/** What to show first. */
export const start = (): Promise<Start> => call("start", {});
/** Chooses the program's language. */
export const set_language = (language: Language): Promise<Start> => call("set_language", { language });
/** Proposes a passphrase of random words. */
export const propose_passphrase = (): Promise<string> => call("propose_passphrase", {});
/** The passphrase that is proposed for the first vault: the same until one is made or another is wanted. */
export const first_passphrase = (anew: boolean): Promise<string> => call("first_passphrase", { anew });
/** Judges a passphrase. */
export const judge_passphrase = (passphrase: Passphrase): Promise<Strength> => call("judge_passphrase", { passphrase });
/** What was typed from recovery sheets: the last letters of each check the others. */
export const check_recovery_key = (key: Passphrase): Promise<Typed> => call("check_recovery_key", { key });
/** Makes the vault; the recovery sheet comes next. */
export const create_vault = (passphrase: Passphrase, teacher: Teacher): Promise<void> => call("create_vault", { passphrase, teacher });
/** The first six groups of the new recovery key, for the sheet's picture on the screen. */
export const recovery_groups = (): Promise<Array<string>> => call("recovery_groups", {});
/** One group of the new recovery key, for copying by hand; counted from 1. */
export const recovery_group = (number: number): Promise<string> => call("recovery_group", { number });
/** Prints the recovery sheet. */
export const print_recovery_sheet = (): Promise<void> => call("print_recovery_sheet", {});
/** Prints one part of the recovery sheet in three parts, of which any two open; counted from 1. */
export const print_recovery_part = (number: number): Promise<void> => call("print_recovery_part", { number });
/** Whether these are the last three groups of each of the three parts, in their order; if so, the sheet is
 done. */
export const confirm_recovery_parts = (groups: Array<string>): Promise<boolean> => call("confirm_recovery_parts", { groups });
/** Whether these are the last three groups on the sheet; if so, the sheet is done. */
export const confirm_recovery = (groups: Array<string>): Promise<boolean> => call("confirm_recovery", { groups });
/** Makes a new recovery key in place of the old one; the sheet comes next. */
export const renew_recovery_key = (passphrase: Passphrase): Promise<void> => call("renew_recovery_key", { passphrase });
/** Gives the renewal up: the new sheet opens nothing, the old one stays. */
export const abandon_renewal = (): Promise<void> => call("abandon_renewal", {});
/** Lets the person choose a backup, and says what restoring it will do to the vault that is there. */
export const choose_backup = (): Promise<ChosenBackup> => call("choose_backup", {});
/** Reads the chosen backup by the passphrase that it was made under, and tells what is in it. */
export const look_into_chosen = (passphrase: Passphrase): Promise<BackupContent> => call("look_into_chosen", { passphrase });
/** Reads the chosen backup by its recovery sheet, and tells what is in it. */
export const look_into_chosen_by_sheet = (key: Passphrase): Promise<BackupContent> => call("look_into_chosen_by_sheet", { key });
/** Restores the chosen backup by the passphrase that it was made under, and opens it. */
export const restore_chosen = (passphrase: Passphrase): Promise<RestoredVault> => call("restore_chosen", { passphrase });
/** Restores the chosen backup by its recovery sheet, and opens it under a new passphrase. */
export const restore_chosen_by_sheet = (key: Passphrase, passphrase: Passphrase): Promise<RestoredVault> => call("restore_chosen_by_sheet", { key, passphrase });
/** Rescues what can be read of the vault into a new one, and tells what is in that. Nothing is replaced yet. */
export const look_for_rescue = (passphrase: Passphrase): Promise<RescueView> => call("look_for_rescue", { passphrase });
/** How far a rescue has come, of 1,000. */
export const rescue_progress = (): Promise<number | null> => call("rescue_progress", {});
/** The rescue is not wanted any more: one in the making ends soon, one that is made is removed. */
export const leave_rescue = (): Promise<void> => call("leave_rescue", {});
/** Puts the rescued vault in the place of the damaged one, which is moved aside, and opens it. */
export const take_rescue = (passphrase: Passphrase): Promise<RestoredVault> => call("take_rescue", { passphrase });
/** Opens the vault. */
export const unlock = (passphrase: Passphrase): Promise<Opened> => call("unlock", { passphrase });
/** Opens the vault with the recovery key and gives it a new passphrase. */
export const recover = (key: Passphrase, passphrase: Passphrase): Promise<Opened> => call("recover", { key, passphrase });
/** Changes the passphrase. */
export const change_passphrase = (current: Passphrase, passphrase: Passphrase): Promise<void> => call("change_passphrase", { current, passphrase });
/** Whether it is the passphrase of the open vault: to show again what was covered. */
export const confirm_passphrase = (passphrase: Passphrase): Promise<void> => call("confirm_passphrase", { passphrase });
/** Gives the vault a new key and a new passphrase: what opened it before opens neither it nor the backups
 that are made from here on. The recovery sheet comes next. */
export const renew_vault_key = (current: Passphrase, passphrase: Passphrase): Promise<void> => call("renew_vault_key", { current, passphrase });
/** Locks: everything is saved, the place is kept, the keys are wiped. */
export const lock = (rest: Rest | null): Promise<void> => call("lock", { rest });
/** Keeps what was typed into dialogs and panes and is not recorded there yet. */
export const keep_begun = (begun: Array<Begun>): Promise<void> => call("keep_begun", { begun });
/** Opens a throw-away vault of fictional pupils. */
export const open_practice = (): Promise<Opened> => call("open_practice", {});
/** Closes and erases the throw-away vault. */
export const leave_practice = (): Promise<void> => call("leave_practice", {});
/** The home screen. */
export const home = (): Promise<Home> => call("home", {});
/** The templates to choose from. */
export const templates = (): Promise<Array<TemplateChoice>> => call("templates", {});
/** Starts a plan; gives its id. */
export const create_plan = (template: string, pupil: string, class_name: string, ends: BegunPlace | null): Promise<string> => call("create_plan", { template, pupil, class_name, ends });
/** Puts plans aside for a reason; gives how many were left because a draft of them is being written. */
export const close_plans = (plans: Array<string>, reason: Closing): Promise<number> => call("close_plans", { plans, reason });
/** Takes plans up again that were put aside. */
export const reopen_plans = (plans: Array<string>): Promise<void> => call("reopen_plans", { plans });
/** What a new school year would make of each of these plans. Nothing is made yet. */
export const new_years = (plans: Array<string>): Promise<Array<YearOffer>> => call("new_years", { plans });
/** Begins a new school year of one plan. */
export const begin_year = (plan: string): Promise<void> => call("begin_year", { plan });
/** Takes back the new school years of these plans in which nothing was written yet; gives how many there were
 in which something was, and which stay. */
export const take_back_years = (plans: Array<string>): Promise<number> => call("take_back_years", { plans });
/** Whether something was written in the draft of an issued plan since it was begun. */
export const draft_touched = (plan: string): Promise<boolean> => call("draft_touched", { plan });
/** Removes the draft of an issued plan with all that was written in it; its version stands as before. */
export const drop_draft = (plan: string): Promise<void> => call("drop_draft", { plan });
/** Reads a plan file that the person chooses as a new plan; gives its id. */
export const open_plan_file = (): Promise<string> => call("open_plan_file", {});
/** Removes a draft that was never issued. */
export const discard_plan = (plan: string): Promise<void> => call("discard_plan", { plan });
/** The days of all plans in this school year and after it, in order. */
export const year = (): Promise<Array<ClockDate>> => call("year", {});
/** The plans whose review is late or near enough to be reminded of, in order. */
export const reviews_due = (): Promise<Array<ReviewDue>> => call("reviews_due", {});
/** Prints the papers for the reviews of these plans; gives how many. */
export const print_review_sheets = (plans: Array<string>): Promise<number> => call("print_review_sheets", { plans });
/** Saves the papers for the reviews of these plans into a new folder within the one that the person chooses:
 all or none. */
export const save_review_sheets = (plans: Array<string>): Promise<SavedFiles> => call("save_review_sheets", { plans });
/** Saves the days as a calendar for other programs where the person chooses. No name is in it. */
export const save_ics = (wish: CalendarWish): Promise<SavedFile> => call("save_ics", { wish });
/** Saves the calendar of the school year as a PDF where the person chooses. */
export const save_calendar = (wish: CalendarWish): Promise<SavedFile> => call("save_calendar", { wish });
/** Prints the calendar of the school year. */
export const print_calendar = (wish: CalendarWish): Promise<void> => call("print_calendar", { wish });
/** The meetings of a plan, and a new one with everybody whom the plan names. */
export const meetings = (plan: string): Promise<Meetings> => call("meetings", { plan });
/** Arranges a meeting, or one that is arranged anew; gives its id. */
export const arrange_meeting = (plan: string, meeting: Meeting, ends: BegunPlace | null): Promise<string> => call("arrange_meeting", { plan, meeting, ends });
/** Removes a meeting that is not wanted any more, with everything that was said in it. */
export const remove_meeting = (plan: string, meeting: string, ends: BegunPlace | null): Promise<void> => call("remove_meeting", { plan, meeting, ends });
/** Saves the letter that calls to a meeting where the person chooses. */
export const save_call = (plan: string, meeting: string, language: Language): Promise<SavedFile> => call("save_call", { plan, meeting, language });
/** Prints the letter that calls to a meeting. */
export const print_call = (plan: string, meeting: string, language: Language): Promise<void> => call("print_call", { plan, meeting, language });
/** Opens a meeting: the one named; else the one that was begun and not ended, that of today, or a new one. */
export const hold_meeting = (plan: string, meeting: string | null): Promise<MeetingView> => call("hold_meeting", { plan, meeting });
/** Keeps what was said and agreed so far; gives the time. What is kept of when it was begun stays, and of one that
 was ended all. */
export const keep_meeting = (plan: string, meeting: Meeting): Promise<string> => call("keep_meeting", { plan, meeting });
/** Ends a meeting: what came of it can be printed, and taken into the plan, and is not changed any more. */
export const end_meeting = (plan: string, meeting: string): Promise<MeetingView> => call("end_meeting", { plan, meeting });
/** Opens a meeting again that was ended, so that it can be changed; the log and the minutes tell of it. */
export const reopen_meeting = (plan: string, meeting: string): Promise<MeetingView> => call("reopen_meeting", { plan, meeting });
/** Takes what a meeting offers for a field into the plan, as one step that can be taken back. */
export const take_from_meeting = (plan: string, meeting: string, field: string): Promise<MeetingView> => call("take_from_meeting", { plan, meeting, field });
/** Saves the minutes of a meeting where the person chooses. */
export const save_minutes = (plan: string, meeting: string): Promise<SavedFile> => call("save_minutes", { plan, meeting });
/** Prints the minutes of a meeting. */
export const print_minutes = (plan: string, meeting: string): Promise<void> => call("print_minutes", { plan, meeting });
/** Opens a plan. */
export const open_plan = (plan: string): Promise<PlanView> => call("open_plan", { plan });
/** Saves changed answers, and where the person is. */
export const save = (plan: string, changes: Array<AnswerChange>, rest: Rest | null): Promise<Saved> => call("save", { plan, changes, rest });
/** Sets a flag of the plan. */
export const set_flag = (plan: string, flag: string, value: boolean): Promise<Saved> => call("set_flag", { plan, flag, value });
/** Takes back the last change. */
export const undo = (plan: string): Promise<Stepped> => call("undo", { plan });
/** Makes a change again that was taken back. */
export const redo = (plan: string): Promise<Stepped> => call("redo", { plan });
/** Finds words in the plan. */
export const find = (plan: string, words: string): Promise<Array<FoundView>> => call("find", { plan, words });
/** Finds words in the drafts and versions of all plans. */
export const search = (words: string): Promise<Search> => call("search", { words });
/** The page of the guardian's copy that the field is on, or that page number, as it would be now with
 these changes that are not saved yet. */
export const preview = (plan: string, changes: Array<AnswerChange>, field: string | null, page: number | null): Promise<PreviewPage> => call("preview", { plan, changes, field, page });
/** What can be chosen in a place of a plan, by what was typed there. */
export const choices = (plan: string, at: ChoicePlace, typed: string): Promise<ChoiceList> => call("choices", { plan, at, typed });
/** What is wrong with what was typed as an identifier of this shape; nothing while it may still become one. */
export const judge_identifier = (shape: TextShape, text: string): Promise<string | null> => call("judge_identifier", { shape, text });
/** The phrases that hold these words, those of the place first. */
export const phrases = (plan: string | null, place: Place | null, words: string): Promise<PhraseList> => call("phrases", { plan, place, words });
/** What would be kept of a text of this place: without the pupil's name, and with what is to be looked at. */
export const offer_phrase = (plan: string, place: Place, text: string): Promise<PhraseOffer> => call("offer_phrase", { plan, place, text });
/** What would be kept of the row of this place. */
export const offer_row = (plan: string, place: Place): Promise<PhraseOffer> => call("offer_row", { plan, place });
/** What is to be looked at before this is kept. */
export const doubt_phrase = (plan: string, place: Place, wish: PhraseWish): Promise<Array<PhraseDoubt>> => call("doubt_phrase", { plan, place, wish });
/** Keeps a phrase of this place, or another text of one that is kept; gives its id. */
export const keep_phrase = (plan: string, place: Place, wish: PhraseWish, phrase: string | null, ends: BegunPlace | null): Promise<string> => call("keep_phrase", { plan, place, wish, phrase, ends });
/** A phrase as it is to be written in this place, with the name of the plan's pupil. */
export const use_phrase = (plan: string, place: Place, phrase: string): Promise<FilledPhrase> => call("use_phrase", { plan, place, phrase });
/** Removes a phrase. */
export const forget_phrase = (phrase: string): Promise<void> => call("forget_phrase", { phrase });
/** Takes back that a phrase was removed. */
export const remember_phrase = (phrase: string): Promise<void> => call("remember_phrase", { phrase });
/** How many phrases there are, and how many of them name a pupil of the vault or hold an identity code. */
export const phrase_count = (): Promise<PhraseCount> => call("phrase_count", {});
/** Saves the phrases as a file where the person chooses. Anybody can read it. */
export const save_phrases = (): Promise<SavedFile> => call("save_phrases", {});
/** Takes the phrases of a file that the person chooses among the own ones. */
export const bring_phrases = (): Promise<BroughtPhrases> => call("bring_phrases", {});
/** The files that a version lists; of version 0, the draft or, when none is written, the newest version. */
export const attachments = (plan: string, number: number): Promise<Attachments> => call("attachments", { plan, number });
/** Attaches the file that the person chooses to a draft, without what it holds beside its pages. */
export const attach_file = (plan: string): Promise<AttachedNow> => call("attach_file", { plan });
/** Attaches the file that was dropped on the window last to a draft. */
export const attach_dropped = (plan: string): Promise<AttachedNow> => call("attach_dropped", { plan });
/** A page of an attached file, as PNG in Base64; pages count from 1. */
export const attachment_page = (plan: string, file: string, page: number, width: number): Promise<string> => call("attachment_page", { plan, file, page, width });
/** Saves an attached file where the person chooses, as it is kept. */
export const save_attachment = (plan: string, file: string): Promise<SavedFile> => call("save_attachment", { plan, file });
/** How spelling is checked. */
export const spelling = (): Promise<SpellingView> => call("spelling", {});
/** Turns the marking of words on or off. */
export const set_spelling = (on: boolean): Promise<SpellingView> => call("set_spelling", { on });
/** The words of these texts of a plan that no dictionary knows. */
export const spell = (plan: string, texts: Array<string>): Promise<Array<Array<Range>>> => call("spell", { plan, texts });
/** At most five words that this one may have been meant to be, the likeliest first. */
export const spelling_guesses = (plan: string, word: string): Promise<Array<string>> => call("spelling_guesses", { plan, word });
/** Takes a word among the person's own. */
export const keep_word = (word: string): Promise<SpellingView> => call("keep_word", { word });
/** Takes a word out of the person's own. */
export const forget_word = (word: string): Promise<SpellingView> => call("forget_word", { word });
/** Leaves a word unmarked until the program locks. */
export const skip_word = (word: string): Promise<void> => call("skip_word", { word });
/** Reviews the draft. */
export const review = (plan: string): Promise<Review> => call("review", { plan });
/** Leaves a finding as it is, for a reason. */
export const dismiss_finding = (plan: string, finding: string, reason: string, ends: BegunPlace | null): Promise<Review> => call("dismiss_finding", { plan, finding, reason, ends });
/** Takes a dismissal back. */
export const restore_finding = (plan: string, finding: string): Promise<Review> => call("restore_finding", { plan, finding });
/** Makes the copy that would be signed, and keeps its bytes in memory. */
export const prepare_copy = (plan: string, reason: string): Promise<Prepared> => call("prepare_copy", { plan, reason });
/** A page of the prepared copy drawn from its bytes, as PNG in Base64; pages count from 1. */
export const prepared_page = (page: number, width: number): Promise<string> => call("prepared_page", { page, width });
/** The key that was chosen to sign with. */
export const chosen_key = (): Promise<SignerView> => call("chosen_key", {});
/** Chooses the teacher's own key. */
export const choose_own_key = (): Promise<SignerView> => call("choose_own_key", {});
/** Chooses no key: the version is signed on paper, or in another program. */
export const choose_no_key = (): Promise<SignerView> => call("choose_no_key", {});
/** Lets the person choose a certificate file. It stays where it is. */
export const choose_certificate_file = (): Promise<SignerView> => call("choose_certificate_file", {});
/** Opens the chosen certificate file by its password, to see whose it is. */
export const open_certificate_file = (password: Passphrase): Promise<SignerView> => call("open_certificate_file", { password });
/** Lets the person choose the program that speaks with cards. */
export const choose_card_program = (): Promise<void> => call("choose_card_program", {});
/** Looks for certificates for signing on the cards in the readers. */
export const find_cards = (): Promise<Array<CardRow>> => call("find_cards", {});
/** Chooses the key on a card that was found, by the fingerprint of its certificate. */
export const choose_card = (fingerprint: string): Promise<SignerView> => call("choose_card", { fingerprint });
/** What is to be told before the key that was chosen signs the prepared copy; it stops nothing. */
export const issue_doubts = (): Promise<Array<string>> => call("issue_doubts", {});
/** What is to be told before the key that was chosen signs in this empty place of an issued copy. */
export const place_doubts = (plan: string, number: number, field: string): Promise<Array<string>> => call("place_doubts", { plan, number, field });
/** Issues the prepared copy: freezes the revision and signs with the key that was chosen. The secret is
 the vault's passphrase, the certificate file's password or the card's PIN. */
export const issue = (secret: Passphrase): Promise<RevisionRow> => call("issue", { secret });
/** The issued versions, newest first. */
export const revisions = (plan: string): Promise<Array<RevisionRow>> => call("revisions", { plan });
/** The findings that were left as they are when a version was issued, with the reasons. */
export const left_in_revision = (plan: string, number: number): Promise<Array<FindingView>> => call("left_in_revision", { plan, number });
/** A page of an issued copy drawn from its stored bytes, as PNG in Base64; pages count from 1. */
export const revision_page = (plan: string, number: number, page: number, width: number): Promise<string> => call("revision_page", { plan, number, page, width });
/** What changed between two versions. The later may be 0, the draft; the earlier may be 0, the copy
 that the plan was begun from. */
export const compare = (plan: string, before: number, after: number): Promise<Comparison> => call("compare", { plan, before, after });
/** Starts a new draft from the newest version. */
export const start_draft = (plan: string): Promise<PlanView> => call("start_draft", { plan });
/** Starts a new draft of an issued plan for a new school year. */
export const renew_plan = (plan: string): Promise<PlanView> => call("renew_plan", { plan });
/** The documents that can be begun from a plan. */
export const followers = (plan: string): Promise<Array<Follower>> => call("followers", { plan });
/** Begins a document of a template from what a plan says now; gives the new plan's id. */
export const begin_plan = (from: string, template: string): Promise<string> => call("begin_plan", { from, template });
/** From what a plan was begun; nothing for one that was begun anew. */
export const origin = (plan: string): Promise<OriginView | null> => call("origin", { plan });
/** What lies beside a draft. */
export const desk = (plan: string): Promise<DeskView | null> => call("desk", { plan });
/** Puts something that lies beside a draft into a field, after what is there. */
export const place_text = (plan: string, item: string, field: string): Promise<Stepped> => call("place_text", { plan, item, field });
/** Says of something that lies beside a draft that it is not taken over, or takes that back. */
export const leave_text = (plan: string, item: string, left: boolean): Promise<Saved> => call("leave_text", { plan, item, left });
/** Documents of the same pupil whose contents can be brought into a draft. */
export const to_bring = (plan: string): Promise<Array<Bringable>> => call("to_bring", { plan });
/** Brings another document's contents into a draft: fills what is empty, leaves what is filled, lays both side by side. */
export const bring_in = (plan: string, from: string): Promise<Stepped> => call("bring_in", { plan, from });
/** Lays the text of a Word file or a PDF that the person chooses beside a draft. */
export const lay_beside = (plan: string): Promise<DeskView> => call("lay_beside", { plan });
/** Takes the text of a file away that lies beside a draft. */
export const put_away_beside = (plan: string): Promise<void> => call("put_away_beside", { plan });
/** Whether answers that were carried over are looked at and stay as they came. */
export const keep_carried = (plan: string, fields: Array<string>, kept: boolean): Promise<Saved> => call("keep_carried", { plan, fields, kept });
/** What stood in a field in the version or document that the draft was given it from. */
export const earlier_answer = (plan: string, field: string): Promise<EarlierAnswer> => call("earlier_answer", { plan, field });
/** The signatures on an issued copy, and the places for more. */
export const copy_signatures = (plan: string, number: number): Promise<CopySignatures> => call("copy_signatures", { plan, number });
/** Signs in an empty place of an issued copy, with the key that was chosen. */
export const sign_again = (plan: string, number: number, field: string, secret: Passphrase): Promise<CopySignatures> => call("sign_again", { plan, number, field, secret });
/** Takes a copy that was signed in another program, from a file that the person chooses: only if it is the
 copy that is kept with signatures added. */
export const bring_back = (plan: string, number: number): Promise<CopySignatures> => call("bring_back", { plan, number });
/** Saves an issued copy where the person chooses. */
export const save_copy = (plan: string, number: number): Promise<SavedFile> => call("save_copy", { plan, number });
/** Saves the letter about a new version where the person chooses. */
export const save_change_letter = (plan: string, number: number): Promise<SavedFile> => call("save_change_letter", { plan, number });
/** Prints the letter about a new version. */
export const print_change_letter = (plan: string, number: number): Promise<void> => call("print_change_letter", { plan, number });
/** What an edition of an issued version can leave out, by section, and what one that leaves these
 sections and fields out does. */
export const edition_parts = (plan: string, number: number, without: Array<string>): Promise<Array<EditionPart>> => call("edition_parts", { plan, number, without });
/** Saves another edition of an issued version where the person chooses: signed with the own key if the
 version was signed when it was issued, or when that is asked. */
export const save_edition = (plan: string, number: number, edition: Edition, sign: boolean, passphrase: Passphrase): Promise<SavedFile> => call("save_edition", { plan, number, edition, sign, passphrase });
/** Prints an issued copy. */
export const print_copy = (plan: string, number: number): Promise<void> => call("print_copy", { plan, number });
/** What was done with a plan, and since it was begun with the whole vault; newest first. */
export const events = (plan: string): Promise<Array<EventView>> => call("events", { plan });
/** What erasing a pupil would do, asked from one of the plans. */
export const erasure = (plan: string): Promise<Erasure> => call("erasure", { plan });
/** Erases plans of one pupil with all that was issued of them, once the pupil's name is typed. */
export const erase = (plans: Array<string>, pupil: string): Promise<ErasedView> => call("erase", { plans, pupil });
/** Who got which copy of a version. */
export const ledger = (plan: string, number: number): Promise<LedgerView> => call("ledger", { plan, number });
/** Records that a recipient was given a copy. */
export const record_delivery = (plan: string, number: number, delivery: DeliveryWish, ends: BegunPlace | null): Promise<LedgerView> => call("record_delivery", { plan, number, delivery, ends });
/** Strikes an entry that was a mistake, or a wait that has come to nothing; the reason stays. */
export const strike_entry = (plan: string, number: number, entry: Entry, reason: string, ends: BegunPlace | null): Promise<LedgerView> => call("strike_entry", { plan, number, entry, reason, ends });
/** The deliveries of the newest version, as rows of the table in which the draft lists them; nothing when
 its template has no such table. */
export const delivery_rows = (plan: string): Promise<DeliveryRows | null> => call("delivery_rows", { plan });
/** The versions of which someone whom the plan names still has no copy: the newest of each plan. */
export const copies_waiting = (): Promise<Array<CopyOffer>> => call("copies_waiting", {});
/** Those whom a version names for a copy. */
export const copies_of = (plan: string, number: number): Promise<CopyOffer> => call("copies_of", { plan, number });
/** The permissions to hand over data of the pupil of a plan, those in force first. */
export const permissions_of = (plan: string): Promise<Array<PermissionView>> => call("permissions_of", { plan });
/** Which of permissions, by those to whom they were given, speak of this recipient. */
export const permissions_fit = (to: Array<string>, name: string): Promise<Array<boolean>> => call("permissions_fit", { to, name });
/** For whom copies of these plans' newest versions can be made; plans without a version, or whose version
 names nobody, are left out. */
export const copies_of_plans = (plans: Array<string>): Promise<Array<CopyOffer>> => call("copies_of_plans", { plans });
/** Makes copies for recipients: in a folder that the person chooses, or to the printer. It is done when
 the last one is; meanwhile `copying` tells how far it has come. */
export const make_copies = (wish: CopyWish, passphrase: Passphrase, ends: BegunPlace | null): Promise<void> => call("make_copies", { wish, passphrase, ends });
/** How far the copies have come; nothing when none were asked for. */
export const copying = (): Promise<Copying | null> => call("copying", {});
/** Begins no more copies: those in hand are finished. */
export const stop_copying = (): Promise<void> => call("stop_copying", {});
/** Files the signed paper that the person chooses with its version: with one delivery, or with all. */
export const file_paper = (plan: string, number: number, delivery: number | null): Promise<LedgerView> => call("file_paper", { plan, number, delivery });
/** Files the signed paper that was dropped on the window last. */
export const file_dropped_paper = (plan: string, number: number, delivery: number | null): Promise<LedgerView> => call("file_dropped_paper", { plan, number, delivery });
/** A page of a filed paper, as PNG in Base64; pages count from 1. */
export const paper_page = (plan: string, number: number, paper: number, page: number, width: number): Promise<string> => call("paper_page", { plan, number, paper, page, width });
/** Saves a filed paper where the person chooses, as it is filed. */
export const save_paper = (plan: string, number: number, paper: number): Promise<SavedFile> => call("save_paper", { plan, number, paper });
/** Saves the plan file of the newest version, or of the draft with these changes that the vault has
 not taken, where the person chooses. */
export const export_plan = (plan: string, changes: Array<AnswerChange>): Promise<SavedFile> => call("export_plan", { plan, changes });
/** Saves a version where the person chooses, as a file that others can go on writing in; of 0, the draft with
 these changes that the vault has not taken or, when none is written, the newest version. */
export const save_loose = (plan: string, number: number, form: LooseForm, changes: Array<AnswerChange>): Promise<SavedFile> => call("save_loose", { plan, number, form, changes });
/** Saves the package of all versions of a plan for the archive where the person chooses. */
export const save_archive = (plan: string): Promise<SavedFile> => call("save_archive", { plan });
/** What of contact data stands in what goes out although an order of non-disclosure is in force, or may be. */
export const contacts_in = (plan: string, going: Outgoing): Promise<Contacts> => call("contacts_in", { plan, going });
/** Saves the plan files of these plans into a new folder within the one that the person chooses: all or none. */
export const export_plans = (plans: Array<string>): Promise<SavedFiles> => call("export_plans", { plans });
/** What would go to eHOKS of a HOKS plan, judged as eHOKS would judge it. */
export const ehoks = (plan: string, method: EhoksWay | null): Promise<EhoksView> => call("ehoks", { plan, method });
/** Saves the body for eHOKS where the person chooses, when what it would wipe and what has to be looked at are
 the very findings that were accepted, told by their ids. */
export const save_ehoks = (plan: string, method: EhoksWay, accepted: Array<string>): Promise<SavedFile> => call("save_ehoks", { plan, method, accepted });
/** Brings the HOKS that eHOKS has now, from a file that the person chooses, into a plan that is being written. */
export const bring_ehoks = (plan: string): Promise<EhoksBroughtView> => call("bring_ehoks", { plan });
/** Leaves a key that the program does not know out of the bodies for eHOKS, or takes it along again. */
export const leave_ehoks_key = (plan: string, key: string, left: boolean): Promise<void> => call("leave_ehoks_key", { plan, key, left });
/** The forms into which a plan can be typed. */
export const forms_for = (plan: string): Promise<Array<MappingRow>> => call("forms_for", { plan });
/** A form with what the newest version says in it, and how far that has come. */
export const retyping = (plan: string, mapping: string): Promise<RetypingView> => call("retyping", { plan, mapping });
/** Puts a piece of a field's text on the clipboard for a short while; with the last piece the field is ticked. */
export const copy_item = (plan: string, mapping: string, item: string, part: number): Promise<RetypingView> => call("copy_item", { plan, mapping, item, part });
/** Passes a field over, or lets it wait again. */
export const mark_item = (plan: string, mapping: string, item: string, state: RetypingState): Promise<RetypingView> => call("mark_item", { plan, mapping, item, state });
/** Takes what was copied off the clipboard, if it is still there. */
export const clear_clipboard = (): Promise<void> => call("clear_clipboard", {});
/** Compares the version with the form as another program printed it, from a file that the person chooses. */
export const check_retyped = (plan: string, mapping: string): Promise<RetypingCheck> => call("check_retyped", { plan, mapping });
/** Compares the version with the print that was dropped on the window last. */
export const check_retyped_dropped = (plan: string, mapping: string): Promise<RetypingCheck> => call("check_retyped_dropped", { plan, mapping });
/** Saves the sheet to type from where the person chooses. */
export const save_retyping_sheet = (plan: string, mapping: string): Promise<SavedFile> => call("save_retyping_sheet", { plan, mapping });
/** Prints the sheet to type from. */
export const print_retyping_sheet = (plan: string, mapping: string): Promise<void> => call("print_retyping_sheet", { plan, mapping });
/** Prints the sheet from which a HOKS is typed into eHOKS, of what the plan says now. */
export const print_ehoks_sheet = (plan: string): Promise<void> => call("print_ehoks_sheet", { plan });
/** Saves that sheet where the person chooses. */
export const save_ehoks_sheet = (plan: string): Promise<SavedFile> => call("save_ehoks_sheet", { plan });
/** The forms into which plans can be typed. */
export const mappings = (): Promise<Array<MappingRow>> => call("mappings", {});
/** Lets the person choose the file of a form and takes it in; with a flaw in it nothing is changed. */
export const add_mapping_file = (): Promise<MappingFile> => call("add_mapping_file", {});
/** Saves a form as a file where the person chooses. */
export const save_mapping_file = (mapping: string): Promise<SavedFile> => call("save_mapping_file", { mapping });
/** Removes a form of this vault. */
export const remove_mapping = (mapping: string, ends: BegunPlace | null): Promise<Array<MappingRow>> => call("remove_mapping", { mapping, ends });
/** A form as it is edited; one that the program carries as a copy of it, which is not kept yet. */
export const edit_mapping = (mapping: string): Promise<MappingView> => call("edit_mapping", { mapping });
/** Keeps a form as it was edited, made from the one named; what is wrong in it is told, and then nothing is kept. */
export const keep_mapping = (from: string, mapping: MappingForm, ends: BegunPlace | null): Promise<MappingFile> => call("keep_mapping", { from, mapping, ends });
/** Checks a PDF that the person chooses. */
export const verify_chosen = (): Promise<Verified> => call("verify_chosen", {});
/** Checks the PDF that was dropped on the window last. */
export const verify_dropped = (): Promise<Verified> => call("verify_dropped", {});
/** Accepts the key of the signature checked last: its words fitted by telephone. */
export const accept_signer = (fingerprint: string): Promise<Verified> => call("accept_signer", { fingerprint });
/** The signers whose words were compared. */
export const known_signers = (): Promise<Array<KnownSignerView>> => call("known_signers", {});
/** Forgets a signer that was accepted. */
export const forget_signer = (fingerprint: string): Promise<Array<KnownSignerView>> => call("forget_signer", { fingerprint });
/** Takes back that a signer was forgotten: the last one, and as it was. */
export const remember_signer = (fingerprint: string): Promise<Array<KnownSignerView>> => call("remember_signer", { fingerprint });
/** Receives the file checked last as a plan; gives the plan's id. Nothing of it is kept before. */
export const receive = (): Promise<string> => call("receive", {});
/** Where a plan came from; nothing for one that was begun here. */
export const received = (plan: string): Promise<ReceivedView | null> => call("received", { plan });
/** A page of the copy that a plan was begun from, drawn from its bytes as they came, as PNG in Base64;
 pages count from 1. */
export const received_page = (plan: string, page: number, width: number): Promise<string> => call("received_page", { plan, page, width });
/** Saves the copy that a plan was begun from, as it came, where the person chooses. */
export const save_received = (plan: string): Promise<SavedFile> => call("save_received", { plan });
/** The address of this vault, and those of colleagues. */
export const addresses = (): Promise<Addresses> => call("addresses", {});
/** The words by which a colleague's address is known on the telephone. */
export const address_words = (address: string): Promise<Array<string>> => call("address_words", { address });
/** Keeps a colleague's address under a name. */
export const keep_colleague = (name: string, address: string): Promise<Addresses> => call("keep_colleague", { name, address });
/** Forgets a colleague's address. */
export const forget_colleague = (address: string): Promise<Addresses> => call("forget_colleague", { address });
/** What a colleague can be asked for of a plan, and what was asked for. */
export const asking = (plan: string): Promise<Asking> => call("asking", { plan });
/** Asks a colleague for a part of a plan: saves the packet where the person chooses. */
export const ask_part = (plan: string, wish: PartWish, ends: BegunPlace | null): Promise<SavedFile> => call("ask_part", { plan, wish, ends });
/** Opens a packet that the person chooses. */
export const open_packet = (): Promise<PacketView> => call("open_packet", {});
/** Opens the packet that was brought last; by a passphrase, if it wants one. */
export const look_into_packet = (passphrase: Passphrase | null): Promise<PacketView> => call("look_into_packet", { passphrase });
/** Shows the answer again that was put together with its plan last, by the id of what was asked for. */
export const reopen_answer = (packet: string): Promise<PacketView> => call("reopen_answer", { packet });
/** Begins the part that was asked for in the packet opened last; gives the id of its draft. */
export const receive_part = (): Promise<string> => call("receive_part", {});
/** Sends a part back: saves the packet where the person chooses. */
export const return_part = (plan: string): Promise<SavedFile> => call("return_part", { plan });
/** Puts the part that came back together with the draft, as one step, with a choice for each conflict. */
export const take_part = (choices: Array<Take>): Promise<Taken> => call("take_part", { choices });
/** What of a version can go to the next school. */
export const transfer_offer = (plan: string, number: number): Promise<TransferOffer> => call("transfer_offer", { plan, number });
/** Saves a version as a package for the next school where the person chooses. */
export const save_transfer = (plan: string, number: number, wish: TransferWish, passphrase: Passphrase, ends: BegunPlace | null): Promise<SavedFile> => call("save_transfer", { plan, number, wish, passphrase, ends });
/** The goals of a plan, what was seen of them, and what the evaluation still lacks. */
export const follow_up = (plan: string): Promise<FollowUp> => call("follow_up", { plan });
/** Sets how a goal is measured. */
export const set_goal_line = (plan: string, goal: GoalRef, line: GoalLine, ends: BegunPlace | null): Promise<FollowUp> => call("set_goal_line", { plan, goal, line, ends });
/** Writes down what was seen of a goal. */
export const observe = (plan: string, goal: GoalRef, observation: ObservationWish, ends: BegunPlace | null): Promise<FollowUp> => call("observe", { plan, goal, observation, ends });
/** Strikes an observation for a reason, which stays; one of today's is taken back whole without one. */
export const strike_observation = (plan: string, number: number, reason: string | null, ends: BegunPlace | null): Promise<FollowUp> => call("strike_observation", { plan, number, reason, ends });
/** Says that a goal which the plan has no more goes on as this one. */
export const join_goals = (plan: string, from: number, into: GoalRef): Promise<FollowUp> => call("join_goals", { plan, from, into });
/** Adds the sentence of a goal to the evaluation in the draft. */
export const carry_sentence = (plan: string, goal: GoalRef): Promise<FollowUp> => call("carry_sentence", { plan, goal });
/** Writes down how a support was given. */
export const note_support = (plan: string, support: SupportRef, given: GivenWish, ends: BegunPlace | null): Promise<FollowUp> => call("note_support", { plan, support, given, ends });
/** Strikes an entry of support for a reason, which stays; one of today's is taken back whole without one. */
export const strike_support = (plan: string, number: number, reason: string | null, ends: BegunPlace | null): Promise<FollowUp> => call("strike_support", { plan, number, reason, ends });
/** Adds a row to the evaluation for each support that it lacks, and to each what was noted of it. */
export const carry_support = (plan: string): Promise<FollowUp> => call("carry_support", { plan });
/** What the pupil is asked of the goals of the plan, in its language. */
export const self_assessment = (plan: string): Promise<SelfAssessment> => call("self_assessment", { plan });
/** What the pupil answered, in the words that the plan could take. */
export const self_assessment_text = (plan: string, answers: Array<SelfAnswer>, words: string): Promise<string> => call("self_assessment_text", { plan, answers, words });
/** Prints the form on which the pupil answers by hand. */
export const print_self_assessment = (plan: string): Promise<void> => call("print_self_assessment", { plan });
/** Saves that form where the person chooses. */
export const save_self_assessment = (plan: string): Promise<SavedFile> => call("save_self_assessment", { plan });
/** Adds the pupil's own evaluation, as the teacher accepted it, to the draft. */
export const take_self_assessment = (plan: string, text: string, ends: BegunPlace | null): Promise<FollowUp> => call("take_self_assessment", { plan, text, ends });
/** The key that the teacher signs with now; none before the first version. */
export const own_key = (): Promise<OwnKey | null> => call("own_key", {});
/** The settings. */
export const settings = (): Promise<Settings> => call("settings", {});
/** Saves the settings. */
export const save_settings = (settings: Settings): Promise<Settings> => call("save_settings", { settings });
/** The foundations of the catalogue: those imported and those that the program carries. */
export const catalogue = (): Promise<Array<FoundationView>> => call("catalogue", {});
/** Lets the person choose a file of foundations, and begins to import it. */
export const choose_foundation = (): Promise<ImportStep> => call("choose_foundation", {});
/** Lets the person choose a folder of such files, and begins to import them. */
export const choose_foundations = (): Promise<ImportStep> => call("choose_foundations", {});
/** Reads the next file of the import; with the last one keeps them all, or none when one cannot be read. */
export const import_on = (): Promise<ImportStep> => call("import_on", {});
/** Gives an import up: nothing of it is kept. */
export const leave_import = (): Promise<void> => call("leave_import", {});
/** Removes imported foundations. Plans keep what they chose of them. */
export const remove_foundation = (order: string): Promise<Array<FoundationView>> => call("remove_foundation", { order });
/** The templates that municipalities brought. */
export const local_templates = (): Promise<Array<LocalTemplateView>> => call("local_templates", {});
/** Lets the person choose a municipality's file and takes it in; with a flaw in it nothing is changed. */
export const add_local_file = (): Promise<LocalFile> => call("add_local_file", {});
/** Saves the local ways as a municipality's file where the person chooses. */
export const save_local_file = (): Promise<SavedFile> => call("save_local_file", {});
/** Removes a template that a municipality brought and that no plan stands on. */
export const remove_local_template = (template: string, version: string): Promise<Array<LocalTemplateView>> => call("remove_local_template", { template, version });
/** The roles from which the signature boxes of new drafts are chosen. */
export const signer_roles = (): Promise<Array<SignerRole>> => call("signer_roles", {});
/** For how many years plans of each document type are to be kept. */
export const keeping_rules = (): Promise<Array<KeepingRule>> => call("keeping_rules", {});
/** The backups: where they are, and what was read in the last one. */
export const backups = (): Promise<BackupState> => call("backups", {});
/** Makes a backup now and proves it. */
export const back_up = (): Promise<BackupState> => call("back_up", {});
/** Makes a backup if something has changed and the last one is old enough. */
export const keep_backup = (): Promise<void> => call("keep_backup", {});
/** Lets the person choose the folder of the backups. */
export const choose_backup_folder = (): Promise<BackupState> => call("choose_backup_folder", {});
/** Removes the backups that were made before the vault was given a new key. */
export const remove_former_backups = (): Promise<BackupState> => call("remove_former_backups", {});
