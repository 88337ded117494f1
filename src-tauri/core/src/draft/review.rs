//! Review: what is missing, odd or against a rule, as findings with their exact place. The words come
//! from the template's texts and from `assets/text`; here are only the facts.

use super::Draft;
use crate::template::{Severity, Template};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Where in a plan: a field, perhaps a row and a column of it, perhaps a range of characters.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
pub struct Place {
    /// The section's id.
    pub section: String,
    /// The field's id.
    pub field: String,
    /// The row, counted from 0.
    pub row: Option<usize>,
    /// The column's id.
    pub column: Option<String>,
    /// The characters, when the place is a part of a text.
    pub range: Option<Range>,
}

/// Characters of a text, in UTF-16 code units as text boxes count them; `end` is exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
pub struct Range {
    /// First.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

/// What a finding is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A field that must be filled is empty.
    Missing,
    /// What is written cannot be read as the field's kind.
    Unread,
    /// A short text has not the shape it must have.
    WrongShape,
    /// The end of a period is before its start.
    EndBeforeStart,
    /// A rule of the template is not met; the id, and the words of the plan that it is about
    /// (a subject, a name, a word found), if any.
    Rule {
        /// The rule's id.
        rule: String,
        /// The words.
        about: Vec<String>,
    },
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is about.
    pub subject: Subject,
    /// What it means for issuing.
    pub severity: Severity,
    /// Where to go.
    pub place: Place,
}

/// All findings of a draft, in the order of the form; `today` is the day of the review.
pub fn review(template: &Template, draft: &Draft, today: NaiveDate) -> Vec<Finding> {
    let _ = (template, draft, today);
    Vec::new()
}
