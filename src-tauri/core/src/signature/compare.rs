//! What an update changed in a document that was signed before it. A later signature may fill a
//! field that was waiting; without a certification it may also bring its own field, widget and tags.
//! Everything else is a change, named by what a reader would see of it.

use super::judgement::ChangeReason;
use super::read;
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::{BTreeMap, BTreeSet};

/// The part that an object plays in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Catalog,
    Form,
    FieldList,
    Field,
    Page,
    PageNode,
    MarkList,
    Information,
    Metadata,
    Tags,
    Annotation,
    Attachment,
    ValidationData,
    Other,
}

/// The changes from one signed state to a later one. `permits` is what a certification allows: 1 for
/// nothing, 2 and 3 for filling fields; `None` when the file is not certified.
pub(super) fn compare(before: &Document, after: &Document, permits: Option<i64>) -> BTreeSet<ChangeReason> {
    let comparison = Comparison { before, after, permits, parts: parts(before) };
    let mut changes = comparison.trailer();
    for (id, old) in &before.objects {
        match after.objects.get(id) {
            Some(new) if same(old, new) => {}
            new => changes.extend(comparison.object(*id, old, new)),
        }
    }
    if dangling(before).iter().any(|id| after.objects.contains_key(id)) {
        changes.insert(ChangeReason::OtherChanged);
    }
    if read::pages(before).len() != read::pages(after).len() {
        changes.insert(ChangeReason::PagesAddedOrRemoved);
    }
    changes
}

struct Comparison<'a> {
    before: &'a Document,
    after: &'a Document,
    permits: Option<i64>,
    parts: BTreeMap<ObjectId, Part>,
}

impl Comparison<'_> {
    fn is_certified(&self) -> bool {
        self.permits.is_some()
    }

    fn trailer(&self) -> BTreeSet<ChangeReason> {
        let mut changes = BTreeSet::new();
        let (before, after) = (&self.before.trailer, &self.after.trailer);
        if before.get(b"Root").ok() != after.get(b"Root").ok() {
            changes.insert(ChangeReason::OtherChanged);
        }
        if before.get(b"Info").ok() != after.get(b"Info").ok() {
            let old = read::child(self.before, before, b"Info").cloned().unwrap_or_default();
            let new = read::child(self.after, after, b"Info").cloned().unwrap_or_default();
            changes.extend(self.information(&old, &new));
        }
        changes
    }

    /// What a changed (or, without a new one, removed) object means.
    fn object(&self, id: ObjectId, old: &Object, new: Option<&Object>) -> BTreeSet<ChangeReason> {
        let part = self.parts.get(&id).copied().unwrap_or_else(|| kind(old));
        let pair = match (old, new) {
            (Object::Dictionary(old), Some(Object::Dictionary(new))) => Some((old, new)),
            _ => None,
        };
        match (part, pair) {
            (Part::Catalog, Some((old, new))) => self.catalog(old, new),
            (Part::Form, Some((old, new))) => self.form(old, new),
            (Part::Field, Some((old, new))) => self.field(old, new),
            (Part::Page, Some((old, new))) => self.page(old, new),
            (Part::Information, Some((old, new))) => self.information(old, new),
            (Part::Tags, Some((old, new))) => self.tags(old, new),
            (Part::FieldList, _) => self.list(old, new, ChangeReason::FieldChanged),
            (Part::MarkList, _) => self.list(old, new, ChangeReason::AnnotationChanged),
            (Part::ValidationData, _) => [ChangeReason::ValidationDataAdded].into(),
            (Part::Metadata, _) if !self.is_certified() => BTreeSet::new(),
            (Part::Metadata | Part::Information, _) => [ChangeReason::InformationChanged].into(),
            (Part::Annotation, _) => [ChangeReason::AnnotationChanged].into(),
            (Part::Attachment, _) => [ChangeReason::AttachmentChanged].into(),
            (Part::Field | Part::Form, _) => [ChangeReason::FieldChanged].into(),
            (Part::Page | Part::PageNode, _) => [ChangeReason::PageChanged].into(),
            (Part::Other, _) if matches!(old, Object::Stream(_)) => [ChangeReason::PageChanged].into(),
            (Part::Catalog | Part::Tags | Part::Other, _) => [ChangeReason::OtherChanged].into(),
        }
    }

    fn catalog(&self, old: &Dictionary, new: &Dictionary) -> BTreeSet<ChangeReason> {
        let mut changes = BTreeSet::new();
        for key in differing(old, new) {
            match key.as_slice() {
                b"AcroForm" => {
                    let old = read::child(self.before, old, b"AcroForm").cloned().unwrap_or_default();
                    let new = read::child(self.after, new, b"AcroForm").cloned().unwrap_or_default();
                    changes.extend(self.form(&old, &new));
                }
                b"DSS" => _ = changes.insert(ChangeReason::ValidationDataAdded),
                b"Extensions" | b"Version" => {}
                b"Metadata" if !self.is_certified() => {}
                b"Metadata" => _ = changes.insert(ChangeReason::InformationChanged),
                b"Pages" => _ = changes.insert(ChangeReason::PageChanged),
                b"Names" | b"AF" => _ = changes.insert(ChangeReason::AttachmentChanged),
                _ => _ = changes.insert(ChangeReason::OtherChanged),
            }
        }
        changes
    }

    fn form(&self, old: &Dictionary, new: &Dictionary) -> BTreeSet<ChangeReason> {
        let mut changes = BTreeSet::new();
        for key in differing(old, new) {
            match key.as_slice() {
                b"SigFlags" => {}
                b"Fields" => {
                    let old = read::entry(self.before, old, b"Fields");
                    let new = read::entry(self.after, new, b"Fields");
                    let nothing = Object::Array(Vec::new());
                    let old = old.unwrap_or(&nothing);
                    changes.extend(self.list(old, new, ChangeReason::FieldChanged));
                }
                _ => _ = changes.insert(ChangeReason::FieldChanged),
            }
        }
        changes
    }

    /// A list of fields or of a page's marks: it may only grow, and only by signatures' own fields.
    fn list(&self, old: &Object, new: Option<&Object>, reason: ChangeReason) -> BTreeSet<ChangeReason> {
        let old = read::references(old);
        let new = new.map(read::references).unwrap_or_default();
        let added = new.iter().filter(|id| !old.contains(id));
        let is_known = new.starts_with(&old) && added.clone().all(|id| self.is_later_signature(*id));
        match is_known && (!self.is_certified() || new.len() == old.len()) {
            true => BTreeSet::new(),
            false => [reason].into(),
        }
    }

    fn is_later_signature(&self, id: ObjectId) -> bool {
        let field = self.after.get_dictionary(id);
        let is_signature = |field: &Dictionary| {
            field.get(b"FT").and_then(Object::as_name).is_ok_and(|kind| kind == b"Sig") && field.has(b"V")
        };
        !self.before.objects.contains_key(&id) && field.is_ok_and(is_signature)
    }

    /// A field that was there may be filled; a signature once given stays.
    fn field(&self, old: &Dictionary, new: &Dictionary) -> BTreeSet<ChangeReason> {
        let is_signature = old.get(b"FT").and_then(Object::as_name).is_ok_and(|kind| kind == b"Sig");
        let mut changes = BTreeSet::new();
        for key in differing(old, new) {
            let reason = match key.as_slice() {
                b"V" if is_signature && old.has(b"V") => ChangeReason::SignatureRemoved,
                b"V" | b"AP" | b"AS" | b"M" if self.permits == Some(1) => ChangeReason::FieldFilled,
                b"AP" if is_signature && old.has(b"V") => ChangeReason::FieldChanged,
                b"V" | b"AP" | b"AS" | b"M" => continue,
                _ => ChangeReason::FieldChanged,
            };
            changes.insert(reason);
        }
        changes
    }

    fn page(&self, old: &Dictionary, new: &Dictionary) -> BTreeSet<ChangeReason> {
        let mut changes = BTreeSet::new();
        for key in differing(old, new) {
            match key.as_slice() {
                b"Annots" => {
                    let nothing = Object::Array(Vec::new());
                    let old = read::entry(self.before, old, b"Annots").unwrap_or(&nothing);
                    let new = read::entry(self.after, new, b"Annots");
                    changes.extend(self.list(old, new, ChangeReason::AnnotationChanged));
                }
                b"Tabs" if !self.is_certified() => {}
                _ => _ = changes.insert(ChangeReason::PageChanged),
            }
        }
        changes
    }

    /// A second signer's program may date its own saving.
    fn information(&self, old: &Dictionary, new: &Dictionary) -> BTreeSet<ChangeReason> {
        let harmless = |key: &Vec<u8>| matches!(key.as_slice(), b"ModDate" | b"Producer");
        match differing(old, new).iter().all(harmless) && !self.is_certified() {
            true => BTreeSet::new(),
            false => [ChangeReason::InformationChanged].into(),
        }
    }

    fn tags(&self, old: &Dictionary, new: &Dictionary) -> BTreeSet<ChangeReason> {
        let grows = |key: &Vec<u8>| {
            matches!(
                key.as_slice(),
                b"K" | b"Kids" | b"Nums" | b"ParentTree" | b"ParentTreeNextKey" | b"Limits"
            )
        };
        match differing(old, new).iter().all(grows) && !self.is_certified() {
            true => BTreeSet::new(),
            false => [ChangeReason::OtherChanged].into(),
        }
    }
}

/// The parts that objects play by where they hang; the rest tell it by their own kind.
fn parts(document: &Document) -> BTreeMap<ObjectId, Part> {
    let mut parts = BTreeMap::new();
    let reference = |dictionary: &Dictionary, key: &[u8]| {
        dictionary.get(key).ok().and_then(|object| object.as_reference().ok())
    };
    let mut name = |id: Option<ObjectId>, part| id.and_then(|id| parts.insert(id, part));
    name(reference(&document.trailer, b"Root"), Part::Catalog);
    name(reference(&document.trailer, b"Info"), Part::Information);
    if let Some(catalog) = read::catalog(document) {
        name(reference(catalog, b"AcroForm"), Part::Form);
        name(reference(catalog, b"DSS"), Part::ValidationData);
        if let Some(form) = read::child(document, catalog, b"AcroForm") {
            name(reference(form, b"Fields"), Part::FieldList);
        }
        if let Some(tags) = read::child(document, catalog, b"StructTreeRoot") {
            name(reference(tags, b"ParentTree"), Part::Tags);
        }
    }
    for id in read::pages(document) {
        name(Some(id), Part::Page);
        let marks = document.get_dictionary(id).ok().and_then(|page| reference(page, b"Annots"));
        name(marks, Part::MarkList);
    }
    for id in read::fields(document) {
        name(Some(id), Part::Field);
    }
    parts
}

/// An object's part by what it says of itself.
fn kind(object: &Object) -> Part {
    let dictionary = match object {
        Object::Stream(stream) => &stream.dict,
        Object::Dictionary(dictionary) => dictionary,
        _ => return Part::Other,
    };
    match dictionary.get_type().unwrap_or_default() {
        b"StructElem" | b"StructTreeRoot" => Part::Tags,
        b"Annot" => Part::Annotation,
        b"Metadata" => Part::Metadata,
        b"EmbeddedFile" | b"Filespec" => Part::Attachment,
        b"Pages" | b"Page" | b"Font" | b"FontDescriptor" | b"XObject" => Part::PageNode,
        b"DSS" | b"VRI" => Part::ValidationData,
        _ => Part::Other,
    }
}

/// The keys whose values are not the same.
fn differing(old: &Dictionary, new: &Dictionary) -> Vec<Vec<u8>> {
    let keys: BTreeSet<&Vec<u8>> = old.iter().chain(new.iter()).map(|(key, _)| key).collect();
    let differs = |key: &&Vec<u8>| match (old.get(key), new.get(key)) {
        (Ok(old), Ok(new)) => !same(old, new),
        _ => true,
    };
    keys.into_iter().filter(differs).cloned().collect()
}

/// Whether two objects say the same. Containers of other objects are judged by what they contain.
fn same(old: &Object, new: &Object) -> bool {
    let container = |dictionary: &Dictionary| dictionary.has_type(b"ObjStm") || dictionary.has_type(b"XRef");
    match (old, new) {
        (Object::Stream(old), Object::Stream(new)) => {
            container(&old.dict) && container(&new.dict)
                || old.content == new.content && differing(&old.dict, &new.dict).is_empty()
        }
        (Object::Dictionary(old), Object::Dictionary(new)) => differing(old, new).is_empty(),
        (Object::Array(old), Object::Array(new)) => {
            old.len() == new.len() && old.iter().zip(new).all(|(old, new)| same(old, new))
        }
        (Object::String(one, _), Object::String(other, _)) => one == other || same_text(old, new),
        _ => old == new,
    }
}

/// Whether two strings are one text in different encodings: programs write the texts that they carry over in
/// their own. Bytes that stand for no letter are no text.
fn same_text(old: &Object, new: &Object) -> bool {
    let letters = |object: &Object| {
        let text = lopdf::decode_text_string(object).ok()?;
        let is_marked = object.as_str().is_ok_and(|bytes| bytes.starts_with(&[0xfe, 0xff]));
        let is_whole = object.as_str().is_ok_and(|bytes| text.chars().count() == bytes.len());
        (is_marked || is_whole).then_some(text)
    };
    letters(old).is_some_and(|text| letters(new).is_some_and(|other| text == other))
}

/// References of a document to objects that it does not have: an update could give them a meaning.
fn dangling(document: &Document) -> BTreeSet<ObjectId> {
    let mut found = BTreeSet::new();
    for object in document.objects.values() {
        collect(object, &mut found);
    }
    found.retain(|id| !document.objects.contains_key(id));
    found
}

/// Parsed objects are never nested deeper than the parser allows.
fn collect(object: &Object, found: &mut BTreeSet<ObjectId>) {
    match object {
        Object::Reference(id) => _ = found.insert(*id),
        Object::Array(items) => items.iter().for_each(|item| collect(item, found)),
        Object::Dictionary(dictionary) => dictionary.iter().for_each(|(_, item)| collect(item, found)),
        Object::Stream(stream) => stream.dict.iter().for_each(|(_, item)| collect(item, found)),
        _ => {}
    }
}
