//! How support was really given: what can be noted of it, and the sentence that the numbers make.

use super::sentence::{Value, tell};
use crate::language::Language;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whether a support was given as it was planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GivenWay {
    /// As planned.
    Planned,
    /// Partly.
    Partly,
    /// Not.
    Not,
}

/// How a support that was given worked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GivenEffect {
    /// It helped.
    Helped,
    /// It helped somewhat.
    Somewhat,
    /// It did not help.
    Not,
}

impl GivenWay {
    /// All of them, in the order of their keys.
    pub const ALL: [GivenWay; 3] = [GivenWay::Planned, GivenWay::Partly, GivenWay::Not];

    /// The word by which it is kept.
    pub fn word(self) -> &'static str {
        match self {
            GivenWay::Planned => "planned",
            GivenWay::Partly => "partly",
            GivenWay::Not => "not",
        }
    }
}

impl GivenEffect {
    /// All of them, in the order of their keys.
    pub const ALL: [GivenEffect; 3] = [GivenEffect::Helped, GivenEffect::Somewhat, GivenEffect::Not];

    /// The word by which it is kept.
    pub fn word(self) -> &'static str {
        match self {
            GivenEffect::Helped => "helped",
            GivenEffect::Somewhat => "somewhat",
            GivenEffect::Not => "not",
        }
    }
}

/// What was noted of a support on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note {
    /// The day.
    pub day: NaiveDate,
    /// Whether as planned.
    pub way: GivenWay,
    /// How it worked; nothing when that cannot be said yet, or it was not given.
    pub effect: Option<GivenEffect>,
}

/// What these notes come to, in the order of their days: how many there are and from when, and how many say what.
/// Nothing when there are none.
pub(super) fn sentence(language: Language, notes: &[&Note]) -> Option<String> {
    let (first, last) = (notes.first()?.day, notes.last()?.day);
    let number = |count: usize| Value::Number(u32::try_from(count).unwrap_or(u32::MAX));
    // How often is said only where there is more than one.
    let part = |key: String, count: usize, all: usize| {
        let times = || tell(language, "follow-given-times", &[("count", number(count))]);
        let times = if all == 1 { String::new() } else { times() };
        (count > 0).then(|| tell(language, &key, &[("times", Value::Words(times))]).trim().to_owned())
    };
    let list = |parts: Vec<Option<String>>| parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let ways = GivenWay::ALL.map(|way| {
        let count = notes.iter().filter(|note| note.way == way).count();
        part(format!("follow-given-ways-{}", way.word()), count, notes.len())
    });
    let key = if first == last { "follow-given-seen-day" } else { "follow-given-seen" };
    let seen = [
        ("count", number(notes.len())),
        ("first", Value::Day(first)),
        ("last", Value::Day(last)),
        ("ways", Value::Words(list(ways.into()))),
    ];
    let mut sentences = vec![tell(language, key, &seen)];
    let given: Vec<&&Note> = notes.iter().filter(|note| note.way != GivenWay::Not).collect();
    if !given.is_empty() {
        let of = |effect: Option<GivenEffect>| given.iter().filter(|note| note.effect == effect).count();
        let part = |word: &str, effect: Option<GivenEffect>| {
            part(format!("follow-given-effects-{word}"), of(effect), given.len())
        };
        let mut effects = GivenEffect::ALL.map(|effect| part(effect.word(), Some(effect))).to_vec();
        effects.push(part("unknown", None));
        let values = [("effects", Value::Words(list(effects)))];
        sentences.push(tell(language, "follow-given-worked", &values));
    }
    Some(sentences.join(" "))
}
