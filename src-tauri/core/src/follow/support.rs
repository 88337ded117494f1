//! The rows of support that the evaluation still lacks.

use crate::draft::{Answer, Draft, Row, display};
use crate::language::Language;
use crate::template::{Fed, Kind, Template};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The tables of the evaluation with a row for each support that is in the plan and not yet in them, and how
/// many rows are new. What stands there already stays as it is.
pub fn carried(
    template: &Template,
    draft: &Draft,
    language: Language,
    today: NaiveDate,
) -> (BTreeMap<String, Answer>, usize) {
    let mut tables: BTreeMap<String, Answer> = BTreeMap::new();
    let mut count = 0;
    for fed in template.meaning.following.iter().flat_map(|following| &following.support) {
        let there = tables.get(&fed.into).or_else(|| draft.answers.get(&fed.into));
        let mut rows = match there {
            Some(Answer::Rows(rows)) => rows.clone(),
            _ => Vec::new(),
        };
        rows.retain(|row| row.values().any(|cell| !cell.is_empty()));
        let before = rows.len();
        for cell in supports(template, draft, language, fed) {
            if !rows.iter().any(|row| evaluates(row, fed, &cell, today)) {
                let mut row = Row::from([(fed.to.clone(), cell)]);
                row.extend(fed.date.clone().map(|column| (column, Answer::Date(today))));
                rows.push(row);
            }
        }
        if rows.len() > before {
            count += rows.len() - before;
            tables.insert(fed.into.clone(), Answer::Rows(rows));
        }
    }
    (tables, count)
}

/// Whether this row is the evaluation of this support now: of today, or not written yet. A table without days
/// has one row for each.
fn evaluates(row: &Row, fed: &Fed, cell: &Answer, today: NaiveDate) -> bool {
    let Some(date) = &fed.date else { return row.get(&fed.to) == Some(cell) };
    let of_now = row.get(date).is_none_or(|day| *day == Answer::Date(today));
    let unwritten = row.iter().all(|(column, cell)| column == date || *column == fed.to || cell.is_empty());
    row.get(&fed.to) == Some(cell) && (of_now || unwritten)
}

/// The support of the rows, as the evaluation names it.
fn supports(template: &Template, draft: &Draft, language: Language, fed: &Fed) -> Vec<Answer> {
    let kind = |field: &str, column: &str| {
        template.field(field).and_then(|field| field.kind.column(column)).map(|column| &column.kind)
    };
    let Some(Answer::Rows(rows)) = draft.answers.get(&fed.from) else { return Vec::new() };
    let is_option = kind(&fed.into, &fed.to).and_then(Kind::options).is_some();
    let named = |row: &Row| -> Option<Answer> {
        if is_option {
            return row.get(fed.columns.first()?).filter(|cell| !cell.is_empty()).cloned();
        }
        let parts = fed.columns.iter().filter_map(|column| {
            let cell = row.get(column)?;
            let words = display(template, language, kind(&fed.from, column)?, cell);
            Some(words.split_whitespace().collect::<Vec<_>>().join(" "))
        });
        let words = parts.filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", ");
        let name = template.texts(language).short_label(&fed.from);
        let words = match (fed.named, words.is_empty()) {
            (_, true) => return None,
            (true, false) => format!("{name}: {words}"),
            (false, false) => words,
        };
        Some(Answer::Text(words))
    };
    let mut found: Vec<Answer> = Vec::new();
    for cell in rows.iter().filter_map(named) {
        if !found.contains(&cell) {
            found.push(cell);
        }
    }
    found
}
