//! What a copy says beside the answers, as it stands in the data inside it: enough to set the same pages
//! again from the data alone, and nothing that they do not show.

use crate::document::{Addressee, Edition, Facts, Print};
use crate::language::Language;
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The facts of a copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Imprint {
    /// The number of the version; 0 for a draft.
    pub number: u32,
    /// When it was issued; nothing for a draft.
    pub issued: Option<DateTime<FixedOffset>>,
    /// The revision's id in groups of four; nothing for a draft.
    pub id: Option<String>,
    /// The version that this one takes the place of.
    pub replaces: Option<Replaced>,
    /// Who issues it.
    pub issuer: String,
    /// For whom the copy is made; nobody for the copy that is the record.
    pub recipient: Option<Recipient>,
    /// The program and its version.
    pub program: String,
    /// How large it is set.
    pub print: Print,
    /// The second language of its fixed texts.
    pub second_language: Option<Language>,
    /// Whether answers of the plan are left out.
    pub extract: bool,
    /// What it says under the law's mark of secrecy, by language; left out when it says nothing.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub secrecy: BTreeMap<Language, String>,
}

/// For whom a copy is made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipient {
    /// The number of the copy in its version.
    pub number: u32,
    /// The name.
    pub name: String,
}

/// A version that another takes the place of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Replaced {
    /// Its number.
    pub number: u32,
    /// When it was issued.
    pub issued: DateTime<FixedOffset>,
}

impl Imprint {
    /// The facts of a copy but for its language, which stands with the plan.
    pub fn of(facts: &Facts<'_>) -> Imprint {
        // Each fact by its name: one that is added must come to stand in the data too.
        let Facts {
            language: _,
            // An extract of the template holds no data.
            edition: Edition { print, second: _, without: _, extract: _, secrecy },
            extract,
            number,
            issued,
            // A draft's day alone: a copy that is issued shows the day that it was issued.
            today: _,
            id,
            replaces,
            issuer,
            addressee,
            program,
        } = facts;
        Imprint {
            number: *number,
            issued: *issued,
            id: id.clone(),
            replaces: replaces.map(|(number, issued)| Replaced { number, issued }),
            issuer: (*issuer).to_owned(),
            recipient: addressee.map(|to| Recipient { number: to.number, name: to.name.to_owned() }),
            program: (*program).to_owned(),
            print: *print,
            second_language: facts.second(),
            extract: *extract,
            secrecy: secrecy.clone(),
        }
    }

    /// The facts to set the same copy by.
    pub fn facts(&self, language: Language) -> Facts<'_> {
        Facts {
            language,
            edition: Edition {
                print: self.print,
                second: self.second_language,
                secrecy: self.secrecy.clone(),
                ..Edition::default()
            },
            extract: self.extract,
            number: self.number,
            issued: self.issued,
            today: self.issued.map(|issued| issued.date_naive()).unwrap_or_default(),
            id: self.id.clone(),
            replaces: self.replaces.as_ref().map(|replaced| (replaced.number, replaced.issued)),
            issuer: &self.issuer,
            addressee: self.recipient.as_ref().map(|to| Addressee { number: to.number, name: &to.name }),
            program: &self.program,
        }
    }
}
