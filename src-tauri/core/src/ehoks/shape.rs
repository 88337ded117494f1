//! The shape of a body: which keys there are, of which kind, which must be there for which method. What is of a
//! wrong shape is told with its place and left out, so that the rest can still be judged.

use super::code;
use super::finding::{Breach, Findings};
use super::method::Method;
use chrono::{DateTime, NaiveDate};
use serde_json::{Map, Number, Value};

/// A key of a part.
#[derive(Debug)]
pub struct Field {
    /// The key.
    pub key: &'static str,
    /// Of which kind its value is.
    pub kind: Kind,
    /// What a text says.
    pub form: Form,
    /// When it must or must not be there.
    pub need: Need,
}

/// The kind of a value.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// Text.
    Text,
    /// A list of texts.
    Texts,
    /// A whole number.
    Whole,
    /// A number that is not negative.
    Amount,
    /// True or false.
    Truth,
    /// A day: `2026-11-27`.
    Day,
    /// A part with keys of its own.
    Part(&'static [Field]),
    /// A list of parts.
    Parts(&'static [Field]),
}

/// What a text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// It is no text.
    None,
    /// The name of a thing, or a code of any list.
    Plain,
    /// The number of an order of an authority.
    Order,
    /// The number of a local unit in its service.
    Local,
    /// A mark that must not be empty.
    Mark,
    /// The name of a person who works with the student.
    Person,
    /// Free text about the student.
    Learner,
    /// How the requirements are changed for the student: it is about both.
    Change,
    /// Free text about what is learned and done.
    Contents,
    /// What a key says that is not known.
    Unknown,
    /// An address for mail.
    Mail,
    /// The student's telephone number.
    Call,
    /// The telephone number of the guide at the workplace.
    Phone,
    /// A learner's number.
    LearnerNumber,
    /// A study right.
    StudyRight,
    /// An organisation.
    Organisation,
    /// A business.
    BusinessId,
    /// A moment (RFC 3339).
    Moment,
    /// A code of a list.
    Code(&'static str),
}

/// When a key must or must not be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It may be left out.
    May,
    /// It must be there.
    Must,
    /// The service gives it; it is not sent back.
    Given,
    /// The number of the HOKS: the service gives it, and changes name it.
    Identity,
    /// It must be there when the HOKS is made.
    AtFirst,
    /// It must be there but in a change of single keys.
    Whole,
    /// It cannot be changed by itself.
    NotInPatch,
}

/// The type of a value, by the type that holds it.
pub trait Shaped {
    /// The kind.
    const KIND: Kind;
}

impl Shaped for String {
    const KIND: Kind = Kind::Text;
}

impl Shaped for Vec<String> {
    const KIND: Kind = Kind::Texts;
}

impl Shaped for i64 {
    const KIND: Kind = Kind::Whole;
}

impl Shaped for Number {
    const KIND: Kind = Kind::Amount;
}

impl Shaped for bool {
    const KIND: Kind = Kind::Truth;
}

impl Shaped for NaiveDate {
    const KIND: Kind = Kind::Day;
}

/// The key of a name: `-` for `_`.
pub const fn kebab<const LENGTH: usize>(name: &str) -> [u8; LENGTH] {
    let (bytes, mut key, mut at) = (name.as_bytes(), [0; LENGTH], 0);
    while at < LENGTH {
        key[at] = if bytes[at] == b'_' { b'-' } else { bytes[at] };
        at += 1;
    }
    key
}

/// Keys that the service adds to what it gives out, at the top and in parts.
pub const GIVEN: [&str; 4] = ["eid", "manuaalisyotto", "poistettu", "module-id"];

/// A text of a body, with its place.
pub struct Text {
    /// JSON pointer.
    pub place: String,
    /// What it says.
    pub form: Form,
    /// The text.
    pub text: String,
}

/// What is judged, and what was found so far.
pub struct Walk<'a> {
    method: Method,
    /// Unknown keys that the HOKS in the service has too.
    current: &'a [String],
    findings: &'a mut Findings,
    texts: Vec<Text>,
    place: String,
}

impl<'a> Walk<'a> {
    /// The body without what is of a wrong shape, and the texts in it.
    pub fn body(
        value: Value,
        fields: &'static [Field],
        method: Method,
        current: &'a [String],
        findings: &'a mut Findings,
    ) -> (Map<String, Value>, Vec<Text>) {
        let mut walk = Walk { method, current, findings, texts: Vec::new(), place: String::new() };
        let body = match walk.value(value, Kind::Part(fields), Form::None) {
            Some(Value::Object(body)) => body,
            _ => Map::new(),
        };
        (body, walk.texts)
    }

    fn find(&mut self, rule: &'static str, values: Vec<(&'static str, String)>) {
        self.findings.add(rule, Breach { place: self.place.clone(), values });
    }

    /// Does something one step deeper.
    fn within<T>(&mut self, step: &str, work: impl FnOnce(&mut Walk<'a>) -> T) -> T {
        let length = self.place.len();
        self.place.push('/');
        self.place.push_str(&shortened(step).replace('~', "~0").replace('/', "~1"));
        let outcome = work(self);
        self.place.truncate(length);
        outcome
    }

    fn value(&mut self, value: Value, kind: Kind, form: Form) -> Option<Value> {
        match (kind, value) {
            (_, Value::Null) => {
                self.find("S-NULL", Vec::new());
                None
            }
            (Kind::Text, Value::String(text)) => self.text(text, form),
            (Kind::Day, Value::String(text)) if day(&text).is_some() => Some(Value::String(text)),
            (Kind::Day, Value::String(_)) => {
                self.find("S-PVM", Vec::new());
                None
            }
            (Kind::Whole, Value::Number(number)) if number.is_i64() => Some(Value::Number(number)),
            (Kind::Amount, Value::Number(number)) => {
                if number.as_f64().is_none_or(|number| number < 0.0) {
                    self.find("S-MUOTO", Vec::new());
                }
                Some(Value::Number(number))
            }
            (Kind::Truth, Value::Bool(truth)) => Some(Value::Bool(truth)),
            (Kind::Part(fields), Value::Object(part)) => Some(Value::Object(self.part(part, fields))),
            (Kind::Texts, Value::Array(items)) => Some(self.items(items, Kind::Text, form)),
            (Kind::Parts(fields), Value::Array(items)) => Some(self.items(items, Kind::Part(fields), form)),
            _ => {
                self.find("S-TYYPPI", vec![("wanted", kind.name().to_owned())]);
                None
            }
        }
    }

    fn text(&mut self, text: String, form: Form) -> Option<Value> {
        if !fits(&text, form) {
            self.find("S-MUOTO", Vec::new());
        }
        self.texts.push(Text { place: self.place.clone(), form, text: text.clone() });
        Some(Value::String(text))
    }

    /// The items; one of a wrong shape leaves an empty part or text in its place, so that the others keep theirs.
    fn items(&mut self, items: Vec<Value>, kind: Kind, form: Form) -> Value {
        let empty =
            if let Kind::Text = kind { Value::String(String::new()) } else { Value::Object(Map::new()) };
        let item = |walk: &mut Walk<'a>, (number, item): (usize, Value)| {
            walk.within(&number.to_string(), |walk| walk.value(item, kind, form))
        };
        let items = items.into_iter().enumerate();
        Value::Array(items.map(|one| item(self, one).unwrap_or_else(|| empty.clone())).collect())
    }

    fn part(&mut self, part: Map<String, Value>, fields: &'static [Field]) -> Map<String, Value> {
        let method = self.method;
        let missing = |field: &&Field| method.must(field.need) && !part.contains_key(field.key);
        for field in fields.iter().filter(missing) {
            self.within(field.key, |walk| walk.find("S-PUUTTUU", Vec::new()));
        }
        let mut kept = Map::new();
        for (key, value) in part {
            let field = fields.iter().find(|field| field.key == key);
            let judged = self.within(&key, |walk| match field {
                Some(field) => walk.known(value, field),
                None => walk.unknown(value, &key),
            });
            kept.extend(judged.map(|value| (key, value)));
        }
        kept
    }

    fn known(&mut self, value: Value, field: &'static Field) -> Option<Value> {
        if self.method.must_not(field.need) {
            let lists = field.need == Need::NotInPatch;
            self.find(if lists { "R-PATCH-JUURI" } else { "S-LUKU" }, Vec::new());
        }
        self.value(value, field.kind, field.form)
    }

    fn unknown(&mut self, value: Value, key: &str) -> Option<Value> {
        let rule = match () {
            () if GIVEN.contains(&key) => (self.method != Method::Get).then_some("S-LUKU"),
            () if self.method == Method::Get || self.current.iter().any(|known| known == key) => {
                Some("W-TUNTEMATON")
            }
            () => Some("S-TUNTEMATON"),
        };
        if let Some(rule) = rule {
            self.find(rule, vec![("key", shortened(key))]);
        }
        if !GIVEN.contains(&key) {
            self.note(key);
            self.unread(&value);
        }
        Some(value)
    }
}

impl Walk<'_> {
    /// Gathers the texts under a key that is not known, and its keys: they go along, so that they are read.
    fn unread(&mut self, value: &Value) {
        match value {
            Value::String(text) => self.note(text),
            Value::Array(items) => {
                for (number, item) in items.iter().enumerate() {
                    self.within(&number.to_string(), |walk| walk.unread(item));
                }
            }
            Value::Object(part) => {
                for (key, item) in part {
                    self.within(key, |walk| {
                        walk.note(key);
                        walk.unread(item);
                    });
                }
            }
            _ => {}
        }
    }

    fn note(&mut self, text: &str) {
        self.texts.push(Text { place: self.place.clone(), form: Form::Unknown, text: text.to_owned() });
    }
}

impl Kind {
    /// The end of the key of its text.
    fn name(self) -> &'static str {
        match self {
            Kind::Text => "text",
            Kind::Texts => "texts",
            Kind::Whole => "whole",
            Kind::Amount => "amount",
            Kind::Truth => "truth",
            Kind::Day => "day",
            Kind::Part(_) => "part",
            Kind::Parts(_) => "parts",
        }
    }
}

/// A key that somebody else wrote, no longer than is read.
pub fn shortened(key: &str) -> String {
    key.chars().take(60).collect()
}

/// A day in the one form that the interface takes.
pub fn day(text: &str) -> Option<NaiveDate> {
    let form = text.len() == 10 && text.bytes().all(|letter| letter.is_ascii_digit() || letter == b'-');
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|_| form)
}

/// Whether a text has its form. Of identifiers the rules tell more.
fn fits(text: &str, form: Form) -> bool {
    match form {
        Form::Mark => !text.trim().is_empty(),
        Form::Phone => {
            text.chars().count() <= 256 && text.chars().all(|letter| "-+0123456789() ".contains(letter))
        }
        Form::Moment => DateTime::parse_from_rfc3339(text).is_ok(),
        Form::Code(list) => code::fits(list, text),
        _ => true,
    }
}
