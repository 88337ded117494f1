//! How far a document is: what the program knows of it by itself, through the commands.

use super::*;
use crate::draft::Answer;
use serde_json::json;
use std::collections::BTreeSet;

/// A plan of the example whose own note says draft, issued.
fn issued(workspace: &mut Workspace) -> String {
    let plan = workspace.import_plan(crate::template::examples()[3].as_bytes()).unwrap();
    note(workspace, &plan, "draft");
    issue(workspace, &plan, "transition");
    plan
}

fn note(workspace: &mut Workspace, plan: &str, standing: &str) {
    let change = AnswerChange { field: "doc_status".to_owned(), value: json!(standing) };
    workspace.save(plan.to_owned(), vec![change], None).unwrap();
}

fn issue(workspace: &mut Workspace, plan: &str, reason: &str) {
    workspace.prepare_copy(plan.to_owned(), reason.to_owned()).unwrap();
    workspace.issue_prepared().unwrap();
}

fn standing(workspace: &mut Workspace, plan: &str, number: u32) -> Answer {
    let (_, revision) = workspace.revision(plan, number).unwrap();
    revision.content.answers["doc_status"].clone()
}

#[test]
fn what_is_issued_calls_itself_no_draft() {
    let (_folder, _, mut workspace, _) = open();
    let plan = issued(&mut workspace);
    assert_eq!(standing(&mut workspace, &plan, 1), Answer::Choice("ready".to_owned()));
    workspace.start_draft(plan.clone()).unwrap();
    note(&mut workspace, &plan, "draft");
    issue(&mut workspace, &plan, "need_changed");
    assert_eq!(standing(&mut workspace, &plan, 2), Answer::Choice("updated".to_owned()));
    // What the teacher says of it otherwise stays.
    workspace.start_draft(plan.clone()).unwrap();
    note(&mut workspace, &plan, "ended");
    issue(&mut workspace, &plan, "need_changed");
    assert_eq!(standing(&mut workspace, &plan, 3), Answer::Choice("ended".to_owned()));
    // And it is no change of what the plan says.
    for (before, after) in [(1, 2), (2, 3)] {
        let told = workspace.compare(plan.clone(), before, after).unwrap();
        assert!(told.changes.iter().all(|change| change.place.field != "doc_status"), "{before}");
    }
}

#[test]
fn a_pupil_stays_in_the_class_of_now_until_the_new_year_begins_or_its_version_is_issued() {
    let (_folder, _, mut workspace, _) = open();
    let plan = issued(&mut workspace);
    let class = |workspace: &mut Workspace| {
        let home = workspace.home().unwrap();
        let dates: BTreeSet<String> = home.dates.iter().map(|date| date.class.clone()).collect();
        let row = home.plans[0].class.clone();
        assert!(dates.is_empty() || dates == BTreeSet::from([row.clone()]), "{dates:?}");
        row
    };
    assert_eq!(class(&mut workspace), "7C");
    let offer = workspace.new_years(vec![plan.clone()]).unwrap().remove(0);
    assert_eq!(offer.unfinished.as_deref(), Some("2026–2027"));
    workspace.begin_year(plan.clone()).unwrap();
    let view = workspace.open_plan(plan.clone()).unwrap();
    assert_eq!((view.class.as_str(), view.state.class.as_str()), ("7C", "7C"));
    assert_eq!(view.answers["class_name"], "8C", "the draft itself is of the new class");
    let change = AnswerChange { field: "strengths".to_owned(), value: json!("Uutta.") };
    let saved = workspace.save(plan.clone(), vec![change], None).unwrap();
    assert_eq!(saved.state.class, "7C");
    assert_eq!(workspace.undo(plan.clone()).unwrap().saved.state.class, "7C");
    assert_eq!(class(&mut workspace), "7C");
    // A class that changes within the year is the pupil's own at once.
    let now = [("school_year", "2026–2027"), ("class_name", "7A")];
    let now = now.map(|(field, value)| AnswerChange { field: field.to_owned(), value: json!(value) });
    workspace.save(plan.clone(), now.into(), None).unwrap();
    assert_eq!(class(&mut workspace), "7A");
    let next = [("school_year", "2027–2028"), ("class_name", "8C")];
    let next = next.map(|(field, value)| AnswerChange { field: field.to_owned(), value: json!(value) });
    workspace.save(plan.clone(), next.into(), None).unwrap();
    assert_eq!(class(&mut workspace), "7A");
    issue_as_it_is(&mut workspace, &plan);
    assert_eq!(class(&mut workspace), "8C");
}

#[test]
fn a_draft_in_which_nobody_writes_is_of_its_own_class_from_the_first_of_august_on() {
    let (_folder, person, mut workspace, _) = open();
    let plan = issued(&mut workspace);
    workspace.begin_year(plan).unwrap();
    let class = |workspace: &mut Workspace| workspace.home().unwrap().plans[0].class.clone();
    assert_eq!(class(&mut workspace), "7C");
    // From the 22nd of November to the 31st of July, and one day more.
    let minutes = |days: i64| *person.minutes.lock().unwrap() = days * 24 * 60;
    minutes(251);
    assert_eq!(class(&mut workspace), "7C");
    minutes(252);
    assert_eq!(class(&mut workspace), "8C");
}

/// Issues a new school year whose evaluations are not written yet.
fn issue_as_it_is(workspace: &mut Workspace, plan: &str) {
    let example: serde_json::Value = serde_json::from_str(crate::template::examples()[3]).unwrap();
    let known = workspace.draft_in_hand(plan).unwrap().template;
    let kept = ["class_name", "school_year", "grade"];
    let values = example["values"].as_object().unwrap();
    let own = values.iter().filter(|(field, _)| {
        !kept.contains(&field.as_str()) && known.field(field).is_some_and(|f| !f.kind.is_fixed_text())
    });
    let changes = own.map(|(field, value)| AnswerChange { field: field.clone(), value: value.clone() });
    workspace.save(plan.to_owned(), changes.collect(), None).unwrap();
    issue(workspace, plan, "annual_review");
}

#[test]
fn the_first_passphrase_that_was_proposed_stays_until_another_is_wanted() {
    let folder = TempDir::new().unwrap();
    let mut workspace = Workspace::new(Arc::new(Person::default()), folder.path().to_path_buf());
    let first = workspace.first_passphrase(false).unwrap();
    workspace.open_practice().unwrap();
    workspace.leave_practice().unwrap();
    assert_eq!(workspace.first_passphrase(false).unwrap(), first);
    let second = workspace.first_passphrase(true).unwrap();
    assert_ne!(second, first);
    assert_eq!(workspace.first_passphrase(false).unwrap(), second);
}
