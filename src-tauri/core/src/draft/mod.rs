//! A draft: answers by kind, kept even when half-written. From it come the view that the form shows
//! and the findings of a review. Knows the template, never storage or windows.

mod answer;
mod condition;
mod contact;
mod conversion;
mod days;
mod display;
mod due;
mod ending;
mod finnish;
mod folded;
mod left_over;
mod matter;
mod naming;
mod others;
mod printed;
mod recipient;
mod renewal;
mod review;
mod rules;
#[cfg(test)]
pub(crate) mod sample;
mod search;
#[cfg(test)]
mod tests;
mod view;
mod walk;
mod words;

pub use answer::{Answer, Fault, Person, Row, read_answer, read_day, write_answer};
pub use condition::holds;
pub use contact::{contacts, is_under_order};
pub use conversion::{Converted, Source, converted, to_place};
pub use days::{days_of_year, is_to_come};
use display::display_raw;
pub use display::{display, display_day, display_number, display_row, short_digest};
pub use due::{due, first_year};
pub(crate) use ending::is_genitive;
pub(crate) use finnish::stems;
pub use folded::fold;
pub use left_over::{LONGEST_ENDING, NameMark, identity_codes, next_name_mark};
pub use matter::matter;
pub use naming::{Named, named, persons, strangers};
pub use others::Others;
pub use printed::{chosen, extract, printed, withheld, withhold};
pub use recipient::recipients;
pub use renewal::{Renewed, renewed, school_year};
pub use review::{Finding, Place, Range, Subject, about, identified, review, review_among};
pub use rules::met;
pub use search::{Hit, Query, find};
pub use view::{Completeness, Shown, completeness, completeness_of, filled, needed, row_filled, shown};
pub use walk::{texts, written};
pub use words::Words;

use crate::template::{Kind, Template};
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
    let default = |kind: &Kind| default_answer(template, kind);
    Draft {
        flags: template.flags.iter().map(|flag| (flag.id.clone(), flag.default)).collect(),
        answers: template
            .fields()
            .filter_map(|(_, field)| Some((field.id.clone(), default(&field.kind)?)))
            .collect(),
    }
}

/// What a new plan comes with in a field of this kind.
fn default_answer(template: &Template, kind: &Kind) -> Option<Answer> {
    match kind {
        Kind::Choice { default, .. } => default.clone().map(Answer::Choice),
        Kind::YesNoDetails { default: Some(value) } => {
            Some(Answer::YesNo { value: Some(value.clone()), details: String::new() })
        }
        Kind::Table { fixed_rows: Some(list), .. } => Some(given_rows(kind, template.options(list))),
        Kind::Signatures { boxes, .. } if !boxes.is_empty() => Some(given_rows(kind, boxes)),
        _ => None,
    }
}

/// The signature boxes of a new draft where these roles sign; nothing when the template has none of them. A role
/// that the template gives several boxes keeps them.
pub fn signed_by(template: &Template, roles: &[String]) -> Option<(String, Answer)> {
    let field = template.field(template.meaning.signatures.as_ref()?)?;
    let Kind::Signatures { boxes, .. } = &field.kind else { return None };
    let known: Vec<&String> = template.signer_roles().map(|(_, role)| role).collect();
    let mut signing: Vec<String> = boxes.iter().filter(|own| roles.contains(own)).cloned().collect();
    let others = roles.iter().filter(|role| known.contains(role) && !boxes.contains(role));
    signing.extend(others.cloned());
    (!signing.is_empty()).then(|| (field.id.clone(), given_rows(&field.kind, &signing)))
}

/// The signatures of a draft that has some already, with a box for each of these roles: a box that is there stays
/// as it is, and so does any other that says more than its role.
pub fn signed_again(template: &Template, draft: &Draft, roles: &[String]) -> Option<(String, Answer)> {
    let (field, Answer::Rows(wanted)) = signed_by(template, roles)? else { return None };
    let column = &template.field(&field)?.kind.given_column()?.id;
    let mut there = draft.rows(&field).to_vec();
    let own = |row: Row| match there.iter().position(|own| own.get(column) == row.get(column)) {
        Some(at) => there.remove(at),
        None => row,
    };
    let mut rows: Vec<Row> = wanted.into_iter().map(own).collect();
    let says_more = |row: &Row| row.iter().any(|(id, cell)| id != column && !cell.is_empty());
    rows.extend(there.into_iter().filter(says_more));
    Some((field, Answer::Rows(rows)))
}

/// One row for each of these options, in the column that is given.
fn given_rows(kind: &Kind, options: &[String]) -> Answer {
    let row = |option: &String| {
        let column = kind.given_column()?;
        Some(Row::from([(column.id.clone(), Answer::Choice(option.clone()))]))
    };
    Answer::Rows(options.iter().filter_map(row).collect())
}
