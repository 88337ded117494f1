//! How long the parts take on the example plan and on a thousand pupils. `make bench` prints the table.

use chrono::{DateTime, FixedOffset, Local};
use divan::{Bencher, bench};
use laatija_core::failure::{Code, Result};
use laatija_core::outside::{FileWish, Outside, system_random};
use laatija_core::workspace::{AnswerChange, Passphrase, Teacher, Workspace};
use laatija_tests::source;
use laatija_tests::stage::EXAMPLE;
use serde_json::json;
use std::path::PathBuf;
use std::sync::Arc;
use tempfile::TempDir;

fn main() {
    divan::main();
}

/// A clock and randomness; nobody answers a dialog.
struct Alone;

impl Outside for Alone {
    fn now(&self) -> DateTime<FixedOffset> {
        Local::now().fixed_offset()
    }
    fn fill_random(&self, buffer: &mut [u8]) -> Result<()> {
        system_random(buffer)
    }
    fn pick_save(&self, _: &FileWish) -> Result<PathBuf> {
        Err(Code::Cancelled.into())
    }
    fn pick_open(&self, _: &FileWish) -> Result<PathBuf> {
        Err(Code::Cancelled.into())
    }
    fn take_dropped(&self) -> Result<PathBuf> {
        Err(Code::Cancelled.into())
    }
    fn print(&self, _: &str, _: &[u8]) -> Result<()> {
        Err(Code::PrintFailed.into())
    }
}

/// A vault with this many example plans; gives the id of the last.
fn workspace(plans: usize) -> (TempDir, Workspace, String) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut workspace = Workspace::new(Arc::new(Alone), folder.path().join("vault"));
    let teacher = Teacher { name: "Riitta Sarapuu".into(), ..Teacher::default() };
    workspace.create_vault(Passphrase::new("kivi saari tuuli lampi orava".into()), teacher).expect("a vault");
    let groups: Vec<String> = (7..=9).map(|n| workspace.recovery_group(n).expect("a group")).collect();
    workspace.confirm_recovery(groups).expect("the sheet is read back");
    let example = std::fs::read(source::top().join(EXAMPLE)).expect("the example");
    let mut plan = String::new();
    for _ in 0..plans {
        plan = workspace.import_plan(&example).expect("the example is imported");
    }
    (folder, workspace, plan)
}

/// Review, typesetting and the PDF, without the signature.
#[bench]
fn typeset(bencher: Bencher<'_, '_>) {
    let (_folder, mut workspace, plan) = workspace(1);
    bencher.bench_local(|| workspace.prepare_copy(plan.clone(), "annual_review".into()).expect("a copy"));
}

/// The same with the signature, kept in the vault.
#[bench(sample_count = 30)]
fn typeset_sign_and_keep(bencher: Bencher<'_, '_>) {
    let (_folder, workspace, plan) = workspace(1);
    let workspace = std::cell::RefCell::new(workspace);
    // Only a plan that has been issued needs a new draft.
    bencher.with_inputs(|| drop(workspace.borrow_mut().start_draft(plan.clone()))).bench_local_values(|()| {
        let mut workspace = workspace.borrow_mut();
        workspace.prepare_copy(plan.clone(), "annual_review".into()).expect("a copy");
        workspace.issue_prepared().expect("a version")
    });
}

/// One long text changes: the answer that the page waits for.
#[bench]
fn save_one_field(bencher: Bencher<'_, '_>) {
    let (_folder, mut workspace, plan) = workspace(1);
    let mut number = 0;
    bencher.bench_local(|| {
        number += 1;
        let change = AnswerChange { field: "strengths".into(), value: json!(text(number)) };
        workspace.save(plan.clone(), vec![change], None).expect("saved")
    });
}

/// The same text on SQLite without encryption, with the same promise after a power cut.
#[bench]
fn save_one_field_on_plain_sqlite(bencher: Bencher<'_, '_>) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let database = rusqlite::Connection::open(folder.path().join("plain")).expect("a database");
    let shape = "PRAGMA journal_mode = wal; PRAGMA synchronous = full;
                 CREATE TABLE answer (plan TEXT, field TEXT, value TEXT, PRIMARY KEY (plan, field)) WITHOUT ROWID;";
    database.execute_batch(shape).expect("a table");
    let mut number = 0;
    bencher.bench_local(|| {
        number += 1;
        let values = ["plan", "strengths", &text(number)].map(str::to_owned);
        database.execute("INSERT OR REPLACE INTO answer VALUES (?1, ?2, ?3)", values).expect("saved")
    });
}

fn text(number: u32) -> String {
    format!("{number}: {}", "Aatos tekee käsillä tarkasti ja jaksaa korjata työtään. ".repeat(10))
}

/// The home screen of a teacher with a thousand pupils.
#[bench(sample_count = 20)]
fn home_with_1000_pupils(bencher: Bencher<'_, '_>) {
    let (_folder, mut workspace, _) = workspace(1000);
    bencher.bench_local(|| workspace.home().expect("the home screen"));
}

/// One page of the guardian's copy beside the form.
#[bench]
fn preview(bencher: Bencher<'_, '_>) {
    let (_folder, mut workspace, plan) = workspace(1);
    bencher.bench_local(|| workspace.preview(plan.clone(), Some("strengths".into()), None).expect("a page"));
}
