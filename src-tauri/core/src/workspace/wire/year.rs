//! The year: the days of all plans, and the papers that are made of them.

use crate::template::DueKind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A day on the year clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ClockDate {
    /// The day, ISO 8601.
    pub date: String,
    /// What kind of day.
    pub kind: DueKind,
    /// Whether no day is chosen and it is the last one that a rule leaves.
    pub at_latest: bool,
    /// Whether it is a review whose day is past and that no newer version tells of.
    pub late: bool,
    /// The time of a meeting, as it was written; else nothing.
    pub time: String,
    /// The plan.
    pub plan: String,
    /// The meeting, if it is one.
    pub meeting: Option<String>,
    /// Whether it is a meeting that was held and ended.
    pub held: bool,
    /// The pupil's name.
    pub pupil: String,
    /// The class.
    pub class: String,
    /// What the day is.
    pub what: String,
    /// The document's short title.
    pub title: String,
}

/// What a calendar of the year is to hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CalendarWish {
    /// The class; all when none is named.
    pub class: Option<String>,
    /// Whether the pupils' initials stand in it. Names never do.
    pub initials: bool,
}

/// A plan whose review is late or near.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ReviewDue {
    /// The plan.
    pub plan: String,
    /// The pupil's name.
    pub pupil: String,
    /// The class.
    pub class: String,
    /// The document's short title.
    pub title: String,
    /// The day, ISO 8601.
    pub day: String,
    /// Whether it is past.
    pub late: bool,
    /// Whether there is a version in force, of which a paper is made.
    pub issued: bool,
}
