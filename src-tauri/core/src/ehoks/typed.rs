//! What must not go into the register of texts that a person types into its form by hand: the rules of secrecy that hold
//! for a file, looked at field by field.

use super::body::Hoks;
use super::finding::Finding;
use super::look::{Known, Look, Right};
use super::method::Method;
use super::plan::Mapping;
use super::rule::{Find, RULES};
use super::shape::{Form, Text};
use crate::draft::Others;
use serde::Deserialize;
use serde_json::Value;

/// The rules of secrecy.
const SECRECY: [&str; 5] = ["R-HETU", "R-NIMI", "R-NIMI-EHKA", "R-SALAISUUS", "W-SALAISUUS"];

/// What the places of the plan say, each `table.column`. What is in none is the name of a thing.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Typed {
    /// Free texts about the student.
    pub learner: Vec<String>,
    /// Free texts about what is learned and done.
    pub contents: Vec<String>,
    /// Names of people who work with the student.
    pub people: Vec<String>,
    /// Addresses for mail and calls.
    pub contact: Vec<String>,
}

impl Typed {
    fn form(&self, from: &[String]) -> Form {
        let among = |places: &[String]| from.iter().any(|place| places.contains(place));
        match () {
            () if among(&self.learner) => Form::Learner,
            () if among(&self.contents) => Form::Contents,
            () if among(&self.people) => Form::Person,
            () if among(&self.contact) => Form::None,
            () => Form::Plain,
        }
    }
}

/// What the rules of secrecy find in texts with their places in the plan; each finding with the number of its text.
pub fn secrets(mapping: &Mapping, texts: &[(&[String], &str)], names: &Others) -> Vec<(usize, Finding)> {
    let texts: Vec<Text> = (0..)
        .zip(texts)
        .map(|(number, (from, text)): (usize, _)| Text {
            place: number.to_string(),
            form: mapping.typed.form(from),
            text: (*text).to_owned(),
        })
        .collect();
    let (hoks, whole) = (Hoks::default(), Value::Null);
    let known = Known { today: chrono::NaiveDate::MIN, right: Right::default(), current: None, names };
    let look = Look::at(&hoks, &whole, &texts, Method::Post, &known);
    let mut found = Vec::new();
    for rule in RULES.iter().filter(|rule| SECRECY.contains(&rule.id)) {
        let Find::Look(find) = rule.find else { continue };
        found.extend(find(&look).into_iter().filter_map(|breach| {
            let number = breach.place.parse().ok()?;
            Some((
                number,
                Finding { rule: rule.id, level: rule.level, place: String::new(), values: breach.values },
            ))
        }));
    }
    found
}
