//! A database without a key that is otherwise the vault's: the same tables, settings and statements.

use crate::content::moment;
use laatija_core::vault::{DraftSave, StoredDraft, Summary};
use rusqlite::{Connection, OpenFlags, TransactionBehavior, params};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// How many steps the vault keeps for undoing at least, and forgets at once.
const LEAST_STEPS: i64 = 500;
const STEPS_AT_ONCE: i64 = 200;

/// A statement of the vault, by its path without the ending.
macro_rules! sql {
    ($path:literal) => {
        include_str!(concat!("../../../src-tauri/core/src/vault/sql/", $path, ".sql"))
    };
}

/// The steps of the vault's making lie here.
const MIGRATIONS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../src-tauri/core/src/vault/migrations");

const SETTINGS: &str = "PRAGMA locking_mode = EXCLUSIVE; PRAGMA temp_store = MEMORY;
    PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON;
    PRAGMA recursive_triggers = ON; PRAGMA cache_size = -8192; PRAGMA secure_delete = ON;
    PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 8388608;
    PRAGMA wal_autocheckpoint = 2000;";

/// An open database.
pub struct Plain {
    connection: Connection,
}

impl Plain {
    /// Makes one with a plan in it.
    pub fn new(path: &Path, stored: &StoredDraft) -> rusqlite::Result<Plain> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_URI
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(format!("file:{}?psow=0", path.display()), flags)?;
        connection.execute_batch(SETTINGS)?;
        connection.set_prepared_statement_cache_capacity(64);
        let steps = std::fs::read_dir(MIGRATIONS).expect("the steps");
        let steps: BTreeSet<PathBuf> = steps.map(|step| step.expect("a step").path()).collect();
        for step in steps {
            connection.execute_batch(&std::fs::read_to_string(step).expect("a step"))?;
        }
        let mut plain = Plain { connection };
        plain.create(stored)?;
        Ok(plain)
    }

    fn create(&mut self, stored: &StoredDraft) -> rusqlite::Result<()> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let moment = moment().to_rfc3339();
        transaction
            .execute(sql!("plan/create"), params!["plan", "template", "1", moment, "", "", 0, 0, 0, "[]"])?;
        let plan = transaction.last_insert_rowid();
        let mut answers: Vec<_> = stored.answers.iter().collect();
        answers.sort_by_key(|(field, _)| stored.order.iter().position(|other| other == *field));
        for (field, text) in answers {
            transaction.execute(sql!("draft/add"), params![plan, "answer", field, text])?;
        }
        for (flag, value) in &stored.flags {
            transaction.execute(sql!("draft/add"), params![plan, "flag", flag, value.to_string()])?;
        }
        transaction.commit()
    }

    /// The statements of a save, as the vault makes them.
    pub fn save(&mut self, save: &DraftSave) -> rusqlite::Result<()> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let (plan, step): (i64, i64) = transaction
            .prepare_cached(sql!("plan/state"))?
            .query_row(["plan"], |row| Ok((row.get(0)?, row.get(3)?)))?;
        let mut before = Vec::new();
        for field in save.answers.keys() {
            let mut statement = transaction.prepare_cached(sql!("draft/one"))?;
            let entry: (i64, String) =
                statement.query_row(params![plan, "answer", field], |row| Ok((row.get(0)?, row.get(1)?)))?;
            before.push(entry);
        }
        let number = step + 1;
        let redo: bool =
            transaction.prepare_cached(sql!("step/exists"))?.query_row([plan, number], |row| row.get(0))?;
        assert!(!redo, "nothing was undone");
        if number % STEPS_AT_ONCE == 0 {
            transaction.prepare_cached(sql!("step/drop_until"))?.execute([plan, number - LEAST_STEPS])?;
        }
        for (value, (entry, before)) in save.answers.values().zip(before) {
            let (head, tail, other) = difference(value.as_deref().unwrap_or_default(), &before);
            transaction.prepare_cached(sql!("draft/set"))?.execute(params![entry, value])?;
            let added = params![plan, number, entry, head, tail, other];
            transaction.prepare_cached(sql!("step/add"))?.execute(added)?;
        }
        transaction.prepare_cached(sql!("closing/reopen"))?.execute([plan])?;
        let Summary { pupil, class, filled, total, blocking, .. } = &save.summary;
        let saved =
            params![plan, number, save.moment, save.rest, pupil, class, filled, total, blocking, "[]"];
        transaction.prepare_cached(sql!("plan/set_saved"))?.execute(saved)?;
        transaction.commit()
    }
}

/// What a step keeps of a text: as much work as the vault has with it.
fn difference<'a>(now: &str, before: &'a str) -> (u32, u32, &'a str) {
    let common = |one: &mut dyn Iterator<Item = u8>, other: &mut dyn Iterator<Item = u8>| {
        one.zip(other).take_while(|(one, other)| one == other).count()
    };
    let head = now.floor_char_boundary(common(&mut now.bytes(), &mut before.bytes()));
    let tail = common(&mut now[head..].bytes().rev(), &mut before[head..].bytes().rev());
    let tail = now.len() - now.ceil_char_boundary(now.len() - tail);
    (head as u32, tail as u32, &before[head..before.len() - tail])
}
