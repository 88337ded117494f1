//! What an update changed in a document that was signed before it. A later signature may fill a
//! field that was waiting; without a certification it may also bring its own field, widget and tags.
//! Everything else is a change, named by what a reader would see of it.

mod later;
mod part;
mod permission;
mod tag;

use super::judgement::ChangeReason;
use super::read;
use later::Later;
use lopdf::{Dictionary, Document, Object, ObjectId};
use part::{Part, Parts};
pub(super) use permission::{Permission, certification, level};
use std::collections::BTreeSet;

type Changes = BTreeSet<ChangeReason>;

/// Entries that are texts. Other strings are bytes, the colours of pictures among them.
const TEXTS: [&[u8]; 15] = [
    b"Lang",
    b"T",
    b"TU",
    b"TM",
    b"Alt",
    b"ActualText",
    b"E",
    b"Title",
    b"Author",
    b"Subject",
    b"Keywords",
    b"Creator",
    b"Producer",
    b"CreationDate",
    b"ModDate",
];

/// The changes from one signed state to a later one, of which this much was permitted.
pub(super) fn compare(before: &Document, after: &Document, permission: Permission) -> Changes {
    let parts = Parts::of(before, &permission);
    let signed = read::field_nodes(after).into_iter().filter(|field| field.is_signed);
    let signed_after = signed.map(|field| field.id).collect();
    let comparison = Comparison { before, after, permission, parts, signed_after };
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
    permission: Permission,
    parts: Parts,
    /// The signature fields, and the places where they are drawn, that hold a signature in the later state.
    signed_after: BTreeSet<ObjectId>,
}

impl Comparison<'_> {
    fn trailer(&self) -> Changes {
        let mut changes = Changes::new();
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
    fn object(&self, id: ObjectId, old: &Object, new: Option<&Object>) -> Changes {
        let pair = match (old, new) {
            (Object::Dictionary(old), Some(Object::Dictionary(new))) => Some((old, new)),
            _ => None,
        };
        match (self.parts.get(id), pair) {
            (Some(Part::Catalog), Some((old, new))) => self.catalog(old, new),
            (Some(Part::Form), Some((old, new))) => self.form(old, new),
            (Some(Part::Field), Some((old, new))) => self.field(id, old, new),
            (Some(Part::Page), Some((old, new))) => self.page(old, new),
            (Some(Part::Information), Some((old, new))) => self.information(old, new),
            (Some(Part::Tags), Some((old, new))) => self.tags(old, new),
            (Some(Part::Tags), None) if self.tag_list_grew(old, new) => Changes::new(),
            (Some(Part::FieldList), _) => self.list(old, new, ChangeReason::FieldChanged, None),
            (Some(Part::MarkList), _) => {
                let page = self.page_of(id);
                self.list(old, new, ChangeReason::AnnotationChanged, page)
            }
            (Some(Part::ValidationData), _) => [ChangeReason::ValidationDataAdded].into(),
            (Some(Part::Appearance), _) => [ChangeReason::FieldsFilled].into(),
            (Some(Part::Container), _) => Changes::new(),
            (Some(Part::Metadata), _) if !self.permission.is_certified() => Changes::new(),
            (Some(Part::Metadata | Part::Information), _) => [ChangeReason::InformationChanged].into(),
            (Some(Part::Field | Part::Form), _) => [ChangeReason::FieldChanged].into(),
            (Some(Part::Page), _) => [ChangeReason::PageChanged].into(),
            (None, _) if self.parts.is_drawn(id) => [ChangeReason::PageChanged].into(),
            (Some(Part::Catalog | Part::Tags) | None, _) => [seen_of(old)].into(),
        }
    }

    fn catalog(&self, old: &Dictionary, new: &Dictionary) -> Changes {
        let mut changes = Changes::new();
        for key in differing(old, new) {
            match key.as_slice() {
                b"AcroForm" => {
                    let old = read::child(self.before, old, b"AcroForm").cloned().unwrap_or_default();
                    let new = read::child(self.after, new, b"AcroForm").cloned().unwrap_or_default();
                    changes.extend(self.form(&old, &new));
                }
                b"DSS" => _ = changes.insert(ChangeReason::ValidationDataAdded),
                b"Extensions" | b"Version" => {}
                b"Perms" if self.becomes_certified(old, new) => {}
                b"Metadata" if !self.permission.is_certified() => {}
                b"Metadata" => _ = changes.insert(ChangeReason::InformationChanged),
                b"Pages" => _ = changes.insert(ChangeReason::PageChanged),
                b"Names" | b"AF" => _ = changes.insert(ChangeReason::AttachmentChanged),
                _ => _ = changes.insert(ChangeReason::OtherChanged),
            }
        }
        changes
    }

    /// Whether a document that had no signature got a certification.
    fn becomes_certified(&self, old: &Dictionary, new: &Dictionary) -> bool {
        let permissions = read::child(self.after, new, b"Perms");
        let certifies = permissions.is_some_and(|all| all.iter().all(|(key, _)| key == b"DocMDP"));
        certifies && !old.has(b"Perms") && !self.parts.fields.values().any(|field| field.is_signed)
    }

    fn form(&self, old: &Dictionary, new: &Dictionary) -> Changes {
        let mut changes = Changes::new();
        for key in differing(old, new) {
            match key.as_slice() {
                b"SigFlags" => {}
                b"Fields" => {
                    let old = read::entry(self.before, old, b"Fields");
                    let new = read::entry(self.after, new, b"Fields");
                    let nothing = Object::Array(Vec::new());
                    let old = old.unwrap_or(&nothing);
                    changes.extend(self.list(old, new, ChangeReason::FieldChanged, None));
                }
                _ => _ = changes.insert(ChangeReason::FieldChanged),
            }
        }
        changes
    }

    /// A list of fields or of a page's marks: it may only grow, and only by signatures' own fields.
    fn list(
        &self,
        old: &Object,
        new: Option<&Object>,
        reason: ChangeReason,
        page: Option<&Dictionary>,
    ) -> Changes {
        let items = |list: &Object| list.as_array().cloned().unwrap_or_default();
        let (old, new) = (items(old), new.map(items).unwrap_or_default());
        if !new.starts_with(&old) {
            return [reason].into();
        }
        let mut changes = Changes::new();
        for added in &new[old.len()..] {
            match Later::find(self.before, self.after, added) {
                Some(later) if !self.permission.is_certified() || later.is_unseen_stamp() => {
                    changes.extend(page.and_then(|page| later.effect(self.before, page)));
                }
                _ => _ = changes.insert(reason),
            }
        }
        changes
    }

    /// A field that was there may be filled; a signature once given stays.
    fn field(&self, id: ObjectId, old: &Dictionary, new: &Dictionary) -> Changes {
        let node = self.parts.fields.get(&id);
        let is_signature = node.is_some_and(|node| node.is_signature);
        let was_filled = node.is_some_and(|node| node.is_filled);
        let may_fill = node.is_some_and(|node| self.permission.may_fill(&node.name));
        let is_signed = || self.signed_after.contains(&id);
        let reason = |key: &Vec<u8>| match key.as_slice() {
            // Nothing is certified: whoever signs may say what the field is.
            b"TU" if is_signature && !was_filled && is_signed() && !self.permission.is_certified() => None,
            b"V" if is_signature && was_filled => Some(ChangeReason::SignatureRemoved),
            b"V" | b"AP" | b"AS" | b"M" if is_signature && (was_filled || !is_signed()) => {
                Some(ChangeReason::FieldChanged)
            }
            b"V" | b"AP" | b"AS" | b"M" if !may_fill => Some(ChangeReason::FieldFilled),
            b"V" | b"AP" | b"AS" | b"M" if is_signature => None,
            b"V" | b"AP" | b"AS" | b"M" => Some(ChangeReason::FieldsFilled),
            _ => Some(ChangeReason::FieldChanged),
        };
        differing(old, new).iter().filter_map(reason).collect()
    }

    /// The page whose list of marks this is.
    fn page_of(&self, list: ObjectId) -> Option<&Dictionary> {
        let pages = read::pages(self.before).into_iter().filter_map(|id| self.before.get_dictionary(id).ok());
        let leads = |page: &&Dictionary| {
            page.get(b"Annots").and_then(Object::as_reference).is_ok_and(|marks| marks == list)
        };
        pages.into_iter().find(leads)
    }

    fn page(&self, old: &Dictionary, new: &Dictionary) -> Changes {
        let mut changes = Changes::new();
        for key in differing(old, new) {
            match key.as_slice() {
                b"Annots" => {
                    let nothing = Object::Array(Vec::new());
                    let marks = read::entry(self.before, old, b"Annots").unwrap_or(&nothing);
                    let later = read::entry(self.after, new, b"Annots");
                    changes.extend(self.list(marks, later, ChangeReason::AnnotationChanged, Some(old)));
                }
                b"Tabs" if !self.permission.is_certified() => {}
                _ => _ = changes.insert(ChangeReason::PageChanged),
            }
        }
        changes
    }

    /// A second signer's program may date its own saving.
    fn information(&self, old: &Dictionary, new: &Dictionary) -> Changes {
        let harmless = |key: &Vec<u8>| matches!(key.as_slice(), b"ModDate" | b"Producer");
        match differing(old, new).iter().all(harmless) && self.permission.may_date {
            true => Changes::new(),
            false => [ChangeReason::InformationChanged].into(),
        }
    }

    fn tag_list_grew(&self, old: &Object, new: Option<&Object>) -> bool {
        let (Object::Array(old), Some(Object::Array(new))) = (old, new) else { return false };
        !self.permission.is_certified() && tag::list_only_grew(self.before, self.after, old, new)
    }

    fn tags(&self, old: &Dictionary, new: &Dictionary) -> Changes {
        match !self.permission.is_certified() && tag::only_grew(self.before, self.after, old, new) {
            true => Changes::new(),
            false => [ChangeReason::OtherChanged].into(),
        }
    }
}

/// What a reader would see of a change to an object, by what it says of itself.
fn seen_of(object: &Object) -> ChangeReason {
    let (dictionary, is_stream) = match object {
        Object::Stream(stream) => (&stream.dict, true),
        Object::Dictionary(dictionary) => (dictionary, false),
        _ => return ChangeReason::OtherChanged,
    };
    match dictionary.get_type().unwrap_or_default() {
        b"Annot" => ChangeReason::AnnotationChanged,
        b"Metadata" => ChangeReason::InformationChanged,
        b"EmbeddedFile" | b"Filespec" => ChangeReason::AttachmentChanged,
        b"Pages" | b"Page" | b"Font" | b"FontDescriptor" | b"XObject" => ChangeReason::PageChanged,
        _ if is_stream => ChangeReason::PageChanged,
        _ => ChangeReason::OtherChanged,
    }
}

/// The keys whose values are not the same.
fn differing(old: &Dictionary, new: &Dictionary) -> Vec<Vec<u8>> {
    let keys: BTreeSet<&Vec<u8>> = old.iter().chain(new.iter()).map(|(key, _)| key).collect();
    let differs = |key: &&Vec<u8>| match (old.get(key), new.get(key)) {
        (Ok(old), Ok(new)) => !(same(old, new) || TEXTS.contains(&key.as_slice()) && same_text(old, new)),
        _ => true,
    };
    keys.into_iter().filter(differs).cloned().collect()
}

/// Whether two objects say the same.
fn same(old: &Object, new: &Object) -> bool {
    match (old, new) {
        (Object::Stream(old), Object::Stream(new)) => {
            old.content == new.content && differing(&old.dict, &new.dict).is_empty()
        }
        (Object::Dictionary(old), Object::Dictionary(new)) => differing(old, new).is_empty(),
        (Object::Array(old), Object::Array(new)) => {
            old.len() == new.len() && old.iter().zip(new).all(|(old, new)| same(old, new))
        }
        (Object::String(old, _), Object::String(new, _)) => old == new,
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
