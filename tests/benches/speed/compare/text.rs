//! The text of the example's copy without its form: headings, paragraphs, items and rows in reading order.

use crate::issue::Issue;
use laatija_core::document::{Kind, Layout, Shape, Tag};
use serde_json::{Value, json};

/// What the copy says, as `[{"kind": "h1", "text": …}, {"kind": "table", "rows": [[{"head": …, "text": …}]]}]`.
pub fn of_example() -> Value {
    let issue = Issue::new();
    let layout = issue.layout(&issue.revision(0));
    let words = words(&layout);
    let children = |node: usize| layout.nodes[node].children.as_slice();
    let mut blocks = Vec::new();
    for node in children(0) {
        let kind = match layout.nodes[*node].kind {
            Kind::Heading(level) => format!("h{level}"),
            Kind::Table => {
                blocks.push(json!({ "kind": "table", "rows": rows(&layout, *node, &words) }));
                continue;
            }
            Kind::List => {
                let bodies = children(*node).iter().filter_map(|item| children(*item).last());
                blocks.extend(bodies.map(|body| json!({ "kind": "item", "text": words[*body] })));
                continue;
            }
            _ => "p".to_owned(),
        };
        blocks.push(json!({ "kind": kind, "text": words[*node] }));
    }
    blocks.into()
}

/// The words of each node.
fn words(layout: &Layout) -> Vec<String> {
    let mut words = vec![String::new(); layout.nodes.len()];
    for item in layout.pages.iter().flat_map(|page| &page.items) {
        if let (Tag::Node(node), Shape::Text(run)) = (item.tag, &item.shape) {
            let text = &mut words[node];
            match text.ends_with('\u{ad}') {
                true => _ = text.pop(),
                false => text.push(' '),
            }
            text.push_str(run.text.trim_end());
        }
    }
    words.iter().map(|text| text.trim().trim_end_matches('\u{ad}').to_owned()).collect()
}

/// The rows of a table.
fn rows(layout: &Layout, table: usize, words: &[String]) -> Vec<Value> {
    let cell = |cell: &usize| {
        let head = matches!(layout.nodes[*cell].kind, Kind::ColumnHead | Kind::RowHead);
        json!({ "head": head, "text": words[*cell] })
    };
    let rows = &layout.nodes[table].children;
    rows.iter().map(|row| layout.nodes[*row].children.iter().map(cell).collect()).collect()
}
