//! What is found in a body: the rule, the place, and the values that its words name. The words are in
//! `assets/text`; here are ids.

use super::rule::{Level, RULES, Rule};
use crate::language::Language;
use crate::text::say;
use fluent_bundle::FluentValue;

/// No more findings than this are kept: nobody reads more, and a hostile file may hold millions.
const MOST: usize = 200;

/// A place where a rule is broken, before the rule is named.
#[derive(Clone, Debug, PartialEq)]
pub struct Breach {
    /// JSON pointer.
    pub place: String,
    /// What the words of the rule name.
    pub values: Vec<(&'static str, String)>,
}

impl Breach {
    /// At this place, with nothing to name.
    pub fn at(place: impl Into<String>) -> Breach {
        Breach { place: place.into(), values: Vec::new() }
    }

    /// With one value to name.
    pub fn naming(place: impl Into<String>, name: &'static str, value: impl ToString) -> Breach {
        Breach { place: place.into(), values: vec![(name, value.to_string())] }
    }
}

/// A broken rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The rule.
    pub rule: &'static str,
    /// How bad it is.
    pub level: Level,
    /// Where: a JSON pointer into the body, or for what would be lost into the HOKS in the service.
    pub place: String,
    /// What the words of the rule name.
    pub values: Vec<(&'static str, String)>,
}

impl Finding {
    fn words(&self, language: Language, end: &str) -> String {
        let wanted = |(name, value): &(&'static str, String)| {
            let value = if *name == "wanted" {
                say(language, &format!("ehoks-kind-{value}"), &[])
            } else {
                value.clone()
            };
            (*name, FluentValue::from(value))
        };
        let values: Vec<_> = self.values.iter().map(wanted).collect();
        say(language, &format!("{}{end}", text_key(self.rule)), &values)
    }

    /// What is wrong.
    pub fn what(&self, language: Language) -> String {
        self.words(language, "")
    }

    /// What to do.
    pub fn remedy(&self, language: Language) -> String {
        self.words(language, ".todo")
    }

    /// The key that is not known, of a finding that tells of one.
    pub fn unknown_key(&self) -> Option<&str> {
        let named = self.values.iter().find(|(name, _)| *name == "key" && self.rule.ends_with("-TUNTEMATON"));
        named.map(|(_, key)| key.as_str())
    }

    /// The place in words.
    pub fn place_words(&self, language: Language) -> String {
        place_words(language, &self.place)
    }
}

/// The key of the text of a rule.
pub fn text_key(rule: &str) -> String {
    format!("ehoks-rule-{}", rule.to_lowercase())
}

/// A place in words: what its keys are called, and which one of a list.
pub fn place_words(language: Language, place: &str) -> String {
    let step = |step: &str| match step.parse::<usize>() {
        Ok(number) => say(language, "ehoks-item", &[("number", FluentValue::from((number + 1).to_string()))]),
        Err(_) => {
            let key = format!("ehoks-key-{step}");
            let words = say(language, &key, &[]);
            // A key that is not known has no words.
            if words.contains(&key) { step.replace("~1", "/").replace("~0", "~") } else { words }
        }
    };
    let steps: Vec<String> = place.split('/').skip(1).map(step).collect();
    if steps.is_empty() { say(language, "ehoks-top", &[]) } else { steps.join(" › ") }
}

/// The findings so far.
pub struct Findings {
    rules: Vec<&'static Rule>,
    found: Vec<Finding>,
    left_out: usize,
}

impl Findings {
    /// Of these rules; breaches of others are not kept.
    pub fn of(rules: Vec<&'static Rule>) -> Findings {
        Findings { rules, found: Vec::new(), left_out: 0 }
    }

    /// Of all rules.
    pub fn of_all() -> Findings {
        Findings::of(RULES.iter().collect())
    }

    /// The rules.
    pub fn rules(&self) -> &[&'static Rule] {
        &self.rules
    }

    /// Whether something wrong is found at this place already.
    pub fn wrong_at(&self, place: &str) -> bool {
        let wrong = |finding: &Finding| finding.place == place && finding.level != Level::Warning;
        self.found.iter().any(wrong)
    }

    /// Whether no more are kept.
    pub fn is_full(&self) -> bool {
        self.found.len() >= MOST
    }

    /// Adds one.
    pub fn add(&mut self, rule: &'static str, breach: Breach) {
        if self.is_full() {
            self.left_out += 1;
            return;
        }
        let Some(rule) = self.rules.iter().find(|one| one.id == rule) else { return };
        let Breach { place, values } = breach;
        self.found.push(Finding { rule: rule.id, level: rule.level, place, values });
    }

    /// All that were kept, the worst first, and how many were not.
    pub fn into_all(mut self) -> (Vec<Finding>, usize) {
        self.found.sort_by_key(|finding| finding.level);
        (self.found, self.left_out)
    }
}
