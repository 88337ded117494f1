//! Saving one section through the vault, and the very same statements in a plain SQLite file with the
//! same tables and settings: the two take turns, so that both meet the same disk.

use crate::content::{example, moment};
use crate::table::{Row, median_of, milliseconds, timed};
use divan::Bencher;
use laatija_core::draft::{Draft, write_answer};
use laatija_core::outside::system_random;
use laatija_core::template::Template;
use laatija_core::vault::{Cost, DraftSave, NewPlan, StoredDraft, Summary, Vault};
use rusqlite::{Connection, OpenFlags, TransactionBehavior, params};
use std::collections::BTreeMap;
use std::path::Path;
use tempfile::TempDir;

const VAULT: &str = "save of one section";
const PLAIN: &str = "the same statements in plain SQLite";
/// How many steps the vault keeps for undoing.
const MOST_STEPS: i64 = 500;

/// A statement of the vault, by its path without the ending.
macro_rules! sql {
    ($path:literal) => {
        include_str!(concat!("../../../src-tauri/core/src/vault/sql/", $path, ".sql"))
    };
}

const TABLES: &str = include_str!("../../../src-tauri/core/src/vault/migrations/0001_plans.sql");

/// What the table says of saving.
pub fn rows() -> Vec<Row> {
    let (Some(vault), Some(plain)) = (median_of(VAULT), median_of(PLAIN)) else { return Vec::new() };
    let row = |what: &str, time, asked: &str| Row {
        what: what.to_owned(),
        measured: milliseconds(time),
        asked: asked.to_owned(),
        ratio: String::new(),
    };
    vec![
        row(VAULT, vault, "≤ 1.5 × plain SQLite").beside(vault.as_secs_f64(), plain.as_secs_f64()),
        row(PLAIN, plain, ""),
    ]
}

#[divan::bench(sample_count = 400, sample_size = 1)]
fn save_section(bencher: Bencher<'_, '_>) {
    let place = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let (template, draft) = example();
    let stored = stored(&draft);
    let section = fullest_section(template, &stored);
    let mut vault = new_vault(&place.path().join("vault"), &stored);
    let mut plain = Plain::new(&place.path().join("plain.sqlite"), &stored);
    let mut number = 0;
    bencher.bench_local(|| {
        number += 1;
        let save = next_save(&section, number);
        timed(VAULT, || vault.save_draft("plan", &save).expect("saved"));
        timed(PLAIN, || plain.save(&save).expect("saved"));
    });
}

fn stored(draft: &Draft) -> StoredDraft {
    let answers =
        draft.answers.iter().map(|(field, answer)| (field.clone(), write_answer(answer).to_string()));
    StoredDraft { answers: answers.collect(), flags: draft.flags.clone() }
}

/// The answers of the section with the most text.
fn fullest_section(template: &Template, stored: &StoredDraft) -> BTreeMap<String, String> {
    let answers = |section: &laatija_core::template::Section| -> BTreeMap<String, String> {
        let own = stored
            .answers
            .iter()
            .filter(|(field, _)| template.section_of(field).is_some_and(|other| other.id == section.id));
        own.map(|(field, text)| (field.clone(), text.clone())).collect()
    };
    let sections = template.sections.iter().map(answers);
    sections.max_by_key(|answers| answers.values().map(String::len).sum::<usize>()).expect("a section")
}

/// A save in which every answer of the section is another than before.
fn next_save(section: &BTreeMap<String, String>, number: u32) -> DraftSave {
    let answer = |(field, text): (&String, &String)| (field.clone(), Some(format!("[{number},{text}]")));
    DraftSave {
        answers: section.iter().map(answer).collect(),
        summary: Summary { pupil: "Oppilas".to_owned(), filled: number, ..Summary::default() },
        moment: moment().to_rfc3339(),
        ..DraftSave::default()
    }
}

fn new_vault(folder: &Path, stored: &StoredDraft) -> Vault {
    let (mut vault, _) =
        Vault::create(folder, "lumi sataa hiljaa", Cost::floor(), &mut |buffer| system_random(buffer))
            .expect("a vault");
    let plan = NewPlan {
        id: "plan".to_owned(),
        template: ("template".to_owned(), "1".to_owned()),
        created: moment().to_rfc3339(),
        draft: stored.clone(),
        summary: Summary::default(),
    };
    vault.create_plan(&plan).expect("a plan");
    vault
}

/// A database without a key that is otherwise the vault's.
struct Plain {
    connection: Connection,
}

impl Plain {
    fn new(path: &Path, stored: &StoredDraft) -> Plain {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_URI
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(format!("file:{}?psow=0", path.display()), flags)
            .expect("a database");
        let settings = "PRAGMA locking_mode = EXCLUSIVE; PRAGMA temp_store = MEMORY;
            PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON;
            PRAGMA recursive_triggers = ON; PRAGMA cache_size = -8192; PRAGMA secure_delete = ON;
            PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 4194304;";
        connection.execute_batch(settings).expect("settings");
        connection.set_prepared_statement_cache_capacity(64);
        connection.execute_batch(TABLES).expect("tables");
        let mut plain = Plain { connection };
        plain.create(stored).expect("a plan");
        plain
    }

    fn create(&mut self, stored: &StoredDraft) -> rusqlite::Result<()> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let moment = moment().to_rfc3339();
        transaction
            .execute(sql!("plan/create"), params!["plan", "template", "1", moment, "", "", 0, 0, 0, "[]"])?;
        let plan = transaction.last_insert_rowid();
        let flags = stored.flags.iter().map(|(flag, value)| ("flag", flag, value.to_string()));
        let answers = stored.answers.iter().map(|(field, text)| ("answer", field, text.clone()));
        for (kind, name, value) in answers.chain(flags) {
            transaction.execute(sql!("draft/set"), params![plan, kind, name, value])?;
        }
        transaction.commit()
    }

    /// The statements of a save, as the vault makes them.
    fn save(&mut self, save: &DraftSave) -> rusqlite::Result<()> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let (plan, step): (i64, i64) = transaction
            .prepare_cached(sql!("plan/state"))?
            .query_row(["plan"], |row| Ok((row.get(0)?, row.get(3)?)))?;
        let mut before = Vec::new();
        for field in save.answers.keys() {
            let mut statement = transaction.prepare_cached(sql!("draft/one"))?;
            before.push(statement.query_row(params![plan, "answer", field], |row| row.get::<_, String>(0))?);
        }
        let number = step + 1;
        transaction.prepare_cached(sql!("step/drop_after"))?.execute([plan, step])?;
        transaction.prepare_cached(sql!("step/drop_until"))?.execute([plan, number - MOST_STEPS])?;
        for ((field, value), before) in save.answers.iter().zip(before) {
            let added = params![plan, number, "answer", field, before];
            transaction.prepare_cached(sql!("step/add"))?.execute(added)?;
            transaction.prepare_cached(sql!("draft/set"))?.execute(params![plan, "answer", field, value])?;
        }
        transaction.prepare_cached(sql!("plan/set_step"))?.execute([plan, number])?;
        transaction.prepare_cached(sql!("plan/set_written"))?.execute(params![plan, save.moment])?;
        let Summary { pupil, class, filled, total, blocking, .. } = &save.summary;
        let summary = params![plan, pupil, class, filled, total, blocking, "[]"];
        transaction.prepare_cached(sql!("plan/set_summary"))?.execute(summary)?;
        transaction.commit()
    }
}
