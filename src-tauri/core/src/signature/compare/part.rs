//! The part that each object plays in a signed document, by where it hangs and never by what it calls
//! itself. Whatever may change later may play no other part besides: an appearance that is a page's
//! content too is a page's content.

use super::permission::Permission;
use crate::signature::read::{self, FieldNode};
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::{BTreeMap, BTreeSet};

/// The part that an object plays in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Catalog,
    Form,
    FieldList,
    Field,
    /// What a field shows that may still be filled.
    Appearance,
    Page,
    MarkList,
    Information,
    Metadata,
    Tags,
    ValidationData,
    /// A stream of other objects, which are judged themselves.
    Container,
}

/// The parts of a document's objects, and its fields. What is not among the parts may not change.
pub(super) struct Parts {
    parts: BTreeMap<ObjectId, Part>,
    /// The nodes of the field tree.
    pub(super) fields: BTreeMap<ObjectId, FieldNode>,
    /// All that is drawn on pages.
    drawn: BTreeSet<ObjectId>,
}

impl Parts {
    /// The parts in a document of which this much may still be changed.
    pub(super) fn of(document: &Document, permission: &Permission) -> Parts {
        let fields: BTreeMap<ObjectId, FieldNode> =
            read::field_nodes(document).into_iter().map(|field| (field.id, field)).collect();
        let mut finder = Finder { document, found: BTreeMap::new(), mixed: BTreeSet::new() };
        finder.positions(&fields);
        finder.changing(&fields, permission);
        finder.found.retain(|id, _| !finder.mixed.contains(id));
        Parts { parts: finder.found, fields, drawn: drawn(document) }
    }

    /// Whether an object is drawn on a page, whatever it calls itself.
    pub(super) fn is_drawn(&self, id: ObjectId) -> bool {
        self.drawn.contains(&id)
    }

    /// An object's part.
    pub(super) fn get(&self, id: ObjectId) -> Option<Part> {
        self.parts.get(&id).copied()
    }
}

struct Finder<'a> {
    document: &'a Document,
    found: BTreeMap<ObjectId, Part>,
    /// Objects that play more than one part: nothing of them may change.
    mixed: BTreeSet<ObjectId>,
}

impl Finder<'_> {
    fn name(&mut self, id: Option<ObjectId>, part: Part) {
        let Some(id) = id else { return };
        if self.found.insert(id, part).is_some_and(|other| other != part) {
            self.mixed.insert(id);
        }
    }

    /// The parts that have their place.
    fn positions(&mut self, fields: &BTreeMap<ObjectId, FieldNode>) {
        let document = self.document;
        self.name(reference(&document.trailer, b"Root"), Part::Catalog);
        self.name(reference(&document.trailer, b"Info"), Part::Information);
        if let Some(catalog) = read::catalog(document) {
            self.name(reference(catalog, b"AcroForm"), Part::Form);
            let form = read::child(document, catalog, b"AcroForm");
            self.name(form.and_then(|form| reference(form, b"Fields")), Part::FieldList);
        }
        for id in read::pages(document) {
            self.name(Some(id), Part::Page);
            let page = document.get_dictionary(id).ok();
            self.name(page.and_then(|page| reference(page, b"Annots")), Part::MarkList);
        }
        for id in fields.keys() {
            self.name(Some(*id), Part::Field);
        }
    }

    /// The parts that may be exchanged whole, as far as nothing else leads to them.
    fn changing(&mut self, fields: &BTreeMap<ObjectId, FieldNode>, permission: &Permission) {
        let document = self.document;
        let catalog = reference(&document.trailer, b"Root");
        let may_change = |id: ObjectId, key: &[u8]| match key {
            // A table of contents may lead to tags; nothing is drawn because of that.
            b"SE" | b"SD" => true,
            b"StructTreeRoot" | b"DSS" | b"Metadata" => Some(id) == catalog,
            b"AP" | b"V" => fields.get(&id).is_some_and(|field| {
                !(field.is_signature && field.is_filled) && permission.may_fill(&field.name)
            }),
            _ => false,
        };
        let seen = reach(document, catalog, |id, key| !may_change(id, key));
        let parts = [
            (self.tags(), Part::Tags),
            (self.under_catalog(b"DSS"), Part::ValidationData),
            (self.metadata(), Part::Metadata),
            (self.appearances(fields, &may_change), Part::Appearance),
            (self.containers(), Part::Container),
        ];
        for (ids, part) in parts {
            for id in ids.difference(&seen) {
                self.name(Some(*id), part);
            }
        }
        // Information about the document that is shown on its pages as well is no mere information.
        let information = reference(&document.trailer, b"Info").filter(|id| seen.contains(id));
        self.mixed.extend(information);
    }

    fn catalog_entry(&self, key: &[u8]) -> Option<ObjectId> {
        read::catalog(self.document).and_then(|catalog| reference(catalog, key))
    }

    /// All that hangs under an entry of the catalog.
    fn under_catalog(&self, key: &[u8]) -> BTreeSet<ObjectId> {
        let Some(entry) = read::catalog(self.document).and_then(|catalog| catalog.get(key).ok()) else {
            return BTreeSet::new();
        };
        let mut roots = Vec::new();
        references(entry, &|_| true, &mut roots);
        roots.into_iter().flat_map(|root| reach(self.document, Some(root), |_, _| true)).collect()
    }

    fn metadata(&self) -> BTreeSet<ObjectId> {
        self.catalog_entry(b"Metadata").into_iter().collect()
    }

    /// The tree of the tags and the tree that leads back to them.
    fn tags(&self) -> BTreeSet<ObjectId> {
        let document = self.document;
        let Some(root) = self.catalog_entry(b"StructTreeRoot") else { return BTreeSet::new() };
        let mut ids = reach(document, Some(root), |id, key| {
            key == b"K" || id == root && key == b"ParentTree" || key == b"Kids"
        });
        // What holds a field's or a picture's place among the tags is no tag.
        ids.retain(|id| document.objects.get(id).is_some_and(|object| !matches!(object, Object::Stream(_))));
        ids
    }

    fn appearances(
        &self,
        fields: &BTreeMap<ObjectId, FieldNode>,
        may_change: &impl Fn(ObjectId, &[u8]) -> bool,
    ) -> BTreeSet<ObjectId> {
        let mut roots = Vec::new();
        for id in fields.keys() {
            let Ok(field) = self.document.get_dictionary(*id) else { continue };
            for key in [&b"AP"[..], b"V"] {
                if let Ok(value) = field.get(key)
                    && may_change(*id, key)
                {
                    references(value, &|_| true, &mut roots);
                }
            }
        }
        roots.into_iter().flat_map(|root| reach(self.document, Some(root), |_, _| true)).collect()
    }

    fn containers(&self) -> BTreeSet<ObjectId> {
        let is_container = |object: &Object| match object {
            Object::Stream(stream) => stream.dict.has_type(b"ObjStm") || stream.dict.has_type(b"XRef"),
            _ => false,
        };
        let objects = self.document.objects.iter().filter(|(_, object)| is_container(object));
        objects.map(|(id, _)| *id).collect()
    }
}

/// What the pages' contents and resources lead to.
fn drawn(document: &Document) -> BTreeSet<ObjectId> {
    let mut roots = Vec::new();
    for page in read::pages(document) {
        if let Ok(page) = document.get_dictionary(page) {
            for value in [&b"Contents"[..], b"Resources"].into_iter().filter_map(|key| page.get(key).ok()) {
                references(value, &|_| true, &mut roots);
            }
        }
    }
    let mut found = BTreeSet::new();
    while let Some(id) = roots.pop() {
        if found.insert(id)
            && let Some(object) = document.objects.get(&id)
        {
            references(object, &|key| key != b"Parent", &mut roots);
        }
    }
    found
}

fn reference(dictionary: &Dictionary, key: &[u8]) -> Option<ObjectId> {
    dictionary.get(key).ok().and_then(|object| object.as_reference().ok())
}

/// All that can be reached from an object over the entries chosen.
fn reach(
    document: &Document,
    root: Option<ObjectId>,
    follow: impl Fn(ObjectId, &[u8]) -> bool,
) -> BTreeSet<ObjectId> {
    let mut seen = BTreeSet::new();
    let mut waiting: Vec<ObjectId> = root.into_iter().collect();
    while let Some(id) = waiting.pop() {
        if seen.insert(id)
            && let Some(object) = document.objects.get(&id)
        {
            references(object, &|key| follow(id, key), &mut waiting);
        }
    }
    seen
}

/// The references in an object, over the entries chosen. Objects are never nested deeper than they are read.
fn references(object: &Object, follow: &dyn Fn(&[u8]) -> bool, found: &mut Vec<ObjectId>) {
    let mut of = |dictionary: &Dictionary| {
        for (_, value) in dictionary.iter().filter(|(key, _)| follow(key)) {
            references(value, follow, found);
        }
    };
    match object {
        Object::Reference(id) => found.push(*id),
        Object::Array(items) => items.iter().for_each(|item| references(item, follow, found)),
        Object::Dictionary(dictionary) => of(dictionary),
        Object::Stream(stream) => of(&stream.dict),
        _ => {}
    }
}
