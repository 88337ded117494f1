//! A foreign PDF written anew: a new catalogue over the pages, and of what they need only what shows. Earlier
//! states of the file, objects that no page shows and everything that is known to hold what nobody sees are left
//! behind. Pages and their structure for screen readers stay.

use super::page::{Pages, pages};
use super::{Removed, picture, unreadable};
use crate::failure::{Code, Result};
use crate::pdf::write_file;
use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, dictionary};
use std::collections::{BTreeMap, BTreeSet};

/// What one packed stream of objects may unfold to.
const LARGEST_STREAM: usize = 64 << 20;
/// Arrays and dictionaries lie no deeper in each other.
const DEEPEST: usize = 64;

/// What no page shows wherever it stands: properties, private data of programs, the past, acts, files.
const UNSEEN: [&[u8]; 12] = [
    b"AF",
    b"Author",
    b"Creator",
    b"CreatorInfo",
    b"EmbeddedFiles",
    b"JavaScript",
    b"LastModified",
    b"Metadata",
    b"OpenAction",
    b"PieceInfo",
    b"Producer",
    b"Thumb",
];
/// What no page shows where it stands in something that says what it is; elsewhere fonts and pictures may be called so.
const UNSEEN_OF_KNOWN: [&[u8]; 18] = [
    b"AA",
    b"Alternates",
    b"Annots",
    b"Dest",
    b"Dests",
    b"DPart",
    b"DPartRoot",
    b"IDTree",
    b"JS",
    b"Measure",
    b"Names",
    b"OPI",
    b"Outlines",
    b"PresSteps",
    b"PtData",
    b"Ref",
    b"SpiderInfo",
    b"VP",
];
/// Of an element of the structure, what a screen reader says.
const OF_ELEMENT: [&[u8]; 11] =
    [b"Type", b"S", b"P", b"K", b"Pg", b"Lang", b"Alt", b"ActualText", b"E", b"A", b"C"];
/// Of the catalogue, what the pages are shown and read aloud by.
const OF_CATALOG: [&[u8]; 4] = [b"Lang", b"MarkInfo", b"OCProperties", b"StructTreeRoot"];

/// Writes a PDF anew; tells what a person may miss of it. What was written so stays byte for byte as it is: by that a
/// file that comes from another school is known as clean.
pub(super) fn scrub(bytes: &[u8]) -> Result<(Vec<u8>, BTreeSet<Removed>)> {
    let mut document = load(bytes)?;
    let mut removed = BTreeSet::new();
    let catalog = document.catalog().map_err(unreadable)?.clone();
    refuse_hollow(&document, &catalog)?;
    tell_acts(&document, &catalog, &mut removed);
    let pages = pages(&mut document, &mut removed)?;
    // In the place of those before: their numbers stay.
    let before = [document.trailer.get(b"Root"), catalog.get(b"Pages")]
        .map(|id| id.and_then(Object::as_reference).ok());
    let (root, tree) = match before {
        [Some(root), Some(tree)] if root != tree && [root, tree].iter().all(|id| !pages.all.contains(id)) => {
            (root, tree)
        }
        _ => (document.new_object_id(), document.new_object_id()),
    };
    let kids = pages.order.iter().map(|page| Object::from(*page)).collect::<Vec<_>>();
    for page in &pages.order {
        if let Ok(page) = document.get_dictionary_mut(*page) {
            page.set("Parent", tree);
        }
    }
    let count = kids.len() as i64;
    document.objects.insert(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into());
    let mut top = dictionary! { "Type" => "Catalog", "Pages" => tree };
    for key in OF_CATALOG {
        if let Ok(value) = catalog.get(key) {
            top.set(key, value.clone());
        }
    }
    document.objects.insert(root, top.into());
    let kept = Sweep { document: &mut document, pages: &pages, kept: BTreeMap::new() }.from(root)?;
    let mut clean = Document::with_version("1.7");
    clean.objects = kept;
    clean.trailer = dictionary! { "Root" => root };
    Ok((write_file(&clean), removed))
}

fn load(bytes: &[u8]) -> Result<Document> {
    let options = LoadOptions { max_decompressed_size: Some(LARGEST_STREAM), ..LoadOptions::default() };
    let locked = || bytes.windows(8).any(|piece| piece == b"/Encrypt");
    match Document::load_mem_with_options(bytes, options) {
        Ok(document) if document.is_encrypted() || document.was_encrypted() => {
            Err(Code::AttachmentLocked.into())
        }
        Ok(document) => Ok(document),
        Err(_) if locked() => Err(Code::AttachmentLocked.into()),
        Err(error) => Err(unreadable(error)),
    }
}

/// A file whose pages do not show what is in it: a collection of files, or a form that a program draws itself.
fn refuse_hollow(document: &Document, catalog: &Dictionary) -> Result<()> {
    if catalog.has(b"Collection") {
        return Err(super::not_attachable("portfolio"));
    }
    let form = document.get_dict_in_dict(catalog, b"AcroForm").ok();
    let drawn_elsewhere = |form: &Dictionary| form.has(b"XFA") && !has_fields(document, form);
    let needs_drawing = catalog.get(b"NeedsRendering").and_then(Object::as_bool).unwrap_or(false);
    match needs_drawing || form.is_some_and(drawn_elsewhere) {
        true => Err(super::not_attachable("form")),
        false => Ok(()),
    }
}

fn has_fields(document: &Document, form: &Dictionary) -> bool {
    let fields = form.get_deref(b"Fields", document).and_then(Object::as_array);
    fields.is_ok_and(|fields| !fields.is_empty())
}

/// Tells of acts and files of the whole document.
fn tell_acts(document: &Document, catalog: &Dictionary, removed: &mut BTreeSet<Removed>) {
    let names = document.get_dict_in_dict(catalog, b"Names").ok();
    let has_name = |key: &[u8]| names.is_some_and(|names| names.has(key));
    let opens = catalog.get_deref(b"OpenAction", document).and_then(Object::as_dict);
    let acts =
        opens.is_ok_and(|act| act.get(b"S").and_then(Object::as_name).is_ok_and(|kind| kind != b"GoTo"));
    if has_name(b"JavaScript") || acts || catalog.has(b"AA") {
        removed.insert(Removed::Script);
    }
    if has_name(b"EmbeddedFiles") || catalog.has(b"AF") {
        removed.insert(Removed::Files);
    }
}

/// Gathers what the new catalogue leads to, each object scrubbed.
struct Sweep<'a> {
    document: &'a mut Document,
    pages: &'a Pages,
    kept: BTreeMap<ObjectId, Object>,
}

impl Sweep<'_> {
    fn from(mut self, root: ObjectId) -> Result<BTreeMap<ObjectId, Object>> {
        let mut waiting = vec![root];
        while let Some(id) = waiting.pop() {
            if self.kept.contains_key(&id) {
                continue;
            }
            // A reference to nothing is a reference to null.
            let mut object = self.document.objects.remove(&id).unwrap_or(Object::Null);
            if self.is_foreign(id, &object) {
                object = Object::Null;
            }
            self.scrub(&mut object, &mut waiting, 0)?;
            self.kept.insert(id, object);
        }
        Ok(self.kept)
    }

    /// Whether an object is none of the pages' own: a page that is not shown, a note, a field of a form.
    fn is_foreign(&self, id: ObjectId, object: &Object) -> bool {
        let Ok(dictionary) = object.as_dict() else { return false };
        match dictionary.get(b"Type").and_then(Object::as_name).unwrap_or_default() {
            b"Page" => !self.pages.all.contains(&id),
            b"Annot" | b"Action" | b"Filespec" | b"F" | b"EmbeddedFile" | b"Sig" | b"OBJR" => true,
            // What points from the structure at a note would keep it.
            _ => dictionary.has(b"Subtype") && dictionary.has(b"Rect"),
        }
    }

    fn scrub(&self, object: &mut Object, waiting: &mut Vec<ObjectId>, depth: usize) -> Result<()> {
        if depth > DEEPEST {
            return Err(unreadable("depth"));
        }
        match object {
            Object::Reference(id) => waiting.push(*id),
            Object::Array(items) => {
                items.retain(|item| !is_dictionary_of(item, b"OBJR"));
                items.iter_mut().try_for_each(|item| self.scrub(item, waiting, depth + 1))?;
            }
            Object::Dictionary(dictionary) => self.scrub_dictionary(dictionary, waiting, depth)?,
            Object::Stream(stream) => {
                // What lies in another file is not in this one.
                for key in [&b"F"[..], b"FFilter", b"FDecodeParms", b"DL"] {
                    stream.dict.remove(key);
                }
                self.scrub_dictionary(&mut stream.dict, waiting, depth)?;
                picture::strip(stream)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn scrub_dictionary(
        &self,
        dictionary: &mut Dictionary,
        waiting: &mut Vec<ObjectId>,
        depth: usize,
    ) -> Result<()> {
        let known = dictionary.has(b"Type") || dictionary.has(b"Subtype");
        let unseen = UNSEEN.iter().chain(UNSEEN_OF_KNOWN.iter().filter(|_| known));
        unseen.for_each(|key| drop(dictionary.remove(key)));
        if is_element(dictionary) {
            let keys: Vec<Vec<u8>> = dictionary.iter().map(|(key, _)| key.clone()).collect();
            let foreign = keys.iter().filter(|key| !OF_ELEMENT.contains(&key.as_slice()));
            foreign.for_each(|key| drop(dictionary.remove(key)));
        }
        if dictionary.get(b"K").is_ok_and(|below| is_dictionary_of(below, b"OBJR")) {
            dictionary.remove(b"K");
        }
        dictionary.iter_mut().try_for_each(|(_, value)| self.scrub(value, waiting, depth + 1))
    }
}

/// Whether a dictionary is an element of the structure that screen readers go by.
fn is_element(dictionary: &Dictionary) -> bool {
    let names_itself = dictionary.get(b"S").is_ok_and(|kind| kind.as_name().is_ok());
    dictionary.has_type(b"StructElem") || (names_itself && dictionary.has(b"P") && !dictionary.has(b"Type"))
}

fn is_dictionary_of(object: &Object, kind: &[u8]) -> bool {
    object.as_dict().is_ok_and(|dictionary| dictionary.has_type(kind))
}
