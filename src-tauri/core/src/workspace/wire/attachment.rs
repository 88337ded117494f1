//! Files attached to a plan.

use super::Stepped;
use crate::document::Removed;
use serde::Serialize;
use ts_rs::TS;

/// The files of a draft or of a version, in the order of its list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Attachments {
    /// The files.
    pub files: Vec<AttachmentView>,
    /// The largest file that is taken, in MB.
    pub largest: u32,
    /// How much all files of a draft may be together, in MB.
    pub most: u32,
}

/// A file that a draft or a version lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AttachmentView {
    /// SHA-256 of its bytes, in hexadecimal.
    pub file: String,
    /// The beginning of it, as it stands on the copy.
    pub short: String,
    /// What it is called.
    pub name: String,
    /// How many pages it has; 0 when it is not in this vault.
    pub pages: u32,
    /// How large it is, in bytes; 0 when it is not in this vault.
    pub size: u32,
    /// Whether it is in this vault.
    pub here: bool,
}

/// A file that was attached just now.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AttachedNow {
    /// The draft with it.
    pub stepped: Stepped,
    /// What it is called.
    pub name: String,
    /// What was taken out of it that a person may miss.
    pub removed: Vec<Removed>,
}
