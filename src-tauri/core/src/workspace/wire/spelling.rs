//! Spelling as the page sees it.

pub use crate::draft::{Place, Range};
use serde::Serialize;
use ts_rs::TS;

/// How spelling is checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SpellingView {
    /// Whether words that no dictionary knows are marked.
    pub on: bool,
    /// Whether the dictionaries are beside the program.
    pub there: bool,
    /// The person's own words, in the order of the alphabet.
    pub words: Vec<String>,
}
