//! Backups, as the page sees them.

use super::PlanRow;
use crate::failure::Failure;
use serde::Serialize;
use ts_rs::TS;

/// The backups: where they are, and what was read in the last one.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BackupState {
    /// The folder, for people to read.
    pub folder: String,
    /// Whether it is the one in the vault's own folder, on the same disk.
    pub usual: bool,
    /// Whether the chosen folder is not there now: a stick that is not plugged in.
    pub missing: bool,
    /// The last one that was proved.
    pub last: Option<ProvedBackup>,
    /// Whether what the vault holds is in no proved backup of the last seven days.
    pub late: bool,
    /// What has changed since the last proved one; nothing when that holds it all.
    pub newer: Option<NewerWork>,
    /// How many backups of this vault are in the folder.
    pub count: u32,
    /// The day of the oldest of them, ISO 8601.
    pub oldest: Option<String>,
    /// Those in the folder that were made before the vault was given a new key; nothing when there are none.
    pub former: Option<FormerBackups>,
    /// How far the one in the making has come, of 1,000.
    pub progress: Option<u32>,
    /// Why the last attempt since the vault was opened gave none.
    pub trouble: Option<Failure>,
}

/// Backups of this vault under a key that it had before. They open with the passphrase and the sheet of that time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct FormerBackups {
    /// How many.
    pub count: u32,
    /// The day of the oldest, ISO 8601.
    pub oldest: String,
    /// The day of the newest, ISO 8601.
    pub newest: String,
}

/// What no proved backup holds yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct NewerWork {
    /// When a plan was last written to or issued; nothing when only something else has changed.
    pub written: Option<WrittenAt>,
}

/// A moment, for people to read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WrittenAt {
    /// The day, ISO 8601.
    pub day: String,
    /// The time of day: `15.32`.
    pub time: String,
}

/// A backup that was opened and read in full after it was made.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ProvedBackup {
    /// The day, ISO 8601.
    pub day: String,
    /// The time of day: `15.32`.
    pub time: String,
    /// The file's name.
    pub name: String,
    /// How many pupils' plans were read.
    pub pupils: u32,
    /// How many plans.
    pub plans: u32,
    /// How many issued versions.
    pub revisions: u32,
}

/// That what the vault holds is in no proved backup of the last seven days.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LateBackup {
    /// The day of the last proved one, ISO 8601, if there ever was one.
    pub last: Option<String>,
}

/// What is in a backup that was read in full.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BackupContent {
    /// How many pupils' plans.
    pub pupils: u32,
    /// How many issued versions.
    pub revisions: u32,
    /// When any of it was written last, ISO 8601.
    pub newest: Option<String>,
    /// The plans, by class and name.
    pub plans: Vec<PlanRow>,
}
