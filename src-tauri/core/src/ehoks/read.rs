//! A file becomes JSON: strictly, within bounds, and with the place of what is wrong. What others overlook or
//! silently choose between (a key that is there twice) is told.

use super::finding::{Breach, Findings};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use std::cell::{Cell, RefCell};
use std::fmt::{Formatter, Result as Written};

/// The largest body that is read, in bytes. One of sixty units has about a twentieth of it.
pub const LARGEST: usize = 8 * 1024 * 1024;
/// How deep parts may lie in each other. A HOKS needs nine.
const DEEPEST: usize = 32;
/// A HOKS of sixty units and two hundred periods has some ten thousand values.
const MOST_VALUES: usize = 100_000;
/// Keys that are there twice are told no more often than this.
const MOST_TWICE: usize = 50;

/// The JSON of a file; what is wrong with it is among the findings. Nothing when it cannot be read at all.
pub fn read(bytes: &[u8], findings: &mut Findings) -> Option<Value> {
    if bytes.len() > LARGEST {
        findings.add("S-KOKO", Breach::naming("", "size", LARGEST / 1024 / 1024));
        return None;
    }
    let text = match text(bytes) {
        Ok(text) => text,
        Err(line) => {
            findings.add("S-KOODAUS", Breach::naming("", "line", line));
            return None;
        }
    };
    let walk = Walk::default();
    let mut parser = serde_json::Deserializer::from_str(text);
    let read = Seed(&walk).deserialize(&mut parser).and_then(|value| parser.end().map(|()| value));
    for place in walk.twice.take() {
        findings.add("S-KAHDESTI", Breach::at(place));
    }
    match read {
        Ok(value) => Some(value),
        Err(_) if walk.too_deep.get() => {
            findings.add("S-SYVYYS", Breach::naming(walk.place(), "depth", DEEPEST));
            None
        }
        Err(_) if walk.values.get() > MOST_VALUES => {
            findings.add("S-MAARA", Breach::naming("", "count", MOST_VALUES));
            None
        }
        Err(error) => {
            let at = vec![("line", error.line().to_string()), ("column", error.column().to_string())];
            findings.add("S-JSON", Breach { place: walk.place(), values: at });
            None
        }
    }
}

/// The text of a file, or the line in which it ceases to be UTF-8.
fn text(bytes: &[u8]) -> Result<&str, usize> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let line = |end: usize| bytes[..end].iter().filter(|byte| **byte == b'\n').count() + 1;
    match std::str::from_utf8(bytes) {
        // Text of two bytes a letter is not seldom valid UTF-8.
        Ok(text) => text.find('\0').map_or(Ok(text), |at| Err(line(at))),
        Err(error) => Err(line(error.valid_up_to())),
    }
}

/// Where the reader is, and what it met.
#[derive(Default)]
struct Walk {
    steps: RefCell<Vec<String>>,
    twice: RefCell<Vec<String>>,
    too_deep: Cell<bool>,
    values: Cell<usize>,
}

impl Walk {
    fn place(&self) -> String {
        self.steps.borrow().iter().fold(String::new(), |place, step| {
            // Of a hostile key no more than is read.
            let step: String = step.chars().take(60).collect();
            place + "/" + &step.replace('~', "~0").replace('/', "~1")
        })
    }

    fn within<T, E: Error>(&self, step: String, work: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        self.steps.borrow_mut().push(step);
        if self.steps.borrow().len() > DEEPEST {
            self.too_deep.set(true);
            return Err(E::custom("too deep"));
        }
        let outcome = work()?;
        self.steps.borrow_mut().pop();
        Ok(outcome)
    }

    fn is_twice(&self, key: &str) {
        let mut twice = self.twice.borrow_mut();
        if twice.len() < MOST_TWICE {
            self.steps.borrow_mut().push(key.to_owned());
            twice.push(self.place());
            self.steps.borrow_mut().pop();
        }
    }
}

struct Seed<'a>(&'a Walk);

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.0.values.set(self.0.values.get() + 1);
        if self.0.values.get() > MOST_VALUES {
            return Err(D::Error::custom("too many"));
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut Formatter<'_>) -> Written {
        formatter.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Value, E> {
        Ok(Value::Bool(truth))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(number.into()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Number(number.into()))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Value, E> {
        Number::from_f64(number).map(Value::Number).ok_or_else(|| E::custom("no number"))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::String(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut read = Vec::new();
        loop {
            let step = read.len().to_string();
            match self.0.within(step, || items.next_element_seed(Seed(self.0)))? {
                Some(item) => read.push(item),
                None => return Ok(Value::Array(read)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut read = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            let value = self.0.within(key.clone(), || entries.next_value_seed(Seed(self.0)))?;
            if read.contains_key(&key) {
                self.0.is_twice(&key);
            }
            read.insert(key, value);
        }
        Ok(Value::Object(read))
    }
}
