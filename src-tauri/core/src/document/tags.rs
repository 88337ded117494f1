//! The tag tree of a file: structure elements, and the way back from marked content to them.

use super::content::{Owned, role};
use super::finish::text;
use super::layout::{Kind, Layout, Node};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

/// Attributes that elements share.
struct Attributes {
    column: ObjectId,
    row: ObjectId,
    list: ObjectId,
}

impl Attributes {
    fn add(document: &mut Document) -> Attributes {
        let mut add = |owner: &str, key: &str, value: &str| {
            document.add_object(dictionary! { "O" => owner, key => value })
        };
        Attributes {
            column: add("Table", "Scope", "Column"),
            row: add("Table", "Scope", "Row"),
            list: add("List", "ListNumbering", "Disc"),
        }
    }

    fn of(&self, kind: Kind) -> Option<ObjectId> {
        match kind {
            Kind::ColumnHead => Some(self.column),
            Kind::RowHead => Some(self.row),
            Kind::List => Some(self.list),
            _ => None,
        }
    }
}

/// Adds the tree; gives its root.
pub(super) fn add_tree(
    document: &mut Document,
    layout: &Layout,
    owned: &Owned,
    pages: &[ObjectId],
) -> ObjectId {
    let root = document.new_object_id();
    let attributes = Attributes::add(document);
    let parents = add_parents(document, pages.len());
    let order = in_order(&layout.nodes);
    let mut ids = vec![root; layout.nodes.len()];
    order.iter().for_each(|node| ids[*node] = document.new_object_id());
    let mut above = vec![root; layout.nodes.len()];
    for (n, node) in layout.nodes.iter().enumerate() {
        node.children.iter().for_each(|child| above[*child] = ids[n]);
    }
    let mut owners: Vec<Vec<Object>> = vec![Vec::new(); pages.len()];
    for n in order {
        let node = &layout.nodes[n];
        let mut kids: Vec<Object> = Vec::new();
        // The page of the first content is the element's own; only content elsewhere names its page.
        let own = owned[n].first().map(|(page, _)| *page);
        for (page, number) in &owned[n] {
            kids.push(match Some(*page) == own {
                true => (*number).into(),
                false => dictionary! { "Type" => "MCR", "Pg" => pages[*page], "MCID" => *number }.into(),
            });
            let owner = &mut owners[*page];
            owner.resize(owner.len().max(*number as usize + 1), Object::Null);
            owner[*number as usize] = ids[n].into();
        }
        kids.extend(node.children.iter().map(|child| Object::from(ids[*child])));
        let own = own.map(|page| pages[page]);
        document.objects.insert(ids[n], element(node, kids, above[n], own, &attributes).into());
    }
    for (id, owners) in parents.pages.into_iter().zip(owners) {
        document.objects.insert(id, owners.into());
    }
    let tree = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => ids[0],
        "ParentTree" => parents.root,
        "ParentTreeNextKey" => pages.len() as i64,
    };
    document.objects.insert(root, tree.into());
    root
}

/// The nodes in reading order, so that what belongs together lies together and packs well.
fn in_order(nodes: &[Node]) -> Vec<usize> {
    let (mut order, mut waiting) = (Vec::with_capacity(nodes.len()), vec![0]);
    while let Some(node) = waiting.pop() {
        order.push(node);
        waiting.extend(nodes[node].children.iter().rev());
    }
    order
}

/// The way back from marked content: its root, and the list of owners of each page.
struct Parents {
    root: ObjectId,
    pages: Vec<ObjectId>,
}

/// Adds the way back: its root stays small, for a signature may have to write it anew.
fn add_parents(document: &mut Document, count: usize) -> Parents {
    let pages: Vec<ObjectId> = (0..count).map(|_| document.new_object_id()).collect();
    let numbers: Vec<Object> =
        pages.iter().enumerate().flat_map(|(n, id)| [(n as i64).into(), (*id).into()]).collect();
    let root = document.add_object(dictionary! { "Nums" => numbers });
    Parents { root, pages }
}

fn element(
    node: &Node,
    mut children: Vec<Object>,
    above: ObjectId,
    page: Option<ObjectId>,
    attributes: &Attributes,
) -> Dictionary {
    let mut element = Dictionary::new();
    match children.pop() {
        // The document itself holds a list, to which fields are added.
        Some(only) if children.is_empty() && node.kind != Kind::Document => element.set("K", only),
        last => {
            children.extend(last);
            element.set("K", children);
        }
    }
    element.set("P", above);
    if let Some(page) = page {
        element.set("Pg", page);
    }
    if let Some(attributes) = attributes.of(node.kind) {
        element.set("A", attributes);
    }
    if let Some(tongue) = node.tongue {
        element.set("Lang", text(tongue.tag()));
    }
    element.set("S", role(node.kind));
    element.set("Type", "StructElem");
    element
}
