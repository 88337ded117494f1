//! A plan that goes to the next school, as the page sees it.

use super::{Basis, ColleagueView, PartLock, Verified};
use crate::template::Level;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What of a version can go to the next school.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TransferOffer {
    /// The version.
    pub number: u32,
    /// When it was issued, ISO 8601.
    pub issued: String,
    /// The level of education: which law tells of the next school depends on it.
    pub level: Level,
    /// The names of the attached files that the version lists and that are here, also of those that go with a part that
    /// may be left out.
    pub attachments: Vec<String>,
    /// The colleagues whose addresses are known, by name.
    pub colleagues: Vec<ColleagueView>,
    /// Words that can be told on the telephone.
    pub passphrase: String,
}

/// What goes to whom, and on what.
#[derive(Deserialize, TS)]
pub struct TransferWish {
    /// The next school, or who takes it there.
    pub recipient: String,
    /// On what: a permission, or a reason. Neither stands by itself.
    pub basis: Basis,
    /// Ids of the sections and fields that do not go.
    pub without: Vec<String>,
    /// Whether the attached files go.
    pub attachments: bool,
    /// Whether the person knows that the version says contact data that an order of non-disclosure keeps back by now.
    pub knowing: bool,
    /// How the package is locked.
    pub lock: PartLock,
}

/// A plan that comes from another school. The copy in it is judged as any other.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TransferView {
    /// Who made the package, as it says.
    pub from: String,
    /// Of which school.
    pub school: String,
    /// For whom.
    pub to: String,
    /// On what it was given, in words.
    pub basis: String,
    /// When it was made, ISO 8601.
    pub made: String,
    /// The names of the attached files that came.
    pub attachments: Vec<String>,
    /// The names of those that are not taken: too large, or with something in them that no attachment may have.
    pub left: Vec<String>,
    /// The copy in it.
    pub verified: Verified,
}
