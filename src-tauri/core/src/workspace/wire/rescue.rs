//! A rescue, as the page sees it.

use super::PlanRow;
use serde::Serialize;
use ts_rs::TS;

/// What could be read of a damaged vault, before anything is replaced.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RescueView {
    /// How many pages the damaged database has.
    pub pages: u32,
    /// How many of them could not be read.
    pub damaged: u32,
    /// Whether something may be missing of which nothing tells what it was.
    pub untold: bool,
    /// How many plans are lost of which only the events tell.
    pub lost: u32,
    /// The days of the backups that something was looked for in, ISO 8601, newest first.
    pub backups: Vec<String>,
    /// The plans of the rescued vault, by class and name.
    pub plans: Vec<RescuedRow>,
    /// Where the damaged vault would be moved.
    pub aside: String,
}

/// A plan in a rescued vault.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RescuedRow {
    /// The plan.
    pub plan: PlanRow,
    /// What of it could not be read from the damaged vault.
    pub patches: Vec<PatchView>,
}

/// A part of a plan that could not be read.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PatchView {
    /// What it is.
    pub kind: PatchKind,
    /// Which field of the form.
    pub label: String,
    /// Which version.
    pub number: u32,
    /// The day of the backup that it was taken from, ISO 8601; nothing when it is lost.
    pub day: Option<String>,
}

/// What could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PatchKind {
    /// The whole plan.
    Plan,
    /// What the plan was called.
    Name,
    /// An answer of the draft.
    Answer,
    /// A choice of the draft.
    Flag,
    /// An issued version.
    Version,
    /// Files of an issued version.
    Files,
}
