//! A revision: a draft frozen under a number, with a digest that anchors it. Says what changed
//! between two. Knows template and draft, never storage.

use crate::draft::{Draft, Place};
use crate::template::Template;
use chrono::{DateTime, FixedOffset};
use serde_json::Value;

/// SHA-256 of a revision's canonical JSON.
pub type Digest = [u8; 32];

/// An issued version of a plan. Never changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Revision {
    /// 1, 2, …
    pub number: u32,
    /// The moment of issue.
    pub issued: DateTime<FixedOffset>,
    /// Why: an option of the template's reasons.
    pub reason: String,
    /// Who issued it, as the signature says.
    pub issuer: String,
    /// The digest of the revision before it.
    pub previous: Option<Digest>,
    /// The template it was made from, and its version.
    pub template: (String, String),
    /// The answers, frozen.
    pub content: Draft,
}

/// What changed in one place.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Where: a field, or a row of it.
    pub place: Place,
    /// How.
    pub kind: ChangeKind,
    /// The texts before and after as pieces of one text.
    pub pieces: Vec<Piece>,
}

/// How something changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// The text is another.
    Changed,
    /// Was not there before.
    Added,
    /// Is there no more.
    Ended,
}

/// A piece of a compared text.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Piece {
    /// In which of the two texts it stands.
    pub side: Side,
    /// The piece.
    pub text: String,
}

/// In which of two texts a piece stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// In both.
    Both,
    /// Only in the earlier.
    Before,
    /// Only in the later.
    After,
}

impl Revision {
    /// The revision as JSON with sorted keys: what the digest is taken of and what is stored.
    pub fn to_json(&self) -> Value {
        Value::Null
    }

    /// SHA-256 of the canonical JSON.
    pub fn digest(&self) -> Digest {
        [0; 32]
    }

    /// Twelve letters of the digest in groups of four: what people compare on paper.
    pub fn id(&self) -> String {
        String::new()
    }
}

/// What changed between two revisions, in the order of the form, and how many filled places stayed.
pub fn compare(template: &Template, before: &Draft, after: &Draft) -> (Vec<Change>, usize) {
    let _ = (template, before, after);
    (Vec::new(), 0)
}
