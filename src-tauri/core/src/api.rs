//! The list of commands: what the page may ask of the [`Workspace`]. From this one list come the
//! dispatcher and the TypeScript bindings (`ui/src/core/bindings.ts`). A path never is an argument.

mod bindings;
#[macro_use]
mod commands;
#[cfg(test)]
mod tests;

use crate::failure::{Code, Failure, Result};
use crate::language::Language;
use crate::workspace::*;
use bindings::{Bindings, bindings_name};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

commands! {
    // start, keys, lock
    /// What to show first.
    start() -> Start;
    /// Chooses the program's language.
    set_language(language: Language) -> Start;
    /// Proposes a passphrase of random words.
    propose_passphrase() -> String;
    /// The passphrase that is proposed for the first vault: the same until one is made or another is wanted.
    first_passphrase(anew: bool) -> String;
    /// Judges a passphrase.
    judge_passphrase(passphrase: Passphrase) -> Strength;
    /// What was typed from recovery sheets: the last letters of each check the others.
    check_recovery_key(key: Passphrase) -> Typed;
    /// Makes the vault; the recovery sheet comes next.
    create_vault(passphrase: Passphrase, teacher: Teacher) -> ();
    /// The first six groups of the new recovery key, for the sheet's picture on the screen.
    recovery_groups() -> Vec<String>;
    /// One group of the new recovery key, for copying by hand; counted from 1.
    recovery_group(number: u8) -> String;
    /// Prints the recovery sheet.
    print_recovery_sheet() -> ();
    /// Prints one part of the recovery sheet in three parts, of which any two open; counted from 1.
    print_recovery_part(number: u8) -> ();
    /// Whether these are the last three groups of each of the three parts, in their order; if so, the sheet is
    /// done.
    confirm_recovery_parts(groups: Vec<String>) -> bool;
    /// Whether these are the last three groups on the sheet; if so, the sheet is done.
    confirm_recovery(groups: Vec<String>) -> bool;
    /// Makes a new recovery key in place of the old one; the sheet comes next.
    renew_recovery_key(passphrase: Passphrase) -> ();
    /// Gives the renewal up: the new sheet opens nothing, the old one stays.
    abandon_renewal() -> ();
    /// Lets the person choose a backup, and says what restoring it will do to the vault that is there.
    choose_backup() -> ChosenBackup;
    /// Reads the chosen backup by the passphrase that it was made under, and tells what is in it.
    look_into_chosen(passphrase: Passphrase) -> BackupContent;
    /// Reads the chosen backup by its recovery sheet, and tells what is in it.
    look_into_chosen_by_sheet(key: Passphrase) -> BackupContent;
    /// Restores the chosen backup by the passphrase that it was made under, and opens it.
    restore_chosen(passphrase: Passphrase) -> RestoredVault;
    /// Restores the chosen backup by its recovery sheet, and opens it under a new passphrase.
    restore_chosen_by_sheet(key: Passphrase, passphrase: Passphrase) -> RestoredVault;
    /// Rescues what can be read of the vault into a new one, and tells what is in that. Nothing is replaced yet.
    look_for_rescue(passphrase: Passphrase) -> RescueView;
    /// How far a rescue has come, of 1,000.
    rescue_progress() -> Option<u32>;
    /// The rescue is not wanted any more: one in the making ends soon, one that is made is removed.
    leave_rescue() -> ();
    /// Puts the rescued vault in the place of the damaged one, which is moved aside, and opens it.
    take_rescue(passphrase: Passphrase) -> RestoredVault;
    /// Opens the vault.
    unlock(passphrase: Passphrase) -> Opened;
    /// Opens the vault with the recovery key and gives it a new passphrase.
    recover(key: Passphrase, passphrase: Passphrase) -> Opened;
    /// Changes the passphrase.
    change_passphrase(current: Passphrase, passphrase: Passphrase) -> ();
    /// Whether it is the passphrase of the open vault: to show again what was covered.
    confirm_passphrase(passphrase: Passphrase) -> ();
    /// Gives the vault a new key and a new passphrase: what opened it before opens neither it nor the backups
    /// that are made from here on. The recovery sheet comes next.
    renew_vault_key(current: Passphrase, passphrase: Passphrase) -> ();
    /// Locks: everything is saved, the place is kept, the keys are wiped.
    lock(rest: Option<Rest>) -> ();
    /// Keeps what was typed into dialogs and panes and is not recorded there yet.
    keep_begun(begun: Vec<Begun>) -> ();
    /// Opens a throw-away vault of fictional pupils.
    open_practice() -> Opened;
    /// Closes and erases the throw-away vault.
    leave_practice() -> ();

    // home
    /// The home screen.
    home() -> Home;
    /// The templates to choose from.
    templates() -> Vec<TemplateChoice>;
    /// Starts a plan; gives its id.
    create_plan(template: String, pupil: String, class_name: String) ends -> String;
    /// Puts plans aside for a reason; gives how many were left because a draft of them is being written.
    close_plans(plans: Vec<String>, reason: Closing) -> u32;
    /// Takes plans up again that were put aside.
    reopen_plans(plans: Vec<String>) -> ();
    /// What a new school year would make of each of these plans. Nothing is made yet.
    new_years(plans: Vec<String>) -> Vec<YearOffer>;
    /// Begins a new school year of one plan.
    begin_year(plan: String) -> ();
    /// Takes back the new school years of these plans in which nothing was written yet; gives how many there were
    /// in which something was, and which stay.
    take_back_years(plans: Vec<String>) -> u32;
    /// Whether something was written in the draft of an issued plan since it was begun.
    draft_touched(plan: String) -> bool;
    /// Removes the draft of an issued plan with all that was written in it; its version stands as before.
    drop_draft(plan: String) -> ();
    /// Reads a plan file that the person chooses as a new plan; gives its id.
    open_plan_file() -> String;
    /// Removes a draft that was never issued.
    discard_plan(plan: String) -> ();

    // the year
    /// The days of all plans in this school year and after it, in order.
    year() -> Vec<ClockDate>;
    /// The plans whose review is late or near enough to be reminded of, in order.
    reviews_due() -> Vec<ReviewDue>;
    /// Prints the papers for the reviews of these plans; gives how many.
    print_review_sheets(plans: Vec<String>) -> u32;
    /// Saves the papers for the reviews of these plans into a new folder within the one that the person chooses:
    /// all or none.
    save_review_sheets(plans: Vec<String>) -> SavedFiles;
    /// Saves the days as a calendar for other programs where the person chooses. No name is in it.
    save_ics(wish: CalendarWish) -> SavedFile;
    /// Saves the calendar of the school year as a PDF where the person chooses.
    save_calendar(wish: CalendarWish) -> SavedFile;
    /// Prints the calendar of the school year.
    print_calendar(wish: CalendarWish) -> ();

    // meetings
    /// The meetings of a plan, and a new one with everybody whom the plan names.
    meetings(plan: String) -> Meetings;
    /// Arranges a meeting, or one that is arranged anew; gives its id.
    arrange_meeting(plan: String, meeting: Meeting) ends -> String;
    /// Removes a meeting that is not wanted any more, with everything that was said in it.
    remove_meeting(plan: String, meeting: String) ends -> ();
    /// Saves the letter that calls to a meeting where the person chooses.
    save_call(plan: String, meeting: String, language: Language) -> SavedFile;
    /// Prints the letter that calls to a meeting.
    print_call(plan: String, meeting: String, language: Language) -> ();
    /// Opens a meeting: the one named; else the one that was begun and not ended, that of today, or a new one.
    hold_meeting(plan: String, meeting: Option<String>) -> MeetingView;
    /// Keeps what was said and agreed so far; gives the time. What is kept of when it was begun stays, and of one that
    /// was ended all.
    keep_meeting(plan: String, meeting: Meeting) -> String;
    /// Ends a meeting: what came of it can be printed, and taken into the plan, and is not changed any more.
    end_meeting(plan: String, meeting: String) -> MeetingView;
    /// Opens a meeting again that was ended, so that it can be changed; the log and the minutes tell of it.
    reopen_meeting(plan: String, meeting: String) -> MeetingView;
    /// Takes what a meeting offers for a field into the plan, as one step that can be taken back.
    take_from_meeting(plan: String, meeting: String, field: String) -> MeetingView;
    /// Saves the minutes of a meeting where the person chooses.
    save_minutes(plan: String, meeting: String) -> SavedFile;
    /// Prints the minutes of a meeting.
    print_minutes(plan: String, meeting: String) -> ();

    // drafting
    /// Opens a plan.
    open_plan(plan: String) -> PlanView;
    /// Saves changed answers, and where the person is.
    save(plan: String, changes: Vec<AnswerChange>, rest: Option<Rest>) -> Saved;
    /// Sets a flag of the plan.
    set_flag(plan: String, flag: String, value: bool) -> Saved;
    /// Takes back the last change.
    undo(plan: String) -> Stepped;
    /// Makes a change again that was taken back.
    redo(plan: String) -> Stepped;
    /// Finds words in the plan.
    find(plan: String, words: String) -> Vec<FoundView>;
    /// Finds words in the drafts and versions of all plans.
    search(words: String) -> Search;
    /// The page of the guardian's copy that the field is on, or that page number, as it would be now with
    /// these changes that are not saved yet.
    preview(plan: String, changes: Vec<AnswerChange>, field: Option<String>, page: Option<u32>) -> PreviewPage;

    /// What can be chosen in a place of a plan, by what was typed there.
    choices(plan: String, at: ChoicePlace, typed: String) -> ChoiceList;
    /// What is wrong with what was typed as an identifier of this shape; nothing while it may still become one.
    judge_identifier(shape: TextShape, text: String) -> Option<String>;

    // own phrases
    /// The phrases that hold these words, those of the place first.
    phrases(plan: Option<String>, place: Option<Place>, words: String) -> PhraseList;
    /// What would be kept of a text of this place: without the pupil's name, and with what is to be looked at.
    offer_phrase(plan: String, place: Place, text: String) -> PhraseOffer;
    /// What would be kept of the row of this place.
    offer_row(plan: String, place: Place) -> PhraseOffer;
    /// What is to be looked at before this is kept.
    doubt_phrase(plan: String, place: Place, wish: PhraseWish) -> Vec<PhraseDoubt>;
    /// Keeps a phrase of this place, or another text of one that is kept; gives its id.
    keep_phrase(plan: String, place: Place, wish: PhraseWish, phrase: Option<String>) ends -> String;
    /// A phrase as it is to be written in this place, with the name of the plan's pupil.
    use_phrase(plan: String, place: Place, phrase: String) -> FilledPhrase;
    /// Removes a phrase.
    forget_phrase(phrase: String) -> ();
    /// Takes back that a phrase was removed.
    remember_phrase(phrase: String) -> ();
    /// How many phrases there are, and how many of them name a pupil of the vault or hold an identity code.
    phrase_count() -> PhraseCount;
    /// Saves the phrases as a file where the person chooses. Anybody can read it.
    save_phrases() -> SavedFile;
    /// Takes the phrases of a file that the person chooses among the own ones.
    bring_phrases() -> BroughtPhrases;

    // attachments
    /// The files that a version lists; of version 0, the draft or, when none is written, the newest version.
    attachments(plan: String, number: u32) -> Attachments;
    /// Attaches the file that the person chooses to a draft, without what it holds beside its pages.
    attach_file(plan: String) -> AttachedNow;
    /// Attaches the file that was dropped on the window last to a draft.
    attach_dropped(plan: String) -> AttachedNow;
    /// A page of an attached file, as PNG in Base64; pages count from 1.
    attachment_page(plan: String, file: String, page: u32, width: u32) -> String;
    /// Saves an attached file where the person chooses, as it is kept.
    save_attachment(plan: String, file: String) -> SavedFile;

    // spelling
    /// How spelling is checked.
    spelling() -> SpellingView;
    /// Turns the marking of words on or off.
    set_spelling(on: bool) -> SpellingView;
    /// The words of these texts of a plan that no dictionary knows.
    spell(plan: String, texts: Vec<String>) -> Vec<Vec<Range>>;
    /// At most five words that this one may have been meant to be, the likeliest first.
    spelling_guesses(plan: String, word: String) -> Vec<String>;
    /// Takes a word among the person's own.
    keep_word(word: String) -> SpellingView;
    /// Takes a word out of the person's own.
    forget_word(word: String) -> SpellingView;
    /// Leaves a word unmarked until the program locks.
    skip_word(word: String) -> ();

    // reviewing, issuing, versions
    /// Reviews the draft.
    review(plan: String) -> Review;
    /// Leaves a finding as it is, for a reason.
    dismiss_finding(plan: String, finding: String, reason: String) ends -> Review;
    /// Takes a dismissal back.
    restore_finding(plan: String, finding: String) -> Review;
    /// Makes the copy that would be signed, and keeps its bytes in memory.
    prepare_copy(plan: String, reason: String) -> Prepared;
    /// A page of the prepared copy drawn from its bytes, as PNG in Base64; pages count from 1.
    prepared_page(page: u32, width: u32) -> String;
    /// The key that was chosen to sign with.
    chosen_key() -> SignerView;
    /// Chooses the teacher's own key.
    choose_own_key() -> SignerView;
    /// Chooses no key: the version is signed on paper, or in another program.
    choose_no_key() -> SignerView;
    /// Lets the person choose a certificate file. It stays where it is.
    choose_certificate_file() -> SignerView;
    /// Opens the chosen certificate file by its password, to see whose it is.
    open_certificate_file(password: Passphrase) -> SignerView;
    /// Lets the person choose the program that speaks with cards.
    choose_card_program() -> ();
    /// Looks for certificates for signing on the cards in the readers.
    find_cards() -> Vec<CardRow>;
    /// Chooses the key on a card that was found, by the fingerprint of its certificate.
    choose_card(fingerprint: String) -> SignerView;
    /// What is to be told before the key that was chosen signs the prepared copy; it stops nothing.
    issue_doubts() -> Vec<String>;
    /// What is to be told before the key that was chosen signs in this empty place of an issued copy.
    place_doubts(plan: String, number: u32, field: String) -> Vec<String>;
    /// Issues the prepared copy: freezes the revision and signs with the key that was chosen. The secret is
    /// the vault's passphrase, the certificate file's password or the card's PIN.
    issue(secret: Passphrase) -> RevisionRow;
    /// The issued versions, newest first.
    revisions(plan: String) -> Vec<RevisionRow>;
    /// The findings that were left as they are when a version was issued, with the reasons.
    left_in_revision(plan: String, number: u32) -> Vec<FindingView>;
    /// A page of an issued copy drawn from its stored bytes, as PNG in Base64; pages count from 1.
    revision_page(plan: String, number: u32, page: u32, width: u32) -> String;
    /// What changed between two versions. The later may be 0, the draft; the earlier may be 0, the copy
    /// that the plan was begun from.
    compare(plan: String, before: u32, after: u32) -> Comparison;
    /// Starts a new draft from the newest version.
    start_draft(plan: String) -> PlanView;
    /// Starts a new draft of an issued plan for a new school year.
    renew_plan(plan: String) -> PlanView;
    /// The documents that can be begun from a plan.
    followers(plan: String) -> Vec<Follower>;
    /// Begins a document of a template from what a plan says now; gives the new plan's id.
    begin_plan(from: String, template: String) -> String;
    /// From what a plan was begun; nothing for one that was begun anew.
    origin(plan: String) -> Option<OriginView>;
    /// What lies beside a draft.
    desk(plan: String) -> Option<DeskView>;
    /// Puts something that lies beside a draft into a field, after what is there.
    place_text(plan: String, item: String, field: String) -> Stepped;
    /// Says of something that lies beside a draft that it is not taken over, or takes that back.
    leave_text(plan: String, item: String, left: bool) -> Saved;
    /// Documents of the same pupil whose contents can be brought into a draft.
    to_bring(plan: String) -> Vec<Bringable>;
    /// Brings another document's contents into a draft: fills what is empty, leaves what is filled, lays both side by side.
    bring_in(plan: String, from: String) -> Stepped;
    /// Lays the text of a Word file or a PDF that the person chooses beside a draft.
    lay_beside(plan: String) -> DeskView;
    /// Takes the text of a file away that lies beside a draft.
    put_away_beside(plan: String) -> ();
    /// Whether answers that were carried over are looked at and stay as they came.
    keep_carried(plan: String, fields: Vec<String>, kept: bool) -> Saved;
    /// What stood in a field in the version or document that the draft was given it from.
    earlier_answer(plan: String, field: String) -> EarlierAnswer;
    /// The signatures on an issued copy, and the places for more.
    copy_signatures(plan: String, number: u32) -> CopySignatures;
    /// Signs in an empty place of an issued copy, with the key that was chosen.
    sign_again(plan: String, number: u32, field: String, secret: Passphrase) -> CopySignatures;
    /// Takes a copy that was signed in another program, from a file that the person chooses: only if it is the
    /// copy that is kept with signatures added.
    bring_back(plan: String, number: u32) -> CopySignatures;
    /// Saves an issued copy where the person chooses.
    save_copy(plan: String, number: u32) -> SavedFile;
    /// Saves the letter about a new version where the person chooses.
    save_change_letter(plan: String, number: u32) -> SavedFile;
    /// Prints the letter about a new version.
    print_change_letter(plan: String, number: u32) -> ();
    /// What an edition of an issued version can leave out, by section, and what one that leaves these
    /// sections and fields out does.
    edition_parts(plan: String, number: u32, without: Vec<String>) -> Vec<EditionPart>;
    /// Saves another edition of an issued version where the person chooses: signed with the own key if the
    /// version was signed when it was issued, or when that is asked.
    save_edition(plan: String, number: u32, edition: Edition, sign: bool, passphrase: Passphrase) -> SavedFile;
    /// Prints an issued copy.
    print_copy(plan: String, number: u32) -> ();
    /// What was done with a plan, and since it was begun with the whole vault; newest first.
    events(plan: String) -> Vec<EventView>;
    /// What erasing a pupil would do, asked from one of the plans.
    erasure(plan: String) -> Erasure;
    /// Erases plans of one pupil with all that was issued of them, once the pupil's name is typed.
    erase(plans: Vec<String>, pupil: String) -> ErasedView;
    // handing over
    /// Who got which copy of a version.
    ledger(plan: String, number: u32) -> LedgerView;
    /// Records that a recipient was given a copy.
    record_delivery(plan: String, number: u32, delivery: DeliveryWish) ends -> LedgerView;
    /// Strikes an entry that was a mistake, or a wait that has come to nothing; the reason stays.
    strike_entry(plan: String, number: u32, entry: Entry, reason: String) ends -> LedgerView;
    /// The deliveries of the newest version, as rows of the table in which the draft lists them; nothing when
    /// its template has no such table.
    delivery_rows(plan: String) -> Option<DeliveryRows>;
    /// The versions of which someone whom the plan names still has no copy: the newest of each plan.
    copies_waiting() -> Vec<CopyOffer>;
    /// Those whom a version names for a copy.
    copies_of(plan: String, number: u32) -> CopyOffer;
    /// The permissions to hand over data of the pupil of a plan, those in force first.
    permissions_of(plan: String) -> Vec<PermissionView>;
    /// Which of permissions, by those to whom they were given, speak of this recipient.
    permissions_fit(to: Vec<String>, name: String) -> Vec<bool>;
    /// For whom copies of these plans' newest versions can be made; plans without a version, or whose version
    /// names nobody, are left out.
    copies_of_plans(plans: Vec<String>) -> Vec<CopyOffer>;
    /// Makes copies for recipients: in a folder that the person chooses, or to the printer. It is done when
    /// the last one is; meanwhile `copying` tells how far it has come.
    make_copies(wish: CopyWish, passphrase: Passphrase) ends -> ();
    /// How far the copies have come; nothing when none were asked for.
    copying() -> Option<Copying>;
    /// Begins no more copies: those in hand are finished.
    stop_copying() -> ();
    /// Files the signed paper that the person chooses with its version: with one delivery, or with all.
    file_paper(plan: String, number: u32, delivery: Option<u32>) -> LedgerView;
    /// Files the signed paper that was dropped on the window last.
    file_dropped_paper(plan: String, number: u32, delivery: Option<u32>) -> LedgerView;
    /// A page of a filed paper, as PNG in Base64; pages count from 1.
    paper_page(plan: String, number: u32, paper: u32, page: u32, width: u32) -> String;
    /// Saves a filed paper where the person chooses, as it is filed.
    save_paper(plan: String, number: u32, paper: u32) -> SavedFile;

    // the plan as a file
    /// Saves the plan file of the newest version, or of the draft with these changes that the vault has
    /// not taken, where the person chooses.
    export_plan(plan: String, changes: Vec<AnswerChange>) -> SavedFile;
    /// Saves a version where the person chooses, as a file that others can go on writing in; of 0, the draft with
    /// these changes that the vault has not taken or, when none is written, the newest version.
    save_loose(plan: String, number: u32, form: LooseForm, changes: Vec<AnswerChange>) -> SavedFile;
    /// Saves the package of all versions of a plan for the archive where the person chooses.
    save_archive(plan: String) -> SavedFile;
    /// What of contact data stands in what goes out although an order of non-disclosure is in force, or may be.
    contacts_in(plan: String, going: Outgoing) -> Contacts;
    /// Saves the plan files of these plans into a new folder within the one that the person chooses: all or none.
    export_plans(plans: Vec<String>) -> SavedFiles;

    // eHOKS
    /// What would go to eHOKS of a HOKS plan, judged as eHOKS would judge it.
    ehoks(plan: String, method: Option<EhoksWay>) -> EhoksView;
    /// Saves the body for eHOKS where the person chooses, when what it would wipe and what has to be looked at are
    /// the very findings that were accepted, told by their ids.
    save_ehoks(plan: String, method: EhoksWay, accepted: Vec<String>) -> SavedFile;
    /// Brings the HOKS that eHOKS has now, from a file that the person chooses, into a plan that is being written.
    bring_ehoks(plan: String) -> EhoksBroughtView;
    /// Leaves a key that the program does not know out of the bodies for eHOKS, or takes it along again.
    leave_ehoks_key(plan: String, key: String, left: bool) -> ();
    // typing a version into a form of another system
    /// The forms into which a plan can be typed.
    forms_for(plan: String) -> Vec<MappingRow>;
    /// A form with what the newest version says in it, and how far that has come.
    retyping(plan: String, mapping: String) -> RetypingView;
    /// Puts a piece of a field's text on the clipboard for a short while; with the last piece the field is ticked.
    copy_item(plan: String, mapping: String, item: String, part: u32) -> RetypingView;
    /// Passes a field over, or lets it wait again.
    mark_item(plan: String, mapping: String, item: String, state: RetypingState) -> RetypingView;
    /// Takes what was copied off the clipboard, if it is still there.
    clear_clipboard() -> ();
    /// Compares the version with the form as another program printed it, from a file that the person chooses.
    check_retyped(plan: String, mapping: String) -> RetypingCheck;
    /// Compares the version with the print that was dropped on the window last.
    check_retyped_dropped(plan: String, mapping: String) -> RetypingCheck;
    /// Saves the sheet to type from where the person chooses.
    save_retyping_sheet(plan: String, mapping: String) -> SavedFile;
    /// Prints the sheet to type from.
    print_retyping_sheet(plan: String, mapping: String) -> ();
    /// Prints the sheet from which a HOKS is typed into eHOKS, of what the plan says now.
    print_ehoks_sheet(plan: String) -> ();
    /// Saves that sheet where the person chooses.
    save_ehoks_sheet(plan: String) -> SavedFile;
    /// The forms into which plans can be typed.
    mappings() -> Vec<MappingRow>;
    /// Lets the person choose the file of a form and takes it in; with a flaw in it nothing is changed.
    add_mapping_file() -> MappingFile;
    /// Saves a form as a file where the person chooses.
    save_mapping_file(mapping: String) -> SavedFile;
    /// Removes a form of this vault.
    remove_mapping(mapping: String) ends -> Vec<MappingRow>;
    /// A form as it is edited; one that the program carries as a copy of it, which is not kept yet.
    edit_mapping(mapping: String) -> MappingView;
    /// Keeps a form as it was edited, made from the one named; what is wrong in it is told, and then nothing is kept.
    keep_mapping(from: String, mapping: MappingForm) ends -> MappingFile;

    // checking a PDF
    /// Checks a PDF that the person chooses.
    verify_chosen() -> Verified;
    /// Checks the PDF that was dropped on the window last.
    verify_dropped() -> Verified;
    /// Accepts the key of the signature checked last: its words fitted by telephone.
    accept_signer(fingerprint: String) -> Verified;
    /// The signers whose words were compared.
    known_signers() -> Vec<KnownSignerView>;
    /// Forgets a signer that was accepted.
    forget_signer(fingerprint: String) -> Vec<KnownSignerView>;
    /// Takes back that a signer was forgotten: the last one, and as it was.
    remember_signer(fingerprint: String) -> Vec<KnownSignerView>;

    /// Receives the file checked last as a plan; gives the plan's id. Nothing of it is kept before.
    receive() -> String;
    /// Where a plan came from; nothing for one that was begun here.
    received(plan: String) -> Option<ReceivedView>;
    /// A page of the copy that a plan was begun from, drawn from its bytes as they came, as PNG in Base64;
    /// pages count from 1.
    received_page(plan: String, page: u32, width: u32) -> String;
    /// Saves the copy that a plan was begun from, as it came, where the person chooses.
    save_received(plan: String) -> SavedFile;

    // parts that go between colleagues
    /// The address of this vault, and those of colleagues.
    addresses() -> Addresses;
    /// The words by which a colleague's address is known on the telephone.
    address_words(address: String) -> Vec<String>;
    /// Keeps a colleague's address under a name.
    keep_colleague(name: String, address: String) -> Addresses;
    /// Forgets a colleague's address.
    forget_colleague(address: String) -> Addresses;
    /// What a colleague can be asked for of a plan, and what was asked for.
    asking(plan: String) -> Asking;
    /// Asks a colleague for a part of a plan: saves the packet where the person chooses.
    ask_part(plan: String, wish: PartWish) ends -> SavedFile;
    /// Opens a packet that the person chooses.
    open_packet() -> PacketView;
    /// Opens the packet that was brought last; by a passphrase, if it wants one.
    look_into_packet(passphrase: Option<Passphrase>) -> PacketView;
    /// Shows the answer again that was put together with its plan last, by the id of what was asked for.
    reopen_answer(packet: String) -> PacketView;
    /// Begins the part that was asked for in the packet opened last; gives the id of its draft.
    receive_part() -> String;
    /// Sends a part back: saves the packet where the person chooses.
    return_part(plan: String) -> SavedFile;
    /// Puts the part that came back together with the draft, as one step, with a choice for each conflict.
    take_part(choices: Vec<Take>) -> Taken;
    /// What of a version can go to the next school.
    transfer_offer(plan: String, number: u32) -> TransferOffer;
    /// Saves a version as a package for the next school where the person chooses.
    save_transfer(plan: String, number: u32, wish: TransferWish, passphrase: Passphrase) ends -> SavedFile;

    // following up
    /// The goals of a plan, what was seen of them, and what the evaluation still lacks.
    follow_up(plan: String) -> FollowUp;
    /// Sets how a goal is measured.
    set_goal_line(plan: String, goal: GoalRef, line: GoalLine) ends -> FollowUp;
    /// Writes down what was seen of a goal.
    observe(plan: String, goal: GoalRef, observation: ObservationWish) ends -> FollowUp;
    /// Strikes an observation for a reason, which stays; one of today's is taken back whole without one.
    strike_observation(plan: String, number: u32, reason: Option<String>) ends -> FollowUp;
    /// Says that a goal which the plan has no more goes on as this one.
    join_goals(plan: String, from: u32, into: GoalRef) -> FollowUp;
    /// Adds the sentence of a goal to the evaluation in the draft.
    carry_sentence(plan: String, goal: GoalRef) -> FollowUp;
    /// Writes down how a support was given.
    note_support(plan: String, support: SupportRef, given: GivenWish) ends -> FollowUp;
    /// Strikes an entry of support for a reason, which stays; one of today's is taken back whole without one.
    strike_support(plan: String, number: u32, reason: Option<String>) ends -> FollowUp;
    /// Adds a row to the evaluation for each support that it lacks, and to each what was noted of it.
    carry_support(plan: String) -> FollowUp;
    /// What the pupil is asked of the goals of the plan, in its language.
    self_assessment(plan: String) -> SelfAssessment;
    /// What the pupil answered, in the words that the plan could take.
    self_assessment_text(plan: String, answers: Vec<SelfAnswer>, words: String) -> String;
    /// Prints the form on which the pupil answers by hand.
    print_self_assessment(plan: String) -> ();
    /// Saves that form where the person chooses.
    save_self_assessment(plan: String) -> SavedFile;
    /// Adds the pupil's own evaluation, as the teacher accepted it, to the draft.
    take_self_assessment(plan: String, text: String) ends -> FollowUp;

    /// The key that the teacher signs with now; none before the first version.
    own_key() -> Option<OwnKey>;

    // settings
    /// The settings.
    settings() -> Settings;
    /// Saves the settings.
    save_settings(settings: Settings) -> Settings;
    /// The foundations of the catalogue: those imported and those that the program carries.
    catalogue() -> Vec<FoundationView>;
    /// Lets the person choose a file of foundations, and begins to import it.
    choose_foundation() -> ImportStep;
    /// Lets the person choose a folder of such files, and begins to import them.
    choose_foundations() -> ImportStep;
    /// Reads the next file of the import; with the last one keeps them all, or none when one cannot be read.
    import_on() -> ImportStep;
    /// Gives an import up: nothing of it is kept.
    leave_import() -> ();
    /// Removes imported foundations. Plans keep what they chose of them.
    remove_foundation(order: String) -> Vec<FoundationView>;
    /// The templates that municipalities brought.
    local_templates() -> Vec<LocalTemplateView>;
    /// Lets the person choose a municipality's file and takes it in; with a flaw in it nothing is changed.
    add_local_file() -> LocalFile;
    /// Saves the local ways as a municipality's file where the person chooses.
    save_local_file() -> SavedFile;
    /// Removes a template that a municipality brought and that no plan stands on.
    remove_local_template(template: String, version: String) -> Vec<LocalTemplateView>;
    /// The roles from which the signature boxes of new drafts are chosen.
    signer_roles() -> Vec<SignerRole>;
    /// For how many years plans of each document type are to be kept.
    keeping_rules() -> Vec<KeepingRule>;
    /// The backups: where they are, and what was read in the last one.
    backups() -> BackupState;
    /// Makes a backup now and proves it.
    back_up() -> BackupState;
    /// Makes a backup if something has changed and the last one is old enough.
    keep_backup() -> ();
    /// Lets the person choose the folder of the backups.
    choose_backup_folder() -> BackupState;
    /// Removes the backups that were made before the vault was given a new key.
    remove_former_backups() -> BackupState;
}

fn read<T: DeserializeOwned>(arguments: Value) -> Result<T> {
    let arguments = if arguments.is_null() { Value::Object(Default::default()) } else { arguments };
    serde_json::from_value(arguments).map_err(|error| Failure::new(Code::BadCall).with("detail", error))
}

fn write<T: Serialize>(answer: &T) -> Result<Value> {
    serde_json::to_value(answer).map_err(Failure::defect)
}
