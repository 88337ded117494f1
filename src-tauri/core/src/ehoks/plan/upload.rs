//! The body of a plan: the HOKS that came, if one did, and over it what the plan says otherwise. What is deleted in the
//! plan is gone; what no shown table says stays as it came. Where each key is said is kept, for the findings.

use super::left::{Left, LeftOut};
use super::node::{Node, Places, settle};
use super::read::{folded, names, only, right_rows, text};
use super::{List, Mapping, Note, Part, cell, diary};
use crate::draft::{Answer, Draft, Place, Row, Shown, row_filled, shown, withhold};
use crate::template::{Column, Template};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// The body of a plan.
#[derive(Debug)]
pub struct Upload {
    /// All that it says, with what came.
    pub whole: Value,
    /// Where it is said.
    pub places: Places,
    /// What is not in it.
    pub left: Vec<Left>,
    /// Marks that were given to rows without one: table, row, column and mark.
    pub marks: Vec<(String, usize, String, String)>,
    /// The records that the support diary gave.
    pub records: Vec<Value>,
}

/// The body of a plan over the HOKS that came. `salt` tells the plan from others: marks are made of it.
pub fn upload(
    mapping: &Mapping,
    template: &Template,
    draft: &Draft,
    current: Option<&Value>,
    salt: &str,
) -> Upload {
    let mut said = draft.clone();
    withhold(template, Some(draft), &mut said);
    let none = json!({});
    let mut making = Making {
        mapping,
        template,
        shown: shown(template, draft),
        draft: &said,
        came: current.unwrap_or(&none),
        claimed: BTreeSet::new(),
        lists: Vec::new(),
        left: Vec::new(),
        marks: Vec::new(),
        records: Vec::new(),
        given: Vec::new(),
        salt,
    };
    let (mut whole, mut places) = making.root();
    for list in &mapping.lists {
        making.rows(list);
    }
    making.unseen();
    for part in &mapping.parts {
        making.parts(part);
    }
    for note in &mapping.notes {
        making.notes(note);
    }
    diary::records(&mut making);
    for (key, nodes) in std::mem::take(&mut making.lists) {
        let empty = nodes.is_empty();
        let items = settle(nodes, &format!("/{key}"), &mut places);
        let bare = making.came.get(&key).is_some_and(is_empty);
        cell::put(&mut whole, &key, (!empty || bare).then_some(items));
    }
    Upload { whole, places, left: making.left, marks: making.marks, records: making.records }
}

/// A body in the making.
pub(super) struct Making<'a> {
    pub mapping: &'a Mapping,
    pub template: &'a Template,
    pub draft: &'a Draft,
    shown: Shown,
    came: &'a Value,
    claimed: BTreeSet<String>,
    pub lists: Vec<(String, Vec<Node>)>,
    pub left: Vec<Left>,
    marks: Vec<(String, usize, String, String)>,
    pub records: Vec<Value>,
    /// Marks that rows have.
    given: Vec<Value>,
    salt: &'a str,
}

impl<'a> Making<'a> {
    pub fn is_shown(&self, field: &str) -> bool {
        self.shown.fields.contains(field)
    }

    pub fn place(&self, field: &str, row: Option<usize>, column: Option<&str>) -> Place {
        let section = self.template.section_of(field).map(|section| section.id.clone()).unwrap_or_default();
        Place { section, field: field.to_owned(), row, column: column.map(str::to_owned), range: None }
    }

    fn columns(&self, table: &str) -> &'a [Column] {
        self.template.field(table).map_or(&[], |field| field.kind.columns())
    }

    /// The filled rows of a shown table, with their numbers.
    pub fn filled_rows(&self, table: &str) -> Vec<(usize, &'a Row)> {
        let Some(field) = self.template.field(table).filter(|_| self.is_shown(table)) else {
            return Vec::new();
        };
        let rows = self.draft.rows(table).iter().enumerate();
        rows.filter(|(_, row)| row_filled(&field.kind, row)).collect()
    }

    /// The keys of the top.
    fn root(&mut self) -> (Value, Places) {
        let mut whole = match self.came {
            Value::Object(map) => Value::Object(map.clone()),
            _ => json!({}),
        };
        let mut places = Places::default();
        for own in &self.mapping.root {
            let Some(field) = own.field.as_deref().filter(|field| self.is_shown(field)) else { continue };
            let Some(asked) = self.template.field(field) else { continue };
            let (kind, answer, row) = match &own.column {
                None => (&asked.kind, self.draft.answers.get(field), None),
                Some(column) => {
                    let Some(kind) = asked.kind.column(column).map(|column| &column.kind) else { continue };
                    let rows = self.draft.rows(field);
                    let says = |row: &Row| row.get(column).is_some_and(|cell| !cell.is_empty());
                    let at = match own.right.map(|which| right_rows(&self.mapping.right, rows, which)) {
                        None => rows.iter().position(says),
                        // Of those among which has to be chosen none is said.
                        Some(those) if those.len() > 1 => {
                            self.open_right(&those, &own.key, &mut places);
                            continue;
                        }
                        Some(those) => only(&those),
                    };
                    (kind, at.and_then(|at| rows[at].get(column)), Some(at.unwrap_or_default()))
                }
            };
            places.root(&own.key, &self.place(field, row, own.column.as_deref()));
            let answer = answer.filter(|answer| !answer.is_empty());
            let was = cell::at(self.came, &own.key)
                .and_then(|value| cell::read(self.template, kind, own.form, value));
            if !cell::same(answer, was.as_ref()) {
                cell::write_cell(own, &Row::new(), answer, &mut whole);
            }
        }
        (whole, places)
    }

    /// One HOKS is of one study right: which one has to be chosen.
    fn open_right(&mut self, rows: &[usize], key: &str, places: &mut Places) {
        let fields = &self.mapping.right;
        let place = self.place(&fields.table, rows.get(1).copied(), Some(&fields.kind));
        places.root(key, &place);
        self.left.push(Left { why: LeftOut::Right, place });
    }

    pub fn items(&mut self, key: &str) -> &mut Vec<Node> {
        let at = match self.lists.iter().position(|(own, _)| own == key) {
            Some(at) => at,
            None => {
                self.lists.push((key.to_owned(), Vec::new()));
                self.lists.len() - 1
            }
        };
        &mut self.lists[at].1
    }

    /// The item that a row says it is, once: of a row that was copied only the first is.
    fn claim(&mut self, row: &Row, list: &str) -> Option<(String, &'a Value)> {
        let pointer = text(row, &self.mapping.item);
        let item = self.came.pointer(&pointer).filter(|item| item.is_object())?;
        let fits = pointer.starts_with(&format!("/{list}/")) || pointer.contains(&format!("/{list}/"));
        (fits && self.claimed.insert(pointer.clone())).then_some((pointer, item))
    }

    fn rows(&mut self, list: &'a List) {
        self.items(&list.key);
        for (number, row) in self.filled_rows(&list.table) {
            let own = list.group.as_ref().map_or(&list.key, |group| &group.key);
            let came =
                self.claim(row, own).filter(|(pointer, _)| pointer.starts_with(&format!("/{}/", list.key)));
            let code = list.cells.iter().find(|cell| cell.form == cell::Form::Code && cell.column.is_some());
            let is_none = code.is_some_and(|cell| {
                let answer = cell.column.as_ref().and_then(|column| row.get(column));
                matches!(answer, Some(Answer::Choice(_))) && cell::write(cell, answer).is_none()
            });
            let place = self.place(&list.table, Some(number), None);
            let is_new = came.is_none();
            if is_none {
                let column = code.and_then(|cell| cell.column.clone());
                self.left.push(Left { why: LeftOut::Support, place: Place { column, ..place } });
                continue;
            }
            let node = self.node(list, row, place.clone(), came);
            if is_new && list.once && self.is_there(list, &node.value) {
                self.left.push(Left { why: LeftOut::Once, place });
                continue;
            }
            if is_new {
                self.first_versions(list, row, &node.value, &place);
            }
            match &list.group {
                None => self.items(&list.key).push(node),
                Some(_) => self.grouped(list, row, node),
            }
        }
    }

    /// Whether an item that says nothing but its kind is in its list already.
    fn is_there(&mut self, list: &List, value: &Value) -> bool {
        value.as_object().is_some_and(|map| map.len() == 1)
            && self.items(&list.key).iter().any(|own| own.value == *value)
    }

    /// Tells of versions that nobody told.
    fn first_versions(&mut self, list: &List, row: &Row, value: &Value, place: &Place) {
        for cell in list.cells.iter().filter(|cell| cell.first && cell::at(value, &cell.key).is_some()) {
            let Some(column) = &cell.column else { continue };
            if row.get(column).is_none_or(Answer::is_empty) {
                let place = Place { column: Some(column.clone()), ..place.clone() };
                self.left.push(Left { why: LeftOut::Version, place });
            }
        }
    }

    fn node(&self, list: &List, row: &Row, place: Place, came: Option<(String, &Value)>) -> Node {
        let columns = self.columns(&list.table);
        let mut value = came.as_ref().map_or_else(|| json!({}), |(_, item)| (*item).clone());
        let mut within = Vec::new();
        if list.parts {
            for key in self.mapping.part_keys() {
                let Some(items) = value.as_object_mut().and_then(|map| map.remove(key)) else { continue };
                within.push((key.to_owned(), is_empty(&items), self.unseen_parts(key, &items)));
            }
        }
        cell::write_row(self.template, columns, &list.cells, row, &mut value, came.is_some());
        let number = came.as_ref().and_then(|(pointer, _)| last_number(pointer));
        Node {
            value,
            came: number,
            origin: came.map(|(pointer, _)| pointer),
            place: Some(place),
            columns: keys(&list.cells),
            names: names(self.template, columns, &list.names, row),
            within,
            notes: Vec::new(),
            parts: list.parts,
            list: list.key.clone(),
        }
    }

    /// Items of a list within a unit that no shown table says: they stay.
    fn unseen_parts(&self, key: &str, items: &Value) -> Vec<Node> {
        let items = items.as_array().into_iter().flatten().enumerate();
        let unseen = items.filter(|(_, item)| {
            self.mapping.part_for(key, item).is_none_or(|part| !self.is_shown(&part.table))
        });
        unseen
            .map(|(number, item)| Node { value: item.clone(), came: Some(number), ..Node::default() })
            .collect()
    }

    /// A row that is a part of an item: of that from which it came, of one with the same code, or of a new one.
    fn grouped(&mut self, list: &'a List, row: &Row, node: Node) {
        let Some(group) = &list.group else { return };
        let answer = group.cell.column.as_ref().and_then(|column| row.get(column));
        let code = cell::write(&group.cell, answer);
        let (parent, is_home) = self.group_that_came(list, code.as_ref(), node.origin.as_deref());
        let place = node.place.clone();
        let items = self.items(&list.key);
        let at = items.iter().position(|own| match &parent {
            Some((pointer, _)) => own.origin.as_ref() == Some(pointer),
            None => cell::at(&own.value, &group.cell.key) == code.as_ref(),
        });
        let at = at.unwrap_or_else(|| {
            let mut own = Node {
                columns: group
                    .cell
                    .column
                    .iter()
                    .map(|column| (group.cell.key.clone(), column.clone()))
                    .collect(),
                place,
                list: list.key.clone(),
                ..Node::default()
            };
            match &parent {
                Some((pointer, item)) => {
                    own.value = (*item).clone();
                    own.value.as_object_mut().map(|map| map.remove(&group.key));
                    own.came = last_number(pointer);
                    own.origin = Some(pointer.clone());
                }
                None => {
                    own.value = json!({});
                    cell::write_cell(&group.cell, &Row::new(), answer, &mut own.value);
                }
            }
            items.push(own);
            items.len() - 1
        });
        // An area that moved to another unit is a new one there.
        let came = node.came.filter(|_| is_home);
        items[at].list(&group.key).push(Node { came, ..node });
    }

    /// The item that came in which a row belongs, and whether the row came in it. Of a new row, or one from elsewhere, it
    /// is that which came with the code: no unit is there twice.
    fn group_that_came(
        &self,
        list: &List,
        code: Option<&Value>,
        origin: Option<&str>,
    ) -> (Option<(String, &'a Value)>, bool) {
        let Some(group) = &list.group else { return (None, false) };
        let fits = |item: &Value| cell::at(item, &group.cell.key) == code;
        let home =
            origin.and_then(grandparent).and_then(|pointer| Some((pointer, self.came.pointer(pointer)?)));
        if let Some((pointer, item)) = home.filter(|(_, item)| fits(item)) {
            return (Some((pointer.to_owned(), item)), true);
        }
        let mut items = self.came.get(&list.key).and_then(Value::as_array).into_iter().flatten().enumerate();
        let found = items.find(|(_, item)| fits(item));
        (found.map(|(number, item)| (format!("/{}/{number}", list.key), item)), false)
    }

    /// Items of the top that no shown table says: they stay. Those of a shown table whose row is gone are gone.
    fn unseen(&mut self) {
        let keys: Vec<String> = self.lists.iter().map(|(key, _)| key.clone()).collect();
        for key in keys {
            let items = self.came.get(&key).and_then(Value::as_array).into_iter().flatten();
            for (number, item) in items.enumerate() {
                let list = self.mapping.list_for(&key, item);
                let hidden = list.is_none_or(|list| !self.is_shown(&list.table));
                let bare = list.and_then(|list| list.group.as_ref()).is_some_and(|group| {
                    item.get(&group.key).and_then(Value::as_array).is_none_or(Vec::is_empty)
                });
                let said = self.claimed.contains(&format!("/{key}/{number}"));
                if !said && (hidden || bare) && !self.items(&key).iter().any(|own| own.came == Some(number)) {
                    let node = Node { value: item.clone(), came: Some(number), ..Node::default() };
                    self.items(&key).push(node);
                }
            }
        }
    }

    /// The units that other tables can name.
    fn units(&mut self) -> Vec<&mut Node> {
        let mut units = Vec::new();
        for (_, nodes) in &mut self.lists {
            for node in nodes {
                match node.parts {
                    true => units.push(node),
                    false => {
                        let within = node.within.iter_mut().flat_map(|(_, _, nodes)| nodes);
                        units.extend(within.filter(|node| node.parts));
                    }
                }
            }
        }
        units
    }

    /// The unit that a row names; of several of one name that in which it came. One that names none stays in that.
    pub fn unit(&mut self, name: &str, origin: Option<&str>) -> Option<&mut Node> {
        let name = folded(name);
        let home = |node: &Node| origin.is_some() && node.origin.as_deref() == origin;
        let mut units = self.units();
        let named = |node: &Node| !name.is_empty() && node.names.contains(&name);
        let found = units.iter().position(|node| named(node) && home(node));
        let found = found.or_else(|| units.iter().position(|node| named(node)));
        let found = found.or_else(|| units.iter().position(|node| name.is_empty() && home(node)))?;
        Some(units.swap_remove(found))
    }

    pub fn has_units(&mut self) -> bool {
        self.mapping.lists.iter().any(|list| list.parts && self.is_shown(&list.table))
    }

    fn parts(&mut self, part: &'a Part) {
        if !self.has_units() {
            return;
        }
        let columns = self.columns(&part.table);
        for (number, row) in self.filled_rows(&part.table) {
            let must = part.must.as_ref().and_then(|must| {
                let cell = part.cells.iter().find(|cell| cell.column.as_ref() == Some(must))?;
                Some(cell::write(cell, row.get(must)).is_some())
            });
            if must == Some(false) {
                continue;
            }
            let came = self.claim(row, &part.key);
            let home = came.as_ref().and_then(|(pointer, _)| grandparent(pointer)).map(str::to_owned);
            let place = self.place(&part.table, Some(number), None);
            let mut value = came.as_ref().map_or_else(|| json!({}), |(_, item)| (*item).clone());
            cell::write_row(self.template, columns, &part.cells, row, &mut value, came.is_some());
            let name = text(row, &part.unit);
            let mark = part.cells.iter().find(|cell| cell.form == cell::Form::Mark);
            let given = mark.and_then(|own| self.mark(&value, own, came.is_none(), part, (number, row)));
            let Some(unit) = self.unit(&name, home.as_deref()) else {
                let column = Some(part.unit.clone());
                self.left.push(Left { why: LeftOut::Unit, place: Place { column, ..place } });
                continue;
            };
            if let (Some(own), Some(given)) = (mark, &given) {
                cell::put(&mut value, &own.key, Some(json!(given)));
            }
            let at_home = home.is_some() && unit.origin == home;
            unit.list(&part.key).push(Node {
                came: came.as_ref().filter(|_| at_home).and_then(|(pointer, _)| last_number(pointer)),
                origin: came.map(|(pointer, _)| pointer),
                place: Some(place),
                columns: keys(&part.cells),
                value,
                ..Node::default()
            });
            let column = mark.and_then(|own| own.column.clone());
            let told = column.zip(given).map(|(column, given)| (part.table.clone(), number, column, given));
            self.marks.extend(told);
        }
    }

    /// A mark for an item that has none, or that of the row from which it was copied. The same period may be in
    /// several units as it came.
    fn mark(
        &mut self,
        value: &Value,
        own: &super::Cell,
        is_new: bool,
        part: &Part,
        (number, row): (usize, &Row),
    ) -> Option<String> {
        let said = cell::at(value, &own.key).cloned();
        let copied = is_new && said.as_ref().is_some_and(|mark| self.given.contains(mark));
        let wanted = said.is_none() || copied;
        self.given.extend(said);
        let words = [part.table.as_str(), &text(row, &part.unit), &number.to_string(), &row_words(row)];
        wanted.then(|| given_mark(self.salt, &words))
    }

    fn notes(&mut self, note: &'a Note) {
        if !self.is_shown(&note.table) || !self.has_units() {
            return;
        }
        let mut said: BTreeMap<String, Vec<(String, Place, String)>> = BTreeMap::new();
        for (number, row) in self.filled_rows(&note.table) {
            let place = self.place(&note.table, Some(number), note.columns.first().map(String::as_str));
            let origin = text(row, &self.mapping.item);
            let home = match &note.within {
                Some(_) => grandparent(&origin).map(str::to_owned),
                None => (!origin.is_empty()).then(|| origin.clone()),
            };
            let parts: Vec<String> =
                note.columns.iter().map(|column| text(row, column)).filter(|text| !text.is_empty()).collect();
            let words = parts.join(if note.within.is_some() { ": " } else { "\n" });
            let Some(unit) = self.unit(&text(row, &note.unit), home.as_deref()) else {
                let column = Some(note.unit.clone());
                self.left.push(Left { why: LeftOut::Unit, place: Place { column, ..place } });
                continue;
            };
            if note.within.as_ref().is_some_and(|key| unit.list(key).is_empty()) {
                self.left.push(Left { why: LeftOut::Criteria, place });
                continue;
            }
            let key = unit_key(unit);
            said.entry(key).or_default().push((words, place, origin));
        }
        for unit in self.units() {
            let rows = said.remove(&unit_key(unit)).unwrap_or_default();
            match &note.within {
                None => {
                    let words: Vec<&str> = rows.iter().map(|(words, ..)| words.as_str()).collect();
                    set_note(unit, &note.key, (!rows.is_empty()).then(|| json!(words.join("\n"))));
                    unit.notes.extend(rows.first().map(|(_, place, _)| (note.key.clone(), place.clone())));
                }
                Some(within) => criteria(unit.list(within), &note.key, rows),
            }
        }
    }
}

/// Criteria go to the item from which they came, else to the first.
fn criteria(items: &mut [Node], key: &str, rows: Vec<(String, Place, String)>) {
    let mut told: Vec<Vec<(String, Place)>> = items.iter().map(|_| Vec::new()).collect();
    for (words, place, origin) in rows {
        let own = items.iter().position(|item| item.origin.as_ref() == Some(&origin)).unwrap_or_default();
        if let Some(list) = told.get_mut(own) {
            list.push((words, place));
        }
    }
    for (item, rows) in items.iter_mut().zip(told) {
        // What no table shows stays as it came.
        if item.place.is_none() {
            continue;
        }
        let words: Vec<&str> = rows.iter().map(|(words, _)| words.as_str()).collect();
        set_note(item, key, (!words.is_empty()).then(|| json!(words)));
        let places = rows.iter().enumerate();
        item.notes.extend(places.map(|(number, (_, place))| (format!("{key}/{number}"), place.clone())));
    }
}

/// What is only written in another way stays as it came.
fn set_note(node: &mut Node, key: &str, value: Option<Value>) {
    let plain = |value: &Value| match value {
        Value::String(text) => json!(text.trim()),
        Value::Array(items) => items.iter().map(|item| item.as_str().unwrap_or_default().trim()).collect(),
        other => other.clone(),
    };
    let was = cell::at(&node.value, key).map(plain);
    if was != value.as_ref().map(plain) {
        cell::put(&mut node.value, key, value);
    }
}

/// By what a unit is known while its notes are gathered.
fn unit_key(unit: &Node) -> String {
    format!("{:?} {:?}", unit.place, unit.origin)
}

fn keys(cells: &[super::Cell]) -> Vec<(String, String)> {
    let seen = cells.iter().filter(|cell| cell.form != cell::Form::Name);
    let own = seen.filter_map(|cell| Some((cell.key.clone(), cell.column.clone()?)));
    let versions = cells.iter().filter_map(|cell| Some((cell.version.clone()?, cell.column.clone()?)));
    own.chain(versions).collect()
}

/// Whether a list came that holds nothing: it stays one.
fn is_empty(list: &Value) -> bool {
    list.as_array().is_some_and(Vec::is_empty)
}

fn last_number(pointer: &str) -> Option<usize> {
    pointer.rsplit('/').next()?.parse().ok()
}

/// The item in whose list an item is: two steps up.
pub(super) fn grandparent(pointer: &str) -> Option<&str> {
    let (list, _) = pointer.rsplit_once('/')?;
    list.rsplit_once('/').map(|(item, _)| item).filter(|item| !item.is_empty())
}

fn row_words(row: &Row) -> String {
    let map: Map<String, Value> =
        row.iter().map(|(column, cell)| (column.clone(), crate::draft::write_answer(cell))).collect();
    Value::Object(map).to_string()
}

/// A mark that tells nothing: of a digest.
fn given_mark(salt: &str, words: &[&str]) -> String {
    let mut digest = Sha256::new();
    for word in [salt].iter().chain(words) {
        digest.update(word.as_bytes());
        digest.update([0]);
    }
    format!("laatija-{}", data_encoding::HEXLOWER.encode(&digest.finalize()[..8]))
}
