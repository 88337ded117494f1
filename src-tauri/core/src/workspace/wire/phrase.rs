//! Own phrases as the page sees them.

use crate::draft::Range;
use crate::language::Language;
use crate::phrase::Cell;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use ts_rs::TS;

/// Phrases that were found, the nearest first.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct PhraseList {
    /// Texts.
    pub texts: Vec<PhraseRow>,
    /// Whole rows for the table.
    pub rows: Vec<PhraseRow>,
    /// Whether the rows are goals.
    pub goals: bool,
    /// How many more were found than are shown.
    pub more: u32,
    /// How many are kept in all.
    pub total: u32,
}

/// A phrase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PhraseRow {
    /// Its id.
    pub id: String,
    /// What it says; of a row its cells, one after another.
    pub text: String,
    /// The field that it was kept from, in words, if the open form has it.
    pub about: String,
    /// Whether it was kept from this very field or column.
    pub here: bool,
    /// The language that it is written in.
    pub language: Language,
    /// How many times it was used.
    pub times: u32,
}

/// What is to be kept: a text, or the cells of a row.
#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct PhraseWish {
    /// The text; of a row nothing.
    pub text: String,
    /// The cells by column; of a text none.
    #[ts(type = "Record<string, string | string[]>")]
    pub cells: BTreeMap<String, Cell>,
}

/// What would be kept of a place, without the pupil's name.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PhraseOffer {
    /// The text; of a row nothing.
    pub text: String,
    /// The cells; of a text none.
    pub cells: Vec<PhraseCell>,
    /// How many times the pupil's name was taken out.
    pub names: u32,
    /// What is to be looked at before it is kept.
    pub doubts: Vec<PhraseDoubt>,
}

/// A cell of a row that may be kept.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PhraseCell {
    /// The column.
    pub column: String,
    /// What the column is called.
    pub label: String,
    /// What it says, as it would be kept.
    #[ts(type = "string | string[]")]
    pub value: Cell,
    /// The same in words.
    pub words: String,
    /// Whether it is a text that can be changed.
    pub open: bool,
    /// Whether it is kept unless the person says otherwise.
    pub chosen: bool,
}

/// Something in a phrase that is to be looked at before it is kept.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
pub struct PhraseDoubt {
    /// The very words.
    pub words: String,
    /// What is said of them.
    pub title: String,
    /// What to do.
    pub remedy: String,
}

/// A phrase as it is to be written for a pupil.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FilledPhrase {
    /// The text; of a row nothing.
    pub text: String,
    /// Where the pupil's name has to be looked at: it was inflected there, or it is not known.
    pub look: Vec<Range>,
    /// Whether it is known what the pupil is called.
    pub called: bool,
    /// The cells by column, those that fit the table.
    #[ts(type = "Record<string, unknown>")]
    pub cells: BTreeMap<String, Value>,
}

/// How many phrases there are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PhraseCount {
    /// In all.
    pub total: u32,
    /// Those that name a pupil of the vault or hold a personal identity code.
    pub doubtful: u32,
}

/// What a file of phrases brought.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BroughtPhrases {
    /// How many are new.
    pub added: u32,
    /// How many were kept here already.
    pub known: u32,
}
