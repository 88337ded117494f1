//! A new school year through the commands: what is told as carried over, keeping it, undo, what stood there, and
//! that nothing of it outlives the draft.

use super::*;
use crate::vault::Act;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A workspace with an issued plan of the present law.
fn issued() -> (TempDir, Workspace, String) {
    let (temporary, _, mut workspace, _) = open();
    let plan = workspace.import_plan(crate::template::examples()[3].as_bytes()).unwrap();
    issue(&mut workspace, &plan, "transition");
    (temporary, workspace, plan)
}

fn issue(workspace: &mut Workspace, plan: &str, reason: &str) {
    workspace.prepare_copy(plan.to_owned(), reason.to_owned()).unwrap_or_else(|failure| panic!("{failure}"));
    workspace.issue_prepared().unwrap();
}

fn put(workspace: &mut Workspace, plan: &str, field: &str, value: Value) -> PlanState {
    let change = AnswerChange { field: field.to_owned(), value };
    workspace.save(plan.to_owned(), vec![change], None).unwrap().state
}

fn fields(state: &PlanState) -> BTreeSet<&str> {
    state.carried.iter().map(|one| one.field.as_str()).collect()
}

fn carried(state: &PlanState, field: &str) -> Option<bool> {
    state.carried.iter().find(|one| one.field == field).map(|one| one.proposed)
}

#[test]
fn what_is_carried_over_is_told_until_it_is_changed_or_kept() {
    let (_temporary, mut workspace, plan) = issued();
    let before = workspace.open_plan(plan.clone()).unwrap();
    assert!(before.renewable && before.carry.is_none() && before.state.carried.is_empty());
    let view = workspace.renew_plan(plan.clone()).unwrap();
    let carry = view.carry.unwrap();
    assert!((carry.renewed, carry.number, carry.there) == (true, 1, true) && carry.year == "2026–2027");
    assert!(view.draft && !view.renewable && view.next_version == 2);
    assert_eq!(view.answers["school_year"], json!("2027–2028"));
    assert_eq!((carried(&view.state, "strengths"), carried(&view.state, "grade")), (Some(false), Some(true)));
    let all = view.state.carried.len();

    // A change takes the word away, the old text brings it back; keeping it is a word that undo takes back.
    let text = view.answers["strengths"].clone();
    let state = put(&mut workspace, &plan, "strengths", json!("Uutta."));
    assert_eq!((carried(&state, "strengths"), state.carried.len()), (None, all - 1));
    let state = put(&mut workspace, &plan, "strengths", text);
    assert_eq!(state.carried.len(), all);
    let kept = vec!["strengths".to_owned(), "grade".to_owned()];
    let state = workspace.keep_carried(plan.clone(), kept.clone(), true).unwrap().state;
    assert_eq!((state.carried.len(), carried(&state, "strengths")), (all - 2, None));
    assert!(state.can_undo);
    let stepped = workspace.undo(plan.clone()).unwrap();
    assert_eq!((stepped.saved.state.carried.len(), stepped.answers.len()), (all, 0));
    assert!(kept.contains(&stepped.place.field));
    let state = workspace.redo(plan.clone()).unwrap().saved.state;
    assert_eq!(state.carried.len(), all - 2);
    let review = workspace.review(plan.clone()).unwrap();
    let unchanged: BTreeSet<&str> = review.unchanged.iter().map(|one| one.place.field.as_str()).collect();
    assert_eq!(unchanged, fields(&state));
    // It is kept through a lock, and taken back one by one.
    workspace.lock(None).unwrap();
    workspace.unlock(secret(PASSPHRASE)).unwrap();
    assert_eq!(workspace.open_plan(plan.clone()).unwrap().state.carried.len(), all - 2);
    let state = workspace.keep_carried(plan.clone(), kept, false).unwrap().state;
    assert_eq!(state.carried.len(), all);
    let of_others = workspace.keep_carried(plan.clone(), vec!["next_evaluation".to_owned()], true);
    assert_eq!(code(of_others), Some(Code::UnknownField));

    // What stood there, also where it is empty now.
    let then = workspace.earlier_answer(plan.clone(), "next_evaluation".to_owned()).unwrap();
    assert_eq!(then.value, before.answers["next_evaluation"]);
    assert_eq!(
        workspace.earlier_answer(plan, "nobody".to_owned()).map(drop).map_err(|f| f.code),
        Err(Code::UnknownField)
    );
}

#[test]
fn the_change_of_the_year_is_one_step_that_can_be_undone() {
    let (_temporary, mut workspace, plan) = issued();
    let issued = workspace.open_plan(plan.clone()).unwrap().answers;
    let renewed = workspace.renew_plan(plan.clone()).unwrap().answers;
    assert_ne!(issued, renewed);
    workspace.undo(plan.clone()).unwrap();
    assert_eq!(workspace.open_plan(plan.clone()).unwrap().answers, issued);
    workspace.redo(plan.clone()).unwrap();
    assert_eq!(workspace.open_plan(plan.clone()).unwrap().answers, renewed);
    assert_eq!(code(workspace.renew_plan(plan.clone())), Some(Code::Stale), "a draft is there");
    let events = workspace.events(plan).unwrap();
    assert!(events.iter().any(|event| event.act == Act::Renewed && event.version == Some(1)));
}

#[test]
fn nothing_of_it_outlives_the_draft() {
    let (_temporary, mut workspace, plan) = issued();
    let renewed = workspace.renew_plan(plan.clone()).unwrap();
    let rest = renewed.rest.unwrap().place;
    assert_eq!((rest.section.as_str(), rest.field.as_str()), ("document", "school_year"), "it begins there");
    workspace.keep_carried(plan.clone(), vec!["strengths".to_owned()], true).unwrap();
    for (field, value) in [
        ("progress", json!("Edistyi.")),
        ("sufficiency_outcome", json!("continues")),
        ("next_evaluation", json!("2027-05-14")),
        ("updated_date", json!(null)),
    ] {
        put(&mut workspace, &plan, field, value);
    }
    issue(&mut workspace, &plan, "annual_review");
    let view = workspace.open_plan(plan.clone()).unwrap();
    assert!(view.carry.is_none() && view.renewable && view.version == 2);
    assert_eq!(workspace.vault().unwrap().marks(&plan).unwrap().len(), 0);
    assert_eq!(workspace.vault().unwrap().carried(&plan).unwrap(), None);
    let draft = workspace.start_draft(plan).unwrap();
    assert!(draft.carry.is_none() && draft.state.carried.is_empty());
}
