//! What the pages of a copy must say, set anew from its own data.

use super::words::{Chunk, split};
use crate::document::{Item, Layout, Shape, Tag};
use std::collections::BTreeSet;

/// The text of a layout in the order of its tags.
pub(super) fn chunks(layout: &Layout) -> Vec<Chunk> {
    let mut own: Vec<Option<Chunk>> = layout.nodes.iter().map(|_| None).collect();
    for (page, item, text) in texts(layout) {
        if let Tag::Node(node) = item.tag {
            let chunk =
                own[node].get_or_insert_with(|| Chunk { text: String::new(), page, field: item.field });
            chunk.text.push_str(text);
        }
    }
    let mut chunks = Vec::new();
    let mut waiting = vec![0];
    while let Some(node) = waiting.pop() {
        chunks.extend(own[node].take());
        waiting.extend(layout.nodes[node].children.iter().rev());
    }
    chunks
}

/// Every word that a page may repeat: those of the text, those of the furniture, and page numbers.
pub(super) fn vocabulary(layout: &Layout, pages: usize) -> BTreeSet<String> {
    let mut words: BTreeSet<String> = texts(layout).flat_map(|(_, _, text)| split(text)).collect();
    words.extend((1..=pages).flat_map(|page| [page.to_string(), format!("({pages})")]));
    words
}

fn texts(layout: &Layout) -> impl Iterator<Item = (usize, &Item, &str)> {
    let pages = layout.pages.iter().enumerate();
    let items = pages.flat_map(|(page, own)| own.items.iter().map(move |item| (page, item)));
    items.filter_map(|(page, item)| match &item.shape {
        Shape::Text(run) => Some((page, item, run.text.as_str())),
        Shape::Box(_) | Shape::Code(_) | Shape::Curve(_) => None,
    })
}
