//! The text of a PDF in the order of its tags, which is the order it is read aloud in; and what else its
//! tags and its outline say.

use super::page::PageText;
use super::words::Chunk;
use crate::signature::read::{catalog, child, entry, resolve, text};
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::{BTreeMap, BTreeSet};

/// Tags nested deeper than this are no copy's.
const DEEPEST: usize = 64;
/// More than this many tags are no copy's.
const MOST: usize = 200_000;

/// What the tags say.
#[derive(Default)]
pub(super) struct Tags {
    /// The text of each element, in order.
    pub chunks: Vec<Chunk>,
    /// Words that stand in for others, which no page shows; those of a form field are its name.
    pub instead: bool,
    /// The marks that belong to an element, by page.
    claimed: BTreeSet<(usize, i64)>,
}

impl Tags {
    /// Reads the tags of a document with these pages; `None` when there are too many.
    pub(super) fn read(document: &Document, pages: &[ObjectId], texts: &[PageText]) -> Option<Tags> {
        let numbers = pages.iter().enumerate().map(|(number, id)| (*id, number)).collect();
        let mut walk =
            Walk { document, numbers, texts, tags: Tags::default(), seen: BTreeSet::new(), count: 0 };
        let root = catalog(document).and_then(|catalog| child(document, catalog, b"StructTreeRoot"));
        if let Some(kids) = root.and_then(|root| root.get(b"K").ok()) {
            walk.kids(kids, None, 0)?;
            walk.flush();
        }
        Some(walk.tags)
    }

    /// The first page that holds content of no element.
    pub(super) fn unclaimed(&self, texts: &[PageText]) -> Option<usize> {
        let left = |(page, text): (usize, &PageText)| {
            let unclaimed = text
                .marked
                .iter()
                .any(|(number, text)| !self.claimed.contains(&(page, *number)) && !text.trim().is_empty());
            (unclaimed || !text.loose.trim().is_empty()).then_some(page)
        };
        texts.iter().enumerate().find_map(left)
    }
}

struct Walk<'a> {
    document: &'a Document,
    numbers: BTreeMap<ObjectId, usize>,
    texts: &'a [PageText],
    tags: Tags,
    seen: BTreeSet<ObjectId>,
    count: usize,
}

/// The text that is being gathered, and its page.
type Gathered = (String, usize);

impl Walk<'_> {
    /// The children of an element; `page` is where its marks are.
    fn kids(&mut self, kids: &Object, page: Option<usize>, depth: usize) -> Option<()> {
        self.count += 1;
        if depth > DEEPEST || self.count > MOST {
            return None;
        }
        let mut own: Option<Gathered> = None;
        let single = [kids.clone()];
        let items = match resolve(self.document, kids) {
            Some(Object::Array(items)) => items.as_slice(),
            _ => &single,
        };
        for item in items {
            self.kid(item, page, depth, &mut own)?;
        }
        self.put(own);
        Some(())
    }

    fn kid(
        &mut self,
        item: &Object,
        page: Option<usize>,
        depth: usize,
        own: &mut Option<Gathered>,
    ) -> Option<()> {
        self.count += 1;
        if self.count > MOST {
            return None;
        }
        match resolve(self.document, item) {
            Some(Object::Integer(number)) => self.claim(page, *number, own),
            Some(Object::Dictionary(kid)) if kid.has(b"MCID") => {
                let page = self.page_of(kid).or(page);
                if let Some(Ok(number)) = entry(self.document, kid, b"MCID").map(Object::as_i64) {
                    self.claim(page, number, own);
                }
            }
            Some(Object::Dictionary(kid)) if kid.has(b"S") => {
                self.put(own.take());
                if item.as_reference().is_ok_and(|id| !self.seen.insert(id)) {
                    return Some(());
                }
                self.element(kid, page, depth)?;
            }
            _ => {}
        }
        Some(())
    }

    fn element(&mut self, element: &Dictionary, page: Option<usize>, depth: usize) -> Option<()> {
        let is_form = element.get(b"S").and_then(Object::as_name).is_ok_and(|kind| kind == b"Form");
        let instead = [&b"Alt"[..], b"ActualText", b"E"].iter().any(|key| element.has(key));
        self.tags.instead |= instead && !is_form;
        let page = self.page_of(element).or(page);
        match element.get(b"K") {
            Ok(kids) => self.kids(kids, page, depth + 1),
            Err(_) => Some(()),
        }
    }

    fn page_of(&self, element: &Dictionary) -> Option<usize> {
        self.numbers.get(&element.get(b"Pg").ok()?.as_reference().ok()?).copied()
    }

    fn claim(&mut self, page: Option<usize>, number: i64, own: &mut Option<Gathered>) {
        let Some(page) = page else { return };
        self.tags.claimed.insert((page, number));
        if let Some(text) = self.texts.get(page).and_then(|text| text.marked.get(&number)) {
            own.get_or_insert_with(|| (String::new(), page)).0.push_str(text);
        }
    }

    fn put(&mut self, own: Option<Gathered>) {
        self.tags.chunks.extend(own.map(|(text, page)| Chunk { text, page, field: None }));
    }

    fn flush(&mut self) {
        self.tags.chunks.retain(|chunk| !chunk.text.trim().is_empty());
    }
}

/// The entries of the outline in order; `None` when there are too many.
pub(super) fn outline(document: &Document) -> Option<Vec<String>> {
    let root = catalog(document).and_then(|catalog| child(document, catalog, b"Outlines"));
    let mut waiting: Vec<&Dictionary> =
        root.and_then(|root| child(document, root, b"First")).into_iter().collect();
    let mut titles = Vec::new();
    while let Some(own) = waiting.pop() {
        if titles.len() >= MOST {
            return None;
        }
        titles.push(entry(document, own, b"Title").and_then(text).unwrap_or_default());
        waiting.extend(child(document, own, b"Next"));
        waiting.extend(child(document, own, b"First"));
    }
    Some(titles)
}
