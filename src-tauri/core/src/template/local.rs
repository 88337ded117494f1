//! A municipality's file: a template of its own, its ways where municipalities differ, or both, in one TOML
//! file. `assets/templates/MUNICIPALITY.md` describes it to whoever writes one.

use super::Template;
use crate::language::Language;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a municipality's file holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Local {
    /// The municipality's name.
    pub municipality: String,
    /// Those of its ways that the file names.
    pub ways: Option<NamedWays>,
    /// How long it keeps plans, by template.
    pub kept: BTreeMap<String, Kept>,
    /// Its template.
    pub template: Option<Template>,
}

impl Local {
    /// The file of a municipality's ways, as [`Local::check`] reads it.
    pub fn write_ways(municipality: &str, ways: &LocalWays, kept: &BTreeMap<String, Kept>) -> String {
        let text = |text: &str| toml::Value::from(text).to_string();
        let named = if municipality.trim().is_empty() { "–" } else { municipality };
        let therapies = serde_json::to_value(ways.therapies).ok();
        let therapies = therapies.and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default();
        let signers: Vec<String> = ways.signers.iter().map(|role| text(role)).collect();
        let mut file = format!("municipality = {}\n\n[settings]\n", text(named));
        file.push_str(&format!("therapies = {}\nsigners = [{}]\n", text(&therapies), signers.join(", ")));
        if !ways.secrecy.is_empty() {
            file.push_str("\n[settings.secrecy]\n");
            for (language, words) in &ways.secrecy {
                file.push_str(&format!("{} = {}\n", language.code(), text(words)));
            }
        }
        if !kept.is_empty() {
            file.push_str("\n[settings.kept]\n");
            for (template, Kept { years, from }) in kept {
                let from = serde_json::to_value(from).ok();
                let from = from.and_then(|name| name.as_str().map(text)).unwrap_or_default();
                file.push_str(&format!("{} = {{ years = {years}, from = {from} }}\n", text(template)));
            }
        }
        file
    }
}

/// How long plans of a document type are kept: nobody but the education provider can say it, so there is none
/// until it is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Kept {
    /// For how many years.
    pub years: u32,
    /// Counted from what.
    pub from: KeptFrom,
}

/// From what the time is counted for which a plan is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum KeptFrom {
    /// From the day of the plan's newest version.
    NewestVersion,
    /// From the end of the pupil's compulsory education, which the program does not know.
    CompulsoryEducation,
}

/// The ways in which municipalities differ.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct LocalWays {
    /// What copies say under the law's mark of secrecy, by language; nothing where a language is not here.
    pub secrecy: BTreeMap<Language, String>,
    /// Whether therapies are recorded in plans.
    pub therapies: Therapies,
    /// The roles of the signature boxes of new drafts; none: those of the template.
    pub signers: Vec<String>,
}

/// The ways that a file names; what it does not name stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NamedWays {
    /// What copies say under the law's mark of secrecy, by language.
    pub secrecy: Option<BTreeMap<Language, String>>,
    /// Whether therapies are recorded in plans.
    pub therapies: Option<Therapies>,
    /// The roles of the signature boxes of new drafts.
    pub signers: Option<Vec<String>>,
}

impl NamedWays {
    /// The ways after these are taken into use.
    pub fn over(self, before: LocalWays) -> LocalWays {
        LocalWays {
            secrecy: self.secrecy.unwrap_or(before.secrecy),
            therapies: self.therapies.unwrap_or(before.therapies),
            signers: self.signers.unwrap_or(before.signers),
        }
    }
}

/// Whether therapies and other support of partners are recorded in plans.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Therapies {
    /// They are asked.
    #[default]
    Recorded,
    /// They are not asked.
    LeftOut,
}
