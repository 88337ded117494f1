//! A HOKS plan and a body of eHOKS: which answer is which key, as data (`assets/templates/hoks/ehoks.toml`), and both
//! ways. The body that came is kept whole in the plan, and what the plan says otherwise is put over it: what the form
//! cannot show, and what nobody touched, goes back as it came.

mod cell;
mod diary;
mod download;
mod kept;
mod left;
mod node;
mod read;
mod send;
mod upload;

pub use diary::with_records;
pub use download::{Brought, bring, fresh};
pub use kept::{current, has_unknown, leave_out, left_keys, with_left};
pub use left::{Left, LeftOut};
pub use read::right;
pub use send::{body_for, is_whole, method_of};
pub use upload::{Upload, upload};

use super::typed::Typed;
use cell::Form;
use read::Which;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The data.
const DATA: &str = include_str!("../../../../../assets/templates/hoks/ehoks.toml");

/// Which answer is which key.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// The id of the template.
    pub template: String,
    /// The form on which a HOKS is typed by hand: a mapping of `assets/mappings`.
    pub sheet: String,
    /// The field in which the HOKS of the service is kept.
    pub(super) current: String,
    /// The field that says which keys of it are left out.
    pub(super) left: String,
    /// The column that says which item of it a row is.
    pub(super) item: String,
    pub(super) right: RightFields,
    pub(super) root: Vec<Cell>,
    pub(super) lists: Vec<List>,
    pub(super) parts: Vec<Part>,
    pub(super) notes: Vec<Note>,
    pub(super) diary: Diary,
    /// What stands where, of what is typed into the form by hand.
    pub(super) typed: Typed,
}

/// Where the study right is told.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RightFields {
    /// What is studied (a choice), and its options for TUVA and TELMA.
    pub field: String,
    pub tuva: String,
    pub telma: String,
    /// The option that a HOKS without parts of TUVA and TELMA is taken for.
    pub presumed: String,
    pub table: String,
    pub period: String,
    pub oid: String,
    /// The column that says which study right a row is, and its options for that of the HOKS, for that when the student
    /// has left, and for the one of TUVA beside it.
    pub kind: String,
    pub this: String,
    pub exited: String,
    pub beside: String,
}

/// A value of a body and an answer.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Cell {
    /// The key, or a path into a part.
    pub key: String,
    /// The field; a cell of a table has none.
    pub field: Option<String>,
    /// The column.
    pub column: Option<String>,
    #[serde(rename = "as")]
    pub form: Form,
    /// The key of the code's version.
    pub version: Option<String>,
    /// The list of a code that is written without it.
    pub list: Option<String>,
    /// Only beside this key.
    pub along: Option<String>,
    /// Only while a column has an option.
    pub when: Option<When>,
    /// What a new item has always.
    pub value: Option<Value>,
    /// The row of this study right, of a table of several.
    pub right: Option<Which>,
    /// A version that nobody told is the first one.
    #[serde(default)]
    pub first: bool,
}

/// A column and the option that it has.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct When {
    pub column: String,
    pub option: String,
}

/// A table whose rows are items of a list of the top.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct List {
    pub key: String,
    pub table: String,
    /// It takes the items whose code begins so; one without takes the rest.
    pub begins: Option<Begins>,
    /// The columns by which other tables name the row.
    pub names: Vec<String>,
    /// The columns by which a row is the same one.
    pub same: Vec<String>,
    /// Whether its items have parts of their own.
    #[serde(default)]
    pub parts: bool,
    pub cells: Vec<Cell>,
    /// Whether an item that says nothing but its kind is there once.
    #[serde(default)]
    pub once: bool,
    /// The part of which several rows are items.
    pub group: Option<Group>,
    /// The choice by which the table is shown.
    pub chosen: Option<Chosen>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Begins {
    pub key: String,
    pub with: String,
}

/// Rows that are items of a list within one item.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Group {
    pub key: String,
    pub cell: Box<Cell>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Chosen {
    pub field: String,
    pub option: String,
}

/// A table whose rows are items of a list within a unit.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Part {
    pub key: String,
    pub table: String,
    /// The column that names the unit.
    pub unit: String,
    /// The column without whose code a row is not for the service.
    pub must: Option<String>,
    /// The items that it takes; one without takes the rest.
    pub only: Option<Only>,
    pub same: Vec<String>,
    /// The columns that must agree too, unless the row says nothing there.
    #[serde(default)]
    pub agree: Vec<String>,
    pub cells: Vec<Cell>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Only {
    pub key: String,
    pub among: Vec<String>,
}

/// A table that says something of a unit.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Note {
    pub key: String,
    /// The list of parts to whose items it belongs; then it is a list of texts, else a text of the unit.
    pub within: Option<String>,
    pub table: String,
    pub unit: String,
    pub columns: Vec<String>,
    pub chosen: Chosen,
}

/// The tables of the support diary.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Diary {
    pub list: String,
    /// The table of planned support.
    pub table: String,
    pub form: String,
    pub unit: String,
    pub period: String,
    /// The code of a form of support.
    pub forms: BTreeMap<String, String>,
    /// The column in which the code of any other form is chosen.
    pub kind: String,
    /// The column that says what came of it, and the options that say that none was given.
    pub effect: String,
    pub not_given: Vec<String>,
    /// The keys of the code and of the kind of unit.
    pub key: String,
    pub group: String,
    /// The kind of the units of a list.
    pub groups: BTreeMap<String, String>,
}

impl Mapping {
    /// The mapping of the plans of this template, if they have one.
    pub fn of(template: &str) -> Option<&'static Mapping> {
        static MAPPING: OnceLock<Option<Mapping>> = OnceLock::new();
        // Data that does not parse is none; a test rules it out.
        MAPPING
            .get_or_init(|| toml::from_str(DATA).ok())
            .as_ref()
            .filter(|mapping| mapping.template == template)
    }

    /// The id of the template whose plans have one.
    pub fn template_id() -> Option<&'static str> {
        static ID: OnceLock<Option<String>> = OnceLock::new();
        let read = || toml::from_str::<Mapping>(DATA).ok().map(|mapping| mapping.template);
        ID.get_or_init(read).as_deref()
    }

    /// The table that takes an item of a list of the top.
    pub(super) fn list_for(&self, key: &str, item: &Value) -> Option<&List> {
        let takes = |list: &&List| {
            let begins = list.begins.as_ref();
            list.key == key
                && begins.is_none_or(|begins| {
                    cell::at(item, &begins.key)
                        .and_then(Value::as_str)
                        .is_some_and(|code| code.starts_with(&begins.with))
                })
        };
        self.lists.iter().find(takes)
    }

    /// The table that takes an item of a list within a unit.
    pub(super) fn part_for(&self, key: &str, item: &Value) -> Option<&Part> {
        let takes = |part: &&Part| {
            part.key == key
                && part.only.as_ref().is_none_or(|only| {
                    let code = cell::at(item, &only.key).and_then(Value::as_str).unwrap_or_default();
                    only.among.iter().any(|one| one == code)
                })
        };
        self.parts.iter().find(takes)
    }

    /// The list of the top whose items the rows of a table are.
    pub fn key_of(&self, table: &str) -> Option<&str> {
        self.lists.iter().find(|list| list.table == table).map(|list| list.key.as_str())
    }

    /// The lists of parts, each once.
    pub(super) fn part_keys(&self) -> Vec<&str> {
        let mut keys: Vec<&str> = self.parts.iter().map(|part| part.key.as_str()).collect();
        keys.dedup();
        keys
    }

    /// The key of the mark of an item.
    pub(super) fn mark(&self) -> Option<&str> {
        let mut cells = self.parts.iter().flat_map(|part| &part.cells);
        cells.find(|cell| cell.form == Form::Mark).map(|cell| cell.key.as_str())
    }

    /// The fields that have a part in a body.
    pub fn fields(&self) -> Vec<&str> {
        let root = self.root.iter().filter_map(|cell| cell.field.as_deref());
        let lists = self.lists.iter().map(|list| list.table.as_str());
        let parts = self.parts.iter().map(|part| part.table.as_str());
        let notes = self.notes.iter().map(|note| note.table.as_str());
        root.chain(lists).chain(parts).chain(notes).chain([self.right.field.as_str()]).collect()
    }
}
