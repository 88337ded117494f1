//! The database's shape, by numbered steps. A released step is never edited; each runs once, in one
//! transaction with the number that says it ran.

use super::connection::{copy_into, run};
use crate::failure::{Code, Failure, Result};
use crate::file::beside;
use rusqlite::{Connection, TransactionBehavior};
use std::path::Path;

/// Stands in the name of a copy of the database from before steps were taken.
pub(super) const BEFORE: &str = ".ennen-";

/// All steps, oldest first.
pub(super) const STEPS: &[&str] = &[
    include_str!("migrations/0001_plans.sql"),
    include_str!("migrations/0002_received.sql"),
    include_str!("migrations/0003_steps.sql"),
    include_str!("migrations/0004_additions.sql"),
    include_str!("migrations/0005_handing_over.sql"),
    include_str!("migrations/0006_trail.sql"),
    include_str!("migrations/0007_lost.sql"),
    include_str!("migrations/0008_packets.sql"),
    include_str!("migrations/0009_followup.sql"),
    include_str!("migrations/0010_meetings.sql"),
    include_str!("migrations/0011_carrying.sql"),
    include_str!("migrations/0012_phrases.sql"),
    include_str!("migrations/0013_permissions.sql"),
    include_str!("migrations/0014_attachments.sql"),
    include_str!("migrations/0015_local.sql"),
    include_str!("migrations/0016_in_force.sql"),
    include_str!("migrations/0017_begun.sql"),
    include_str!("migrations/0018_catalogue.sql"),
    include_str!("migrations/0019_mappings.sql"),
    include_str!("migrations/0020_kept.sql"),
    include_str!("migrations/0021_given.sql"),
];

/// How many steps the database has behind it.
pub(super) fn version(connection: &Connection) -> Result<usize> {
    let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    usize::try_from(version).map_err(|_| Code::VaultDamaged.into())
}

/// Brings an existing database up to these steps, after putting a copy of it beside it.
pub(super) fn bring_up(connection: &mut Connection, steps: &[&str], database: &Path) -> Result<()> {
    let version = version(connection)?;
    // An existing vault has at least its first step: an empty file opens as an empty database.
    if version == 0 {
        return Err(Failure::new(Code::VaultDamaged).with("detail", "empty"));
    }
    if version > steps.len() {
        return Err(Code::VaultTooNew.into());
    }
    if version < steps.len() {
        copy_into(connection, &beside(database, &format!("{BEFORE}{}", version + 1)))?;
    }
    take(connection, steps)
}

/// Takes the steps that the database does not have yet.
pub(super) fn take(connection: &mut Connection, steps: &[&str]) -> Result<()> {
    for (number, step) in steps.iter().enumerate().skip(version(connection)?) {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Exclusive)?;
        transaction.execute_batch(step)?;
        super::chain::begin(&transaction)?;
        let broken: i64 =
            transaction.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
        if broken > 0 {
            return Err(Failure::new(Code::VaultDamaged).with("detail", "references"));
        }
        run(&transaction, &format!("PRAGMA user_version = {}", number + 1))?;
        transaction.commit()?;
    }
    Ok(())
}
