//! A document begun from another through the commands: what the new one says of where it came from, and that the
//! old one stays as it was.

use super::*;
use crate::vault::Act;
use serde_json::json;

const PLAN: &str = "fi.perusopetus.tuen-suunnitelma-2025";

fn begun() -> (TempDir, Workspace, String, String) {
    let (temporary, _, mut workspace, _) = open();
    let old = workspace.import_plan(crate::template::examples()[0].as_bytes()).unwrap();
    let new = workspace.begin_plan(old.clone(), PLAN.to_owned()).unwrap();
    (temporary, workspace, old, new)
}

#[test]
fn the_new_document_tells_where_it_is_from() {
    let (_temporary, mut workspace, old, new) = begun();
    let before = workspace.open_plan(old.clone()).unwrap();
    let view = workspace.open_plan(new.clone()).unwrap();
    let carry = view.carry.unwrap();
    assert_eq!((carry.plan.as_str(), carry.renewed, carry.title.as_str()), (old.as_str(), false, "HOJKS"));
    assert_eq!((view.pupil, view.class), (before.pupil, before.class));
    assert_eq!(view.answers["strengths"], before.answers["strengths"]);
    assert_eq!(view.answers["version_reason"], json!("from_earlier_documents"));
    assert_eq!(view.answers["drafted_date"], json!("2026-11-22"));
    assert_eq!(view.answers["school_year"], json!("2026–2027"));
    assert!(view.state.carried.iter().any(|one| one.field == "strengths" && !one.proposed));
    assert!(view.state.carried.iter().any(|one| one.field == "pedagogical_solutions" && one.proposed));
    let origin = workspace.origin(new.clone()).unwrap().unwrap();
    assert_eq!((origin.plan.as_deref(), origin.number), (Some(old.as_str()), 0));
    let then = workspace.earlier_answer(new.clone(), "pedagogical_solutions".to_owned()).unwrap();
    assert!(then.value.is_null() && then.text.lines().count() > 4, "{}", then.text);
    let row = |workspace: &mut Workspace, plan: &str| {
        workspace.home().unwrap().plans.into_iter().find(|row| row.id == plan).unwrap().begun_from
    };
    assert_eq!((row(&mut workspace, &new).as_deref(), row(&mut workspace, &old)), (Some("HOJKS"), None));
    let acts: Vec<Act> = workspace.events(new.clone()).unwrap().iter().map(|event| event.act).collect();
    assert!(acts.contains(&Act::BegunFrom) && !acts.contains(&Act::Created));
    assert_eq!(workspace.open_plan(old.clone()).unwrap().answers, before.answers);

    // The old one is erased: the new one still says of what kind it was.
    let pupil = workspace.open_plan(old.clone()).unwrap().pupil;
    workspace.erase(vec![old.clone()], pupil).unwrap();
    let origin = workspace.origin(new.clone()).unwrap().unwrap();
    assert_eq!((origin.plan, origin.title.as_str()), (None, "HOJKS"));
    let view = workspace.open_plan(new.clone()).unwrap();
    assert!(!view.carry.unwrap().there);
    assert_eq!(code(workspace.earlier_answer(new, "strengths".to_owned())), Some(Code::NoSuchPlan));
}

#[test]
fn followers_are_told_and_unknown_ones_refused() {
    let (_temporary, mut workspace, old, new) = begun();
    let followers = workspace.followers(old.clone()).unwrap();
    assert!(followers[0].template == PLAN && followers[0].knows);
    assert!(workspace.followers(new).unwrap().iter().all(|one| one.template != PLAN));
    assert_eq!(code(workspace.begin_plan(old, "fi.nowhere".to_owned())), Some(Code::UnknownTemplate));
    assert_eq!(code(workspace.begin_plan("nobody".to_owned(), PLAN.to_owned())), Some(Code::NoSuchPlan));
}
