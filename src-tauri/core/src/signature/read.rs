//! A PDF read with `lopdf`, held at arm's length: parsing happens on a thread of its own with a deep
//! stack, so a hostile file that makes the parser panic is a file that cannot be read and no more.
//! Walks over the read file are bounded and visit nothing twice.

use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId};
use std::cell::Cell;
use std::collections::BTreeSet;

/// What one compressed stream of a file may unfold to while the file is read.
const LARGEST_STREAM: usize = 16 << 20;
/// What may be read and unfolded while one file is judged, all its signed states together.
const MOST_BYTES: usize = 512 << 20;
/// How many objects may be read meanwhile.
const MOST_OBJECTS: usize = 4_000_000;
/// Enough for the parser's deepest nesting in a build without optimisation.
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
}

thread_local! {
    /// The parser asks a function that holds nothing, so what is left lies with the thread that parses.
    static LEFT: Cell<Budget> = const { Cell::new(Budget { bytes: 0, objects: 0 }) };
}

/// The file as objects; `None` when it cannot be read as a PDF, or not within what is left.
pub(crate) fn read(pdf: &[u8], budget: &mut Budget) -> Option<Document> {
    budget.bytes = budget.bytes.saturating_sub(pdf.len());
    let before = *budget;
    if before.is_spent() {
        return None;
    }
    let (document, left) = contained(|| {
        LEFT.set(before);
        let options = LoadOptions {
            max_decompressed_size: Some(LARGEST_STREAM),
            filter: Some(weigh),
            ..LoadOptions::default()
        };
        (Document::load_mem_with_options(pdf, options).ok(), LEFT.get())
    })?;
    *budget = left;
    document.filter(|_| !left.is_spent())
}

/// Counts an object that was parsed, and what a stream of objects will unfold to before it is unfolded;
/// `None` leaves it out once nothing is left.
fn weigh(id: ObjectId, object: &mut Object) -> Option<(ObjectId, Object)> {
    let Budget { bytes, objects } = LEFT.get();
    let weight = match object {
        Object::Stream(stream) if stream.dict.has_type(b"ObjStm") => {
            let most = bytes.min(LARGEST_STREAM);
            stream.get_plain_content_with_limit(most).map_or(most, |content| content.len())
        }
        _ => 0,
    };
    let left = Budget { bytes: bytes.saturating_sub(weight), objects: objects.saturating_sub(1) };
    LEFT.set(left);
    // Of an object outside a stream the parser keeps its own, and no stream lies in a stream.
    let kept = if matches!(object, Object::Stream(_)) { Object::Null } else { object.clone() };
    (!left.is_spent()).then_some((id, kept))
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
