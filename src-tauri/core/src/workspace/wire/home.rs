//! The home screen: what to do next, the plans, the year clock, the templates to choose from.

use super::{ClockDate, Closed, Closing, LateBackup};
use crate::failure::Failure;
use crate::template::{Level, Status};
use serde::Serialize;
use ts_rs::TS;

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
    /// Of how many plans' newest version someone whom it names has no copy yet.
    pub waiting: u32,
    /// Days on the year clock, in order, from today's school year on.
    pub dates: Vec<ClockDate>,
    /// That no backup of the last days holds what the vault does; `None` when one does.
    pub late_backup: Option<LateBackup>,
    /// Why the last attempt at a backup since the vault was opened gave none.
    pub backup_trouble: Option<Failure>,
    /// Why the vault's folder is no place for it, if it is none: a sync program or the network carries it.
    pub misplaced: Option<Failure>,
    /// Other databases beside the vault's, as sync programs leave them.
    pub copies: Vec<String>,
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
    /// The label of the field in hand or of the date; the time of a meeting; the names of those who are waited for.
    pub about: String,
    /// The moment it was written last or issued, or the date; ISO 8601.
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
    /// A meeting that is near.
    Meeting,
    /// An issued version of which someone is still to get a copy.
    Hand,
    /// A draft with nothing that stops issuing.
    Ready,
    /// An issued version whose signed paper is still to come back.
    Paper,
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
    /// What that version still waits for.
    pub waits: Option<Wait>,
    /// Whether it was begun from a copy that came from others.
    pub received: bool,
    /// Whose plan it is a part of; nothing for a plan of one's own.
    pub asker: Option<String>,
    /// Whether a new school year can be begun from its newest version.
    pub renewable: bool,
    /// The name of the document that it was begun from; nothing when it was begun anew.
    pub begun_from: Option<String>,
    /// The first day that asks for something: a review that was not made, or the next day; ISO 8601.
    pub due: Option<String>,
    /// That it was put aside; nothing when it is worked on.
    pub closed: Option<Closed>,
    /// Whether it takes no document's place: it can be put aside with its draft.
    pub beside: bool,
    /// Why it may be put aside, by what is known of it.
    pub may_close: Option<Closing>,
    /// When it was written last, ISO 8601.
    pub written: String,
}

/// What an issued version waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Wait {
    /// Someone whom it names is still to be given a copy.
    Copy,
    /// A paper is to come back signed.
    Paper,
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
    /// The level of education it belongs to.
    pub level: Level,
    /// The municipality whose own it is.
    pub municipality: Option<String>,
    /// Whether new plans are to be made from it.
    pub status: Status,
    /// What to know before choosing it.
    pub note: String,
}
