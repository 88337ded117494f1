//! Who got which copy of a version, and copies in the making.

use super::{AnswerChange, Edition};
use crate::failure::Failure;
use crate::template::Level;
pub use crate::template::Way;
pub use crate::vault::{Basis, Entry, Outlet};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

/// Who got which copy of a version.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LedgerView {
    /// The recipients: those whom the plan names first, in its order.
    pub recipients: Vec<RecipientView>,
    /// The signed papers that are of no single delivery.
    pub papers: Vec<PaperView>,
    /// What was entered by mistake, with the reasons.
    pub struck: Vec<StruckView>,
    /// The contact data in the version that an order of non-disclosure keeps back.
    pub contacts: Contacts,
}

/// Contact data in what goes out although an order of non-disclosure is in force, or may be.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Contacts {
    /// Whether an order is in force for the pupil.
    pub under_order: bool,
    /// The titles of documents of the pupil that cannot be read, where none that can says that an order is in force.
    pub unread: Vec<String>,
    /// The labels of the texts that hold contact data or may do so, with whose they are.
    pub fields: Vec<String>,
    /// Whether they stand there because the version does not say the order: it goes out only knowingly.
    pub unmarked: bool,
}

/// What is about to go out.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Outgoing {
    /// What the plan says now.
    Now {
        /// What the vault has not taken of it.
        changes: Vec<AnswerChange>,
    },
    /// A version.
    Version {
        /// Its number; 0 is the newest.
        number: u32,
        /// In which forms; in the ordinary one when none is named.
        editions: Vec<Edition>,
        /// Whether the letter that tells what changed in it goes along, or goes alone.
        letter: bool,
    },
    /// All versions.
    All,
}

/// What one recipient has and still waits for.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RecipientView {
    /// The name.
    pub name: String,
    /// Whether the plan names this recipient.
    pub foreseen: bool,
    /// How far it has come.
    pub state: RecipientState,
    /// Copies that were made and not given yet.
    pub copies: Vec<CopyView>,
    /// What was given.
    pub deliveries: Vec<DeliveryView>,
}

/// How far the copy of a recipient has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RecipientState {
    /// No copy was made.
    Waiting,
    /// A copy was made and not given yet.
    Made,
    /// Given, and a signed paper is to come back.
    AwaitsPaper,
    /// Given.
    Given,
}

/// A copy that was made for a recipient.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopyView {
    /// Its number in the version.
    pub number: u32,
    /// In which form.
    pub edition: Edition,
    /// How it left the program.
    pub outlet: Outlet,
    /// When, ISO 8601.
    pub made: String,
    /// By whom.
    pub maker: String,
    /// On what.
    pub basis: Basis,
}

/// What was given to a recipient.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DeliveryView {
    /// The number of the entry in the version.
    pub number: u32,
    /// The number of the copy; none when what was given bears no number.
    pub copy: Option<u32>,
    /// Whether that copy is an extract.
    pub extract: bool,
    /// How.
    pub way: Way,
    /// The day, ISO 8601.
    pub day: String,
    /// What else is to be known.
    pub note: String,
    /// Who recorded it.
    pub recorder: String,
    /// Whether a signed paper is still to come back.
    pub awaits_paper: bool,
    /// Why the paper is waited for no more.
    pub waived: Option<String>,
    /// The signed papers that came back.
    pub papers: Vec<PaperView>,
}

/// A signed paper that was filed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PaperView {
    /// The number of the entry in the version.
    pub number: u32,
    /// How many pages.
    pub pages: u32,
    /// When, ISO 8601.
    pub filed: String,
    /// By whom.
    pub filer: String,
}

/// An entry that was struck.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StruckView {
    /// Which.
    pub entry: Entry,
    /// Whose; nobody's for a paper of all.
    pub recipient: String,
    /// Why.
    pub reason: String,
    /// When, ISO 8601.
    pub struck: String,
    /// By whom.
    pub striker: String,
}

/// A delivery, as the page sends it.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct DeliveryWish {
    /// The number of the copy; none when what was given bears no number.
    pub copy: Option<u32>,
    /// To whom; a copy goes to its own recipient.
    pub recipient: String,
    /// How.
    pub way: Way,
    /// The day, ISO 8601.
    pub day: String,
    /// What else is to be known.
    pub note: String,
    /// Whether the paper is to come back signed.
    pub awaits_paper: bool,
}

/// The deliveries of a version as rows of a table of the form.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DeliveryRows {
    /// The field.
    pub field: String,
    /// The rows, in the JSON form of its kind.
    #[ts(type = "Record<string, unknown>[]")]
    pub rows: Value,
}

/// To whom copies of a version may be made.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopyOffer {
    /// The plan.
    pub plan: String,
    /// The level of education: where a permission is asked for depends on it.
    pub level: Level,
    /// The version.
    pub number: u32,
    /// The pupil's name.
    pub pupil: String,
    /// The class.
    pub class: String,
    /// The recipients that the plan names.
    pub recipients: Vec<OfferedRecipient>,
    /// Whether the version was signed when it was issued: then its copies are signed with the own key.
    pub issued_signed: bool,
    /// The extracts that can be made of it.
    pub extracts: Vec<OfferedExtract>,
    /// The contact data in it that an order of non-disclosure keeps back.
    pub contacts: Contacts,
}

/// An extract that can be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct OfferedExtract {
    /// Its id in the template.
    pub id: String,
    /// Its name.
    pub label: String,
    /// For whom it is made when no name is written.
    pub reader: String,
    /// What it is used for.
    pub purpose: String,
}

/// A recipient that the plan names.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OfferedRecipient {
    /// The name.
    pub name: String,
    /// Whether there is no copy yet.
    pub waiting: bool,
    /// The form that fits: as the last copy was, or by the language of contact.
    pub form: Edition,
}

/// Copies to be made.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct CopyWish {
    /// Of which versions, and for whom.
    pub of: Vec<CopiesOf>,
    /// In which form.
    pub edition: Edition,
    /// Whether those whom the plan names get theirs in the form that fits each instead.
    pub fitting: bool,
    /// As files or to the printer.
    pub outlet: Outlet,
    /// Whether a cover sheet goes before each recipient's copy on paper.
    pub covers: bool,
    /// Whether the letter of changes goes with each copy of a version that has one before it.
    pub letters: bool,
    /// Whether a list that names pupils and recipients is written beside the files.
    pub list: bool,
    /// Whether copies of a version that was issued without an electronic signature are signed too, with the
    /// teacher's own key.
    pub sign: bool,
    /// Whether the person knows that the one version says contact data that an order of non-disclosure keeps back by now.
    pub knowing: bool,
}

/// Copies of one version.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct CopiesOf {
    /// The plan.
    pub plan: String,
    /// The version.
    pub number: u32,
    /// For whom.
    pub recipients: Vec<RecipientWish>,
}

/// Somebody for whom a copy or an extract is to be made.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct RecipientWish {
    /// The name.
    pub name: String,
    /// The id of the extract; nothing for a copy of the plan.
    pub extract: Option<String>,
    /// On what it may be made.
    pub basis: Basis,
}

impl RecipientWish {
    /// A copy of the plan for somebody whom it names.
    pub fn named(name: &str) -> RecipientWish {
        RecipientWish { name: name.to_owned(), extract: None, basis: Basis::Named }
    }
}

/// A permission to hand over data of a pupil.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PermissionView {
    /// The document that it stands in.
    pub plan: String,
    /// Its newest version.
    pub number: u32,
    /// The row, counted from 0.
    pub row: u32,
    /// What kind of document that is.
    pub document: String,
    /// To whom.
    pub to: String,
    /// Which data.
    pub what: String,
    /// What for.
    pub purpose: String,
    /// Its last day, ISO 8601, where one is written.
    pub until: Option<String>,
    /// Whether it is in force.
    pub state: PermissionState,
    /// When the signed paper was filed on which that rests, ISO 8601; nothing where its row tells what was answered.
    pub paper: Option<String>,
}

/// Whether a permission is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PermissionState {
    /// It is.
    InForce,
    /// It was asked for: neither a signed paper nor its document tells that it was given.
    Awaited,
    /// It was asked for and not given.
    Refused,
    /// Its last day has passed.
    Over,
    /// It was withdrawn.
    Withdrawn,
}

/// Copies in the making.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Copying {
    /// How many there are to be.
    pub total: u32,
    /// How many are done or have failed.
    pub done: u32,
    /// Whose copy is being made: the pupil's name.
    pub now: String,
    /// Whether the person has asked to stop after the ones in hand.
    pub stopping: bool,
    /// Whether nothing is being made any more.
    pub ended: bool,
    /// The folder of the files.
    pub folder: Option<String>,
    /// What became of each, once nothing is being made any more.
    pub outcomes: Vec<CopyOutcome>,
}

/// What became of a copy that was to be made.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopyOutcome {
    /// The plan.
    pub plan: String,
    /// The pupil's name.
    pub pupil: String,
    /// The class.
    pub class: String,
    /// For whom.
    pub recipient: String,
    /// Its number, when it was made.
    pub number: Option<u32>,
    /// Whether it is signed with the own key.
    pub signed: bool,
    /// The name of its file.
    pub file: Option<String>,
    /// Why it was not made; nothing also when it was not begun.
    pub failure: Option<Failure>,
}
