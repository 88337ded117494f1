//! The pages of a foreign PDF, each with what it needs of its own: what it inherited is put into it, what people
//! noted on it is drawn into it.

use super::flatten::flatten;
use super::{MOST_ATTACHMENT_PAGES, Removed, too_long, unreadable};
use crate::failure::Result;
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeSet;

/// Of a page, what shows: its sizes, how it is turned, what is drawn with what, and how it is read aloud.
const OF_PAGE: [&[u8]; 11] = [
    b"Type",
    b"MediaBox",
    b"CropBox",
    b"BleedBox",
    b"TrimBox",
    b"ArtBox",
    b"Rotate",
    b"UserUnit",
    b"Group",
    b"StructParents",
    b"Contents",
];
/// What a page may have from the nodes above it.
const INHERITED: [&[u8]; 4] = [b"MediaBox", b"CropBox", b"Rotate", b"Resources"];
/// No tree of pages is as high.
const HIGHEST: usize = 32;

/// The pages of a document.
pub(super) struct Pages {
    pub(super) order: Vec<ObjectId>,
    pub(super) all: BTreeSet<ObjectId>,
}

/// Makes every page stand alone.
pub(super) fn pages(document: &mut Document, removed: &mut BTreeSet<Removed>) -> Result<Pages> {
    let mut order: Vec<ObjectId> = document.page_iter().take(MOST_ATTACHMENT_PAGES as usize + 1).collect();
    if order.len() > MOST_ATTACHMENT_PAGES as usize {
        return Err(too_long());
    }
    let all: BTreeSet<ObjectId> = order.iter().copied().collect();
    if order.is_empty() || all.len() != order.len() {
        return Err(unreadable("pages"));
    }
    for id in &mut order {
        let page = alone(document, *id)?;
        let page = flatten(document, page, removed)?;
        document.objects.insert(*id, page.into());
    }
    Ok(Pages { order, all })
}

/// A page with what it inherited, its notes and its acts still there.
fn alone(document: &Document, id: ObjectId) -> Result<Dictionary> {
    let mut page = document.get_dictionary(id).map_err(unreadable)?.clone();
    let mut above = page.get(b"Parent").and_then(Object::as_reference).ok();
    for _ in 0..HIGHEST {
        let Some(node) = above.and_then(|node| document.get_dictionary(node).ok()) else { break };
        for key in INHERITED {
            if let (false, Ok(value)) = (page.has(key), node.get(key)) {
                page.set(key, value.clone());
            }
        }
        above = node.get(b"Parent").and_then(Object::as_reference).ok();
    }
    page.set("Type", "Page");
    Ok(page)
}

/// Of a page, what shows.
pub(super) fn bare(page: &Dictionary) -> Dictionary {
    let mut bare = Dictionary::new();
    for key in OF_PAGE {
        if let Ok(value) = page.get(key) {
            bare.set(key, value.clone());
        }
    }
    bare
}
