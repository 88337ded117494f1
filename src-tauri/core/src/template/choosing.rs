//! What is chosen from a list and not typed, and what the choice fills beside it. Free text stays possible everywhere:
//! a list proposes.

use super::{Spot, Template};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Places that are chosen from a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choosing {
    /// The places: short texts, or a choice that is narrowed.
    pub spots: Vec<Spot>,
    /// What is chosen.
    pub from: Source,
    /// The kinds of foundations that count; without any, all.
    pub kinds: Vec<String>,
    /// The columns whose rows are offered, and fields.
    pub of: Vec<Spot>,
    /// The field with the number of the order that the plan goes by: what belongs to it comes first.
    pub order: Option<String>,
    /// The periods of the studies: what holds on the first of their days comes first.
    pub start: Option<Spot>,
    /// The column of the same row that narrows the options.
    pub by: Option<String>,
    /// Columns of a row that was chosen from which come along into the row beside the place.
    pub along: Vec<String>,
    /// What a choice fills: columns of the same row, or other fields.
    pub fills: BTreeMap<Fact, String>,
}

/// From what is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The foundations of the catalogue.
    Qualifications,
    /// Their units.
    Units,
    /// The fields of competence of the plan's qualification.
    Competences,
    /// The rows of other tables of the plan.
    Rows,
    /// The areas of a common unit.
    Areas,
}

/// A fact of what was chosen, beside its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// The code.
    Code,
    /// The version of the code.
    Version,
    /// The number of the order.
    Order,
    /// The competence points, where they are one number.
    Points,
    /// From when to when the foundations hold for those who begin.
    Valid,
}

impl Template {
    /// How a field, or a column of it, is chosen.
    pub fn choosing_of(&self, field: &str, column: Option<&str>) -> Option<&Choosing> {
        let here = |spot: &Spot| spot.field == field && spot.column.as_deref() == column;
        self.choosing.iter().find(|choosing| choosing.spots.iter().any(here))
    }
}
