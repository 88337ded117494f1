//! A PDF at arm's length: hostile files are judged on a thread of their own with a deep stack, so one
//! that brings a walk to its knees is a file that cannot be read and no more. Walks over a file that was
//! read are bounded and visit nothing twice.

use super::load::{self, Loaded};
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::BTreeSet;

/// What may be read and unfolded while one file is judged, all its signed states together.
const MOST_BYTES: usize = 512 << 20;
/// How many objects may be named meanwhile.
const MOST_OBJECTS: usize = 4_000_000;
/// Enough for the deepest nesting in a build without optimisation.
const STACK: usize = 64 << 20;
/// A page tree or a field tree larger than this is no document.
const MOST_NODES: usize = 100_000;

/// What reading may still take: one for the whole judging of a file, so that no number of its parts or
/// states is more than one.
#[derive(Clone, Copy)]
pub(crate) struct Budget {
    bytes: usize,
    objects: usize,
}

impl Budget {
    /// What one file gets.
    pub(crate) fn new() -> Budget {
        Budget { bytes: MOST_BYTES, objects: MOST_OBJECTS }
    }

    /// So many bytes and objects.
    #[cfg(test)]
    pub(crate) fn of(bytes: usize, objects: usize) -> Budget {
        Budget { bytes, objects }
    }

    /// Whether there is nothing left: what was read is then not the whole, and nothing can be said of it.
    pub(crate) fn is_spent(self) -> bool {
        self.bytes == 0 || self.objects == 0
    }

    /// The bytes that are left.
    pub(super) fn left_bytes(&self) -> usize {
        self.bytes
    }

    /// Takes bytes.
    pub(super) fn spend_bytes(&mut self, bytes: usize) {
        self.bytes = self.bytes.saturating_sub(bytes);
    }

    /// Takes an object; `None` when there is none left to take.
    pub(super) fn count_object(&mut self) -> Option<()> {
        self.objects = self.objects.saturating_sub(1);
        (self.objects > 0).then_some(())
    }

    /// What is left of a file's own length; a file that goes beyond it gets nothing more.
    pub(super) fn charge(&mut self, left: usize, bytes: usize) -> Option<usize> {
        let left = left.checked_sub(bytes);
        if left.is_none() {
            self.bytes = 0;
        }
        left
    }
}

/// The file as objects.
pub(crate) fn read(pdf: &[u8], budget: &mut Budget) -> Option<Document> {
    load(pdf, budget).map(|loaded| loaded.document)
}

/// The file as it was found; `None` when it cannot be read as a PDF, or not within what is left.
pub(super) fn load(pdf: &[u8], budget: &mut Budget) -> Option<Loaded> {
    budget.spend_bytes(pdf.len());
    if budget.is_spent() {
        return None;
    }
    let (loaded, left) = contained(|| {
        let mut left = *budget;
        (load::load(pdf, &mut left), left)
    })?;
    *budget = left;
    loaded.filter(|_| !left.is_spent())
}

/// Runs what may panic on hostile bytes; `None` when it did.
pub(crate) fn contained<T: Send>(work: impl FnOnce() -> T + Send) -> Option<T> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work).ok()?;
        thread.join().ok()
    })
}

/// The object itself, references followed.
pub(crate) fn resolve<'a>(document: &'a Document, object: &'a Object) -> Option<&'a Object> {
    document.dereference(object).ok().map(|(_, object)| object)
}

/// An entry of a dictionary, references followed.
pub(crate) fn entry<'a>(
    document: &'a Document,
    dictionary: &'a Dictionary,
    key: &[u8],
) -> Option<&'a Object> {
    dictionary.get(key).ok().and_then(|object| resolve(document, object))
}

/// A dictionary among the entries of a dictionary.
pub(crate) fn child<'a>(
    document: &'a Document,
    dictionary: &'a Dictionary,
    key: &[u8],
) -> Option<&'a Dictionary> {
    entry(document, dictionary, key).and_then(|object| object.as_dict().ok())
}

/// The document's catalog.
pub(crate) fn catalog(document: &Document) -> Option<&Dictionary> {
    child(document, &document.trailer, b"Root")
}

/// The pages in their order, each once.
pub(crate) fn pages(document: &Document) -> Vec<ObjectId> {
    let root = catalog(document).and_then(|catalog| catalog.get(b"Pages").ok()?.as_reference().ok());
    leaves(document, root.into_iter().collect(), |node| !node.has(b"Kids"))
}

/// The form fields that have no children, each once.
pub(crate) fn fields(document: &Document) -> Vec<ObjectId> {
    let form = catalog(document).and_then(|catalog| child(document, catalog, b"AcroForm"));
    let roots = form.and_then(|form| entry(document, form, b"Fields")).map(references).unwrap_or_default();
    // A field whose children are only widgets is a leaf as well: it carries the value.
    leaves(document, roots, |node| node.has(b"V") || !node.has(b"Kids"))
}

/// A longer name of a field is cut.
const LONGEST_NAME: usize = 200;

/// A node of the tree of form fields: a field, what joins fields, or a place where one is drawn.
#[derive(Clone, Default)]
pub(super) struct FieldNode {
    /// Its object.
    pub(super) id: ObjectId,
    /// Its full name, with those of the nodes above.
    pub(super) name: String,
    /// Whether it is for a signature.
    pub(super) is_signature: bool,
    /// Whether it has a value.
    pub(super) is_filled: bool,
    /// Whether the value is a signature.
    pub(super) is_signed: bool,
}

/// All nodes of the tree of form fields, each once.
pub(super) fn field_nodes(document: &Document) -> Vec<FieldNode> {
    let form = catalog(document).and_then(|catalog| child(document, catalog, b"AcroForm"));
    let roots = form.and_then(|form| entry(document, form, b"Fields")).map(references).unwrap_or_default();
    let top = |id| FieldNode { id, ..FieldNode::default() };
    let mut waiting: Vec<FieldNode> = roots.into_iter().map(top).collect();
    let (mut seen, mut found) = (BTreeSet::new(), Vec::new());
    while let Some(mut field) = waiting.pop() {
        if !seen.insert(field.id) || seen.len() > MOST_NODES {
            continue;
        }
        let Ok(node) = document.get_dictionary(field.id) else { continue };
        if let Some(own) = entry(document, node, b"T").and_then(text) {
            let full = if field.name.is_empty() { own } else { format!("{}.{own}", field.name) };
            // Every kid gets a name of its own: long ones would take more than the file itself.
            field.name = full.chars().take(LONGEST_NAME).collect();
        }
        if let Some(kind) = entry(document, node, b"FT").and_then(|kind| kind.as_name().ok()) {
            field.is_signature = kind == b"Sig";
        }
        if let Some(value) = entry(document, node, b"V") {
            field.is_filled = true;
            field.is_signed = value.as_dict().is_ok_and(|value| value.has(b"ByteRange"));
        }
        for kid in entry(document, node, b"Kids").map(references).unwrap_or_default() {
            waiting.push(FieldNode { id: kid, ..field.clone() });
        }
        found.push(field);
    }
    found
}

/// The references in an array.
pub(crate) fn references(array: &Object) -> Vec<ObjectId> {
    let items = array.as_array().map(Vec::as_slice).unwrap_or_default();
    items.iter().filter_map(|item| item.as_reference().ok()).collect()
}

fn leaves(document: &Document, roots: Vec<ObjectId>, is_leaf: impl Fn(&Dictionary) -> bool) -> Vec<ObjectId> {
    let mut waiting: Vec<ObjectId> = roots.into_iter().rev().collect();
    let (mut seen, mut found) = (BTreeSet::new(), Vec::new());
    while let Some(id) = waiting.pop() {
        if !seen.insert(id) || seen.len() > MOST_NODES {
            continue;
        }
        let Ok(node) = document.get_dictionary(id) else { continue };
        if is_leaf(node) {
            found.push(id);
        } else if let Some(kids) = entry(document, node, b"Kids") {
            waiting.extend(references(kids).into_iter().rev());
        }
    }
    found
}

/// A text string of a PDF: UTF-16 or UTF-8 with a mark, else taken as Latin-1.
pub(crate) fn text(object: &Object) -> Option<String> {
    let bytes = object.as_str().ok()?;
    Some(match bytes {
        [0xfe, 0xff, rest @ ..] => {
            let units = rest.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
        }
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => bytes.iter().map(|byte| char::from(*byte)).collect(),
    })
}
