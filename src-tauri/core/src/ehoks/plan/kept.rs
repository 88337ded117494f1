//! What is kept of a HOKS in a plan beside its answers: the HOKS itself as it came, and which of its keys that nobody here
//! knows are left out of the bodies that are made of the plan. They are named by their names: wherever such a key is not
//! known it is left out, and where the interface has a key of that name it stays.

use super::Mapping;
use crate::draft::{Answer, Draft};
use crate::ehoks::Hoks;
use crate::ehoks::shape::{Field, GIVEN, Kind, shortened};
use serde_json::{Map, Value, json};

/// The HOKS that is kept in a plan.
pub fn current(mapping: &Mapping, draft: &Draft) -> Option<Value> {
    match draft.answers.get(&mapping.current)? {
        Answer::Text(text) => serde_json::from_str(text).ok(),
        _ => None,
    }
}

/// The keys that were chosen to be left out.
pub fn left_keys(mapping: &Mapping, draft: &Draft) -> Vec<String> {
    match draft.answers.get(&mapping.left) {
        Some(Answer::Text(text)) => serde_json::from_str(text).unwrap_or_default(),
        _ => Vec::new(),
    }
}

/// The field and the answer that say so, with a key more or less.
pub fn with_left(mapping: &Mapping, draft: &Draft, key: &str, is_left: bool) -> (String, Option<Answer>) {
    let mut keys = left_keys(mapping, draft);
    keys.retain(|own| own != key);
    if is_left {
        keys.push(key.to_owned());
    }
    keys.sort();
    (mapping.left.clone(), (!keys.is_empty()).then(|| Answer::Text(json!(keys).to_string())))
}

/// Whether a HOKS has this key somewhere where it is not known.
pub fn has_unknown(hoks: &Value, key: &str) -> bool {
    !leave_out(&mut hoks.clone(), &[key.to_owned()]).is_empty()
}

/// Takes these keys out of a body wherever they are not known, and tells where they stood.
pub fn leave_out(body: &mut Value, keys: &[String]) -> Vec<String> {
    let mut places = Vec::new();
    if let Some(body) = body.as_object_mut().filter(|_| !keys.is_empty()) {
        leave_out_of(body, Hoks::FIELDS, keys, "", &mut places);
    }
    places
}

fn leave_out_of(
    part: &mut Map<String, Value>,
    fields: &[Field],
    keys: &[String],
    at: &str,
    places: &mut Vec<String>,
) {
    let place = |key: &str| format!("{at}/{}", shortened(key).replace('~', "~0").replace('/', "~1"));
    part.retain(|key, _| {
        let known = GIVEN.contains(&key.as_str()) || fields.iter().any(|field| field.key == key);
        let stays = known || !keys.contains(&shortened(key));
        if !stays {
            places.push(place(key));
        }
        stays
    });
    for field in fields {
        match (field.kind, part.get_mut(field.key)) {
            (Kind::Part(fields), Some(Value::Object(part))) => {
                leave_out_of(part, fields, keys, &place(field.key), places);
            }
            (Kind::Parts(fields), Some(Value::Array(items))) => {
                for (number, item) in items.iter_mut().enumerate() {
                    if let Some(part) = item.as_object_mut() {
                        leave_out_of(part, fields, keys, &format!("{}/{number}", place(field.key)), places);
                    }
                }
            }
            _ => {}
        }
    }
}
