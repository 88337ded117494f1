//! A document begun from another through the commands: what the new one says of where it came from, and that the
//! old one stays as it was.

use super::*;
use crate::template::Severity;
use crate::vault::Act;
use serde_json::json;

const PLAN: &str = "fi.perusopetus.tuen-suunnitelma-2025";
const DECISION: &str = "fi.perusopetus.tukea-koskeva-paatos-2025";

fn begun() -> (TempDir, Workspace, String, String) {
    let (temporary, _, mut workspace, _) = open();
    let old = workspace.import_plan(crate::template::examples()[0].as_bytes()).unwrap();
    let new = workspace.begin_plan(old.clone(), PLAN.to_owned()).unwrap();
    (temporary, workspace, old, new)
}

/// The draft of a decision names the plan's version in force and proposes what the plan says of sections 20 h and 20 i.
#[test]
fn a_decision_draft_is_of_the_version_in_force_and_proposes_what_is_decided() {
    let (_temporary, _, mut workspace, _) = open();
    let plan = workspace.import_plan(crate::template::examples()[3].as_bytes()).unwrap();
    let draft = workspace.begin_plan(plan.clone(), DECISION.to_owned()).unwrap();
    let view = workspace.open_plan(draft).unwrap();
    assert_eq!(view.answers["plan_ref"].as_array().unwrap().len(), 1);
    assert!(view.answers["plan_ref"][0].get("date").is_none(), "no version is in force yet");
    workspace.open_plan(plan.clone()).unwrap();
    workspace.prepare_copy(plan.clone(), "transition".to_owned()).unwrap();
    workspace.issue_prepared().unwrap();
    let draft = workspace.begin_plan(plan, DECISION.to_owned()).unwrap();
    let view = workspace.open_plan(draft).unwrap();
    assert_eq!(view.answers["plan_ref"][0]["date"], json!("2026-11-22"));
    assert!(view.answers["plan_ref"][0]["document"].as_str().unwrap().contains("suunnitelma"));
    assert_eq!(view.answers["decided_deviation"], json!([{ "subject": "MA", "kind": "limited_syllabus" }]));
    assert_eq!(view.answers["decided_20i"], json!("none"));
    for field in ["plan_ref", "decided_measures", "decided_deviation", "decided_20i"] {
        assert!(view.state.carried.iter().any(|one| one.field == field && one.proposed), "{field}");
    }
}

/// What was said at a hearing goes into the draft of the decision, of the pupil and of each guardian.
#[test]
fn a_decision_draft_begun_from_a_hearing_holds_what_was_said() {
    let (_temporary, _, mut workspace, _) = open();
    let hearing = workspace.import_plan(crate::template::examples()[4].as_bytes()).unwrap();
    let heard = workspace.open_plan(hearing.clone()).unwrap().answers;
    let draft = workspace.begin_plan(hearing, DECISION.to_owned()).unwrap();
    let rows = workspace.open_plan(draft).unwrap().answers["hearing"].as_array().unwrap().clone();
    let guardians = heard["guardians_heard"].as_array().unwrap();
    assert_eq!(rows.len(), guardians.len() + 1);
    assert_eq!((&rows[0]["role"], &rows[0]["view"]), (&json!("pupil"), &heard["pupil_heard"]));
    assert_eq!((&rows[1]["role"], &rows[1]["view"]), (&json!("guardian"), &guardians[0]["view"]));
    assert_eq!(rows[1]["date"], guardians[0]["date"]);
}

/// What was closed leads to what is in force: an ended HOJKS and one whose support is not enough to the plan of today.
#[test]
fn findings_lead_to_what_is_in_force_on_the_day() {
    let (_temporary, _, mut workspace, _) = open();
    let old = workspace.import_plan(crate::template::examples()[0].as_bytes()).unwrap();
    workspace.open_plan(old.clone()).unwrap();
    for (field, value) in [("version_reason", "support_ends"), ("need_assessment", "increase_new_decision")] {
        let change = AnswerChange { field: field.to_owned(), value: json!(value) };
        workspace.save(old.clone(), vec![change], None).unwrap();
    }
    let next: Vec<String> = workspace
        .review(old)
        .unwrap()
        .findings
        .into_iter()
        .filter_map(|finding| finding.next.map(|next| next.template))
        .collect();
    assert!(next.len() >= 3, "{next:?}");
    assert!(next.iter().all(|next| next == PLAN), "{next:?}");
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

/// What the finding that leads to the decision says of a plan: how it stands, what was begun, and how many of its kind
/// the draft is told to have.
fn asked(workspace: &mut Workspace, plan: &str) -> (Severity, Option<String>, usize) {
    let all = workspace.review(plan.to_owned()).unwrap().findings;
    let leads = |finding: &FindingView| finding.next.as_ref().is_some_and(|next| next.template == DECISION);
    let finding = all.into_iter().find(|finding| leads(finding)).unwrap();
    let notes = workspace.open_plan(plan.to_owned()).unwrap().state.notes;
    let noted = notes.iter().filter(|note| leads(note)).count();
    (finding.severity, finding.next.unwrap().made, noted)
}

fn concluded(workspace: &mut Workspace, plan: &str, outcome: &str) {
    workspace.open_plan(plan.to_owned()).unwrap();
    let change = AnswerChange { field: "sufficiency_outcome".to_owned(), value: json!(outcome) };
    workspace.save(plan.to_owned(), vec![change], None).unwrap();
}

/// A conclusion that asks for a decision asks until its draft is begun from the plan, and anew in the next school year.
#[test]
fn a_finding_that_leads_to_a_document_knows_that_it_was_begun() {
    let (_temporary, person, mut workspace, _) = open();
    let day = || *person.minutes.lock().unwrap() += 24 * 60;
    let plan = workspace.import_plan(crate::template::examples()[3].as_bytes()).unwrap();
    for outcome in ["end", "change_new_decision"] {
        concluded(&mut workspace, &plan, outcome);
        assert_eq!(asked(&mut workspace, &plan), (Severity::Look, None, 1));
    }
    let hearing = workspace.begin_plan(plan.clone(), "fi.perusopetus.kuuleminen".to_owned()).unwrap();
    assert_eq!(
        asked(&mut workspace, &plan),
        (Severity::Look, None, 1),
        "a hearing is no decision: {hearing}"
    );
    let draft = workspace.begin_plan(plan.clone(), DECISION.to_owned()).unwrap();
    assert_eq!(asked(&mut workspace, &plan), (Severity::Info, Some(draft.clone()), 0));
    let told = workspace.review(plan.clone()).unwrap().findings;
    let told =
        told.iter().find(|finding| finding.next.as_ref().is_some_and(|next| next.made.is_some())).unwrap();
    assert!(told.title.contains("22.11.2026"), "{}", told.title);

    day();
    // The version that goes on from this one still knows; next year's does not, and asks.
    workspace.prepare_copy(plan.clone(), "transition".to_owned()).unwrap();
    workspace.issue_prepared().unwrap();
    day();
    workspace.start_draft(plan.clone()).unwrap();
    concluded(&mut workspace, &plan, "change_new_decision");
    assert_eq!(asked(&mut workspace, &plan), (Severity::Info, Some(draft), 0));
    day();
    workspace.prepare_copy(plan.clone(), "need_changed".to_owned()).unwrap();
    workspace.issue_prepared().unwrap();
    workspace.renew_plan(plan.clone()).unwrap();
    concluded(&mut workspace, &plan, "change_new_decision");
    assert_eq!(asked(&mut workspace, &plan), (Severity::Look, None, 1));
}
