//! What an update did to a document's tags: a later signature may enter its own field among them. Nothing
//! that was read before may be read otherwise.

use super::differing;
use crate::signature::read;
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::{BTreeMap, BTreeSet};

/// A tree of numbers deeper than this is none.
const DEEPEST: usize = 16;

/// Whether a node of the tags only grew.
pub(super) fn only_grew(before: &Document, after: &Document, old: &Dictionary, new: &Dictionary) -> bool {
    differing(old, new).iter().all(|key| match key.as_slice() {
        b"ParentTreeNextKey" | b"Limits" => true,
        b"K" => kids_only_grew(before, after, old, new),
        // The whole tree of numbers is compared at once.
        b"Nums" | b"Kids" | b"ParentTree" => true,
        _ => false,
    }) && parents_only_grew(before, after)
}

/// The old kids first, then elements of fields that were not there.
fn kids_only_grew(before: &Document, after: &Document, old: &Dictionary, new: &Dictionary) -> bool {
    let list = |document: &Document, node: &Dictionary| match node.get(b"K") {
        Ok(Object::Array(items)) => items.clone(),
        Ok(Object::Reference(id)) => match document.objects.get(id) {
            Some(Object::Array(items)) => items.clone(),
            _ => vec![Object::Reference(*id)],
        },
        Ok(Object::Null) | Err(_) => Vec::new(),
        Ok(single) => vec![single.clone()],
    };
    list_only_grew(before, after, &list(before, old), &list(after, new))
}

/// The old items first, then elements of fields that were not there, or the keys that lead to them.
pub(super) fn list_only_grew(before: &Document, after: &Document, old: &[Object], new: &[Object]) -> bool {
    let is_known = |item: &Object| matches!(item, Object::Integer(_)) || is_new_field(before, after, item);
    new.starts_with(old) && new[old.len()..].iter().all(is_known)
}

/// A new element that says no more than that a field is here, and which.
fn is_new_field(before: &Document, after: &Document, kid: &Object) -> bool {
    let Ok(id) = kid.as_reference() else { return false };
    let Ok(element) = after.get_dictionary(id) else { return false };
    let held = match read::entry(after, element, b"K") {
        Some(Object::Dictionary(held)) => Some(held),
        Some(Object::Array(items)) if items.len() == 1 => {
            read::resolve(after, &items[0]).and_then(|item| item.as_dict().ok())
        }
        _ => None,
    };
    let is_new = |id: ObjectId| !before.objects.contains_key(&id);
    let field = held
        .filter(|held| held.has_type(b"OBJR"))
        .and_then(|held| held.get(b"Obj").ok()?.as_reference().ok());
    is_new(id)
        && element.get(b"S").and_then(Object::as_name).is_ok_and(|role| role == b"Form")
        && !element.has(b"ActualText")
        && field.is_some_and(is_new)
}

/// Whatever led back to a tag still leads to the same.
fn parents_only_grew(before: &Document, after: &Document) -> bool {
    let (old, new) = (parents(before), parents(after));
    old.iter().all(|(key, value)| new.get(key) == Some(value))
}

/// The tree from marked content and annotations back to the tags, flat.
fn parents(document: &Document) -> BTreeMap<i64, &Object> {
    let mut found = BTreeMap::new();
    let tree = read::catalog(document).and_then(|catalog| read::child(document, catalog, b"StructTreeRoot"));
    if let Some(root) = tree.and_then(|tree| tree.get(b"ParentTree").ok()) {
        gather(document, root, DEEPEST, &mut BTreeSet::new(), &mut found);
    }
    found
}

fn gather<'a>(
    document: &'a Document,
    node: &'a Object,
    depth: usize,
    seen: &mut BTreeSet<ObjectId>,
    found: &mut BTreeMap<i64, &'a Object>,
) {
    let is_new = node.as_reference().map_or(true, |id| seen.insert(id));
    let Some(node) = read::resolve(document, node).and_then(|node| node.as_dict().ok()) else { return };
    if !is_new || depth == 0 {
        return;
    }
    let array = |key: &[u8]| read::entry(document, node, key).and_then(|array| array.as_array().ok());
    for pair in array(b"Nums").map(Vec::as_slice).unwrap_or_default().chunks_exact(2) {
        if let Ok(key) = pair[0].as_i64() {
            found.entry(key).or_insert(&pair[1]);
        }
    }
    for kid in array(b"Kids").map(Vec::as_slice).unwrap_or_default() {
        gather(document, kid, depth - 1, seen, found);
    }
}
