//! What lies on the pages of a file besides a copy: nothing but the marks of signatures, in the places that the
//! copy has for them.

use crate::document::{Layout, PAGE_HEIGHT};
use crate::signature::read::{entry, pages, resolve};
use lopdf::{Dictionary, Document, Object, ObjectId};

/// How far a mark may stand over its place, in points.
const NEAR: f32 = 0.5;

/// The first page on which something lies that is no signature's mark in its place: a note, a stamp, a field.
pub(super) fn strange_note(document: &Document, layout: &Layout) -> Option<usize> {
    let strange = |(number, page): (usize, ObjectId)| {
        let page = document.get_dictionary(page).ok()?;
        let notes = match entry(document, page, b"Annots") {
            None | Some(Object::Null) => return None,
            Some(Object::Array(notes)) => notes.as_slice(),
            Some(_) => return Some(number),
        };
        let fine = |note: &Object| {
            let note = resolve(document, note).and_then(|note| note.as_dict().ok());
            note.is_some_and(|note| is_signature(document, note) && in_place(document, note, number, layout))
        };
        (!notes.iter().all(fine)).then_some(number)
    };
    pages(document).into_iter().enumerate().find_map(strange)
}

fn is_signature(document: &Document, note: &Dictionary) -> bool {
    let name = |key: &[u8]| {
        let parent =
            || entry(document, note, b"Parent")?.as_dict().ok().and_then(|it| entry(document, it, key));
        let own = entry(document, note, key).or_else(parent);
        own.and_then(|name| name.as_name().ok()).unwrap_or_default()
    };
    name(b"Subtype") == b"Widget" && name(b"FT") == b"Sig"
}

/// Whether a mark shows nothing, or stands where the copy has the place for it.
fn in_place(document: &Document, note: &Dictionary, page: usize, layout: &Layout) -> bool {
    let Some(Object::Array(sides)) = entry(document, note, b"Rect") else { return false };
    let side = |side: &Object| resolve(document, side)?.as_float().ok();
    let sides: Vec<f32> = sides.iter().filter_map(side).collect();
    let [left, low, right, high] = sides[..] else { return false };
    if left == right && low == high {
        return true;
    }
    layout.seals.iter().any(|seal| {
        let [x, top, width, height] = seal.rect;
        let inside = left >= x - NEAR && right <= x + width + NEAR;
        let between = PAGE_HEIGHT - high >= top - NEAR && PAGE_HEIGHT - low <= top + height + NEAR;
        page == seal.page && inside && between
    })
}
