//! The places of signatures in a file, and what came onto a file since: nothing but signatures may.

use super::judgement::ChangeReason;
use super::read::{self, Budget};
use super::sign::is_waiting;
use super::verify::{changes_between, verify};
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
        changes.extend(changes_between(before, after));
    }
    match changes.iter().find(|change| !is_of_signing(**change)) {
        None => Ok(()),
        Some(change) => Err(Failure::new(Code::MoreThanSigned).with("change", change.name())),
    }
}

/// Whether a file is this one, which has no signature, with signatures added and nothing else, whether they
/// hold or not.
pub(crate) fn is_grown_by_signatures(before: &[u8], after: &[u8]) -> bool {
    after.starts_with(before) && changes_between(before, after).into_iter().all(is_of_signing)
}

/// Whether it is what signatures come with: their marks, and data for checking them.
fn is_of_signing(change: ChangeReason) -> bool {
    matches!(change, ChangeReason::MarkAdded | ChangeReason::ValidationDataAdded)
}
