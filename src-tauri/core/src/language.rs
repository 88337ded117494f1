//! The three languages that every text of the program exists in.

use serde::{Deserialize, Serialize};

/// A language of the program and of a template's texts.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Finnish.
    #[default]
    Fi,
    /// Swedish.
    Sv,
    /// English.
    En,
}

impl Language {
    /// All three, in the order in which a choice of languages lists them.
    pub const ALL: [Language; 3] = [Language::Fi, Language::Sv, Language::En];

    /// The code in BCP 47, as in a file name of `assets/text`.
    pub fn code(self) -> &'static str {
        match self {
            Language::Fi => "fi",
            Language::Sv => "sv",
            Language::En => "en",
        }
    }

    /// The language that a BCP 47 tag such as `sv-FI` or a POSIX locale such as `sv_FI.UTF-8` names.
    pub fn from_tag(tag: &str) -> Option<Language> {
        let primary = tag.split(['-', '_', '.']).next()?;
        Language::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(primary))
    }
}
