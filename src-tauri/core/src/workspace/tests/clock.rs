//! A clock that is set back: nothing refuses to save, nothing waits for the time to come again, and what came
//! later stands later.

use super::backing::window;
use super::*;
use chrono::TimeDelta;

#[test]
fn a_clock_that_is_set_back_changes_no_order_and_refuses_nothing() {
    let (_temporary, window, mut workspace) = window(true);
    let plan = workspace.home().unwrap().plans.first().unwrap().id.clone();
    let note = |workspace: &mut Workspace, text: &str| {
        let change = AnswerChange { field: "strengths".to_owned(), value: text.into() };
        workspace.save(plan.clone(), vec![change], None).unwrap();
    };
    let issue = |workspace: &mut Workspace| {
        workspace.prepare_copy(plan.clone(), "annual_review".to_owned()).unwrap();
        workspace.issue(secret(PASSPHRASE)).unwrap()
    };
    note(&mut workspace, "Ensin.");
    issue(&mut workspace);
    workspace.back_up().unwrap();
    window.pass(TimeDelta::days(-400));
    workspace.start_draft(plan.clone()).unwrap();
    note(&mut workspace, "Sitten.");
    issue(&mut workspace);
    // A backup is made at once: nothing waits until the last one is old again.
    let told = workspace.back_up().unwrap();
    assert_eq!((told.last.unwrap().day.as_str(), told.trouble), ("2025-10-18", None));
    assert_eq!(told.count, 2, "neither has taken the other's place");
    window.pass(TimeDelta::hours(1));
    workspace.start_draft(plan.clone()).unwrap();
    note(&mut workspace, "Viimeksi.");

    let numbers: Vec<(u32, String)> = workspace
        .revisions(plan.clone())
        .unwrap()
        .into_iter()
        .map(|row| (row.number, row.issued[..4].to_owned()))
        .collect();
    assert_eq!(numbers, [(2, "2025".to_owned()), (1, "2026".to_owned())], "by number");
    let events = workspace.events(plan.clone()).unwrap();
    let acts: Vec<crate::vault::Act> = events.iter().map(|event| event.act).collect();
    use crate::vault::Act::{BackedUp, Changed, DraftBegun, Issued};
    assert_eq!(
        acts[..8],
        [Changed, DraftBegun, BackedUp, Issued, Changed, DraftBegun, BackedUp, Issued],
        "in the order in which it was done"
    );
    workspace.check_vault().unwrap();
    workspace.lock(None).unwrap();
    workspace.unlock(secret(PASSPHRASE)).unwrap();
    let answers = workspace.open_plan(plan).unwrap().answers;
    assert_eq!(answers["strengths"], "Viimeksi.");
}

/// The last backup is of a time that is still to come: whether it is old cannot be said, so it is told.
#[test]
fn a_backup_of_a_time_to_come_is_no_reason_to_be_silent() {
    let (_temporary, window, mut workspace) = window(true);
    workspace.back_up().unwrap();
    window.pass(TimeDelta::days(-400));
    assert!(workspace.home().unwrap().late_backup.is_none(), "nothing has changed since");
    workspace.import_plan(crate::template::examples().first().unwrap().as_bytes()).unwrap();
    assert!(workspace.home().unwrap().late_backup.is_some());
    workspace.keep_backup().unwrap();
    assert!(workspace.home().unwrap().late_backup.is_none(), "the next pause has made one");
}

/// An automatic backup on a full disk is told where backups are told of; it hinders no save.
#[test]
fn a_backup_on_a_full_disk_hinders_no_save() {
    let (_temporary, _window, mut workspace) = window(true);
    let plan = workspace.home().unwrap().plans.first().unwrap().id.clone();
    let (kept, reached) = failing(Fault::Full, 2, || workspace.keep_backup());
    assert_eq!((kept, reached), (Ok(()), true));
    assert_eq!(workspace.backups().unwrap().trouble.map(|trouble| trouble.code), Some(Code::DiskFull));
    let change = AnswerChange { field: "strengths".to_owned(), value: "Tallessa.".into() };
    workspace.save(plan, vec![change], None).unwrap();
    workspace.keep_backup().unwrap();
    let told = workspace.backups().unwrap();
    assert!(told.trouble.is_none() && told.last.is_some());
}
