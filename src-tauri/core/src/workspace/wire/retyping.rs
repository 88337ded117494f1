//! Forms of other systems into which plans are typed, as the page sees them.

use super::LocalFlaw;
use crate::mapping::{Each, Found};
use crate::revision::Piece;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A mapping in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MappingRow {
    /// Its id.
    pub id: String,
    /// What the form is called.
    pub name: String,
    /// Whose form it is.
    pub municipality: String,
    /// The template of the plans that go into it.
    pub template: String,
    /// The name of that template; empty when it is not here.
    pub title: String,
    /// How many fields the form has.
    pub fields: u32,
    /// Whether the program carries it.
    pub shipped: bool,
}

/// What came of a mapping's file.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MappingFile {
    /// The file's name.
    pub file: String,
    /// What was read; nothing when there are flaws.
    pub mapping: Option<MappingRow>,
    /// Whether it took the place of an earlier one.
    pub replaced: bool,
    /// What is wrong in it; then nothing was changed.
    pub flaws: Vec<LocalFlaw>,
}

/// A form into which a version is typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RetypingView {
    /// The mapping.
    pub mapping: MappingRow,
    /// The version; 0 when none was issued yet, and then there is nothing to type.
    pub version: u32,
    /// When it was issued, ISO 8601.
    pub issued: String,
    /// The fields, in the order of the form.
    pub items: Vec<RetypingItem>,
}

/// A field of a form with what is typed into it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RetypingItem {
    /// What the form calls it.
    pub name: String,
    /// What the list calls it.
    pub short: String,
    /// The step of the form that begins with it.
    pub step: Option<String>,
    /// What whoever types is told beside its name.
    pub note: Option<String>,
    /// How many characters it holds.
    pub limit: Option<u32>,
    /// How many the text has.
    pub length: u32,
    /// The text, in pieces of which each fits; none when the plan says nothing.
    pub parts: Vec<String>,
    /// What in it must not go into eHOKS, each with what to do.
    pub warnings: Vec<String>,
    /// How far it is.
    pub state: RetypingState,
}

/// How far a field is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RetypingState {
    /// It waits.
    Open,
    /// Its text was copied.
    Copied,
    /// It was passed over.
    Skipped,
    /// The plan says nothing there.
    Empty,
}

/// What came of comparing a version with what another program printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RetypingCheck {
    /// The name of the file that was read.
    pub file: String,
    /// The fields that were compared, in the order of the form.
    pub fields: Vec<RetypingDifference>,
}

/// What came of a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RetypingDifference {
    /// The field's name.
    pub name: String,
    /// What came of it.
    pub found: Found,
    /// What was to be there and what is, as pieces of one text.
    pub pieces: Vec<Piece>,
}

/// A mapping that is edited, and what can be chosen for it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct MappingView {
    /// The mapping.
    pub mapping: MappingForm,
    /// The fields of the plan that can be taken.
    pub sources: Vec<MappingSource>,
}

/// A mapping as it is edited.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct MappingForm {
    /// Its id.
    pub id: String,
    /// What the form is called.
    pub name: String,
    /// Whose form it is.
    pub municipality: String,
    /// The template of the plans that go into it.
    pub template: String,
    /// The fields, in the order of the form.
    pub fields: Vec<MappingField>,
}

/// A field of a form as it is edited.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct MappingField {
    /// The field of the mapping as it was that this one is, counted from 0; none for a new one. What the editor
    /// does not show stays as it is there.
    pub was: Option<u32>,
    /// What the form calls it.
    pub name: String,
    /// How many characters it holds.
    pub limit: Option<u32>,
    /// How often the form has it.
    pub each: Each,
    /// The field of the plan that it takes first; empty for none.
    pub field: String,
    /// How many more it takes.
    pub more: u32,
}

/// A field of the plan that a form can take.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MappingSource {
    /// The field.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Whether it is a table.
    pub table: bool,
}
