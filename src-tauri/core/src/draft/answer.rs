//! Answers by kind, and their form in JSON: that of the plan file, of the stored draft and of the
//! bridge to the page. Read against the template's kind, once, at the edge.

use crate::template::Kind;
use chrono::NaiveDate;
use serde_json::Value;
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

/// Reads the JSON form of an answer of this kind; `None` when the value is an empty answer.
///
/// # Errors
/// The value has another shape than the kind's.
pub fn read_answer(kind: &Kind, value: &Value) -> Result<Option<Answer>, Fault> {
    let _ = (kind, value);
    Ok(None)
}

/// The JSON form of an answer.
pub fn write_answer(answer: &Answer) -> Value {
    let _ = answer;
    Value::Null
}
