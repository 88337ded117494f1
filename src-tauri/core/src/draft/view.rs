//! Which sections and fields a draft shows, and how complete it is.

use super::Draft;
use crate::template::Template;
use std::collections::BTreeSet;

/// What is shown: ids of sections and fields whose conditions hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// The sections.
    pub sections: BTreeSet<String>,
    /// The fields of shown sections.
    pub fields: BTreeSet<String>,
}

/// How many of a section's shown fields are filled. Optional fields count only when filled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Completeness {
    /// Filled fields.
    pub filled: u32,
    /// Fields that count.
    pub total: u32,
}

/// What the draft shows.
pub fn shown(template: &Template, draft: &Draft) -> Shown {
    let _ = (template, draft);
    Shown::default()
}

/// How complete a section of the draft is.
pub fn completeness(template: &Template, draft: &Draft, section: &str) -> Completeness {
    let _ = (template, draft, section);
    Completeness::default()
}
