//! Which sections and fields a draft shows, and how complete it is.

use super::{Answer, Draft, Row, holds};
use crate::template::{Field, Kind, Need, Template};
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
    let mut shown = Shown::default();
    for section in &template.sections {
        if !holds(template, draft, section.shown_when.as_deref()) {
            continue;
        }
        let before = shown.fields.len();
        let fields =
            section.fields.iter().filter(|field| holds(template, draft, field.shown_when.as_deref()));
        shown.fields.extend(fields.map(|field| field.id.clone()));
        // A section of which nothing is asked now is not asked for itself.
        if shown.fields.len() > before {
            shown.sections.insert(section.id.clone());
        }
    }
    shown
}

/// How complete a section of the draft is; nothing counts while it is not shown.
pub fn completeness(template: &Template, draft: &Draft, section: &str) -> Completeness {
    completeness_of(template, draft, section, &shown(template, draft))
}

/// How complete a section of the draft is, of which this is shown.
pub fn completeness_of(template: &Template, draft: &Draft, section: &str, shown: &Shown) -> Completeness {
    let fields = template.section(section).map_or(&[][..], |section| &section.fields);
    let mut completeness = Completeness::default();
    let counts = |field: &&Field| {
        shown.fields.contains(&field.id) && !field.kind.is_fixed_text() && !field.kind.is_kept()
    };
    for field in fields.iter().filter(counts) {
        let filled = filled(field, draft);
        completeness.filled += u32::from(filled);
        completeness.total += u32::from(filled || wanted(template, draft, field));
    }
    completeness
}

/// Whether an empty answer of the field leaves the plan incomplete.
fn wanted(template: &Template, draft: &Draft, field: &Field) -> bool {
    match field.need {
        Need::Always => needed(template, draft, field),
        Need::IfNeeded | Need::Recommended => true,
        Need::Optional => false,
    }
}

/// Whether the field must be filled before the plan is issued, provided that it is shown.
pub fn needed(template: &Template, draft: &Draft, field: &Field) -> bool {
    field.need == Need::Always && holds(template, draft, field.need_when.as_deref())
}

/// Whether a field is answered: what a new plan comes with (given rows, roles of signature boxes) is
/// no answer, a text of the template's own always is one.
pub fn filled(field: &Field, draft: &Draft) -> bool {
    field.kind.is_fixed_text()
        || draft.answers.get(&field.id).is_some_and(|answer| match answer {
            Answer::Rows(rows) => rows.iter().any(|row| row_filled(&field.kind, row)),
            answer => !answer.is_empty(),
        })
}

/// Whether a row has a cell of its own, besides one that it came with.
pub fn row_filled(kind: &Kind, row: &Row) -> bool {
    let given = kind.given_column().map(|column| column.id.as_str());
    let is_kept = |column: &str| kind.column(column).is_some_and(|column| column.kind.is_kept());
    row.iter().any(|(column, cell)| Some(column.as_str()) != given && !cell.is_empty() && !is_kept(column))
}
