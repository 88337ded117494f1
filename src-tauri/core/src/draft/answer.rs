//! Answers by kind, and their form in JSON: that of the plan file, of the stored draft and of the
//! bridge to the page. Read against the template's kind, once, at the edge.

use crate::template::Kind;
use chrono::NaiveDate;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// An answer, as a value of its field's kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Short or long text. JSON: a string.
    Text(String),
    /// One option. JSON: a string.
    Choice(String),
    /// Several options. JSON: an array of strings.
    Choices(Vec<String>),
    /// Short texts in order. JSON: an array of strings.
    List(Vec<String>),
    /// A day. JSON: a string, ISO 8601.
    Date(NaiveDate),
    /// First and last day. JSON: `{start, end}`; an open end is absent.
    Period {
        /// The first day.
        start: Option<NaiveDate>,
        /// The last day; open when absent.
        end: Option<NaiveDate>,
    },
    /// A decimal number. JSON: a number.
    Number(f64),
    /// A person. JSON: `{name, role, phone, email}`.
    Person(Person),
    /// Yes, no or not applicable. JSON: `{value, details}`.
    YesNo {
        /// `yes`, `no`, `not_applicable`, or not answered yet.
        value: Option<String>,
        /// The details, kept whatever the value.
        details: String,
    },
    /// Rows of a table, of attachments or of signatures. JSON: an array of objects by column id.
    Rows(Vec<Row>),
    /// What was written where a date, a number or a period is asked, and cannot be read as one:
    /// kept word for word, shown as a finding. JSON: `{unread}`.
    Unread(String),
}

/// A row: cells by column id; an empty cell is not here.
pub type Row = BTreeMap<String, Answer>;

/// A person named in the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The name.
    pub name: String,
    /// The role: an option.
    pub role: String,
    /// The telephone number.
    pub phone: String,
    /// The e-mail address.
    pub email: String,
}

/// Why a JSON value is no answer of its kind: the path inside the value and the kind expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Path inside the value, such as `[2].hours`; empty for the value itself.
    pub path: String,
    /// The kind that was expected.
    pub kind: &'static str,
}

impl Answer {
    /// Whether nothing is answered: blank text, no rows, rows without a filled cell.
    pub fn is_empty(&self) -> bool {
        match self {
            Answer::Text(text) | Answer::Choice(text) | Answer::Unread(text) => text.trim().is_empty(),
            Answer::Choices(items) | Answer::List(items) => items.iter().all(|item| item.trim().is_empty()),
            Answer::Date(_) | Answer::Number(_) => false,
            Answer::Period { start, end } => start.is_none() && end.is_none(),
            Answer::Person(person) => person == &Person::default(),
            Answer::YesNo { value, details } => value.is_none() && details.trim().is_empty(),
            Answer::Rows(rows) => rows.iter().all(|row| row.values().all(Answer::is_empty)),
        }
    }
}

/// Reads the JSON form of an answer of this kind; `None` when the value is an empty answer. What is
/// written where a day, a number or a period is asked and cannot be read as one is kept as unread.
///
/// # Errors
/// The value has another shape than the kind's.
pub fn read_answer(kind: &Kind, value: &Value) -> Result<Option<Answer>, Fault> {
    if value.is_null() {
        return Ok(None);
    }
    let answer = match kind {
        Kind::ShortText { .. } | Kind::LongText { .. } => Answer::Text(text(kind, value)?),
        Kind::Choice { .. } => Answer::Choice(text(kind, value)?),
        Kind::List => Answer::List(texts(kind, value)?),
        Kind::MultiChoice { .. } => Answer::Choices(texts(kind, value)?),
        Kind::Date => written(value, |text| read_day(text).map(Answer::Date)).ok_or_else(|| fault(kind))?,
        Kind::Number => match value.as_f64() {
            Some(number) => Answer::Number(number),
            None => {
                written(value, |text| read_number(text).map(Answer::Number)).ok_or_else(|| fault(kind))?
            }
        },
        Kind::Period => period(kind, value)?,
        Kind::Person { .. } => Answer::Person(person(kind, value)?),
        Kind::YesNoDetails { .. } => yes_no(kind, value)?,
        Kind::Table { .. } | Kind::Attachments | Kind::Signatures { .. } => Answer::Rows(rows(kind, value)?),
    };
    Ok(if answer.is_empty() { None } else { Some(answer) })
}

/// The JSON form of an answer.
pub fn write_answer(answer: &Answer) -> Value {
    match answer {
        Answer::Text(text) | Answer::Choice(text) => json!(text),
        Answer::Choices(items) | Answer::List(items) => json!(items),
        Answer::Date(day) => json!(iso(day)),
        Answer::Period { start, end } => {
            let ends = [("start", start), ("end", end)];
            ends.into_iter().filter_map(|(key, day)| Some((key, json!(iso(day.as_ref()?))))).collect()
        }
        Answer::Number(number) => number_value(*number),
        Answer::Person(person) => person
            .parts()
            .into_iter()
            .filter(|(_, part)| !part.is_empty())
            .map(|(key, part)| (key, json!(part)))
            .collect(),
        Answer::YesNo { value, details } => json!({ "value": value, "details": details }),
        Answer::Rows(rows) => rows.iter().map(write_row).collect(),
        Answer::Unread(text) => json!({ "unread": text }),
    }
}

fn write_row(row: &Row) -> Value {
    row.iter().map(|(column, cell)| (column.clone(), write_answer(cell))).collect()
}

/// Whole numbers are written as such, so that `5` stays `5` in a plan file.
fn number_value(number: f64) -> Value {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if number.fract() == 0.0 && number.abs() < EXACT { json!(number as i64) } else { json!(number) }
}

impl Person {
    /// The parts with their keys in JSON.
    pub fn parts(&self) -> [(&'static str, &str); 4] {
        [("name", &self.name), ("role", &self.role), ("phone", &self.phone), ("email", &self.email)]
    }
}

/// A day as `2026-11-23` or `23.11.2026`.
pub fn read_day(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d")
        .or_else(|_| NaiveDate::parse_from_str(&text.replace(' ', ""), "%d.%m.%Y"));
    // Two digits would be read as a year of the first century.
    day.ok().filter(|day| (1900..2200).contains(&chrono::Datelike::year(day)))
}

/// A decimal number with a comma or a point.
fn read_number(text: &str) -> Option<f64> {
    let text = text.trim().replace(',', ".");
    let plain = text.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | '-'));
    if plain { text.parse().ok() } else { None }
}

fn iso(day: &NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}

fn fault(kind: &Kind) -> Fault {
    Fault { path: String::new(), kind: kind.name() }
}

fn text(kind: &Kind, value: &Value) -> Result<String, Fault> {
    value.as_str().map(str::to_owned).ok_or_else(|| fault(kind))
}

fn texts(kind: &Kind, value: &Value) -> Result<Vec<String>, Fault> {
    let items = value.as_array().ok_or_else(|| fault(kind))?;
    let text_at = |(number, item): (usize, &Value)| {
        text(kind, item).map_err(|fault| Fault { path: format!("[{number}]"), ..fault })
    };
    items.iter().enumerate().map(text_at).collect()
}

/// A text that is to be read, or what was left unread before; `None` when it is neither.
fn written(value: &Value, read: impl Fn(&str) -> Option<Answer>) -> Option<Answer> {
    let text = value.as_str().or_else(|| unread(value))?;
    Some(read(text).unwrap_or_else(|| Answer::Unread(text.to_owned())))
}

fn unread(value: &Value) -> Option<&str> {
    value.as_object().filter(|object| object.len() == 1)?.get("unread")?.as_str()
}

fn period(kind: &Kind, value: &Value) -> Result<Answer, Fault> {
    if let Some(period) = written(value, read_period) {
        return Ok(period);
    }
    let parts = strings(kind, value, &["start", "end"])?;
    Ok(match (read_end(&parts[0]), read_end(&parts[1])) {
        (Some(start), Some(end)) => Answer::Period { start, end },
        _ => Answer::Unread(format!("{}–{}", parts[0], parts[1])),
    })
}

/// A period as `5.9.2023–31.7.2026`; either end may be open.
fn read_period(text: &str) -> Option<Answer> {
    let (start, end) = text.split_once('–')?;
    Some(Answer::Period { start: read_end(start)?, end: read_end(end)? })
}

/// One end of a period: a day, or open when blank.
fn read_end(text: &str) -> Option<Option<NaiveDate>> {
    if text.trim().is_empty() { Some(None) } else { read_day(text).map(Some) }
}

/// The strings of an object under these keys, empty where absent; any other key is a fault.
fn strings(kind: &Kind, value: &Value, keys: &[&str]) -> Result<Vec<String>, Fault> {
    let object = value.as_object().ok_or_else(|| fault(kind))?;
    refuse_unknown(object, |key| keys.contains(&key))?;
    let string = |key: &&str| match object.get(*key) {
        None | Some(Value::Null) => Ok(String::new()),
        Some(Value::String(text)) => Ok(text.clone()),
        Some(_) => Err(Fault { path: format!(".{key}"), kind: kind.name() }),
    };
    keys.iter().map(string).collect()
}

/// Refuses a key that is no part of the answer: nothing is dropped in silence.
fn refuse_unknown(object: &Map<String, Value>, known: impl Fn(&str) -> bool) -> Result<(), Fault> {
    match object.keys().find(|key| !known(key)) {
        Some(key) => Err(Fault { path: format!(".{key}"), kind: Fault::UNKNOWN }),
        None => Ok(()),
    }
}

impl Fault {
    /// The kind of a fault that is an unknown part: a column or a key that the kind does not have.
    pub const UNKNOWN: &'static str = "unknown";
}

fn person(kind: &Kind, value: &Value) -> Result<Person, Fault> {
    let mut parts = strings(kind, value, &["name", "role", "phone", "email"])?.into_iter();
    let mut next = || parts.next().unwrap_or_default();
    Ok(Person { name: next(), role: next(), phone: next(), email: next() })
}

fn yes_no(kind: &Kind, value: &Value) -> Result<Answer, Fault> {
    let mut parts = strings(kind, value, &["value", "details"])?;
    let details = parts.pop().unwrap_or_default();
    let value = parts.pop().filter(|value| !value.is_empty());
    match value.as_deref() {
        None | Some("yes" | "no" | "not_applicable") => Ok(Answer::YesNo { value, details }),
        Some(_) => Err(Fault { path: ".value".to_owned(), kind: kind.name() }),
    }
}

fn rows(kind: &Kind, value: &Value) -> Result<Vec<Row>, Fault> {
    let items = value.as_array().ok_or_else(|| fault(kind))?;
    let row_at = |(number, item): (usize, &Value)| {
        row(kind, item).map_err(|fault| Fault { path: format!("[{number}]{}", fault.path), ..fault })
    };
    items.iter().enumerate().map(row_at).collect()
}

fn row(kind: &Kind, value: &Value) -> Result<Row, Fault> {
    let object = value.as_object().ok_or_else(|| fault(kind))?;
    refuse_unknown(object, |key| kind.column(key).is_some())?;
    let mut row = Row::new();
    for column in kind.columns() {
        let Some(cell) = object.get(&column.id) else { continue };
        let answer = read_answer(&column.kind, cell)
            .map_err(|fault| Fault { path: format!(".{}{}", column.id, fault.path), ..fault })?;
        row.extend(answer.map(|answer| (column.id.clone(), answer)));
    }
    Ok(row)
}
