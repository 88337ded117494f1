//! The codes that are known (`assets/codes/hoks.toml`): their forms, names and validity, and the day on which they
//! were taken. The code service moves on without the program.

use crate::language::Language;
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The table as it is shipped.
const TABLE: &str = include_str!("../../../../assets/codes/hoks.toml");

/// All lists.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Codes {
    /// The day on which they were taken.
    pub taken: NaiveDate,
    /// Who maintains them.
    pub maintainer: String,
    list: BTreeMap<String, List>,
}

/// A list of codes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct List {
    /// Where it was read.
    pub source: String,
    /// How many digits a code has; 0 for any number of them; none when it may be any text.
    digits: Option<usize>,
    /// Whether no other code is taken.
    #[serde(default)]
    closed: bool,
    /// The codes, by what follows the underscore.
    pub codes: BTreeMap<String, Code>,
}

/// A code.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Code {
    fi: Option<String>,
    sv: Option<String>,
    en: Option<String>,
    /// The first day of its validity, where one was found.
    pub from: Option<NaiveDate>,
    /// The least and the most weeks that it is studied.
    pub weeks: Option<(f64, f64)>,
    /// The areas of a common unit.
    #[serde(default)]
    pub areas: Vec<String>,
    /// Areas that no source puts in a unit, and that are of this one by their names.
    #[serde(default)]
    pub unplaced: Vec<String>,
}

impl Code {
    /// Its name in this language, if it was found.
    pub fn name(&self, language: Language) -> Option<&str> {
        match language {
            Language::Fi => self.fi.as_deref(),
            Language::Sv => self.sv.as_deref(),
            Language::En => self.en.as_deref(),
        }
    }
}

/// The codes that the program carries.
pub fn codes() -> &'static Codes {
    static CODES: OnceLock<Codes> = OnceLock::new();
    // A table that does not parse is none; a test rules it out.
    CODES.get_or_init(|| toml::from_str(TABLE).unwrap_or_default())
}

impl Codes {
    /// A list by its name.
    pub fn list(&self, name: &str) -> Option<&List> {
        self.list.get(name)
    }

    /// The names of the lists.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.list.keys().map(String::as_str)
    }

    /// A code as it is written in a body: `list_code`.
    pub fn code(&self, written: &str) -> Option<&Code> {
        let (list, code) = written.split_once('_')?;
        self.list(list)?.codes.get(code)
    }
}

/// Whether a text has the form of a code of this list, and is one of it when the list is closed.
pub(super) fn fits(list: &str, text: &str) -> bool {
    let Some(code) = text.strip_prefix(list).and_then(|rest| rest.strip_prefix('_')) else { return false };
    let Some(list) = codes().list(list) else { return false };
    let form = match list.digits {
        None => !code.is_empty() && code.chars().all(is_of_code),
        Some(count) => {
            let digits = code.bytes().all(|digit| digit.is_ascii_digit());
            digits && !code.is_empty() && (count == 0 || code.len() == count)
        }
    };
    form && (!list.closed || list.codes.contains_key(code))
}

/// Codes are letters, digits and what joins them: no spaces, no markup.
fn is_of_code(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-')
}

/// Whether a code of a list of which codes are known is none of them. Units of qualifications are in no table here.
pub(super) fn is_unknown(list: &str, text: &str) -> bool {
    list != "tutkinnonosat" && fits(list, text) && codes().code(text).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_read_and_every_list_has_codes() {
        let read: Codes = toml::from_str(TABLE).unwrap();
        assert_eq!(read.list.len(), 10);
        for (name, list) in &read.list {
            assert!(!list.codes.is_empty() && !list.source.is_empty(), "{name}");
            for code in list.codes.keys() {
                assert!(fits(name, &format!("{name}_{code}")), "{name}_{code}");
            }
        }
        assert!(read.taken.to_string().starts_with("2026-"));
    }

    #[test]
    fn areas_of_common_units_are_codes_of_the_table_and_valid_no_earlier_than_their_unit() {
        let units = codes().list("tutkinnonosat").unwrap();
        assert_eq!(units.codes.len(), 9, "three of each generation");
        for (unit, code) in &units.codes {
            assert!(!code.areas.is_empty(), "{unit}");
            for area in &code.areas {
                let area = codes().code(&format!("ammatillisenoppiaineet_{area}")).expect(area);
                assert_eq!(area.from, code.from, "{unit}");
                assert!(area.name(Language::Fi).is_some() && area.name(Language::Sv).is_some());
            }
            for area in &code.unplaced {
                assert!(codes().code(&format!("ammatillisenoppiaineet_{area}")).is_some(), "{area}");
                assert!(!units.codes.values().any(|unit| unit.areas.contains(area)), "{area} has a unit");
            }
        }
    }

    #[test]
    fn codes_have_the_form_of_their_list() {
        for (list, text, right) in [
            ("urasuunnitelma", "urasuunnitelma_0001", true),
            ("urasuunnitelma", "urasuunnitelma_0009", true),
            ("urasuunnitelma", "urasuunnitelma_004", false),
            ("urasuunnitelma", "oppimisymparistot_0001", false),
            ("tutkinnonosat", "tutkinnonosat_105705", true),
            ("tutkinnonosat", "tutkinnonosat_", false),
            ("tutkinnonosat", "tutkinnonosat_1o5705", false),
            ("osaamisenhankkimistapa", "osaamisenhankkimistapa_muu", true),
            ("osaamisenhankkimistapa", "osaamisenhankkimistapa_", false),
            ("osaamisenhankkimistapa", "osaamisenhankkimistapa_<b>muu</b>", false),
            ("osaamisenhankkimistapa", "osaamisenhankkimistapa_mu\tu", false),
            ("osaamisenhankkimistapa", "osaamisenhankkimistapa_mu\u{202e}u", false),
            ("osaamisenhankkimistapa", "osaamisenhankkimistapa_muu ", false),
            ("ammatillinenkoulutusoppimisentuentyyppi", "ammatillinenkoulutusoppimisentuentyyppi_04", false),
            ("ammatillisentutkinnonosanryhma", "ammatillisentutkinnonosanryhma_3", false),
        ] {
            assert_eq!(fits(list, text), right, "{text}");
        }
        assert!(is_unknown("urasuunnitelma", "urasuunnitelma_0009"));
        assert!(!is_unknown("urasuunnitelma", "urasuunnitelma_0001"));
    }
}
