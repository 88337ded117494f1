//! One value of a body and one answer: read and written by the form that the mapping names, and put into a part by its
//! path. What cannot be read as its form goes as it is written, so that the rules tell it with its place.

use super::Cell;
use crate::draft::{Answer, Row};
use crate::ehoks::codes;
use crate::language::Language;
use crate::template::{Column, Kind, Template};
use chrono::{DateTime, NaiveDate};
use serde::Deserialize;
use serde_json::{Value, json};

/// How an answer and a value are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// A text, or an option as it is called.
    Text,
    /// The lines of a text are a list of texts.
    Lines,
    /// A code; an option that is none is not written.
    Code,
    /// The name of a code, which is not written back.
    Name,
    /// Yes or no.
    Yes,
    /// A day.
    Day,
    /// A day as a moment: its beginning.
    Moment,
    /// The first day of a period.
    Start,
    /// The last day of a period.
    End,
    /// A whole number.
    Whole,
    /// A number.
    Number,
    /// What of contact data is an address for mail.
    Mail,
    /// What of contact data is none.
    Phone,
    /// The mark of an item.
    Mark,
    /// Persons with their organisations: `name (organisation)`, one after the other. One without is not written.
    Assessors,
}

/// The value at a path.
pub fn at<'a>(value: &'a Value, path: &str) -> Option<&'a Value> {
    path.split('/').try_fold(value, |value, step| match value {
        Value::Array(items) => items.get(step.parse::<usize>().ok()?),
        value => value.get(step),
    })
}

/// Puts a value at a path, or takes it away; a part that holds nothing then goes with it. An item of a list stays, so that
/// the numbers of the others do.
pub fn put(part: &mut Value, path: &str, value: Option<Value>) {
    let (step, rest) = path.split_once('/').map_or((path, None), |(step, rest)| (step, Some(rest)));
    let next = rest.and_then(|rest| rest.split('/').next());
    let fresh = || match next.is_some_and(|next| next.parse::<usize>().is_ok()) {
        true => json!([]),
        false => json!({}),
    };
    match (part, rest) {
        (Value::Object(map), None) => match value {
            Some(value) => drop(map.insert(step.to_owned(), value)),
            None => drop(map.remove(step)),
        },
        (Value::Object(map), Some(rest)) => {
            if value.is_none() && !map.contains_key(step) {
                return;
            }
            let inner = map.entry(step.to_owned()).or_insert_with(fresh);
            let removes = value.is_none();
            put(inner, rest, value);
            if removes && is_nothing(inner) {
                map.remove(step);
            }
        }
        (Value::Array(items), rest) => {
            let Ok(number) = step.parse::<usize>() else { return };
            while items.len() <= number && value.is_some() {
                items.push(json!({}));
            }
            let Some(item) = items.get_mut(number) else { return };
            match rest {
                None => *item = value.unwrap_or_default(),
                Some(rest) => put(item, rest, value),
            }
        }
        _ => {}
    }
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Object(map) => map.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}

/// A row as an item says it. Options that the template does not have are left out.
pub fn read_row(template: &Template, columns: &[Column], cells: &[Cell], item: &Value) -> Row {
    let mut row = Row::new();
    for cell in cells.iter().filter(|cell| cell.along.is_none()) {
        let Some(id) = &cell.column else { continue };
        let Some(column) = columns.iter().find(|column| column.id == *id) else { continue };
        let read = at(item, &cell.key).and_then(|value| read(template, &column.kind, cell.form, value));
        if let Some(answer) = read {
            let joined = joined(row.remove(id), answer);
            row.insert(id.clone(), joined);
        }
    }
    row
}

/// What two keys say in one answer: both ends of a period, or two texts.
fn joined(before: Option<Answer>, answer: Answer) -> Answer {
    match (before, answer) {
        (Some(Answer::Period { start, end }), Answer::Period { start: first, end: last }) => {
            Answer::Period { start: start.or(first), end: end.or(last) }
        }
        (Some(Answer::Text(before)), Answer::Text(text)) => Answer::Text(format!("{before}, {text}")),
        (_, answer) => answer,
    }
}

/// An answer of this kind as a value says it.
pub fn read(template: &Template, kind: &Kind, form: Form, value: &Value) -> Option<Answer> {
    let text = || value.as_str().map(str::trim).filter(|text| !text.is_empty());
    let choice = |text: &str| {
        let list = kind.options()?;
        template.options(list).iter().find(|option| *option == text).cloned().map(Answer::Choice)
    };
    let answer = match form {
        Form::Code | Form::Text | Form::Mark if kind.options().is_some() => choice(text()?)?,
        Form::Text | Form::Code | Form::Mail | Form::Phone | Form::Mark => Answer::Text(text()?.to_owned()),
        Form::Name => {
            let code = text()?;
            let name = codes().code(code).and_then(|code| code.name(Language::Fi));
            Answer::Text(name.unwrap_or(code).to_owned())
        }
        Form::Lines => {
            let lines: Vec<&str> = value.as_array()?.iter().filter_map(Value::as_str).collect();
            Answer::Text(lines.join("\n"))
        }
        Form::Assessors => Answer::Text(assessors_of(value)?),
        Form::Yes => choice(if value.as_bool()? { "yes" } else { "no" })?,
        Form::Day => Answer::Date(text()?.parse().ok()?),
        Form::Moment => Answer::Date(day_of(text()?)?),
        Form::Start => Answer::Period { start: Some(text()?.parse().ok()?), end: None },
        Form::End => Answer::Period { start: None, end: Some(text()?.parse().ok()?) },
        Form::Whole | Form::Number => Answer::Number(value.as_f64()?),
    };
    (!answer.is_empty()).then_some(answer)
}

/// The day of a moment in Finland, where a day begins two hours earlier.
fn day_of(moment: &str) -> Option<NaiveDate> {
    let moment = DateTime::parse_from_rfc3339(moment).ok()?.naive_utc();
    moment.checked_add_signed(chrono::TimeDelta::hours(2)).map(|moment| moment.date())
}

/// The value that an answer is; nothing when it says nothing in this form.
pub fn write(cell: &Cell, answer: Option<&Answer>) -> Option<Value> {
    if let Some(value) = &cell.value {
        return Some(value.clone());
    }
    let day = |day: &NaiveDate| json!(day.format("%Y-%m-%d").to_string());
    match (cell.form, answer?) {
        (Form::Name, _) => None,
        (Form::Mail, Answer::Text(text)) => contact(text, true),
        (Form::Phone, Answer::Text(text)) => contact(text, false),
        (Form::Assessors, Answer::Text(text)) => assessors(text),
        (_, Answer::Unread(text)) => filled(text),
        (Form::Lines, Answer::Text(text)) => {
            let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
            (!lines.is_empty()).then(|| json!(lines))
        }
        (Form::Code, Answer::Choice(option)) => {
            codes().list(option.split_once('_')?.0).map(|_| json!(option))
        }
        (Form::Code, Answer::Text(text)) => match (&cell.list, text.trim()) {
            (Some(list), text) if !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit()) => {
                Some(json!(format!("{list}_{text}")))
            }
            (_, text) => filled(text),
        },
        (Form::Yes, Answer::Choice(option)) => match option.as_str() {
            "yes" => Some(json!(true)),
            "no" => Some(json!(false)),
            _ => None,
        },
        (Form::Day, Answer::Date(date)) => Some(day(date)),
        (Form::Moment, Answer::Date(date)) => Some(json!(date.format("%Y-%m-%dT00:00:00.000Z").to_string())),
        (Form::Start, Answer::Period { start, .. }) => start.as_ref().map(day),
        (Form::End, Answer::Period { end, .. }) => end.as_ref().map(day),
        (Form::Whole | Form::Number, Answer::Number(number)) => Some(number_value(*number)),
        (_, Answer::Text(text) | Answer::Choice(text)) => filled(text),
        _ => None,
    }
}

fn filled(text: &str) -> Option<Value> {
    (!text.trim().is_empty()).then(|| json!(text.trim()))
}

/// What of contact data is an address, or what is none.
fn contact(text: &str, mail: bool) -> Option<Value> {
    let parts: Vec<&str> =
        text.split([',', ';', '\n']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let own: Vec<&str> = parts.into_iter().filter(|part| part.contains('@') == mail).collect();
    own.first().map(|_| json!(own.join(", ")))
}

/// The name of a person and that of the person's organisation.
fn person(item: &Value) -> Option<(&str, &str)> {
    Some((at(item, "nimi")?.as_str()?.trim(), at(item, "organisaatio/nimi")?.as_str()?.trim()))
}

/// Persons as they are written in a plan; none when one of them cannot be read back from there.
fn assessors_of(value: &Value) -> Option<String> {
    let told = |item: &Value| {
        let (name, firm) = person(item)?;
        let is_plain = !name.is_empty() && !name.contains(APART) && !firm.is_empty();
        let words = format!("{name} ({firm})");
        (is_plain && words.matches(['(', ')']).count() == 2).then_some(words)
    };
    let all: Option<Vec<String>> = value.as_array()?.iter().map(told).collect();
    Some(all?.join(", "))
}

/// What stands between persons.
const APART: [char; 3] = [',', ';', '\n'];

/// The persons of a text whose organisations it tells.
fn assessors(text: &str) -> Option<Value> {
    let person = |part: &str| {
        let (names, firm) = part.rsplit_once('(')?;
        let name = names.rsplit(APART).next().unwrap_or_default().trim();
        let whole = !name.is_empty() && !firm.trim().is_empty();
        whole.then(|| json!({ "nimi": name, "organisaatio": { "nimi": firm.trim() } }))
    };
    let closed = text.rsplit_once(')').map(|(closed, _)| closed)?;
    let all: Vec<Value> = closed.split(')').filter_map(person).collect();
    (!all.is_empty()).then_some(Value::Array(all))
}

/// Persons that came stay with all that is known of them.
fn with_known(persons: Value, came: Option<&Value>) -> Value {
    let came = came.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let known = |one: &Value| came.iter().find(|known| person(known) == person(one)).cloned();
    let all = persons.as_array().into_iter().flatten();
    all.map(|one| known(one).unwrap_or_else(|| one.clone())).collect()
}

fn number_value(number: f64) -> Value {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if number.fract() == 0.0 && number.abs() < EXACT { json!(number as i64) } else { json!(number) }
}

/// Puts what a row says over an item: all of it into a new one, what is another than before into one that came.
pub fn write_row(
    template: &Template,
    columns: &[Column],
    cells: &[Cell],
    row: &Row,
    item: &mut Value,
    came: bool,
) {
    let before = if came { read_row(template, columns, cells, item) } else { Row::new() };
    let filled = |column: &str| row.get(column).filter(|cell| !cell.is_empty());
    let changed = |column: &str| !came || !same(filled(column), before.get(column));
    let of_key =
        |key: &str| cells.iter().find(|cell| cell.key == key).and_then(|cell| cell.column.as_deref());
    let mut written = Vec::new();
    for cell in cells {
        let when = cell.when.as_ref().is_some_and(|when| changed(&when.column));
        let along = cell.along.as_deref().and_then(of_key).is_some_and(changed);
        let own = cell.column.as_deref().map_or(!came, changed);
        if own || when || along {
            write_cell(cell, row, cell.column.as_deref().and_then(filled), item);
            written.extend(list_of(&cell.key));
        }
    }
    written.into_iter().for_each(|list| close_up(item, list));
}

/// The list in which a path goes on by a number.
fn list_of(path: &str) -> Option<&str> {
    let number = path.split('/').find(|step| step.parse::<usize>().is_ok())?;
    path.split_once(&format!("/{number}/")).map(|(list, _)| list)
}

/// Takes away what stands empty in a list that was written, and the list when that is all.
fn close_up(item: &mut Value, list: &str) {
    let Some(Value::Array(items)) = item.get_mut(list) else { return };
    items.retain(|item| !is_nothing(item));
    if items.is_empty() {
        put(item, list, None);
    }
}

/// Puts what one cell says into an item.
pub fn write_cell(cell: &Cell, row: &Row, answer: Option<&Answer>, item: &mut Value) {
    let holds = cell.when.as_ref().is_none_or(
        |when| matches!(row.get(&when.column), Some(Answer::Choice(option)) if *option == when.option),
    );
    let along = cell.along.as_ref().is_none_or(|key| at(item, key).is_some());
    let value = write(cell, answer).or_else(|| cell.first.then(|| json!(FIRST_VERSION)));
    let value = value.filter(|_| holds && along);
    let value = match cell.form {
        Form::Assessors => value.map(|value| with_known(value, at(item, &cell.key))),
        _ => value,
    };
    if cell.form == Form::Name {
        return;
    }
    if let Some(version) = &cell.version {
        // The first part of a path is made by its first key.
        let first = value.as_ref().map(|_| json!(FIRST_VERSION));
        put(item, &cell.key, value);
        return put(item, version, first);
    }
    put(item, &cell.key, value);
}

/// The version of a code that the program knows.
const FIRST_VERSION: i64 = 1;

/// Whether two answers say the same.
pub fn same(one: Option<&Answer>, other: Option<&Answer>) -> bool {
    match (one, other) {
        (Some(Answer::Text(one)), Some(Answer::Text(other))) => one.trim() == other.trim(),
        (one, other) => one == other,
    }
}
