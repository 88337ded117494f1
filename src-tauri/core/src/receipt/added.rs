//! Whether a file is a copy, byte for byte, and beyond it holds only what signing adds: the fields of
//! signatures, inside the places that the copy has for their marks.

use crate::document::{Layout, PAGE_HEIGHT};
use crate::signature::read::{entry, pages, resolve};
use lopdf::{Dictionary, Document, Object, ObjectId};

/// How far a mark may stand over its place, in points.
const NEAR: f32 = 0.5;

/// Whether the objects of a copy are all still there as they were, but for what a signature adds to them.
pub(super) fn only_signed(before: &Document, after: &Document) -> bool {
    let same = |key: &[u8]| before.trailer.get(key).ok() == after.trailer.get(key).ok();
    let information = before.trailer.get(b"Info").and_then(Object::as_reference).ok();
    let metadata =
        before.catalog().and_then(|catalog| catalog.get(b"Metadata")).and_then(Object::as_reference).ok();
    let kept = |(id, old): (&ObjectId, &Object)| match after.objects.get(id) {
        None => false,
        Some(new) if Some(*id) == information => old == new || named(old, new),
        // What the file says of itself as XMP repeats it, and stands on no page.
        Some(new) if Some(*id) == metadata => new.as_stream().is_ok(),
        Some(new) => signed(old, new),
    };
    same(b"Root") && same(b"Info") && before.objects.iter().all(kept)
}

/// Whether what the file says of itself is as it was, but for the program that wrote it last and when.
fn named(old: &Object, new: &Object) -> bool {
    let (Object::Dictionary(old), Object::Dictionary(new)) = (old, new) else { return false };
    differing(old, new).all(|key| matches!(key, b"Producer" | b"ModDate"))
}

/// The keys whose values are not the same.
fn differing<'a>(old: &'a Dictionary, new: &'a Dictionary) -> impl Iterator<Item = &'a [u8]> {
    let keys = old.iter().chain(new.iter()).map(|(key, _)| key.as_slice());
    keys.filter(|key| old.get(key).ok() != new.get(key).ok())
}

/// Whether an object is as it was, or grew by a signature.
fn signed(old: &Object, new: &Object) -> bool {
    if old == new {
        return true;
    }
    let (Object::Dictionary(old), Object::Dictionary(new)) = (old, new) else { return false };
    let may = |key: &[u8]| match old.get_type().unwrap_or_default() {
        b"Catalog" => matches!(key, b"AcroForm" | b"Perms" | b"DSS" | b"Extensions" | b"Version"),
        b"Page" => matches!(key, b"Annots" | b"Tabs"),
        b"Annot" => matches!(key, b"V" | b"AP" | b"M" | b"TU") && is_empty_field(old),
        b"StructTreeRoot" => matches!(key, b"ParentTreeNextKey"),
        b"StructElem" => key == b"K" && grew(old, new, key),
        _ => key == b"Nums" && grew(old, new, key),
    };
    differing(old, new).all(may)
}

/// Whether it is a field of a signature in which none was yet.
fn is_empty_field(own: &Dictionary) -> bool {
    own.get(b"FT").and_then(Object::as_name).is_ok_and(|kind| kind == b"Sig") && !own.has(b"V")
}

/// Whether a list has the same beginning.
fn grew(old: &Dictionary, new: &Dictionary, key: &[u8]) -> bool {
    let list = |own: &Dictionary| own.get(key).ok().and_then(|list| list.as_array().ok()).cloned();
    matches!((list(old), list(new)), (Some(old), Some(new)) if new.starts_with(&old))
}

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
