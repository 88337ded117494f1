//! Whether a database is whole: its structure, the authenticity of its pages, and every record read.

use super::connection::checkpoint;
use super::plan::{state, stored_draft, unreadable};
use super::{DATABASE, Vault, first_bytes, received, revision};
use crate::failure::{Code, Failure, Result};
use rusqlite::Connection;
use serde::de::IgnoredAny;

/// What a check has read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Check {
    /// How many plans.
    pub plans: u32,
    /// How many issued revisions.
    pub revisions: u32,
}

impl Vault {
    /// Checks the vault and reads every record.
    ///
    /// # Errors
    /// `VaultDamaged`; `TrailBroken` with the row; those of the disk.
    pub fn check(&self) -> Result<Check> {
        let checked = check(&self.connection)?;
        // The first bytes of the file are the salt: public, and part of no page that is authenticated.
        match first_bytes(&self.folder.join(DATABASE)) == Some(self.key_file.salt()?) {
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
    none_bad(connection, "PRAGMA integrity_check")?;
    none_bad(connection, "PRAGMA foreign_key_check")?;
    if !connection.is_readonly("main")? {
        checkpoint(connection)?;
    }
    none_bad(connection, "PRAGMA cipher_integrity_check")?;
    super::chain::verify(connection)?;
    read_all(connection)
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

/// Reads every plan, draft, revision and copy, its own and received ones, and the ledger of copies; counts
/// plans and revisions.
fn read_all(connection: &Connection) -> Result<Check> {
    let mut check = Check { plans: 0, revisions: 0 };
    for plan in super::plan::plans(connection)? {
        let state = state(connection, &plan.id)?;
        for answer in stored_draft(connection, state.key)?.answers.values() {
            read_json(answer)?;
        }
        if let Some(received) = received::received(connection, state.key)? {
            read_json(&received.data)?;
            received::copy(connection, state.key).map_err(|_| damaged("received copy"))?;
        }
        check.plans += 1;
        check.revisions += read_revisions(connection, state.key, state.version)?;
        super::ledger::read_all(connection, &plan.id, state.version)?;
    }
    Ok(check)
}

/// Reads the revisions of a plan: all numbers are there, and each follows from the one before.
fn read_revisions(connection: &Connection, plan: i64, version: u32) -> Result<u32> {
    let mut previous = None;
    let mut count = 0;
    for record in revision::revisions(connection, plan)? {
        count += 1;
        if record.number != count || record.previous != previous {
            return Err(damaged("chain of revisions"));
        }
        read_json(&record.json)?;
        revision::copy(connection, plan, record.number).map_err(|_| damaged("copy"))?;
        previous = Some(record.digest);
    }
    if count == version { Ok(count) } else { Err(damaged("number of revisions")) }
}

fn read_json(text: &str) -> Result<()> {
    serde_json::from_str::<IgnoredAny>(text).map(drop).map_err(unreadable)
}
