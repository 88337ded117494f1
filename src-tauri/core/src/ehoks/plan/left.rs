//! What of a plan is not in its body though it is of a kind that would be, and how bad that is.

use crate::draft::Place;
use crate::ehoks::{Level, Method};

/// Why something of the plan is not in the body, or is there as nobody told it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// The row names no unit of the plan.
    Unit,
    /// Individual criteria belong to a demonstration, and the unit has none.
    Criteria,
    /// Support of a kind that the service has no one code for, or of no unit.
    Support,
    /// Support that was given, of which it has to be chosen what the service calls it.
    Type,
    /// Remedial teaching in studies that have no units: the service asks for the kind of the unit.
    Part,
    /// A second record of a kind of which there is one for the whole study right.
    Once,
    /// The version of a code was not told: the first is taken.
    Version,
    /// Several rows may be the study right: one HOKS is of one.
    Right,
}

impl LeftOut {
    /// How bad it is for a body that goes in this way.
    pub fn level(self, method: Method) -> Level {
        match self {
            LeftOut::Right => Level::Error,
            // A change of the top has no rows.
            LeftOut::Unit if method != Method::Patch => Level::Loss,
            _ => Level::Warning,
        }
    }
}

/// Something of the plan that is not in the body, though it is of a kind that would be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// Why.
    pub why: LeftOut,
    /// Where it is.
    pub place: Place,
}
