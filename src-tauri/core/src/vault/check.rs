//! Whether a database is whole: its structure, the authenticity of its pages, and every record read.

use super::connection::checkpoint;
use super::plan::{state, stored_draft, unreadable};
use super::{Vault, received, revision, sql};
use crate::failure::{Code, Failure, Result};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};
use serde::de::IgnoredAny;
use std::collections::{BTreeMap, BTreeSet};

/// What a check has read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Check {
    /// How many pupils the plans are of.
    pub pupils: u32,
    /// How many plans.
    pub plans: u32,
    /// How many issued revisions.
    pub revisions: u32,
}

impl Vault {
    /// Checks the vault and reads every record.
    ///
    /// # Errors
    /// `VaultDamaged`; `TrailBroken` with the row; `BadCall` while a backup is being made; those of the disk.
    pub fn check(&self) -> Result<Check> {
        if self.held_still.get() {
            // It would move the log into the file that is being copied.
            return Err(Code::BadCall.into());
        }
        let checked = check(&self.connection)?;
        // The first bytes of the file are the salt: public, and part of no page that is authenticated.
        match self.first_bytes()? == self.key_file.salt()? {
            true => Ok(checked),
            false => Err(damaged("salt")),
        }
    }
}

/// Checks a database, its trail, and reads every record of it.
///
/// The order matters: the authenticity of pages is checked behind SQLite's back, in the file alone.
/// A page that a cut-off checkpoint tore, but that the log still holds whole, would be a false alarm;
/// so the log is moved into the file first.
pub(super) fn check(connection: &Connection) -> Result<Check> {
    check_with(connection, |_, _| Ok(()))
}

/// As [`check`], telling of each plan that was read how many of how many there are; that may end it.
pub(super) fn check_with(
    connection: &Connection,
    reached: impl FnMut(u64, u64) -> Result<()>,
) -> Result<Check> {
    none_bad(connection, "PRAGMA integrity_check")?;
    none_bad(connection, "PRAGMA foreign_key_check")?;
    if !connection.is_readonly("main")? {
        checkpoint(connection)?;
    }
    none_bad(connection, "PRAGMA cipher_integrity_check")?;
    super::chain::verify(connection)?;
    read_all(connection, reached)
}

/// Runs a check whose rows name what is bad.
pub(super) fn none_bad(connection: &Connection, pragma: &str) -> Result<()> {
    let mut statement = connection.prepare(pragma)?;
    let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
    for row in rows {
        if row? != "ok" {
            return Err(damaged(pragma));
        }
    }
    Ok(())
}

fn damaged(detail: &str) -> Failure {
    Failure::new(Code::VaultDamaged).with("detail", detail)
}

/// What else is kept as JSON.
const JSON: [&str; 6] = [
    "SELECT data FROM meeting",
    "SELECT data FROM phrase",
    "SELECT base FROM asked",
    "SELECT data FROM answered",
    "SELECT facts FROM foundation",
    "SELECT text FROM beside",
];

/// What else is kept as plain words, or as the files of others, with every column in which a word may be.
const WORDS: [&str; 8] = [
    "SELECT plan, place, words FROM begun",
    "SELECT field, goal, measure, most, baseline, target, times FROM followed",
    "SELECT followed, day, score, most, note, moment, author, struck, reason FROM observation",
    "SELECT plan, field, support, day, way, effect, note, moment, author, struck, reason FROM given",
    "SELECT plan, version, mapping, field, state, digest FROM retyped",
    "SELECT id, text FROM mapping",
    "SELECT plan, packet, asker, school, address, sections, shown, asked, returned, moment FROM contribution",
    "SELECT address, name FROM colleague",
];

/// Reads every plan, draft, revision and copy, its own and received ones, every attached file, the ledger of copies,
/// and the texts that are kept beside plans, but for what is read when it is used; counts pupils, plans and revisions.
fn read_all(connection: &Connection, mut reached: impl FnMut(u64, u64) -> Result<()>) -> Result<Check> {
    let plans = super::plan::plans(connection)?;
    let pupils: BTreeSet<(&str, &str)> = plans.iter().map(|plan| (&*plan.pupil, &*plan.class)).collect();
    read_beside(connection)?;
    let mut check = Check { pupils: pupils.len() as u32, plans: 0, revisions: 0 };
    for plan in &plans {
        reached(check.plans.into(), plans.len() as u64)?;
        let state = state(connection, &plan.id)?;
        for answer in stored_draft(connection, state.key)?.answers.values() {
            read_json(answer)?;
        }
        if let Some(carried) = super::carry::carried(connection, state.key)? {
            read_json(&carried.base)?;
        }
        if let Some(received) = received::received(connection, state.key)? {
            read_json(&received.data)?;
            received::copy(connection, state.key).map_err(|_| damaged("received copy"))?;
        }
        super::attachment::read_all(connection, state.key)?;
        check.plans += 1;
        let lost = lost(connection, state.key)?;
        check.revisions += read_revisions(connection, state.key, state.version, &lost)?;
        let whole = (1..=state.version).filter(|number| !lost.contains_key(number));
        super::ledger::read_all(connection, &plan.id, whole)?;
    }
    Ok(check)
}

/// Reads what is kept beside plans, or of them all: every text is text, and JSON where it is to be.
fn read_beside(connection: &Connection) -> Result<()> {
    for sql in JSON {
        each_row(connection, sql, |row| read_json(&row.get::<_, String>(0)?))?;
    }
    for sql in WORDS {
        each_row(connection, sql, |row| {
            (0..row.as_ref().column_count()).try_for_each(|column| match row.get_ref(column)? {
                ValueRef::Text(text) => std::str::from_utf8(text).map(drop).map_err(|_| damaged("a text")),
                _ => Ok(()),
            })
        })?;
    }
    Ok(())
}

fn each_row(connection: &Connection, sql: &str, read: impl Fn(&Row<'_>) -> Result<()>) -> Result<()> {
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        read(row)?;
    }
    Ok(())
}

/// Reads the revisions of a plan: all numbers are there but those that are told as lost, and each follows from
/// the one before.
fn read_revisions(
    connection: &Connection,
    plan: i64,
    version: u32,
    lost: &BTreeMap<u32, bool>,
) -> Result<u32> {
    let mut records = revision::revisions(connection, plan)?.into_iter();
    let mut previous = None;
    let mut count = 0;
    for number in 1..=version {
        if lost.get(&number) == Some(&false) {
            previous = None;
            continue;
        }
        let record = records.next().filter(|record| record.number == number);
        let record = record.ok_or_else(|| damaged("number of revisions"))?;
        let before_is_lost = lost.get(&(number - 1)) == Some(&false);
        if record.previous != previous && !before_is_lost {
            return Err(damaged("chain of revisions"));
        }
        read_json(&record.json)?;
        if !lost.contains_key(&number) {
            revision::copy(connection, plan, record.number).map_err(|_| damaged("copy"))?;
        }
        previous = Some(record.digest);
        count += 1;
    }
    if records.next().is_none() { Ok(count) } else { Err(damaged("number of revisions")) }
}

/// The versions that a rescue could not read whole, and whether it was their files alone.
fn lost(connection: &Connection, plan: i64) -> Result<BTreeMap<u32, bool>> {
    let mut statement = connection.prepare_cached(sql!("rescue/lost_of"))?;
    let rows = statement.query_map([plan], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn read_json(text: &str) -> Result<()> {
    serde_json::from_str::<IgnoredAny>(text).map(drop).map_err(unreadable)
}
