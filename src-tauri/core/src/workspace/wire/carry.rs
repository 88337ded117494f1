//! What a draft was given of an earlier version or document.

use crate::draft::Place;
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
