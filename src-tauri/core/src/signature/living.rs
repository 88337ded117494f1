//! What a signed file may show besides what it showed when it was signed, though not a byte of it
//! changes: scripts and actions, layers, content that lies in other files.

use super::judgement::ChangeReason;
use super::read;
use lopdf::{Dictionary, Document, Object};
use std::collections::BTreeSet;

/// Actions that change what is shown, or run something.
const ACTIONS: [&[u8]; 11] = [
    b"JavaScript",
    b"Launch",
    b"Hide",
    b"SetOCGState",
    b"ImportData",
    b"ResetForm",
    b"Rendition",
    b"Movie",
    b"Sound",
    b"GoTo3DView",
    b"RichMediaExecute",
];
/// Annotations that play something.
const PLAYED: [&[u8]; 5] = [b"Screen", b"Movie", b"3D", b"RichMedia", b"Sound"];

/// Why the file may show something else than it did.
pub(super) fn living(document: &Document) -> BTreeSet<ChangeReason> {
    let mut found = BTreeSet::new();
    for object in document.objects.values() {
        look(object, &mut found);
    }
    let Some(catalog) = read::catalog(document) else { return found };
    let names = read::child(document, catalog, b"Names");
    let form = read::child(document, catalog, b"AcroForm");
    if names.is_some_and(|names| names.has(b"JavaScript")) || form.is_some_and(|form| form.has(b"XFA")) {
        found.insert(ChangeReason::HasScript);
    }
    if catalog.has(b"OCProperties") {
        found.insert(ChangeReason::HasLayers);
    }
    found
}

/// Objects are never nested deeper than they are read.
fn look(object: &Object, found: &mut BTreeSet<ChangeReason>) {
    match object {
        Object::Array(items) => items.iter().for_each(|item| look(item, found)),
        Object::Dictionary(dictionary) => look_into(dictionary, found),
        Object::Stream(stream) => {
            // The content of such a stream is in another file, or the page of another file is shown.
            if stream.dict.has(b"F") || stream.dict.has(b"Ref") {
                found.insert(ChangeReason::HasOutside);
            }
            look_into(&stream.dict, found);
        }
        _ => {}
    }
}

fn look_into(dictionary: &Dictionary, found: &mut BTreeSet<ChangeReason>) {
    let name = |key: &[u8]| dictionary.get(key).and_then(Object::as_name).unwrap_or_default();
    let acts = ACTIONS.contains(&name(b"S")) && !dictionary.has_type(b"StructElem");
    if acts || dictionary.has(b"JS") || PLAYED.contains(&name(b"Subtype")) && dictionary.has(b"Rect") {
        found.insert(ChangeReason::HasScript);
    }
    dictionary.iter().for_each(|(_, value)| look(value, found));
}
