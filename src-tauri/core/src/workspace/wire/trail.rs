//! What was done with a plan, and erasing it, as the page sees them.

use crate::template::Kept;
pub use crate::vault::Act;
use crate::vault::Begun;
use serde::Serialize;
use ts_rs::TS;

/// Something that was done with a plan, or with the whole vault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct EventView {
    /// Its place in the chain of events.
    pub number: u32,
    /// The moment, ISO 8601; empty when it is not known.
    pub moment: String,
    /// Who did it.
    pub by: String,
    /// What was done.
    pub act: Act,
    /// Of which version.
    pub version: Option<u32>,
    /// The name of the field or of the flag; of a part that was asked for, of whom and which sections.
    pub what: Option<String>,
}

/// What erasing a pupil would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Erasure {
    /// The pupil's name, as it is to be typed.
    pub pupil: String,
    /// The plan, and after it the others of a pupil of the same name.
    pub plans: Vec<ErasablePlan>,
    /// What holds the plan still when it is erased.
    pub remains: Remains,
}

/// A plan that can be erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ErasablePlan {
    /// The plan.
    pub plan: String,
    /// The template's short title.
    pub title: String,
    /// The class.
    pub class: String,
    /// How many versions were issued.
    pub versions: u32,
    /// How long it is to be kept by the settings; nothing when no version was issued or no time was set.
    pub keep: Option<Keeping>,
}

/// How long a plan is to be kept by the settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Keeping {
    /// The time that was set.
    pub kept: Kept,
    /// Until which day, ISO 8601; nothing where the program does not know when the time begins.
    pub until: Option<String>,
    /// Whether that day is past.
    pub over: bool,
}

/// What holds erased plans still.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Remains {
    /// The days on which backups were made since the plan was begun, ISO 8601, the newest first.
    pub backups: Vec<String>,
    /// Those of them on which backups lie in their folder that only what opened the vault under a former key opens.
    pub former: Vec<String>,
    /// Names of whole copies of the vault that lie in its folder.
    pub older: Vec<String>,
}

/// What was erased.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ErasedView {
    /// Other plans that name the pupil still: their pupils and classes.
    pub named_in: Vec<String>,
    /// How many of the own phrases name the pupil still.
    pub phrases: u32,
    /// What holds the erased plans still.
    pub remains: Remains,
    /// What was begun and is left.
    pub begun: Vec<Begun>,
}

/// How long plans of one document type are to be kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct KeepingRule {
    /// The template.
    pub template: String,
    /// Its short title.
    pub title: String,
    /// The time, if it was set.
    pub kept: Option<Kept>,
}
