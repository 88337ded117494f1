//! Documents put together for the printer: one job, in which each document begins on a sheet of its own,
//! however the printer turns its paper. Only what is printed is put together; every file stays as it is.

use crate::failure::{Code, Failure, Result};
use lopdf::{Document, Object, ObjectId, dictionary};

/// What a page takes from the tree above it when it does not say so itself.
const INHERITED: [&[u8]; 4] = [b"Resources", b"MediaBox", b"CropBox", b"Rotate"];

/// The documents in this order as one, with an empty page after each that would end on the front of a
/// sheet; after the last nothing follows that could be printed on its back.
///
/// # Errors
/// A document cannot be read.
pub fn print_stream(documents: &[&[u8]]) -> Result<Vec<u8>> {
    let failed = |error: lopdf::Error| Failure::new(Code::DocumentFailed).with("detail", error);
    let mut whole = Document::with_version("1.7");
    let tree = whole.new_object_id();
    let mut pages: Vec<Object> = Vec::new();
    for bytes in documents {
        if pages.len() % 2 == 1 {
            pages.push(empty_page(&mut whole, tree).into());
        }
        pages.extend(taken_over(&mut whole, tree, bytes).map_err(failed)?);
    }
    let count = pages.len() as i64;
    whole.objects.insert(tree, dictionary! { "Type" => "Pages", "Kids" => pages, "Count" => count }.into());
    let catalog = whole.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    whole.trailer.set("Root", catalog);
    whole.prune_objects();
    let mut bytes = Vec::new();
    whole.save_to(&mut bytes)?;
    Ok(bytes)
}

fn empty_page(whole: &mut Document, tree: ObjectId) -> ObjectId {
    let paper: Vec<Object> = vec![0.into(), 0.into(), super::PAGE_WIDTH.into(), super::PAGE_HEIGHT.into()];
    whole.add_object(dictionary! {
        "Type" => "Page",
        "Parent" => tree,
        "MediaBox" => paper,
        "Resources" => dictionary! {},
    })
}

/// Takes the pages of a document over, with all that they draw.
fn taken_over(whole: &mut Document, tree: ObjectId, bytes: &[u8]) -> lopdf::Result<Vec<Object>> {
    let mut part = Document::load_mem(bytes)?;
    part.renumber_objects_with(whole.max_id + 1);
    let ids: Vec<ObjectId> = part.page_iter().collect();
    for id in &ids {
        for key in INHERITED {
            let value = inherited(&part, *id, key).cloned();
            let page = part.get_object_mut(*id)?.as_dict_mut()?;
            if let Some(value) = value {
                page.set(key, value);
            }
            page.set("Parent", tree);
            page.remove(b"StructParents");
        }
    }
    whole.max_id = part.max_id;
    whole.objects.extend(part.objects);
    Ok(ids.into_iter().map(Object::from).collect())
}

/// The value that a page has under a key, or the nearest one above it in the tree.
fn inherited<'a>(part: &'a Document, page: ObjectId, key: &[u8]) -> Option<&'a Object> {
    // As deep as no tree of pages is: one that bites its tail ends here.
    const DEEPEST: usize = 32;
    let mut at = part.get_dictionary(page).ok()?;
    for _ in 0..DEEPEST {
        if let Ok(value) = at.get(key) {
            return Some(value);
        }
        at = part.get_dictionary(at.get(b"Parent").ok()?.as_reference().ok()?).ok()?;
    }
    None
}
