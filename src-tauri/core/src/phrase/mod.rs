//! A person's own phrases: texts and whole rows to be written again in other plans. A phrase is about nobody:
//! where the pupil was named stands a mark that takes the next pupil's name. Knows the words of a draft, never
//! storage or windows.

mod file;
mod mark;
#[cfg(test)]
mod tests;

pub use file::{read_phrases, write_phrases};
pub use mark::{Filled, fill, given_name, without_name};

use crate::draft::{Query, fold};
use crate::language::Language;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;
use zeroize::Zeroizing;

/// The longest text of a phrase, in characters.
pub const LONGEST: usize = 10_000;
/// How many phrases are kept at most.
pub const MOST: usize = 10_000;
/// How many cells a phrase has at most.
const MOST_CELLS: usize = 40;

/// A phrase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phrase {
    /// The language that it is written in.
    pub language: Language,
    /// The field that it was kept from; nothing when it is of none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub field: String,
    /// The column, when it is a text of a table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// The text; of a row nothing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The cells by column, when it is a row.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub cells: BTreeMap<String, Cell>,
}

/// A cell of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Cell {
    /// A text, or the name of an option.
    Text(String),
    /// Texts in order, or names of options.
    Texts(Vec<String>),
}

impl Cell {
    /// Its texts.
    pub fn texts(&self) -> &[String] {
        match self {
            Cell::Text(text) => std::slice::from_ref(text),
            Cell::Texts(texts) => texts,
        }
    }

    /// The cell with each of its texts changed.
    pub fn changed(&self, change: impl Fn(&str) -> String) -> Cell {
        match self {
            Cell::Text(text) => Cell::Text(change(text)),
            Cell::Texts(texts) => Cell::Texts(texts.iter().map(|text| change(text)).collect()),
        }
    }
}

impl Phrase {
    /// Whether it is a whole row.
    pub fn is_row(&self) -> bool {
        !self.cells.is_empty()
    }

    /// Its texts in order.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let cells = self.cells.values().flat_map(|cell| cell.texts().iter().map(String::as_str));
        [self.text.as_str()].into_iter().filter(|text| !text.is_empty()).chain(cells)
    }

    /// Whether it says the same as another: where it was kept from does not count for a text.
    pub fn is_same(&self, other: &Phrase) -> bool {
        let words = |phrase: &Phrase| (phrase.language, phrase.text.trim().to_owned(), phrase.cells.clone());
        words(self) == words(other) && (!self.is_row() || self.field == other.field)
    }

    /// Which part of it is out of form, if one is.
    pub fn fault(&self) -> Option<&'static str> {
        let blank = self.texts().all(|text| text.trim().is_empty());
        match () {
            () if self.field.len() > 100 => Some("field"),
            () if self.column.as_ref().is_some_and(|column| column.len() > 100) => Some("column"),
            () if blank || self.is_row() != self.text.is_empty() => Some("text"),
            () if self.texts().any(|text| text.chars().count() > LONGEST) => Some("text"),
            () if self.cells.keys().any(|column| column.len() > 100) => Some("cells"),
            () if self.texts().count() > MOST_CELLS => Some("cells"),
            () => None,
        }
    }
}

/// A phrase as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its id.
    pub id: String,
    /// The phrase.
    pub phrase: Arc<Phrase>,
    /// When it was used or kept last, as text that sorts.
    pub used: String,
    /// How many times it was used.
    pub times: u32,
}

/// Phrases to look for words in. What they say is wiped when this is dropped.
#[derive(Default)]
pub struct Shelf(Vec<(Kept, Zeroizing<String>)>);

/// The spot that a phrase is looked for at.
#[derive(Clone, Copy, Debug, Default)]
pub struct Spot<'a> {
    /// The field.
    pub field: &'a str,
    /// The column.
    pub column: Option<&'a str>,
    /// The language that is written there.
    pub language: Language,
}

impl Shelf {
    /// These phrases.
    pub fn of(kept: impl IntoIterator<Item = Kept>) -> Shelf {
        let folded = |kept: Kept| {
            let text = kept.phrase.texts().collect::<Vec<_>>().join("\n");
            let text = Zeroizing::new(text);
            let folded = Zeroizing::new(fold(&text));
            (kept, folded)
        };
        Shelf(kept.into_iter().map(folded).collect())
    }

    /// All phrases.
    pub fn all(&self) -> impl Iterator<Item = &Kept> {
        self.0.iter().map(|(kept, _)| kept)
    }

    /// The phrases that hold these words, all of them when there are none: those of the spot first, then those
    /// of its field, then those in its language; of each the ones used last first.
    pub fn find(&self, words: &str, spot: Spot<'_>) -> Vec<&Kept> {
        let query = Query::new(words);
        let holds = |(_, folded): &&(Kept, Zeroizing<String>)| query.is_empty() || query.is_in(folded, "");
        let mut found: Vec<&Kept> = self.0.iter().filter(holds).map(|(kept, _)| kept).collect();
        found.sort_by(|one, other| {
            let near = |kept: &Kept| {
                let phrase = &kept.phrase;
                let field = phrase.field == spot.field;
                let column = field && phrase.column.as_deref() == spot.column;
                (!column, !field, phrase.language != spot.language)
            };
            let recent = || (&other.used, other.times).cmp(&(&one.used, one.times));
            near(one).cmp(&near(other)).then_with(recent)
        });
        found
    }
}
