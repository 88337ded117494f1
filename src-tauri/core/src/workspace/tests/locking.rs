//! Locking where no page is left to say where the person is.

use super::*;
use serde_json::json;

#[test]
fn a_lock_without_a_page_keeps_the_place_that_was_kept_last() {
    let (_temporary, _person, mut workspace, _) = open();
    let plan = workspace.import_plan(crate::template::examples().first().unwrap().as_bytes()).unwrap();
    workspace.open_plan(plan.clone()).unwrap();
    let rest = Rest { plan: plan.clone(), step: "write".to_owned(), ..Rest::default() };
    let change = AnswerChange { field: "strengths".to_owned(), value: json!("Lukee") };
    workspace.save(plan.clone(), vec![change], Some(rest)).unwrap();
    workspace.lock_without_page().unwrap();
    let start = workspace.start().unwrap();
    assert_eq!((start.state, start.locked_at.is_some()), (VaultState::Locked, true));
    assert_eq!(start.kept, KeptText::Unknown, "nobody was left to say whether all was saved");
    let rest = workspace.unlock(secret(PASSPHRASE)).unwrap().rest;
    assert_eq!(rest.map(|rest| rest.plan), Some(plan));
    assert_eq!(code(Workspace::lock_without_page(&mut locked(workspace))), Some(Code::Locked));
}

fn locked(mut workspace: Workspace) -> Workspace {
    workspace.lock(None).unwrap();
    workspace
}
