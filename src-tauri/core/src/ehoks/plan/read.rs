//! What the plan says beside the answers that go into a body: of the study right, and what its rows are called.

use super::{Mapping, RightFields};
use crate::draft::{Answer, Draft, Row, fold};
use crate::ehoks::{Right, RightKind, codes};
use crate::language::Language;
use crate::template::{Column, Template};
use serde::Deserialize;

/// A study right of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Which {
    /// That of the HOKS.
    This,
    /// The one of TUVA beside it.
    Beside,
}

/// The rows that may be this study right: several while it has to be chosen. Where nothing is chosen, a row with a
/// number goes before one without.
pub fn right_rows(fields: &RightFields, rows: &[Row], which: Which) -> Vec<usize> {
    let those = |is: &dyn Fn(&Row) -> bool| -> Vec<usize> {
        let numbered = rows.iter().enumerate();
        numbered.filter(|(_, row)| is(row)).map(|(number, _)| number).collect()
    };
    let kind = |row: &Row| text(row, &fields.kind);
    let numbered = |row: &Row| !text(row, &fields.oid).is_empty();
    if which == Which::Beside {
        return those(&|row| kind(row) == fields.beside && numbered(row));
    }
    let chosen = those(&|row| [&fields.this, &fields.exited].contains(&&kind(row)));
    if !chosen.is_empty() {
        return chosen;
    }
    let open = |row: &Row| kind(row).is_empty();
    let told = those(&|row| open(row) && numbered(row));
    let dated = |row: &Row| row.get(&fields.period).is_some_and(|period| !period.is_empty());
    if told.is_empty() { those(&|row| open(row) && dated(row)) } else { told }
}

/// The only one of them.
pub fn only(rows: &[usize]) -> Option<usize> {
    match rows {
        [one] => Some(*one),
        _ => None,
    }
}

/// What the plan knows of the study right.
pub fn right(mapping: &Mapping, draft: &Draft) -> Right {
    let kind = match draft.answers.get(&mapping.right.field) {
        Some(Answer::Choice(option)) if *option == mapping.right.tuva => Some(RightKind::Tuva),
        Some(Answer::Choice(option)) if *option == mapping.right.telma => Some(RightKind::Telma),
        Some(Answer::Choice(_)) => Some(RightKind::Vocational),
        _ => None,
    };
    let rows = draft.rows(&mapping.right.table);
    let own = only(&right_rows(&mapping.right, rows, Which::This));
    let period = own.and_then(|own| rows[own].get(&mapping.right.period));
    let (start, end) = match period {
        Some(Answer::Period { start, end }) => (*start, *end),
        _ => (None, None),
    };
    let exited = own.is_some_and(|own| text(&rows[own], &mapping.right.kind) == mapping.right.exited);
    Right { kind, start, end, exited }
}

/// What a row is called in other tables, folded: its texts, and its options by value and by name in every language.
pub fn names(template: &Template, columns: &[Column], wanted: &[String], row: &Row) -> Vec<String> {
    let mut names = Vec::new();
    for column in columns.iter().filter(|column| wanted.contains(&column.id)) {
        match row.get(&column.id) {
            Some(Answer::Text(text)) => names.push(text.clone()),
            Some(Answer::Choice(option)) => {
                names.push(option.clone());
                for language in Language::ALL {
                    let list = column.kind.options().unwrap_or_default();
                    names.push(template.texts(language).option_name(list, option).to_owned());
                    names
                        .extend(codes().code(option).and_then(|code| code.name(language)).map(str::to_owned));
                }
            }
            _ => {}
        }
    }
    let mut names: Vec<String> =
        names.iter().map(|name| folded(name)).filter(|name| !name.is_empty()).collect();
    names.sort();
    names.dedup();
    names
}

/// A name as names are compared.
pub fn folded(name: &str) -> String {
    fold(name.trim())
}

/// The text of a cell.
pub fn text(row: &Row, column: &str) -> String {
    match row.get(column) {
        Some(Answer::Text(text) | Answer::Choice(text) | Answer::Unread(text)) => text.trim().to_owned(),
        _ => String::new(),
    }
}

/// A criterion of a demonstration: what its columns say, one after the other.
pub fn criterion(row: &Row, columns: &[String]) -> String {
    let parts: Vec<String> =
        columns.iter().map(|column| text(row, column)).filter(|text| !text.is_empty()).collect();
    parts.join(": ")
}
