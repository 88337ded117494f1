//! What becomes of a plan when a new school year begins: what is emptied, set anew, proposed or kept as history.

use super::Spot;

/// What a new school year changes of last year's plan. Everything else is carried over as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Renewal {
    /// The reason for issuing: an option of [`super::Meaning::reason`].
    pub reason: String,
    /// The grade: a choice whose options follow each other from year to year.
    pub grade: Option<String>,
    /// What belongs to the year that is over: fields, and columns of tables.
    pub emptied: Vec<Spot>,
    /// Choices of a renewed plan.
    pub preset: Vec<Preset>,
    /// What is true until something happens: carried over without being asked about every year.
    pub steady: Vec<String>,
    /// The table in which earlier versions are listed: the one that is renewed becomes its next row.
    pub history: Option<History>,
}

/// A choice of a renewed plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preset {
    /// The field.
    pub field: String,
    /// The option.
    pub option: String,
}

/// The table in which earlier versions are listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    /// The table.
    pub field: String,
    /// The column of its day.
    pub date: String,
    /// The column of its reason.
    pub reason: String,
    /// The column of who wrote it.
    pub by: String,
    /// The date fields that say its day: the first that is filled does.
    pub of: Vec<String>,
}
