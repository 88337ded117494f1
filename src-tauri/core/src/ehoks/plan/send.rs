//! What of a body goes in which way: a new HOKS whole, a replacement whole with its number, a change of the top alone.

use crate::ehoks::current::strip;
use crate::ehoks::shape::Need;
use crate::ehoks::{Hoks, Method};
use serde_json::{Map, Value};

/// The way that a plan's body seems to be meant for.
pub fn method_of(whole: &Value) -> Method {
    Method::of(whole)
}

/// Whether it is a whole HOKS, with or without a number.
pub fn is_whole(hoks: &Value) -> bool {
    Method::is_whole(hoks)
}

/// The body for this way, and the keys that differ from the current HOKS and cannot go so.
pub fn body_for(whole: &Value, current: Option<&Value>, method: Method) -> (Value, Vec<String>) {
    let mut map = whole.as_object().cloned().unwrap_or_default();
    strip(&mut map, Hoks::FIELDS);
    match method {
        Method::Post => drop(map.remove("id")),
        Method::Put | Method::Get => {}
        Method::Patch => return change(map, current.and_then(Value::as_object)),
    }
    (Value::Object(map), Vec::new())
}

/// The keys of the top that are others than in the current HOKS; of what came as a change, all that it holds.
fn change(map: Map<String, Value>, current: Option<&Map<String, Value>>) -> (Value, Vec<String>) {
    let before = current.cloned().unwrap_or_default();
    let is_change = Method::of(&Value::Object(before.clone())) != Method::Put;
    let mut stripped = before.clone();
    strip(&mut stripped, Hoks::FIELDS);
    let only_whole =
        |key: &str| Hoks::FIELDS.iter().any(|field| field.key == key && field.need == Need::NotInPatch);
    let gone = stripped.keys().filter(|key| !map.contains_key(*key)).cloned();
    let mut left: Vec<String> = gone.collect();
    let mut body = Map::new();
    for (key, value) in map {
        let same = key != "id" && !is_change && stripped.get(&key) == Some(&value);
        match only_whole(&key) {
            _ if same => {}
            true => left.push(key),
            false => drop(body.insert(key, value)),
        }
    }
    (Value::Object(body), left)
}
