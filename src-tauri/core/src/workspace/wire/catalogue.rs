//! The catalogue of qualifications, and what is chosen from it, as the page sees them.

use crate::catalogue::Validity;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use ts_rs::TS;

/// Foundations of the catalogue.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FoundationView {
    /// The number of the order.
    pub order: String,
    /// What they are called.
    pub name: String,
    /// Their kind in words; empty when it is another one.
    pub kind: String,
    /// The first day of their validity, ISO 8601.
    pub from: Option<String>,
    /// The last day.
    pub until: Option<String>,
    /// The last day for those who began before.
    pub transition: Option<String>,
    /// Whether they hold today.
    pub state: Validity,
    /// How many units they have.
    pub units: u32,
    /// When they were imported, ISO 8601; nothing when the program carries them.
    pub added: Option<String>,
    /// The name of the file they came in.
    pub file: String,
}

/// A unit of foundations.
#[derive(Clone, Debug, Serialize, TS)]
pub struct UnitView {
    /// The code.
    pub code: String,
    /// What it is called.
    pub name: String,
    /// How much it is, at least.
    pub extent: Option<f64>,
    /// How much it is at most.
    pub most: Option<f64>,
}

/// How far an import has come.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportStep {
    /// How many files were read.
    pub done: u32,
    /// How many there are.
    pub of: u32,
    /// What came of it, once all were read.
    pub outcome: Option<ImportOutcome>,
}

/// What came of an import.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportOutcome {
    /// How many foundations were imported.
    pub taken: u32,
    /// How many of them took the place of older ones.
    pub replaced: u32,
    /// What the only one is called.
    pub name: String,
    /// The files that cannot be imported; then nothing was changed.
    pub refused: Vec<RefusedFile>,
}

/// A file that cannot be imported.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RefusedFile {
    /// The file's name.
    pub file: String,
    /// What is wrong, in the person's language.
    pub what: String,
    /// What to do.
    pub todo: String,
}

/// A place in which something is chosen.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ChoicePlace {
    /// The field.
    pub field: String,
    /// The column, when it is a table.
    pub column: Option<String>,
    /// The row of the table, counted from 0.
    pub row: Option<usize>,
}

/// What can be chosen.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChoiceList {
    /// The likeliest first.
    pub found: Vec<Choice>,
    /// Whether there are more.
    pub more: bool,
}

/// What can be chosen.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Choice {
    /// What is written into the place, in the language of the plan.
    pub text: String,
    /// What tells it from others: code, qualification, order, in the person's language.
    pub about: String,
    /// What to know before choosing it: when it does not hold on the day on which the studies begin.
    pub late: String,
    /// What is filled beside it, by column or field; null empties what stood there.
    #[ts(type = "Record<string, unknown>")]
    pub fills: BTreeMap<String, Value>,
}
