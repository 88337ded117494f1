//! What the plan says beside the answers that go into a body: of the study right, and what its rows are called.

use super::Mapping;
use crate::draft::{Answer, Draft, Row, fold};
use crate::ehoks::{Right, RightKind, codes};
use crate::language::Language;
use crate::template::{Column, Template};

/// What the plan knows of the study right.
pub fn right(mapping: &Mapping, draft: &Draft) -> Right {
    let kind = match draft.answers.get(&mapping.right.field) {
        Some(Answer::Choice(option)) if *option == mapping.right.tuva => Some(RightKind::Tuva),
        Some(Answer::Choice(option)) if *option == mapping.right.telma => Some(RightKind::Telma),
        Some(Answer::Choice(_)) => Some(RightKind::Vocational),
        _ => None,
    };
    let period = draft.rows(&mapping.right.table).first().and_then(|row| row.get(&mapping.right.period));
    let (start, end) = match period {
        Some(Answer::Period { start, end }) => (*start, *end),
        _ => (None, None),
    };
    Right { kind, start, end }
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
