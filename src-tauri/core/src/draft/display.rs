//! Answers as people read them: in the form, on paper, in a list of changes.

use super::{Answer, Row};
use crate::language::Language;
use crate::template::{Kind, Spoken, Template};
use crate::text::say;
use chrono::NaiveDate;

/// An answer of this kind in words: one line, or several for lists and rows; empty for an empty answer.
pub fn display(template: &Template, language: Language, kind: &Kind, answer: &Answer) -> String {
    let texts = template.texts(language);
    match answer {
        Answer::Text(_) if kind.is_kept() => String::new(),
        Answer::Text(text) if kind.is_digest() && text.len() == 64 => short_digest(text),
        Answer::Text(text) | Answer::Unread(text) => text.trim().to_owned(),
        Answer::Choice(option) => option_name(texts, kind, option).to_owned(),
        Answer::Choices(options) => {
            joined(options.iter().map(|option| option_name(texts, kind, option)), ", ")
        }
        Answer::List(items) => joined(items.iter().map(|item| item.trim()), "\n"),
        Answer::Date(day) => display_day(*day),
        Answer::Period { start, end } => display_period(*start, *end),
        Answer::Number(number) => display_number(language, *number),
        Answer::Person(person) => {
            let role = option_name(texts, kind, &person.role);
            joined([person.name.trim(), role, person.phone.trim(), person.email.trim()].into_iter(), ", ")
        }
        Answer::YesNo { value, details } => {
            let value = value
                .as_ref()
                .map(|value| say(language, &format!("answer-{}", value.replace('_', "-")), &[]));
            joined([value.as_deref().unwrap_or_default(), details.trim()].into_iter(), ": ")
        }
        Answer::Rows(rows) => {
            let rows: Vec<String> =
                rows.iter().map(|row| display_row(template, language, kind, row)).collect();
            joined(rows.iter().map(String::as_str), "\n")
        }
    }
}

/// The filled cells of a row in the order of the columns, in one line.
pub fn display_row(template: &Template, language: Language, kind: &Kind, row: &Row) -> String {
    let cell = |column: &crate::template::Column| {
        row.get(&column.id).map(|cell| display(template, language, &column.kind, cell))
    };
    let cells: Vec<String> = kind.seen_columns().filter_map(cell).collect();
    joined(cells.iter().map(String::as_str), " · ")
}

/// A text as it is written, or an option by its id: what rules compare and speak about.
pub(super) fn display_raw(answer: &Answer) -> String {
    match answer {
        Answer::Text(text) | Answer::Choice(text) | Answer::Unread(text) => text.trim().to_owned(),
        Answer::Date(day) => display_day(*day),
        Answer::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

/// The beginning of a file's digest in groups of four, as people compare it: `3f2a 91bc 77d0 e41b`.
pub fn short_digest(digest: &str) -> String {
    let letters: Vec<char> = digest.trim().chars().take(16).collect();
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join(" ")
}

/// A day as `23.11.2026`.
pub fn display_day(day: NaiveDate) -> String {
    day.format("%-d.%-m.%Y").to_string()
}

fn display_period(start: Option<NaiveDate>, end: Option<NaiveDate>) -> String {
    let [start, end] = [start, end].map(|day| day.map(display_day).unwrap_or_default());
    if start.is_empty() && end.is_empty() { String::new() } else { format!("{start}–{end}") }
}

/// A decimal number: with a comma in Finnish and Swedish.
pub fn display_number(language: Language, number: f64) -> String {
    let number = number.to_string();
    if language == Language::En { number } else { number.replace('.', ",") }
}

fn option_name<'a>(texts: Spoken<'a>, kind: &'a Kind, option: &'a str) -> &'a str {
    kind.options().map_or(option, |list| texts.option_name(list, option))
}

fn joined<'a>(parts: impl Iterator<Item = &'a str>, by: &str) -> String {
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(by)
}
