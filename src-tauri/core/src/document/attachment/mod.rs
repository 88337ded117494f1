//! A foreign file made fit to be attached to a plan: a PDF of its pages and nothing else. What cameras, writing
//! programs and people leave in files beside what they show (place, time, device, author, earlier states, notes,
//! files, scripts) is gone afterwards; what a person would miss of it is told. A picture becomes a page.

mod flatten;
mod page;
mod picture;
mod scrub;
#[cfg(test)]
mod tests;

use super::draw::{draw_page, page_count};
use super::scan::{Scan, scan};
use crate::failure::{Code, Failure, Result};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The largest file that is attached, in bytes, as it comes and as it is kept.
pub const LARGEST_ATTACHMENT: u64 = 10 * 1024 * 1024;
/// An attachment has no more pages.
pub const MOST_ATTACHMENT_PAGES: u32 = 200;
/// As large as the first page is drawn to see whether it can be.
const TRIAL: u32 = 200;

/// What was taken out of a file that a person may miss.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Removed {
    /// An electronic signature: it would not hold of a file that was changed.
    Signature,
    /// Files inside the file.
    Files,
    /// Scripts, and acts that are done when something is opened or pressed.
    Script,
    /// Sound, films, three-dimensional pictures.
    Media,
    /// Fields to be filled in; what was filled in stays as it looked.
    Form,
    /// Notes of readers; marks on the page stay as they looked.
    Comments,
    /// Links.
    Links,
}

/// A file that is fit to be attached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cleaned {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// What it came as: `pdf`, `jpeg` or `png`.
    pub kind: String,
    /// How many pages it has.
    pub pages: u32,
    /// What was taken out of it that a person may miss.
    pub removed: BTreeSet<Removed>,
}

/// Makes a file fit to be attached, in this process.
///
/// # Errors
/// `NotAttachable`, `AttachmentUnreadable`, `AttachmentLocked`, `AttachmentTooLong`, `FileTooLarge`.
pub fn clean_attachment(bytes: &[u8]) -> Result<Cleaned> {
    if bytes.len() as u64 > LARGEST_ATTACHMENT {
        return Err(too_large());
    }
    let (pdf, removed) = match scan(bytes).map_err(|failure| refused(failure, bytes))? {
        Scan::Picture(pdf) => scrub::scrub(&pdf)?,
        Scan::Document(pdf) => scrub::scrub(&pdf)?,
    };
    if pdf.len() as u64 > LARGEST_ATTACHMENT {
        return Err(too_large());
    }
    // What is attached must be seen when it is wanted.
    let drawn = page_count(&pdf).and_then(|pages| draw_page(&pdf, 0, TRIAL).map(|_| pages));
    let pages = drawn.map_err(|_| unreadable("undrawn"))?;
    let pages = u32::try_from(pages).unwrap_or(u32::MAX);
    if pages > MOST_ATTACHMENT_PAGES {
        return Err(too_long());
    }
    Ok(Cleaned { pdf, kind: kind(bytes).to_owned(), pages, removed })
}

fn kind(bytes: &[u8]) -> &'static str {
    match bytes {
        [0xff, 0xd8, 0xff, ..] => "jpeg",
        [0x89, b'P', b'N', b'G', ..] => "png",
        _ => "pdf",
    }
}

/// What the refusal of a picture, or of a file of another kind, means here.
fn refused(failure: Failure, bytes: &[u8]) -> Failure {
    let told = failure.details.get("kind").map(String::as_str);
    match (failure.code, bytes) {
        (Code::NotPaper, _) if told == Some("heic") => not_attachable("heic"),
        // Word of today, which is a container, and Word of old.
        (
            Code::NotPaper,
            [b'P', b'K', 3, 4, ..] | [0xd0, 0xcf, 0x11, 0xe0, ..] | [b'{', b'\\', b'r', b't', b'f', ..],
        ) => not_attachable("word"),
        (Code::NotPaper, _) => not_attachable("other"),
        (Code::PaperUnreadable, _) => unreadable(failure.details.get("detail").cloned().unwrap_or_default()),
        _ => failure,
    }
}

fn not_attachable(kind: &str) -> Failure {
    Failure::new(Code::NotAttachable).with("kind", kind)
}

fn unreadable(detail: impl ToString) -> Failure {
    Failure::new(Code::AttachmentUnreadable).with("detail", detail)
}

fn too_long() -> Failure {
    Failure::new(Code::AttachmentTooLong).with("pages", MOST_ATTACHMENT_PAGES)
}

fn too_large() -> Failure {
    Failure::new(Code::FileTooLarge).with("size", LARGEST_ATTACHMENT / (1024 * 1024))
}
