//! Plans that were put aside, and new school years of many plans, as the page sees them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a plan is not worked on any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Closing {
    /// The support has ended.
    Ended,
    /// The pupil went to another school.
    Transferred,
    /// Another document took its place.
    Superseded,
    /// The authority has decided what it prepared, or it has served its purpose.
    Decided,
    /// It is of a school year that is over.
    OldYear,
}

/// That a plan was put aside.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Closed {
    /// Why.
    pub reason: Closing,
    /// On which day, ISO 8601.
    pub day: String,
}

/// What a new school year would make of a plan.
#[derive(Clone, Debug, Serialize, TS)]
pub struct YearOffer {
    /// The plan.
    pub plan: String,
    /// The pupil's name.
    pub pupil: String,
    /// The class.
    pub class: String,
    /// The template's short title.
    pub title: String,
    /// The school year of the new draft; nothing when none can be begun.
    pub year: Option<String>,
    /// The school year that goes on until then; nothing when the new one has begun.
    pub unfinished: Option<String>,
    /// What is raised with the year: the school year, the grade, the class.
    pub changes: Vec<YearChange>,
    /// How many answers are carried over, or raised with the year.
    pub carried: u32,
    /// How many are emptied.
    pub emptied: u32,
}

/// What a new school year raises.
#[derive(Clone, Debug, Serialize, TS)]
pub struct YearChange {
    /// The field's short label.
    pub label: String,
    /// What it is now, in words.
    pub was: String,
    /// What it would be.
    pub is: String,
}
