//! What is answered of the catalogue of qualifications.

use super::{Answer, Report};
use laatija_core::text::say;
use laatija_core::workspace::{FoundationView, ImportOutcome, ImportStep, UnitView};
use serde_json::json;
use std::io::IsTerminal;

/// How many files are read between two words on how far it has come.
const OFTEN: u32 = 25;

impl Report {
    /// How far an import has come; only where somebody looks on.
    pub fn reading(&self, step: &ImportStep) {
        if step.outcome.is_none() && step.done.is_multiple_of(OFTEN) && std::io::stderr().is_terminal() {
            let values = [("done", step.done.into()), ("of", step.of.into())];
            self.warn(&[say(self.language, "catalogue-progress", &values)]);
        }
    }

    /// What was imported; or the files that cannot be, a line each, and that nothing was changed.
    pub fn imported(&self, outcome: Option<ImportOutcome>) -> Answer {
        let Some(outcome) = outcome else {
            return Answer { lines: String::new(), json: json!(null), in_order: false, told: false };
        };
        let count = |key: &str, count: u32| say(self.language, key, &[("count", count.into())]);
        let mut lines = Vec::new();
        if outcome.refused.is_empty() {
            lines.push(count("catalogue-taken-many", outcome.taken));
            lines.extend((outcome.replaced > 0).then(|| count("catalogue-replaced", outcome.replaced)));
        } else {
            lines
                .extend(outcome.refused.iter().map(|one| format!("{}: {} {}", one.file, one.what, one.todo)));
            lines.push(count("catalogue-refused", u32::try_from(outcome.refused.len()).unwrap_or(u32::MAX)));
        }
        let in_order = outcome.refused.is_empty();
        Answer { lines: lines.join("\n"), json: json!({ "import": outcome }), in_order, told: false }
    }

    /// The catalogue, a line each: order, first day, last day, how many units, what it is called, file.
    pub fn catalogue(&self, all: &[FoundationView]) -> Answer {
        let line = |one: &FoundationView| {
            let day = |day: &Option<String>| day.clone().unwrap_or_else(|| "–".to_owned());
            let file =
                if one.added.is_some() { one.file.clone() } else { self.say("catalogue-carried", &[]) };
            let (from, until, units) = (day(&one.from), day(&one.until), one.units);
            format!("{}\t{from}\t{until}\t{units}\t{}\t{file}", one.order, one.name)
        };
        let lines: Vec<String> = all.iter().map(line).collect();
        Answer { lines: lines.join("\n"), json: json!({ "catalogue": all }), in_order: true, told: false }
    }

    /// Units, a line each: code, how much, what it is called.
    pub fn units(&self, units: &[UnitView]) -> Answer {
        let line = |one: &UnitView| {
            let much = match (one.extent, one.most) {
                (Some(least), Some(most)) if least != most => format!("{least}–{most}"),
                (Some(much), _) => much.to_string(),
                (None, Some(most)) => format!("–{most}"),
                (None, None) => String::new(),
            };
            format!("{}\t{much}\t{}", one.code, one.name)
        };
        let lines: Vec<String> = units.iter().map(line).collect();
        Answer { lines: lines.join("\n"), json: json!({ "units": units }), in_order: true, told: false }
    }
}
