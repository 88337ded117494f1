//! What is missing after a rescue, taken from the backups: the newest first, and older ones only as long as
//! it is known of something that it is missing. What was read from the damaged vault is never replaced.

use crate::failure::Result;
use crate::file::{clear, make_folder};
use crate::vault::backup::{Backup, unpack};
use crate::vault::connection::{attach, detach};
use crate::vault::keys::{Purpose, VaultKey};
use crate::vault::snapshot::Watch;
use crate::vault::{DATABASE, generation, sql};
use chrono::NaiveDate;
use rusqlite::Connection;
use std::fs::File;
use std::path::Path;

/// Fills what is missing from the backups in a folder; gives the days of those that were used.
pub(super) fn merge(
    target: &Connection,
    (key, vault): (&VaultKey, &str),
    folder: &Path,
    looking: &Path,
    watch: &Watch,
) -> Result<Vec<NaiveDate>> {
    let mut used = Vec::new();
    let generations = generation::of_vault(folder, vault).unwrap_or_default();
    for (at, one) in generations.iter().rev().enumerate() {
        watch.reach_between(400, 800, at as u64, generations.len() as u64)?;
        let missing: bool = target.query_row(sql!("rescue/is_missing"), [], |row| row.get(0))?;
        if !missing && !used.is_empty() {
            break;
        }
        clear(looking)?;
        make_folder(looking)?;
        // A backup that is damaged too is no help, and no reason to stop.
        if open(&one.path, key, looking).is_ok() {
            take(target, key, looking, one.day)?;
            used.push(one.day);
        }
        clear(looking)?;
    }
    Ok(used)
}

fn open(backup: &Path, key: &VaultKey, looking: &Path) -> Result<()> {
    let mut file = File::open(backup)?;
    unpack(&mut Backup::read(&mut file)?, key, looking).map(drop)
}

/// Takes what is missing from an opened backup.
fn take(target: &Connection, key: &VaultKey, looking: &Path, day: NaiveDate) -> Result<()> {
    let database = looking.join(DATABASE);
    let salt = crate::vault::first_bytes(&database).unwrap_or_default();
    attach(target, &database, &key.sub_key(Purpose::Database)?, &salt, "old")?;
    let taken = take_attached(target, &day.format("%Y-%m-%d").to_string());
    detach(target, "old").and(taken)
}

fn take_attached(target: &Connection, day: &str) -> Result<()> {
    let candidates: Vec<(i64, bool)> = {
        let mut statement = target.prepare(sql!("rescue/candidates"))?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        rows.collect::<rusqlite::Result<_>>()?
    };
    for (plan, has_orphans) in candidates {
        if has_orphans && !target.query_row(sql!("rescue/overlap"), [plan], |row| row.get::<_, bool>(0))? {
            continue;
        }
        target.execute(sql!("rescue/take_plan"), [plan])?;
        target.execute(sql!("rescue/told_plan"), (plan, day))?;
    }
    target.execute_batch(sql!("rescue/same"))?;
    let all = [
        sql!("rescue/take_entries"),
        sql!("rescue/take_revisions"),
        sql!("rescue/take_rest"),
        sql!("rescue/take_deletable"),
    ];
    all.into_iter().try_for_each(|statements| super::run_all(target, statements, day))
}
