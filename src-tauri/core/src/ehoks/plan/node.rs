//! The items of a body in the making: each knows the item that came, the row that says it, and what lies within it.

use super::cell;
use crate::draft::Place;
use serde_json::{Value, json};

/// An item of a list.
#[derive(Debug, Default)]
pub struct Node {
    /// What it says, without the lists within it.
    pub value: Value,
    /// Its number in the list that came; new ones stand after those.
    pub came: Option<usize>,
    /// Its place in the HOKS that came.
    pub origin: Option<String>,
    /// The row that says it; none for one that no table shows.
    pub place: Option<Place>,
    /// Which key is which column.
    pub columns: Vec<(String, String)>,
    /// What other tables call it, folded.
    pub names: Vec<String>,
    /// The lists within it, and whether the one that came had the list with nothing in it.
    pub within: Vec<(String, bool, Vec<Node>)>,
    /// Texts from other tables: the key, and where it is said.
    pub notes: Vec<(String, Place)>,
    /// Whether it can have parts.
    pub parts: bool,
    /// The list of the top that it is in.
    pub list: String,
}

impl Node {
    /// The items of a list within it.
    pub fn list(&mut self, key: &str) -> &mut Vec<Node> {
        let at = match self.within.iter().position(|(own, ..)| own == key) {
            Some(at) => at,
            None => {
                self.within.push((key.to_owned(), false, Vec::new()));
                self.within.len() - 1
            }
        };
        &mut self.within[at].2
    }
}

/// Where a place of the body, or of the HOKS that came, is in the plan.
#[derive(Debug, Default)]
pub struct Places {
    made: Vec<(String, Place)>,
    came: Vec<(String, Place)>,
}

impl Places {
    /// Notes where a key of the top is said.
    pub fn root(&mut self, key: &str, place: &Place) {
        self.made.push((format!("/{key}"), place.clone()));
        self.came.push((format!("/{key}"), place.clone()));
    }

    /// The place in the plan of a place of the body: its own, or the nearest around it.
    pub fn of(&self, pointer: &str) -> Option<&Place> {
        nearest(&self.made, pointer)
    }

    /// The place in the plan of a place of the HOKS that came.
    pub fn of_current(&self, pointer: &str) -> Option<&Place> {
        nearest(&self.came, pointer)
    }

    fn note(&mut self, pointer: &str, node: &Node) {
        let Some(place) = &node.place else { return };
        let cells = node.columns.iter().map(|(key, column)| {
            (format!("/{key}"), Place { column: Some(column.clone()), ..place.clone() })
        });
        let own = [(String::new(), place.clone())].into_iter().chain(cells);
        let notes = node.notes.iter().map(|(key, place)| (format!("/{key}"), place.clone()));
        for (key, place) in own.chain(notes) {
            self.made.push((format!("{pointer}{key}"), place.clone()));
            self.came.extend(node.origin.iter().map(|origin| (format!("{origin}{key}"), place.clone())));
        }
    }
}

fn nearest<'a>(places: &'a [(String, Place)], pointer: &str) -> Option<&'a Place> {
    let holds = |own: &str| {
        pointer.strip_prefix(own).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            // A key that is missing within a part is where the part is written.
            || own.strip_prefix(pointer).is_some_and(|rest| rest.starts_with('/'))
    };
    let near = places.iter().filter(|(own, _)| holds(own));
    near.max_by_key(|(own, _)| (own.len().min(pointer.len()), std::cmp::Reverse(own.len())))
        .map(|(_, place)| place)
}

/// The list that these items are; those that came stand in their order.
pub fn settle(mut nodes: Vec<Node>, pointer: &str, places: &mut Places) -> Value {
    nodes.sort_by_key(|node| node.came.unwrap_or(usize::MAX));
    let items = nodes.into_iter().enumerate().map(|(number, node)| {
        let pointer = format!("{pointer}/{number}");
        places.note(&pointer, &node);
        let mut value = node.value;
        for (key, bare, items) in node.within {
            let empty = items.is_empty();
            let list = settle(items, &format!("{pointer}/{key}"), places);
            if !empty || bare {
                cell::put(&mut value, &key, Some(list));
            }
        }
        value
    });
    json!(items.collect::<Vec<_>>())
}
