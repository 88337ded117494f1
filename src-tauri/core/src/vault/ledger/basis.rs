//! On what a copy may be made for its recipient.

use crate::vault::Act;
use serde::{Deserialize, Serialize};

/// On what a copy may be made for its recipient.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(tag = "basis", rename_all = "snake_case")]
pub enum Basis {
    /// The plan names the recipient for a copy.
    #[default]
    Named,
    /// The recipient is of the school and needs it to do the work.
    Staff,
    /// A permission in force.
    Permission {
        /// The document that it stands in.
        plan: String,
        /// Its version.
        number: u32,
        /// The row, counted from 0.
        row: u32,
    },
    /// What the person wrote.
    Reason {
        /// The words.
        text: String,
    },
}

impl Basis {
    /// What the trail, which holds no text, says of a copy made on it.
    pub(in crate::vault) fn act(&self) -> Act {
        match self {
            Basis::Named => Act::CopyMade,
            Basis::Staff => Act::CopyForStaff,
            Basis::Permission { .. } => Act::CopyByPermission,
            Basis::Reason { .. } => Act::CopyByReason,
        }
    }

    /// What is to be known again of it: which permission it was.
    pub(in crate::vault) fn about(&self) -> Option<String> {
        match self {
            Basis::Permission { plan, number, row } => Some(format!("{plan}/{number}/{row}")),
            _ => None,
        }
    }
}
