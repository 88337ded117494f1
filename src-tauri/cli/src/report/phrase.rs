//! What is answered of own phrases.

use super::{Answer, Report};
use laatija_core::text::say;
use laatija_core::workspace::{BroughtPhrases, PhraseRow};
use serde_json::json;

impl Report {
    /// The phrases, each on a line: its id, its language, how often it was used, what it says.
    pub fn phrases(&self, phrases: &[PhraseRow]) -> Answer {
        let line = |one: &PhraseRow| {
            let text = one.text.split_whitespace().collect::<Vec<_>>().join(" ");
            format!("{}\t{}\t{}\t{text}", one.id, one.language.code(), one.times)
        };
        let lines = match phrases {
            [] => self.say("cli-phrases-none", &[]),
            phrases => phrases.iter().map(line).collect::<Vec<_>>().join("\n"),
        };
        Answer { lines, json: json!(phrases), in_order: true, told: false }
    }

    /// The id of a phrase that was kept.
    pub fn phrase(&self, id: &str) -> Answer {
        Answer { lines: id.to_owned(), json: json!({ "phrase": id }), in_order: true, told: false }
    }

    /// What a file of phrases brought.
    pub fn phrases_brought(&self, brought: &BroughtPhrases) -> Answer {
        let values = [("added", brought.added.to_string()), ("known", brought.known.to_string())];
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let lines = self.say("cli-phrases-brought", &values);
        Answer { lines, json: json!(brought), in_order: true, told: false }
    }

    /// That phrases name somebody still; nothing when none does.
    pub fn phrases_named(&self, count: u32) -> Option<String> {
        let told = || say(self.language, "phrase-erased-named", &[("count", count.into())]);
        (count > 0).then(told)
    }

    /// Tells, before it is written, that anybody can read a file of phrases.
    pub fn warn_open(&self) {
        self.warn(&[self.say("cli-phrases-open", &[])]);
    }
}
