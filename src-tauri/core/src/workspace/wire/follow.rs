//! Following up, as the page sees it.

use super::OptionView;
use crate::draft::Place;
use crate::follow::{GivenEffect, GivenWay, Trend};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The goals that are followed, and what can be carried into the evaluation.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FollowUp {
    /// The goals in the order of the plan, then those that are in it no more.
    pub goals: Vec<GoalView>,
    /// The support in the order of the plan, then what is in it no more.
    pub supports: Vec<SupportView>,
    /// The issued versions by day, the oldest first.
    pub versions: Vec<VersionDay>,
    /// The day now, ISO 8601.
    pub today: String,
    /// Whether a draft is being written.
    pub draft: bool,
    /// The newest issued version.
    pub version: u32,
    /// Where the sentences go.
    pub evaluation: Option<Target>,
    /// Where the pupil's own evaluation goes.
    pub self_assessment: Option<Target>,
    /// How many rows of support the evaluation lacks or that could tell more, and where they would go.
    pub support: Vec<Lacking>,
    /// What was written down just now.
    pub written: Option<u32>,
}

/// A field that something is carried into.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Target {
    /// What the plan calls it.
    pub label: String,
    /// Where it is.
    pub place: Place,
}

/// A table of the evaluation, and how many rows of support it lacks or that could tell more.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Lacking {
    /// The table.
    pub target: Target,
    /// How many.
    pub rows: u32,
}

/// The day of an issued version.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VersionDay {
    /// Its number.
    pub number: u32,
    /// The day, ISO 8601.
    pub day: String,
}

/// Which goal is meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GoalRef {
    /// Its number, once something was written of it.
    pub key: Option<u32>,
    /// The table of the plan.
    pub field: String,
    /// Its words.
    pub goal: String,
}

/// How a goal is measured.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GoalLine {
    /// What is counted.
    pub measure: String,
    /// The most there can be at a time, 1–10.
    pub most: u32,
    /// Where it began.
    pub baseline: Option<u32>,
    /// Where it is to come.
    pub target: Option<u32>,
    /// How many times that is to be reached.
    pub times: u32,
}

/// A goal with what was seen of it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GoalView {
    /// Which it is.
    pub goal: GoalRef,
    /// What the plan calls the table it stands in.
    pub table: String,
    /// Where it stands; nowhere when it is in the plan no more.
    pub place: Option<Place>,
    /// How it is known to be reached, where the plan says so.
    pub evidence: String,
    /// How it is measured.
    pub line: GoalLine,
    /// What was seen, by day; struck ones too.
    pub observations: Vec<ObservationView>,
    /// Where the last ones go.
    pub trend: Option<Trend>,
    /// The day on which the target had been reached often enough.
    pub reached: Option<String>,
    /// Whole weeks since the last observation.
    pub weeks: Option<u32>,
    /// The sentence that the numbers make.
    pub sentence: Option<String>,
    /// Whether the evaluation has that sentence already.
    pub carried: bool,
}

/// What was seen of a goal.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ObservationView {
    /// Its number.
    pub number: u32,
    /// The day, ISO 8601.
    pub day: String,
    /// How many.
    pub score: u32,
    /// Of how many.
    pub most: u32,
    /// What else was seen.
    pub note: String,
    /// Who wrote it.
    pub author: String,
    /// Whether it was written today, so that it can be taken back whole.
    pub fresh: bool,
    /// Why it was struck.
    pub struck: Option<String>,
}

/// Something seen, to be written down.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ObservationWish {
    /// The day, ISO 8601.
    pub day: String,
    /// How many.
    pub score: u32,
    /// What else was seen.
    pub note: String,
}

/// Which support is meant.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct SupportRef {
    /// The table of the plan.
    pub field: String,
    /// What names it there: an option, or words.
    pub support: String,
}

/// A support with what was noted of it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SupportView {
    /// Which it is.
    pub support: SupportRef,
    /// What it is called.
    pub name: String,
    /// What the plan calls the table it stands in.
    pub table: String,
    /// Where it stands; nowhere when it is in the plan no more.
    pub place: Option<Place>,
    /// What was noted, by day; struck entries too.
    pub entries: Vec<SupportEntry>,
    /// Whole weeks since the last entry.
    pub weeks: Option<u32>,
    /// The sentence that the numbers make.
    pub sentence: Option<String>,
}

/// How a support was given on a day.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SupportEntry {
    /// Its number.
    pub number: u32,
    /// The day, ISO 8601.
    pub day: String,
    /// Whether as planned.
    pub way: GivenWay,
    /// How it worked; nothing when that cannot be said yet, or it was not given.
    pub effect: Option<GivenEffect>,
    /// Why not, or what else was seen.
    pub note: String,
    /// Who wrote it.
    pub author: String,
    /// Whether it was written today, so that it can be taken back whole.
    pub fresh: bool,
    /// Why it was struck.
    pub struck: Option<String>,
}

/// How a support was given, to be written down.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct GivenWish {
    /// The day, ISO 8601.
    pub day: String,
    /// Whether as planned.
    pub way: GivenWay,
    /// How it worked; nothing when that cannot be said yet, or it was not given.
    pub effect: Option<GivenEffect>,
    /// Why not, or what else was seen.
    pub note: String,
}

/// What the pupil is asked.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SelfAssessment {
    /// The language of the questions, as the plan's.
    pub language: String,
    /// The heading.
    pub title: String,
    /// How to answer.
    pub how: String,
    /// The five answers by face: value and words.
    pub faces: Vec<OptionView>,
    /// The goals.
    pub goals: Vec<String>,
    /// What is asked last, to be answered in own words.
    pub last: String,
}

/// The pupil's answer of one goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SelfAnswer {
    /// The goal.
    pub goal: String,
    /// The face, 1–5.
    pub face: u32,
}
