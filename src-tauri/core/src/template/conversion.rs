//! How a document is begun from another: which answers go where, and which never do by themselves.

use std::collections::BTreeMap;

/// How a document is begun from one of another template.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conversion {
    /// The id of that template.
    pub template: String,
    /// Fields that are the same in both, and go over as they are.
    pub same: Vec<String>,
    /// Where other answers go, in this order.
    pub fields: Vec<Passage>,
    /// Choices of a document that is begun so.
    pub preset: Vec<super::Preset>,
    /// Where the other document itself is named, with the day of its version in force.
    pub reference: Option<Reference>,
    /// What a person must decide anew, and why.
    pub manual: Vec<Manual>,
    /// What is of the other document alone and needs no place in this one.
    pub left: Vec<String>,
}

/// A table in which the document is named that another was begun from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reference {
    /// The table.
    pub field: String,
    /// Its column for the title (a short text).
    pub title: String,
    /// Its column for the day of the newest version (a date).
    pub date: String,
}

/// Where an answer goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// The field there.
    pub from: String,
    /// The field here.
    pub to: String,
    /// Which columns of its rows go into which columns here.
    pub columns: BTreeMap<String, String>,
    /// The column into which the whole answer goes as text.
    pub column: Option<String>,
    /// Only the rows that have one of these options in this column, or only a choice of one of these.
    pub only: Option<Only>,
    /// What an option there is here. One that is not named and is not in the list here does not go over.
    pub options: BTreeMap<String, String>,
    /// Options that each new row has.
    pub set: BTreeMap<String, String>,
    /// Whether it is a proposal only, that must be weighed.
    pub proposed: bool,
}

/// Which rows, or which choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Only {
    /// The column; none for a choice.
    pub column: Option<String>,
    /// The options.
    pub among: Vec<String>,
}

/// What a person must decide anew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Manual {
    /// The fields there.
    pub fields: Vec<String>,
    /// The fields here that it may belong to.
    pub to: Vec<String>,
    /// Why: a text of this template.
    pub why: String,
}
