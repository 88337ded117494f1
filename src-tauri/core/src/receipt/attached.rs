//! The files inside a PDF, and among them the plan's data.

use crate::signature::read::{catalog, entry, resolve};
use lopdf::{Dictionary, Document, Object};

/// The largest data that are read.
const LARGEST: usize = 20 << 20;

/// What a PDF holds inside.
pub(super) enum Attached {
    /// No plan's data.
    Nothing,
    /// The plan's data and no other file.
    Data(Vec<u8>),
    /// The plan's data and other files, which no page shows.
    AmongOthers,
    /// A file that unfolds to more than is read.
    TooLarge,
}

/// Finds the plan's data.
pub(super) fn attached(document: &Document) -> Attached {
    let files = files(document);
    let mut data = Vec::new();
    for file in &files {
        match bytes(document, file) {
            Some(Err(())) => return Attached::TooLarge,
            Some(Ok(bytes)) if is_plan(&bytes) => data.push((bytes, is_source(document, file))),
            _ => {}
        }
    }
    match (data.pop(), files.len()) {
        (None, _) => Attached::Nothing,
        (Some((data, true)), 1) => Attached::Data(data),
        _ => Attached::AmongOthers,
    }
}

/// Every description of a file, wherever it hangs.
fn files(document: &Document) -> Vec<&Dictionary> {
    let own = catalog(document).and_then(|catalog| entry(document, catalog, b"AF"));
    let direct = own.and_then(|list| list.as_array().ok()).into_iter().flatten();
    let direct = direct.filter_map(|file| file.as_dict().ok());
    let apart = document.objects.values().filter_map(|object| object.as_dict().ok());
    direct.chain(apart).filter(|dictionary| dictionary.has(b"EF")).collect()
}

/// The bytes of a file; an error when there are too many.
fn bytes(document: &Document, file: &Dictionary) -> Option<Result<Vec<u8>, ()>> {
    let parts = entry(document, file, b"EF")?.as_dict().ok()?;
    let stream = entry(document, parts, b"UF").or_else(|| entry(document, parts, b"F"))?;
    let stream = stream.as_stream().ok()?;
    Some(stream.get_plain_content_with_limit(LARGEST).map_err(|_| ()))
}

fn is_plan(bytes: &[u8]) -> bool {
    let value: serde_json::Value = serde_json::from_slice(bytes).unwrap_or_default();
    value.get("template_id").is_some() && value.get("values").is_some()
}

/// Whether the document names the file as its source.
fn is_source(document: &Document, file: &Dictionary) -> bool {
    let list = catalog(document).and_then(|catalog| entry(document, catalog, b"AF"));
    let named = list.and_then(|list| list.as_array().ok()).into_iter().flatten();
    let mut named = named.filter_map(|item| resolve(document, item)?.as_dict().ok());
    let source = file.get(b"AFRelationship").and_then(Object::as_name).is_ok_and(|kind| kind == b"Source");
    source && named.any(|other| std::ptr::eq(other, file))
}
