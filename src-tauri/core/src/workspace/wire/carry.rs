//! What a draft was given of an earlier version or document.

use crate::draft::Place;
use crate::template::Status;
use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

/// What a draft was given, and from where.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CarryView {
    /// The plan that it is from: of a new school year its own.
    pub plan: String,
    /// The version of that plan; 0 is its draft.
    pub number: u32,
    /// Whether it is of the same plan: last year's.
    pub renewed: bool,
    /// Whether what it is from is still there.
    pub there: bool,
    /// The name of that document.
    pub title: String,
    /// The school year in it.
    pub year: String,
}

/// A field that is as it was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CarriedField {
    /// The field.
    pub field: String,
    /// Whether it is a proposal, not what stood there.
    pub proposed: bool,
}

/// What stood in a field.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EarlierAnswer {
    /// The answer in the form of this field; `null` when there is none that it could take.
    #[ts(type = "unknown")]
    pub value: Value,
    /// The answer in words; empty when there was none.
    pub text: String,
}

/// A field that is as it stood in the earlier version or document.
#[derive(Clone, Debug, Serialize, TS)]
pub struct UnchangedView {
    /// The section, in words.
    pub where_: String,
    /// The field, in words.
    pub label: String,
    /// Where to go.
    pub place: Place,
}

/// A document that can be begun from another.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Follower {
    /// The id of its template.
    pub template: String,
    /// The full name.
    pub title: String,
    /// The name teachers use.
    pub short_title: String,
    /// What to know before choosing it.
    pub note: String,
    /// Whether new plans are to be made from it.
    pub status: Status,
    /// Whether it knows which answers go where; otherwise it takes over only whose it is.
    pub knows: bool,
}

/// From what a plan was begun.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OriginView {
    /// The plan, if it is still there.
    pub plan: Option<String>,
    /// The name of that document.
    pub title: String,
    /// Its version; 0 is its draft.
    pub number: u32,
    /// When, RFC 3339.
    pub moment: String,
}

/// What lies beside a draft: another document, the text of a file, or both.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DeskView {
    /// The name of the other document; empty when there is none.
    pub title: String,
    /// The name of the file, if one lies there.
    pub file: Option<String>,
    /// What is in it, by section.
    pub sections: Vec<DeskSection>,
    /// How many items have no place yet, or only in part.
    pub unplaced: u32,
    /// How many earlier documents cannot be read: they do not lie there.
    pub unread: u32,
}

/// Another document of the same pupil whose contents can be brought into a draft.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Bringable {
    /// Its plan.
    pub plan: String,
    /// The name of the document.
    pub title: String,
    /// The name of the pupil in it.
    pub pupil: String,
    /// The class; empty where it tells none.
    pub class: String,
    /// Its newest version; 0 while its draft is written.
    pub version: u32,
    /// When it was written last, ISO 8601.
    pub written: String,
    /// How many empty fields of the draft it would fill.
    pub fills: u32,
}

/// A section of what lies there.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DeskSection {
    /// Its title.
    pub title: String,
    /// What is in it.
    pub items: Vec<DeskItem>,
}

/// One thing that may need a place.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DeskItem {
    /// The id.
    pub id: String,
    /// What was asked there; empty for a paragraph of a file.
    pub label: String,
    /// The text.
    pub text: String,
    /// Whether it has a place.
    pub state: Placing,
    /// Where it is.
    pub places: Vec<DeskPlace>,
    /// Where it may belong.
    pub suggestions: Vec<DeskPlace>,
    /// Why it is not taken over by itself.
    pub why: Option<String>,
}

/// A field that something is in, or may belong to.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DeskPlace {
    /// Where.
    pub place: Place,
    /// The field, in words.
    pub label: String,
    /// The section, in words.
    pub section: String,
}

/// Whether something of an earlier document has a place in the new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Placing {
    /// It has none.
    Unplaced,
    /// A part of it has.
    Partly,
    /// It has.
    Placed,
    /// The teacher said that it needs none.
    Left,
}
