//! The days of a plan that belong on the year clock, as data: what kind of day, where it stands, and from
//! which rule it follows where it does not stand anywhere yet.

use super::{Check, Spot, Template};
use serde::{Deserialize, Serialize};

/// A kind of day on the year clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum DueKind {
    /// The plan is evaluated or reviewed.
    Review,
    /// The period of a decision ends.
    DecisionEnds,
    /// A decision is to be reviewed.
    DecisionReview,
    /// Somebody is to be heard before a decision.
    Hearing,
    /// A consent ends.
    ConsentEnds,
    /// A meeting.
    Meeting,
}

/// A day of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// What kind of day.
    pub kind: DueKind,
    /// Where it stands: a day, or a period whose last day it is.
    pub spot: Spot,
    /// The rule by which it is, at the latest, where it does not stand anywhere yet: how many days after others.
    pub rule: Option<String>,
    /// The condition under which it is, at the latest, the end of the school year where it does not stand
    /// anywhere yet.
    pub turn: Option<String>,
    /// The condition under which nothing falls due.
    pub unless: Option<String>,
}

/// What follows the name of a day that a rule gives.
const BY_RULE: &str = ":rule";

impl Due {
    /// The name by which what is kept of a plan tells the day: its place, and whether only a rule gives it.
    pub fn name(&self, by_rule: bool) -> String {
        let column = self.spot.column.as_ref().map(|column| format!(".{column}")).unwrap_or_default();
        format!("{}{column}{}", self.spot.field, if by_rule { BY_RULE } else { "" })
    }

    /// Whether this is its name where the plan itself gives the day.
    fn is_named(&self, name: &str) -> bool {
        match (name.strip_prefix(self.spot.field.as_str()), &self.spot.column) {
            (Some(rest), Some(column)) => rest.strip_prefix('.') == Some(column),
            (Some(rest), None) => rest.is_empty(),
            (None, _) => false,
        }
    }
}

impl Template {
    /// The day of this name, and whether only a rule gives it. Names from before the columns were told have none.
    pub fn due(&self, name: &str) -> Option<(&Due, bool)> {
        let (place, by_rule) = match name.strip_suffix(BY_RULE) {
            Some(place) => (place, true),
            None => (name, false),
        };
        let exact = self.meaning.dates.iter().find(|due| due.is_named(place));
        let found = exact.or_else(|| self.meaning.dates.iter().find(|due| due.spot.field == place));
        found.map(|due| (due, by_rule))
    }

    /// The days that a rule counts from and how many follow, if it is such a rule.
    pub fn limit(&self, rule: &str) -> Option<(&[String], i64)> {
        match &self.rule(rule)?.check {
            Check::NoLaterThan { from, days, .. } => Some((from, *days)),
            _ => None,
        }
    }
}
