//! Qualifications and their units, as the foundations say that are published in ePerusteet: chosen, not typed. An
//! administrator fetches the file with a browser; here it becomes a few facts with the days of their validity. Codes are
//! dated: a unit without the foundations that it is of gives a wrong plan.
//!
//! Knows no plan and fetches nothing.

mod read;
mod search;
mod shipped;

pub use read::{LARGEST, read};
pub use search::{Catalogue, Hit, Wish};
pub use shipped::{areas_of, shipped};

use crate::language::Language;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a thing is called, in the languages in which that was said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) fi: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) sv: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) en: Option<String>,
}

impl Names {
    /// In Finnish and in Swedish.
    fn of(fi: Option<String>, sv: Option<String>) -> Names {
        Names { fi, sv, en: None }
    }

    /// In this language, or in the first other one that there is.
    pub fn in_language(&self, language: Language) -> &str {
        let wanted = match language {
            Language::Fi => &self.fi,
            Language::Sv => &self.sv,
            Language::En => &self.en,
        };
        [wanted, &self.fi, &self.sv, &self.en].into_iter().find_map(Option::as_deref).unwrap_or_default()
    }
}

/// The foundations of a qualification or of an education.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Foundation {
    /// The id in ePerusteet.
    pub id: u64,
    /// The number of the order: *diaarinumero*.
    pub order: String,
    /// The orders that it takes the place of.
    pub replaces: Vec<String>,
    /// What it is called.
    pub names: Names,
    /// The code of the kind of education: `koulutustyyppi_1`.
    pub kind: String,
    /// The first day of its validity.
    pub from: Option<NaiveDate>,
    /// The last day of its validity.
    pub until: Option<NaiveDate>,
    /// The last day on which those who began before may go on by it.
    pub transition: Option<NaiveDate>,
    /// What its fields of competence are called.
    #[serde(default)]
    pub competences: Vec<Names>,
    /// Its units.
    pub units: Vec<Unit>,
}

/// A unit of a qualification, or a part of preparatory education.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Unit {
    /// The code: `tutkinnonosat_…` or `koulutuksenosattuva_…`.
    pub code: String,
    /// The version of the code, where it was said.
    pub version: Option<i64>,
    /// What it is called.
    pub names: Names,
    /// How much it is, at least: competence points, or weeks of preparatory education.
    pub extent: Option<f64>,
    /// How much it is at most.
    pub most: Option<f64>,
    /// The areas of a common unit.
    #[serde(default)]
    pub areas: Vec<Area>,
}

/// An area of a common unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Area {
    /// The code: `ammatillisenoppiaineet_…`.
    pub code: String,
    /// The version of the code, where it was said.
    pub version: Option<i64>,
    /// What it is called.
    pub names: Names,
}

/// Whether foundations hold on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Validity {
    /// They hold.
    InForce,
    /// They have ended for those who begin, not for those who began before.
    Transition,
    /// They are yet to come.
    Coming,
    /// They have ended for all.
    Over,
}

impl Foundation {
    /// Whether it holds on this day.
    pub fn on(&self, day: NaiveDate) -> Validity {
        if self.from.is_some_and(|from| day < from) {
            return Validity::Coming;
        }
        match (self.until, self.transition) {
            (None, _) => Validity::InForce,
            (Some(until), _) if day <= until => Validity::InForce,
            (Some(_), Some(transition)) if day <= transition => Validity::Transition,
            _ => Validity::Over,
        }
    }
}

#[cfg(test)]
mod tests;
