//! Everything that can be read in a damaged database, put into a new one: page by page, whatever of the trees
//! above the rows is damaged.

use super::page::Pages;
use super::row::{Kind, Row, kind, rows};
use super::table::{Table, tables};
use crate::failure::Result;
use crate::vault::snapshot::Watch;
use crate::vault::sql;
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// What could not be read.
pub(super) struct Gathered {
    /// How many pages.
    pub(super) damaged: u32,
    /// Whether something may be missing of which nothing tells what it was.
    pub(super) untold: bool,
    /// The tables of which rows may be missing; any, where a page that cannot be read may be of any of them.
    incomplete: Option<BTreeSet<String>>,
}

impl Gathered {
    /// Notes the tables of which rows may be missing, for the backups to fill. Of the others what a backup has more
    /// was deleted since.
    pub(super) fn note_incomplete(&self, target: &Connection) -> Result<()> {
        let names = match &self.incomplete {
            Some(names) => names.clone(),
            None => tables(target)?.into_iter().map(|table| table.name).collect(),
        };
        let mut statement = target.prepare("INSERT INTO incomplete VALUES (?1)")?;
        names.iter().try_for_each(|name| statement.execute([name]).map(drop))?;
        Ok(())
    }
}

/// The tables whose rows are a number and bytes: only the trees, or digests, tell them apart.
const BYTES: [&str; 3] = ["copy", "received_copy", "scan"];

/// Reads every page into the tables of a new database, which has no triggers and minds no references.
pub(super) fn gather(pages: &Pages, target: &Connection, watch: &Watch) -> Result<Gathered> {
    let tables = tables(target)?;
    let statements: Vec<String> = tables.iter().map(insert).collect();
    let trees = Trees::read(pages);
    let mut damaged = trees.damaged.clone();
    let (mut untold, mut unknown) = (false, false);
    let mut doubtful = Vec::new();
    // Pages that hold the rest of a row that cannot be read, or the whole of it, with the table that the row is of.
    let mut spilled = BTreeMap::new();
    for number in 1..=pages.count() {
        watch.reach_between(100, 400, number.into(), pages.count().into())?;
        let Some(page) = pages.read(number) else { continue };
        let in_index = kind(&page, number) == Kind::Index;
        for Row { key, values } in rows(pages, &page, number) {
            let values = match values {
                Ok(values) => values,
                Err(page) => {
                    spilled.insert(page.unwrap_or(number), trees.owner(number));
                    // Another row tells of an answer, a version or a file; nothing else is as long.
                    untold |=
                        page.is_none_or(|page| !damaged.remove(&page) && !trees.damaged.contains(&page));
                    continue;
                }
            };
            if in_index && know_entry(target, &values)? {
                continue;
            }
            let fitting = fitting(&tables, in_index, &values, || trees.owner(number));
            match fitting[..] {
                [at] => put(target, &statements[at], &tables[at], key, values)?,
                // Rows of a later form of the vault: this program has no place for them.
                [] => untold |= !in_index && !is_of_schema(&values),
                _ => doubtful.push(number),
            }
        }
    }
    doubtful.dedup();
    for number in doubtful {
        let page = pages.read(number).unwrap_or_default();
        for Row { key, values } in rows(pages, &page, number) {
            let Ok(values) = values else { continue };
            match by_digest(target, key, &values)?
                .and_then(|name| tables.iter().position(|table| table.name == name))
            {
                Some(at) => put(target, &statements[at], &tables[at], key, values)?,
                None => unknown = true,
            }
        }
    }
    // A row that could be of several tables may be missing in each.
    let incomplete = if unknown { None } else { trees.incomplete(&spilled) };
    untold |= unknown || damaged.iter().any(|page| !trees.tells_what_is_missing(*page));
    let damaged: BTreeSet<&u32> = trees.damaged.iter().chain(spilled.keys()).collect();
    Ok(Gathered { damaged: damaged.len() as u32, untold, incomplete })
}

fn insert(table: &Table) -> String {
    let (names, places) = (table.names().join(", "), vec!["?"; table.names().len()].join(", "));
    format!("INSERT OR IGNORE INTO {} ({names}) VALUES ({places})", table.name)
}

fn put(target: &Connection, whole: &str, table: &Table, key: i64, values: Vec<Value>) -> Result<()> {
    let values = table.completed(key, values);
    if values.len() == table.names().len() {
        target.prepare_cached(whole)?.execute(params_from_iter(values))?;
        return Ok(());
    }
    // From before the last columns came.
    let names = table.names()[..values.len()].join(", ");
    let places = vec!["?"; values.len()].join(", ");
    let shorter = format!("INSERT OR IGNORE INTO {} ({names}) VALUES ({places})", table.name);
    target.prepare_cached(&shorter)?.execute(params_from_iter(values))?;
    Ok(())
}

/// The tables that a row may be of: by its form and, where several are of that form, by the tree that it is in.
fn fitting<'a>(
    tables: &[Table],
    in_index: bool,
    values: &[Value],
    owner: impl Fn() -> Option<&'a str>,
) -> Vec<usize> {
    let of_kind =
        || tables.iter().enumerate().filter(|(_, table)| table.in_index == in_index && table.fits(values));
    let exact: Vec<usize> =
        of_kind().filter(|(_, table)| table.names().len() == values.len()).map(|(at, _)| at).collect();
    let found = if exact.is_empty() { of_kind().map(|(at, _)| at).collect() } else { exact };
    match (found.len(), owner()) {
        (2.., Some(owner)) => found.into_iter().filter(|at| tables[*at].name == owner).collect(),
        _ => found,
    }
}

/// Whether a row tells of a table, an index or a trigger.
fn is_of_schema(values: &[Value]) -> bool {
    matches!(
        values,
        [Value::Text(_), Value::Text(_), Value::Text(_), Value::Integer(_), Value::Text(_) | Value::Null]
    )
}

/// Whether a row of an index tells that a draft has an entry; it is noted then.
fn know_entry(target: &Connection, values: &[Value]) -> Result<bool> {
    let [Value::Integer(_), Value::Text(kind), Value::Text(_), Value::Integer(_)] = values else {
        return Ok(false);
    };
    if kind != "answer" && kind != "flag" && kind != "mark" {
        return Ok(false);
    }
    let mut statement = target.prepare_cached("INSERT OR IGNORE INTO known_entry VALUES (?1, ?2, ?3)")?;
    statement.execute(params_from_iter(&values[..3]))?;
    Ok(true)
}

/// The table of bytes that a row is of, by the digest that another row has of them.
fn by_digest(target: &Connection, key: i64, values: &[Value]) -> Result<Option<&'static str>> {
    let Some(Value::Blob(bytes)) = values.last() else { return Ok(None) };
    let digest = Sha256::digest(bytes).to_vec();
    for (table, known) in [("received_copy", "received WHERE plan"), ("scan", "paper WHERE key")] {
        let known = format!("SELECT EXISTS (SELECT 1 FROM {known} = ?1 AND digest = ?2)");
        if target.query_row(&known, (key, &digest), |row| row.get(0))? {
            return Ok(Some(table));
        }
    }
    let none_else: bool = target.query_row(sql!("rescue/only_copies"), [key], |row| row.get(0))?;
    Ok(none_else.then_some(BYTES[0]))
}

/// The name of the tree that tells of all others.
const SCHEMA: &str = "sqlite_schema";

/// The index that tells of the answers.
const OF_ANSWERS: &str = "sqlite_autoindex_entry_1";

/// Which page is below which, and whose tree begins where.
struct Trees {
    above: BTreeMap<u32, u32>,
    roots: BTreeMap<u32, String>,
    indexes: BTreeSet<String>,
    damaged: BTreeSet<u32>,
}

/// Trees of which what is missing is told by other rows: an answer by the index of answers, a plan by the trail,
/// a version by its plan, a part of a file by the file.
const TOLD: [&str; 6] = ["attachment_part", "copy", "entry", "plan", "revision", "step"];

impl Trees {
    fn read(pages: &Pages) -> Trees {
        let roots = BTreeMap::from([(1, SCHEMA.to_owned())]);
        let mut trees =
            Trees { above: BTreeMap::new(), roots, indexes: BTreeSet::new(), damaged: BTreeSet::new() };
        for number in 1..=pages.count() {
            let Some(page) = pages.read(number) else {
                trees.damaged.insert(number);
                continue;
            };
            for below in super::row::below(&page, number) {
                trees.above.insert(below, number);
            }
            for (root, name, is_index) in rows_of_schema(pages, &page, number) {
                if is_index {
                    trees.indexes.insert(name.clone());
                }
                trees.roots.insert(root, name);
            }
        }
        // Of a file that was cut short, the pages behind its end.
        let named = trees.above.keys().chain(trees.roots.keys()).copied();
        let behind: Vec<u32> = named.filter(|page| *page > pages.count()).collect();
        trees.damaged.extend(behind);
        trees
    }

    /// Whether other rows tell what is missing with a damaged page.
    fn tells_what_is_missing(&self, page: u32) -> bool {
        self.owner(page).is_some_and(|name| match self.indexes.contains(name) {
            // The others only find what is in their tables.
            true => name != OF_ANSWERS,
            false => name == SCHEMA || TOLD.contains(&name),
        })
    }

    /// The tables with a page that cannot be read; none where such a page may be of any of them.
    fn incomplete(&self, spilled: &BTreeMap<u32, Option<&str>>) -> Option<BTreeSet<String>> {
        let owner = |page: &u32| spilled.get(page).copied().unwrap_or_else(|| self.owner(*page));
        let pages = self.damaged.iter().chain(spilled.keys());
        let owners = pages.map(owner).collect::<Option<BTreeSet<_>>>()?;
        // What cannot be read of an index is in its table.
        let tables = owners.into_iter().filter(|name| !self.indexes.contains(*name));
        Some(tables.map(str::to_owned).collect())
    }

    /// The table, or the index, in whose tree a page is.
    fn owner(&self, page: u32) -> Option<&str> {
        let mut page = page;
        // No tree is as high: what says so is a circle.
        for _ in 0..64 {
            if let Some(name) = self.roots.get(&page) {
                return Some(name);
            }
            page = *self.above.get(&page)?;
        }
        None
    }
}

/// The tables and indexes that a page of the schema tells of, with the pages on which they begin and whether it is
/// an index.
fn rows_of_schema(pages: &Pages, page: &[u8], number: u32) -> Vec<(u32, String, bool)> {
    if kind(page, number) != Kind::Table || !super::row::begins_with_text(page, number) {
        return Vec::new();
    }
    let tables = rows(pages, page, number).into_iter().filter_map(|row| match row.values.ok()?.as_slice() {
        [Value::Text(kind), Value::Text(name), Value::Text(_), Value::Integer(root), _]
            if kind == "table" || kind == "index" =>
        {
            Some((u32::try_from(*root).ok()?, name.clone(), kind == "index"))
        }
        _ => None,
    });
    tables.collect()
}
