//! The sentence that the numbers make, in the language of the plan: what was seen, how often and between which
//! days, from where to where, and how often the target was reached. No word of it judges.

use super::progress::{Measure, Progress};
use crate::draft::display_day;
use crate::language::Language;
use crate::text::say;
use chrono::NaiveDate;

/// The sentence of a goal.
pub fn sentence(language: Language, goal: &str, measure: &Measure, progress: &Progress) -> String {
    let tell = |key: &str, values: &[(&str, Value)]| tell(language, key, values);
    let goal = goal.trim().trim_end_matches('.').to_owned();
    let (first, last) = (progress.first, progress.last);
    let result = match measure.what.trim() {
        "" => tell("follow-result", &[]),
        what => tell("follow-result-of", &[("measure", Value::Words(what.to_owned()))]),
    };
    let count = u32::try_from(progress.count).unwrap_or(u32::MAX);
    let days = [("first", first.day), ("last", last.day)].map(|(name, day)| (name, Value::Day(day)));
    let seen =
        [("goal", Value::Words(goal)), ("count", Value::Number(count)), days[0].clone(), days[1].clone()];
    let key = if progress.count > 1 && first.day == last.day { "follow-seen-day" } else { "follow-seen" };
    let mut sentences = vec![tell(key, &seen)];
    let from = measure.baseline.unwrap_or(first.score);
    let moved = [
        ("result", Value::Words(result)),
        ("from", Value::Number(from)),
        ("to", Value::Number(last.score)),
        ("least", Value::Number(progress.range.0)),
        ("highest", Value::Number(progress.range.1)),
        ("most", Value::Number(measure.most)),
    ];
    let alone = progress.count == 1 && measure.baseline.is_none();
    let varied = progress.range.0 != progress.range.1 || progress.range.0 != from;
    let key = match last.score.cmp(&from) {
        _ if alone => "follow-was",
        std::cmp::Ordering::Greater => "follow-rose",
        std::cmp::Ordering::Less => "follow-fell",
        std::cmp::Ordering::Equal if varied => "follow-varied",
        std::cmp::Ordering::Equal => "follow-stayed",
    };
    sentences.push(tell(key, &moved));
    if let Some(target) = measure.target {
        let values = [
            ("target", Value::Number(target)),
            ("met", Value::Number(progress.met)),
            ("times", Value::Number(measure.times)),
        ];
        let key = if measure.times > 1 { "follow-target-of" } else { "follow-target" };
        sentences.push(tell(key, &values));
    }
    sentences.join(" ")
}

/// What a pupil answered of the goals and wanted to say, as it is put into the plan.
pub fn own_words(language: Language, day: NaiveDate, answers: &[(String, u32)], words: &str) -> String {
    let tell = |key: &str, values: &[(&str, Value)]| tell(language, key, values);
    let mut lines = vec![tell("follow-own", &[("day", Value::Day(day))])];
    for (goal, face) in answers {
        let goal = Value::Words(goal.trim().trim_end_matches('.').to_owned());
        let answer = Value::Words(tell(&format!("follow-face-{face}"), &[]));
        lines.push(tell("follow-own-answer", &[("goal", goal), ("answer", answer)]));
    }
    if !words.trim().is_empty() {
        lines.push(tell("follow-own-words", &[("words", Value::Words(words.trim().to_owned()))]));
    }
    lines.join("\n")
}

/// What stands in a sentence.
#[derive(Clone)]
pub(super) enum Value {
    Words(String),
    Number(u32),
    Day(NaiveDate),
}

pub(super) fn tell(language: Language, key: &str, values: &[(&str, Value)]) -> String {
    let values: Vec<_> = values
        .iter()
        .map(|(name, value)| match value {
            Value::Words(words) => (*name, words.clone().into()),
            Value::Number(number) => (*name, (*number).into()),
            Value::Day(day) => (*name, display_day(*day).into()),
        })
        .collect();
    say(language, key, &values)
}
