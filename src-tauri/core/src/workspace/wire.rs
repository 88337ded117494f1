//! What the workspace tells the page: views of the domain in the person's language. They cross the
//! bridge as JSON; their TypeScript types are generated into `ui/src/core/bindings.ts`.

use crate::draft::{Place, Range};
use crate::language::Language;
use crate::revision::{ChangeKind, Piece};
use crate::template::{Need, Privacy, Severity, Status, TextShape};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use ts_rs::TS;

/// What the page must know when it starts, and again after every change of lock.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Start {
    /// The language of the program.
    pub language: Language,
    /// The theme of the program.
    pub theme: Theme,
    /// What is to be shown first.
    pub state: VaultState,
    /// The folder of the vault, for people to read.
    pub folder: String,
    /// Whether the open vault is the throw-away one of fictional pupils.
    pub practice: bool,
    /// Minutes without keys or pointer after which the program locks.
    pub idle_minutes: u32,
    /// When the program locked, if it did: `15.41`.
    pub locked_at: Option<String>,
    /// Whether a text was in hand when it locked.
    pub text_kept: bool,
    /// The program's version.
    pub version: String,
}

/// The theme of the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What state the vault is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VaultState {
    /// There is none yet: first start.
    None,
    /// There is one; it is locked.
    Locked,
    /// It is open, but the recovery sheet has not been read back yet.
    Unconfirmed,
    /// It is open.
    Open,
}

/// How strong a passphrase is, 0 (none) to 4 (very strong), from an estimate of guesses.
#[derive(Clone, Copy, Debug, Serialize, TS)]
pub struct Strength {
    /// 0 to 4.
    pub score: u8,
    /// Whether the program accepts it.
    pub accepted: bool,
}

/// Who writes: stands in new plans and in the signature.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Teacher {
    /// The name.
    pub name: String,
    /// The title, such as erityisopettaja.
    pub title: String,
    /// The school.
    pub school: String,
    /// The education provider.
    pub provider: String,
}

/// The person's settings, kept in the vault (the language also beside it, for the lock screen).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Settings {
    /// The language of the program.
    pub language: Language,
    /// The theme.
    pub theme: Theme,
    /// Minutes without keys or pointer after which the program locks.
    pub idle_minutes: u32,
    /// Who writes.
    pub teacher: Teacher,
}

/// Where the person rests in the window: kept with every save, given back after unlocking.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Rest {
    /// The plan's id.
    pub plan: String,
    /// The step of the plan: `write`, `review`, `issue`, `versions`.
    pub step: String,
    /// The section, field, row, column and selection.
    pub place: Place,
    /// Scroll position of the form in pixels.
    pub scroll: u32,
    /// Whether the guardian's copy is shown beside the form.
    pub preview: bool,
}

/// What unlocking gives: where the person was.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Opened {
    /// Where the person was, if a plan was open.
    pub rest: Option<Rest>,
}

/// The home screen.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Home {
    /// Today, ISO 8601.
    pub today: String,
    /// At most three things to do next.
    pub next: Vec<NextThing>,
    /// The plans of all pupils, by class and name.
    pub plans: Vec<PlanRow>,
    /// How many pupils there are.
    pub pupils: u32,
    /// Days on the year clock, in order, from today's school year on.
    pub dates: Vec<ClockDate>,
}

/// One of the next three things.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NextThing {
    /// What kind of thing.
    pub kind: NextKind,
    /// The plan.
    pub plan: String,
    /// The pupil's name.
    pub pupil: String,
    /// The class.
    pub class: String,
    /// The label of the field in hand or of the date.
    pub about: String,
    /// The moment it was written last, or the date; ISO 8601.
    pub when: String,
    /// How many items are left to fill.
    pub left: u32,
}

/// What kind of thing is next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NextKind {
    /// A draft that was being written.
    Continue,
    /// A date that is near or past.
    Due,
    /// A draft with nothing that stops issuing.
    Ready,
}

/// A plan in the list of pupils.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PlanRow {
    /// The plan's id.
    pub id: String,
    /// The pupil's name.
    pub pupil: String,
    /// The class.
    pub class: String,
    /// The template's short title.
    pub title: String,
    /// Whether a draft is being written.
    pub draft: bool,
    /// Filled and counted fields of the draft.
    pub filled: u32,
    /// Counted fields of the draft.
    pub total: u32,
    /// The newest issued version; 0 when there is none.
    pub version: u32,
    /// The next date of the plan, ISO 8601.
    pub next_date: Option<String>,
    /// When it was written last, ISO 8601.
    pub written: String,
}

/// A day on the year clock.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ClockDate {
    /// The day, ISO 8601.
    pub date: String,
    /// The plan.
    pub plan: String,
    /// The pupil's name.
    pub pupil: String,
    /// The class.
    pub class: String,
    /// What the day is.
    pub what: String,
}

/// A template to choose from.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TemplateChoice {
    /// The id.
    pub id: String,
    /// The version.
    pub version: String,
    /// The full name.
    pub title: String,
    /// The name teachers use.
    pub short_title: String,
    /// Whether new plans are to be made from it.
    pub status: Status,
    /// What to know before choosing it.
    pub note: String,
}

/// A plan, opened.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PlanView {
    /// The plan's id.
    pub id: String,
    /// The pupil's name.
    pub pupil: String,
    /// The class.
    pub class: String,
    /// The form.
    pub form: FormView,
    /// Whether a draft is being written; otherwise the newest version is shown.
    pub draft: bool,
    /// The newest issued version; 0 when there is none.
    pub version: u32,
    /// The draft's revision number when it is issued.
    pub next_version: u32,
    /// Answers by field id, in the JSON form of their kinds.
    #[ts(type = "Record<string, unknown>")]
    pub answers: BTreeMap<String, Value>,
    /// Flags by id.
    pub flags: BTreeMap<String, bool>,
    /// What follows from the answers.
    pub state: PlanState,
    /// Where the person was in this plan.
    pub rest: Option<Rest>,
}

/// A template as a form in the person's language.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FormView {
    /// The full name of the document.
    pub title: String,
    /// The name teachers use.
    pub short_title: String,
    /// Whether new plans are to be made from the template.
    pub status: Status,
    /// What to know about its status.
    pub note: String,
    /// The flags.
    pub flags: Vec<OptionView>,
    /// The sections in order, also those not shown now.
    pub sections: Vec<SectionView>,
    /// The reasons for issuing.
    pub reasons: Vec<OptionView>,
    /// The field that holds the reason.
    pub reason_field: String,
}

/// A section of the form.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SectionView {
    /// The id.
    pub id: String,
    /// The title.
    pub title: String,
    /// The fields in order, also those not shown now.
    pub fields: Vec<FieldView>,
}

/// A field of the form.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FieldView {
    /// The id.
    pub id: String,
    /// What is asked.
    pub label: String,
    /// A shorter label for the section list.
    pub short: String,
    /// How to answer well.
    pub help: String,
    /// How firmly an answer is wanted.
    pub need: Need,
    /// How it is handled with regard to privacy.
    pub privacy: Option<Privacy>,
    /// Never part of a document.
    pub unprinted: bool,
    /// The legal bases, in words.
    pub law: Vec<String>,
    /// The rules that speak of this field, in words.
    pub rules: Vec<String>,
    /// What the answer is.
    pub kind: KindView,
}

/// What an answer is.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum KindView {
    /// One line.
    ShortText {
        /// The shape that the text must have.
        shape: Option<TextShape>,
    },
    /// Several paragraphs.
    LongText {
        /// About how many characters are a good length.
        guide_length: Option<u32>,
        /// The template's own text, which is not edited.
        fixed_text: Option<String>,
    },
    /// Short texts in order.
    List,
    /// Rows with columns.
    Table {
        /// The columns.
        columns: Vec<ColumnView>,
        /// Rows that are given: the first column's options.
        fixed_rows: Option<Vec<OptionView>>,
    },
    /// One of the options.
    Choice {
        /// The options.
        options: Vec<OptionView>,
    },
    /// Several of the options.
    MultiChoice {
        /// The options.
        options: Vec<OptionView>,
    },
    /// A day.
    Date,
    /// A first and a last day.
    Period,
    /// A decimal number.
    Number,
    /// A person.
    Person {
        /// The roles.
        roles: Vec<OptionView>,
    },
    /// Yes, no or not applicable, with details.
    YesNoDetails,
    /// Attachments: rows of title, date, pages, location.
    Attachments {
        /// The columns.
        columns: Vec<ColumnView>,
    },
    /// Signatures: rows of role, name, place and day, way.
    Signatures {
        /// The columns.
        columns: Vec<ColumnView>,
        /// Roles of the boxes of a new plan.
        boxes: Vec<String>,
    },
}

/// A column of a table.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ColumnView {
    /// The id.
    pub id: String,
    /// The label.
    pub label: String,
    /// What a cell is: never a table.
    pub kind: KindView,
}

/// An option with its name.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OptionView {
    /// The value.
    pub value: String,
    /// The name.
    pub label: String,
}

/// What follows from the answers: computed anew after every save.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct PlanState {
    /// The pupil's name, as the plan has it now.
    pub pupil: String,
    /// The class, as the plan has it now.
    pub class: String,
    /// Ids of the fields shown now.
    pub shown: Vec<String>,
    /// The sections: shown or not, and how complete.
    pub sections: Vec<SectionState>,
    /// Filled fields of the whole plan.
    pub filled: u32,
    /// Fields of the whole plan that count.
    pub total: u32,
    /// Quiet notes under fields.
    pub notes: Vec<FindingView>,
    /// How many findings there are, and how many of them stop issuing.
    pub findings: u32,
    /// How many stop issuing.
    pub blocking: u32,
    /// Whether there is something to undo.
    pub can_undo: bool,
    /// Whether there is something to redo.
    pub can_redo: bool,
}

/// A section's state.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct SectionState {
    /// The id.
    pub id: String,
    /// Whether its condition holds.
    pub shown: bool,
    /// Filled fields.
    pub filled: u32,
    /// Fields that count.
    pub total: u32,
}

/// A change of one field, as the page sends it.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct AnswerChange {
    /// The field's id.
    pub field: String,
    /// The whole new answer in the JSON form of its kind; `null` empties the field.
    #[ts(type = "unknown")]
    pub value: Value,
}

/// What a save gives: the moment, and what follows.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Saved {
    /// When the commit that survives a power cut was done: `15.32`.
    pub at: String,
    /// What follows.
    pub state: PlanState,
}

/// What undo or redo gives: the fields that changed, and where to go.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Stepped {
    /// The save.
    pub saved: Saved,
    /// The answers that changed, by field id; `null` where the field is empty now.
    #[ts(type = "Record<string, unknown>")]
    pub answers: BTreeMap<String, Value>,
    /// Flags, by id.
    pub flags: BTreeMap<String, bool>,
    /// Where the change was.
    pub place: Place,
}

/// A finding in words.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FindingView {
    /// Stable as long as the matter stays the same.
    pub id: String,
    /// What it means for issuing.
    pub severity: Severity,
    /// What is the matter.
    pub title: String,
    /// What to do about it.
    pub remedy: String,
    /// What the norm asks, if the finding is of a rule.
    pub rule: String,
    /// The legal bases, in words.
    pub law: Vec<String>,
    /// Section and field, in words.
    pub where_: String,
    /// Where to go.
    pub place: Place,
    /// Why it is left as it is, if the teacher decided so.
    pub dismissed: Option<String>,
}

/// A review.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Review {
    /// When it was made: `15.38`.
    pub at: String,
    /// The findings, blocking ones first, then in the order of the form.
    pub findings: Vec<FindingView>,
    /// Those that the teacher left as they are, with the reason.
    pub dismissed: Vec<FindingView>,
    /// What is in order: rules that were checked and met, in words.
    pub met: Vec<String>,
}

/// A place where words were found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FoundView {
    /// The place.
    pub place: Place,
    /// Section and field, in words.
    pub where_: String,
    /// The text around it.
    pub excerpt: String,
}

/// A page of the live preview: what to draw, in points from the top left corner.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PreviewPage {
    /// This page, counted from 1.
    pub page: u32,
    /// How many pages there are.
    pub pages: u32,
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// What to draw, in order.
    pub marks: Vec<Mark>,
    /// On which page each printed field begins, by field id.
    pub fields: BTreeMap<String, u32>,
}

/// Something drawn on a page.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(tag = "mark", rename_all = "snake_case")]
pub enum Mark {
    /// A run of text on one baseline.
    Text {
        /// Left end of the baseline.
        x: f32,
        /// Baseline.
        y: f32,
        /// Advance width.
        width: f32,
        /// Size in points.
        size: f32,
        /// `regular`, `semibold`, `mono` or `fallback`.
        font: String,
        /// `ink`, `soft` or `hair`.
        ink: String,
        /// The text.
        text: String,
        /// The field it comes from.
        field: Option<String>,
    },
    /// A filled or stroked rectangle, a rule among them.
    Box {
        /// Left.
        x: f32,
        /// Top.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// Width of the stroke; 0 for a filled one.
        stroke: f32,
        /// `ink`, `soft` or `hair`.
        ink: String,
    },
}

/// A copy made ready to be signed: its final bytes, but for the signature.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Prepared {
    /// The version it will be.
    pub number: u32,
    /// The day, ISO 8601.
    pub day: String,
    /// How many pages.
    pub pages: u32,
    /// How many bytes.
    pub size: u32,
    /// The revision's id in groups of four.
    pub id: String,
    /// Who signs.
    pub signer: String,
    /// The short name of the key: the first letters of its fingerprint.
    pub key: String,
}

/// An issued version in the list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RevisionRow {
    /// 1, 2, …
    pub number: u32,
    /// When, ISO 8601.
    pub issued: String,
    /// By whom.
    pub issuer: String,
    /// Why, in words.
    pub reason: String,
    /// The id in groups of four.
    pub id: String,
    /// How many pages its copy has.
    pub pages: u32,
    /// Whether its copy is signed.
    pub signed: bool,
}

/// What changed between two versions.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Comparison {
    /// The earlier; 0 for the draft.
    pub before: u32,
    /// The later; 0 for the draft.
    pub after: u32,
    /// The changes in the order of the form.
    pub changes: Vec<ChangeView>,
    /// How many filled places stayed as they were.
    pub unchanged: u32,
}

/// A change in words.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChangeView {
    /// How.
    pub kind: ChangeKind,
    /// The section, in words.
    pub section: String,
    /// The field, and the row if there is one, in words.
    pub title: String,
    /// Where it is.
    pub place: Place,
    /// The texts before and after as pieces of one text.
    pub pieces: Vec<Piece>,
}

/// A file was written where the person chose.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SavedFile {
    /// The path, for people to read.
    pub path: String,
}

/// The verdict on a PDF.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Verified {
    /// The file's name.
    pub name: String,
    /// Whether the bytes are as they were signed.
    pub integrity: Integrity,
    /// Whose key it is.
    pub signer: SignerVerdict,
    /// The signatures in the order they were made.
    pub signatures: Vec<SignatureView>,
    /// What was changed or added after signing, in words.
    pub changes: Vec<String>,
    /// How many pages the file has.
    pub pages: u32,
}

/// Whether a file is as it was signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Integrity {
    /// No signature.
    Unsigned,
    /// Nothing has changed since the last signature.
    Intact,
    /// Changed after signing, or the signature does not fit.
    Changed,
    /// Signed in a way that the program cannot judge.
    Unknown,
}

/// Whose key signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SignerVerdict {
    /// There is no signature to ask about.
    None,
    /// The key of this very vault.
    Own,
    /// A key that the teacher has accepted before.
    Known,
    /// A key not met before on this computer.
    Unknown,
}

/// A signature in words.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SignatureView {
    /// The name in the certificate.
    pub name: String,
    /// The organisation in the certificate.
    pub organisation: String,
    /// The time that the file claims, ISO 8601.
    pub claimed_time: Option<String>,
    /// SHA-256 of the certificate, hexadecimal.
    pub fingerprint: String,
    /// Six words to compare by telephone.
    pub words: Vec<String>,
    /// Whether its bytes are as they were signed.
    pub intact: bool,
}

/// A range of characters in a field, for marking it.
pub type Marked = Range;
