//! What is saved and what follows from it: progress, findings, places where words were found.

use super::{CarriedField, UnchangedView};
use crate::draft::Place;
use crate::template::Severity;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use ts_rs::TS;

/// What follows from the answers: computed anew after every save.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct PlanState {
    /// The pupil's name, as the plan has it now.
    pub pupil: String,
    /// The class, as the plan has it now.
    pub class: String,
    /// The day of birth, as the plan has it now, ISO 8601.
    pub born: Option<String>,
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
    /// What is as it was given of an earlier version or document, and was not looked at yet.
    pub carried: Vec<CarriedField>,
    /// Where the findings are, those too of which nothing is said under a field.
    pub places: Vec<Place>,
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
    /// The document that is to be begun next, if the rule leads to one.
    pub next: Option<NextDocument>,
    /// Why it is left as it is, if the teacher decided so.
    pub dismissed: Option<String>,
}

/// A document that is to be begun next.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NextDocument {
    /// The id of its template.
    pub template: String,
    /// The name teachers use.
    pub title: String,
    /// Where it was begun from this draft already: that plan.
    pub made: Option<String>,
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
    /// What is as it stood in the earlier version or document that the draft was begun from.
    pub unchanged: Vec<UnchangedView>,
    /// What is in order: rules that were checked and met, in words.
    pub met: Vec<String>,
    /// The reason for issuing, once it is chosen for the version that the draft will be.
    pub reason: Option<String>,
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

/// What a search through all plans found.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Search {
    /// The first places, by class and pupil.
    pub hits: Vec<SearchHit>,
    /// How many more texts hold the words.
    pub more: u32,
    /// How many plans have not been looked in yet: the same search again goes on with them.
    pub left: u32,
}

/// A text of a draft or a version that holds the words.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SearchHit {
    /// The plan's id.
    pub plan: String,
    /// The pupil's name.
    pub pupil: String,
    /// The class.
    pub class: String,
    /// The plan's name.
    pub title: String,
    /// The version; 0 is the draft.
    pub version: u32,
    /// Section and field, in words.
    pub where_: String,
    /// The place, with its range of characters.
    pub place: Place,
    /// The text before the words.
    pub before: String,
    /// The words as they stand in the text.
    pub words: String,
    /// The text after them.
    pub after: String,
}
