//! A draft: answers by kind, kept even when half-written. From it come the view that the form shows
//! and the findings of a review. Knows the template, never storage or windows.

mod answer;
mod review;
mod search;
mod view;

pub use answer::{Answer, Fault, Person, Row, read_answer, write_answer};
pub use review::{Finding, Place, Range, Subject, review};
pub use search::{Hit, find};
pub use view::{Completeness, Shown, completeness, shown};

use crate::template::Template;
use std::collections::BTreeMap;

/// A draft of a plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// Values of the template's flags, by id.
    pub flags: BTreeMap<String, bool>,
    /// The answers, by field id; a field without an answer is not here.
    pub answers: BTreeMap<String, Answer>,
}

/// A new draft: the template's defaults and nothing else.
pub fn draft(template: &Template) -> Draft {
    let _ = template;
    Draft::default()
}
