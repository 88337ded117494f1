//! The guardian's copy: its pages while it is written, and what was issued.

pub use crate::document::{Edition, LooseForm, Print};
use crate::draft::Place;
use crate::revision::{ChangeKind, Piece};
use crate::template::Way;
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// A page of the live preview: what to draw, in points from the top left corner.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PreviewPage {
    /// This page, counted from 1.
    pub page: u32,
    /// How many pages there are.
    pub pages: u32,
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// What to draw, in order.
    pub marks: Vec<Mark>,
    /// On which page each printed field begins, by field id.
    pub fields: BTreeMap<String, u32>,
}

/// Something drawn on a page.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(tag = "mark", rename_all = "snake_case")]
pub enum Mark {
    /// A run of text on one baseline.
    Text {
        /// Left end of the baseline.
        x: f32,
        /// Baseline.
        y: f32,
        /// Advance width.
        width: f32,
        /// Size in points.
        size: f32,
        /// `regular`, `semibold`, `mono` or `fallback`.
        font: String,
        /// `ink`, `soft` or `hair`.
        ink: String,
        /// The text.
        text: String,
        /// The field it comes from.
        field: Option<String>,
    },
    /// A filled or stroked rectangle, a rule among them.
    Box {
        /// Left.
        x: f32,
        /// Top.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// Width of the stroke; 0 for a filled one.
        stroke: f32,
        /// `ink`, `soft` or `hair`.
        ink: String,
    },
}

/// A copy made ready to be signed: its final bytes, but for the signature.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Prepared {
    /// The version it will be.
    pub number: u32,
    /// The day, ISO 8601.
    pub day: String,
    /// How many pages.
    pub pages: u32,
    /// How many bytes.
    pub size: u32,
    /// The revision's id in groups of four.
    pub id: String,
}

/// An issued version in the list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RevisionRow {
    /// 1, 2, …
    pub number: u32,
    /// When, ISO 8601.
    pub issued: String,
    /// By whom.
    pub issuer: String,
    /// Why, in words.
    pub reason: String,
    /// The id in groups of four.
    pub id: String,
    /// How many pages its copy has.
    pub pages: u32,
    /// Whether its copy is signed.
    pub signed: bool,
    /// Whether it was signed when it was issued: then its other copies are signed with the teacher's own key.
    pub issued_signed: bool,
    /// Who was given a copy, in the order it was recorded.
    pub given: Vec<GivenView>,
}

/// That a recipient was given a copy.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GivenView {
    /// To whom.
    pub recipient: String,
    /// How.
    pub way: Way,
    /// The day, ISO 8601.
    pub day: String,
}

/// What changed between two versions.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Comparison {
    /// The earlier; 0 for the draft.
    pub before: u32,
    /// The later; 0 for the draft.
    pub after: u32,
    /// The changes in the order of the form.
    pub changes: Vec<ChangeView>,
    /// How many filled places stayed as they were.
    pub unchanged: u32,
}

/// A change in words.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChangeView {
    /// How.
    pub kind: ChangeKind,
    /// The section, in words.
    pub section: String,
    /// The field, and the row if there is one, in words.
    pub title: String,
    /// Where it is.
    pub place: Place,
    /// The texts before and after as pieces of one text.
    pub pieces: Vec<Piece>,
}

/// A section that an edition can leave out, whole or in part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct EditionPart {
    /// The section's id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its fields that a copy shows and that can be left out.
    pub fields: Vec<EditionField>,
}

/// A field that an edition can leave out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct EditionField {
    /// The field's id.
    pub id: String,
    /// Its short label.
    pub label: String,
    /// Whether the edition leaves it out: because that is asked, or because it would be shown only on
    /// account of another that is.
    pub out: bool,
}

/// Files were written into a new folder where the person chose.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SavedFiles {
    /// The folder, for people to read.
    pub folder: String,
    /// How many files it holds.
    pub count: u32,
}

/// A file was written where the person chose.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SavedFile {
    /// The path, for people to read.
    pub path: String,
}
