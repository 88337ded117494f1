//! What the ledger of copies holds: copies made, deliveries, papers that came back, and what was struck.

use super::Basis;
use crate::revision::Digest;
use crate::template::Way;
use serde::{Deserialize, Serialize};

/// How a copy leaves the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Outlet {
    /// As a file where the person wants it.
    File,
    /// To the printer.
    Printer,
}

/// When something was written into the ledger, and by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The moment, RFC 3339.
    pub moment: String,
    /// The person.
    pub by: String,
}

/// That an entry was struck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Struck {
    /// Why.
    pub reason: String,
    /// When and by whom.
    pub stamp: Stamp,
}

/// A copy made for a recipient, to be recorded.
#[derive(Clone, Debug)]
pub struct NewCopy {
    /// Its number, one that no copy of the revision has.
    pub number: u32,
    /// For whom.
    pub recipient: String,
    /// Its edition, as JSON.
    pub edition: String,
    /// How it left the program.
    pub outlet: Outlet,
    /// When and by whom.
    pub stamp: Stamp,
    /// SHA-256 of its bytes.
    pub digest: Digest,
    /// On what it may be made.
    pub basis: Basis,
}

/// A copy that was made for a recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyEntry {
    /// 1, 2, … in the revision.
    pub number: u32,
    /// For whom.
    pub recipient: String,
    /// Its edition, as JSON.
    pub edition: String,
    /// How it left the program.
    pub outlet: Outlet,
    /// When and by whom.
    pub stamp: Stamp,
    /// That it is struck.
    pub struck: Option<Struck>,
    /// On what it was made.
    pub basis: Basis,
}

/// A delivery, to be recorded.
#[derive(Clone, Debug)]
pub struct NewDelivery {
    /// The number of the copy; none when what was given bears no number.
    pub copy: Option<u32>,
    /// To whom; a copy's own recipient.
    pub recipient: String,
    /// How.
    pub way: Way,
    /// On which day, ISO 8601.
    pub day: String,
    /// What else is to be known.
    pub note: String,
    /// Whether the paper is to come back signed.
    pub awaits_paper: bool,
    /// When it was recorded, and by whom.
    pub stamp: Stamp,
}

/// A delivery that was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryEntry {
    /// 1, 2, … in the revision.
    pub number: u32,
    /// The number of the copy; none when what was given bears no number.
    pub copy: Option<u32>,
    /// To whom.
    pub recipient: String,
    /// How.
    pub way: Way,
    /// On which day, ISO 8601.
    pub day: String,
    /// What else is to be known.
    pub note: String,
    /// Whether the paper is to come back signed.
    pub awaits_paper: bool,
    /// When it was recorded, and by whom.
    pub stamp: Stamp,
    /// That it is struck.
    pub struck: Option<Struck>,
    /// That the paper is waited for no more.
    pub waived: Option<Struck>,
}

/// A paper that came back signed, to be filed.
#[derive(Clone, Debug)]
pub struct NewPaper {
    /// The number of the delivery it belongs to; none when it is of all.
    pub delivery: Option<u32>,
    /// How many pages.
    pub pages: u32,
    /// The scan.
    pub pdf: Vec<u8>,
    /// SHA-256 of the scan.
    pub digest: Digest,
    /// When and by whom.
    pub stamp: Stamp,
}

/// A paper that was filed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperEntry {
    /// 1, 2, … in the revision.
    pub number: u32,
    /// The number of the delivery it belongs to; none when it is of all.
    pub delivery: Option<u32>,
    /// How many pages.
    pub pages: u32,
    /// When and by whom.
    pub stamp: Stamp,
    /// That it is struck: its scan is gone.
    pub struck: Option<Struck>,
}

/// All that is known of the copies of a revision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// Who was to get a copy, in the plan's order.
    pub recipients: Vec<String>,
    /// The copies in the order of their numbers.
    pub copies: Vec<CopyEntry>,
    /// The deliveries in the order they were recorded.
    pub deliveries: Vec<DeliveryEntry>,
    /// The papers in the order they were filed.
    pub papers: Vec<PaperEntry>,
}

/// An entry of the ledger, by its number in the revision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(tag = "entry", content = "number", rename_all = "snake_case")]
pub enum Entry {
    /// A copy made for a recipient.
    Copy(u32),
    /// A delivery.
    Delivery(u32),
    /// The wait for the paper of a delivery.
    Wait(u32),
    /// A filed paper.
    Paper(u32),
}

/// A copy that the ledger knows by its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownCopy {
    /// The plan.
    pub plan: String,
    /// The revision.
    pub revision: u32,
    /// The number of the copy.
    pub number: u32,
    /// For whom it was made.
    pub recipient: String,
    /// Whether its entry is struck.
    pub struck: bool,
}

/// Someone who was to get a copy of the newest revision of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foreseen {
    /// The plan.
    pub plan: String,
    /// Its newest revision.
    pub revision: u32,
    /// When that was issued, RFC 3339.
    pub issued: String,
    /// The name.
    pub name: String,
    /// How often the plan names this recipient.
    pub times: u32,
    /// How many copies there are for this name.
    pub copies: u32,
    /// How many deliveries there are to this name.
    pub deliveries: u32,
}

/// A paper of the newest revision of a plan that is to come back signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AwaitedPaper {
    /// The plan.
    pub plan: String,
    /// Its newest revision.
    pub revision: u32,
    /// From whom.
    pub recipient: String,
    /// The day of the delivery, ISO 8601.
    pub day: String,
}
