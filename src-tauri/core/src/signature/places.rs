//! The places of signatures in a file, and what came onto a file since: nothing but signatures may.

use super::judgement::ChangeReason;
use super::read::{self, Budget};
use super::sign::is_waiting;
use super::{compare, verify};
use crate::failure::{Code, Failure, Result};
use std::collections::BTreeSet;

/// An empty signature field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The field's name.
    pub field: String,
    /// Whose it is, as the document describes it.
    pub label: String,
}

/// The signature fields of a PDF that are still empty, in its order.
///
/// # Errors
/// `not-pdf`.
pub fn places(pdf: &[u8]) -> Result<Vec<Place>> {
    let document = read::read(pdf, &mut Budget::new()).ok_or(Code::NotPdf)?;
    let place = |id| {
        let field = document.get_dictionary(id).ok().filter(|_| is_waiting(&document, id))?;
        let text = |key: &[u8]| read::entry(&document, field, key).and_then(read::text);
        Some(Place { field: text(b"T")?, label: text(b"TU").unwrap_or_default() })
    };
    let found = read::contained(|| read::fields(&document).into_iter().filter_map(place).collect());
    found.ok_or_else(|| Code::NotPdf.into())
}

/// The language that a PDF says it is in.
///
/// # Errors
/// `not-pdf`.
pub fn language_of(pdf: &[u8]) -> Result<Option<String>> {
    let document = read::read(pdf, &mut Budget::new()).ok_or(Code::NotPdf)?;
    let catalog = read::catalog(&document);
    Ok(catalog.and_then(|catalog| read::entry(&document, catalog, b"Lang")).and_then(read::text))
}

/// Whether a file is this one with signatures added and nothing else, each of which holds.
///
/// # Errors
/// `not-pdf`; `not-this-copy` when it does not begin with this one's bytes; `nothing-signed` when no signature
/// was added; `more-than-signed` with the `change` that was made, or why it cannot be said.
pub fn only_signed(before: &[u8], after: &[u8]) -> Result<()> {
    let (earlier, later) = (verify(before)?, verify(after)?);
    if !after.starts_with(before) {
        return Err(Code::NotThisCopy.into());
    }
    if later.signatures.len() <= earlier.signatures.len() {
        return Err(Code::NothingSigned.into());
    }
    let mut changes: BTreeSet<ChangeReason> = later.changes.into_iter().collect();
    // What the first signature came with, the judgement of the file alone takes for the document.
    if earlier.signatures.is_empty() {
        changes.extend(differing(before, after));
    }
    // Data for checking certificates says nothing new of the document.
    changes.remove(&ChangeReason::ValidationDataAdded);
    match changes.first() {
        None => Ok(()),
        Some(change) => Err(Failure::new(Code::MoreThanSigned).with("change", change.name())),
    }
}

/// What differs between two files but signatures.
fn differing(before: &[u8], after: &[u8]) -> BTreeSet<ChangeReason> {
    let mut budget = Budget::new();
    let mut read = |pdf: &[u8]| read::read(pdf, &mut budget);
    let (Some(before), Some(after)) = (read(before), read(after)) else {
        return [ChangeReason::TooLarge].into();
    };
    let differing = read::contained(|| compare::compare(&before, &after, None));
    differing.unwrap_or_else(|| [ChangeReason::OtherChanged].into())
}
