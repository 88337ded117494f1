//! The HOKS as it is in the service, and what a change makes of it. Replacing wipes what is not sent along; changing
//! single keys reaches the top alone. Both bodies are made from the current one, so that nothing goes by accident.

use super::body::Hoks;
use super::finding::Breach;
use super::look::Look;
use super::shape::{Field, GIVEN, Kind, Need};
use crate::failure::{Failure, Result};
use serde_json::{Map, Value};
use std::collections::{HashMap, VecDeque};

/// Keys by which an item of a list is the same one as before, each by itself.
const MARKS: [&str; 7] = [
    "yksiloiva-tunniste",
    "tutkinnon-osa-koodi-uri",
    "osa-alue-koodi-uri",
    "koulutuksen-osa-koodi-uri",
    "oppimisen-tuen-tyyppi-koodi-uri",
    "amosaa-tunniste",
    "nimi",
];

/// A body that changes single keys, and what it cannot change.
#[derive(Debug)]
pub struct Change {
    /// The body for PATCH: the number, and the keys that differ.
    pub body: Hoks,
    /// The keys that differ too, and that only replacing the whole changes.
    pub left: Vec<&'static str>,
}

/// The body that replaces the current HOKS by itself with these changes: a key that the changes have takes the place
/// of the current one, whole. What the service adds by itself is left out, what is not known is kept.
///
/// # Errors
/// None that a HOKS gives; a body must not be half of one.
pub fn replacement(current: &Hoks, changes: &Hoks) -> Result<Hoks> {
    let mut whole = without_given(current)?;
    let id = whole.get("id").cloned();
    whole.extend(map(changes)?);
    whole.extend(id.map(|id| ("id".to_owned(), id)));
    serde_json::from_value(Value::Object(whole)).map_err(Failure::defect)
}

/// The body that changes those keys of the current HOKS that the changes have otherwise.
///
/// # Errors
/// None that a HOKS gives; a body must not be half of one.
pub fn change(current: &Hoks, changes: &Hoks) -> Result<Change> {
    let (current, changes) = (map(current)?, map(changes)?);
    let mut body: Map<String, Value> =
        current.get("id").map(|id| ("id".to_owned(), id.clone())).into_iter().collect();
    let mut left = Vec::new();
    for (key, value) in
        changes.into_iter().filter(|(key, value)| key != "id" && current.get(key) != Some(value))
    {
        match Hoks::FIELDS.iter().find(|field| field.key == key) {
            Some(field) if field.need == Need::NotInPatch => left.push(field.key),
            _ => drop(body.insert(key, value)),
        }
    }
    let body = serde_json::from_value(Value::Object(body)).map_err(Failure::defect)?;
    Ok(Change { body, left })
}

fn map(hoks: &Hoks) -> Result<Map<String, Value>> {
    match serde_json::to_value(hoks).map_err(Failure::defect)? {
        Value::Object(map) => Ok(map),
        _ => Err(Failure::defect("no object")),
    }
}

/// A HOKS without what the service gives by itself.
fn without_given(hoks: &Hoks) -> Result<Map<String, Value>> {
    let mut whole = map(hoks)?;
    strip(&mut whole, Hoks::FIELDS);
    Ok(whole)
}

pub(super) fn strip(part: &mut Map<String, Value>, fields: &[Field]) {
    part.retain(|key, _| !GIVEN.contains(&key.as_str()));
    for field in fields {
        match (field.kind, part.get_mut(field.key)) {
            (_, Some(_)) if field.need == Need::Given => drop(part.remove(field.key)),
            (Kind::Part(fields), Some(Value::Object(part))) => strip(part, fields),
            (Kind::Parts(fields), Some(Value::Array(items))) => {
                items.iter_mut().filter_map(Value::as_object_mut).for_each(|part| strip(part, fields));
            }
            _ => {}
        }
    }
}

/// The keys of a HOKS that are not known here.
pub(super) fn unknown_keys(hoks: &Hoks) -> Vec<String> {
    let mut keys = Vec::new();
    if let Ok(whole) = without_given(hoks) {
        gather_unknown(&whole, Hoks::FIELDS, &mut keys);
    }
    keys.sort();
    keys.dedup();
    keys
}

fn gather_unknown(part: &Map<String, Value>, fields: &[Field], keys: &mut Vec<String>) {
    for (key, value) in part {
        match (fields.iter().find(|field| field.key == key).map(|field| field.kind), value) {
            (None, _) => keys.push(key.clone()),
            (Some(Kind::Part(fields)), Value::Object(part)) => gather_unknown(part, fields, keys),
            (Some(Kind::Parts(fields)), Value::Array(items)) => {
                items.iter().filter_map(Value::as_object).for_each(|part| gather_unknown(part, fields, keys));
            }
            _ => {}
        }
    }
}

/// The study right never changes.
pub(super) fn right_changes(look: &Look<'_>) -> Vec<Breach> {
    changes(look, "/opiskeluoikeus-oid", |hoks| hoks.opiskeluoikeus_oid.clone())
}

/// The learner's number changes only into the one under which the register has put two together.
pub(super) fn learner_changes(look: &Look<'_>) -> Vec<Breach> {
    changes(look, "/oppija-oid", |hoks| hoks.oppija_oid.clone())
}

/// A body with another number would change another HOKS.
pub(super) fn other_hoks(look: &Look<'_>) -> Vec<Breach> {
    changes(look, "/id", |hoks| hoks.id)
}

fn changes<T: PartialEq>(look: &Look<'_>, place: &str, of: impl Fn(&Hoks) -> Option<T>) -> Vec<Breach> {
    let before = look.known.current.and_then(&of);
    let changes = matches!((before, of(look.hoks)), (Some(before), Some(after)) if before != after);
    changes.then(|| Breach::at(place)).into_iter().collect()
}

/// What the current HOKS has and the body that replaces it has not.
pub(super) fn losses(look: &Look<'_>) -> Vec<Breach> {
    let Some(Ok(before)) = look.known.current.map(without_given) else { return Vec::new() };
    let mut lost = Vec::new();
    if let Some(after) = look.whole.as_object() {
        compare(&before, after, "", &mut lost);
    }
    lost
}

fn compare(before: &Map<String, Value>, after: &Map<String, Value>, place: &str, lost: &mut Vec<Breach>) {
    for (key, old) in before {
        let place = format!("{place}/{key}");
        match (old, after.get(key)) {
            // Numbers of parts are given anew.
            (_, None) if key == "id" => {}
            (Value::Array(old), None) if old.is_empty() => {}
            (_, None) => lost.push(Breach::at(place)),
            (Value::Object(old), Some(Value::Object(new))) => compare(old, new, &place, lost),
            (Value::Array(old), Some(Value::Array(new))) => compare_lists(old, new, &place, lost),
            _ => {}
        }
    }
}

/// An item goes on in the one that has its mark; of those without marks only too few are a loss.
fn compare_lists(before: &[Value], after: &[Value], place: &str, lost: &mut Vec<Breach>) {
    let mut places: HashMap<Option<String>, VecDeque<&Value>> = HashMap::new();
    for item in after {
        places.entry(mark(item)).or_default().push_back(item);
    }
    for (number, old) in before.iter().enumerate() {
        let place = format!("{place}/{number}");
        match (old, places.get_mut(&mark(old)).and_then(VecDeque::pop_front)) {
            (_, None) => lost.push(Breach::at(place)),
            (Value::Object(old), Some(Value::Object(new))) => compare(old, new, &place, lost),
            _ => {}
        }
    }
}

fn mark(item: &Value) -> Option<String> {
    MARKS.iter().find_map(|key| Some(format!("{key} {}", item.get(key)?.as_str()?.trim())))
}
