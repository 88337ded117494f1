//! A file for eHOKS is written only when nothing stops it, and only when exactly what was found was accepted.

use super::*;
use serde_json::{Value, json};
use std::path::Path;

const EXAMPLE: &str = "oppisopimus-ja-mukauttaminen";
const PERIODS: &str = "workplace_periods";

/// The example of an apprentice with an answer changed, and what is told of its body.
fn judged(field: &str, value: Value) -> (TempDir, Workspace, String, EhoksView) {
    let (temporary, _, mut workspace, _) = open();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/templates/hoks/examples");
    let bytes = std::fs::read(folder.join(EXAMPLE).with_extension("json")).unwrap();
    let plan = workspace.import_plan(&bytes).unwrap();
    workspace.open_plan(plan.clone()).unwrap();
    let change = AnswerChange { field: field.to_owned(), value };
    workspace.save(plan.clone(), vec![change], None).unwrap();
    let view = workspace.ehoks(plan.clone(), Some(EhoksWay::Post)).unwrap();
    (temporary, workspace, plan, view)
}

/// The ids of what has to be accepted.
fn open_of(view: &EhoksView) -> Vec<String> {
    let all = view.steps.iter().flat_map(|step| &step.findings);
    let open = all.filter(|one| matches!(one.weight, EhoksWeight::Loss | EhoksWeight::Ask));
    open.map(|one| one.id.clone()).collect()
}

/// Whether a body is written when these findings are accepted.
fn goes(workspace: &mut Workspace, plan: &str, accepted: &[String]) -> bool {
    let mut written = false;
    let outcome = workspace.save_ehoks_by(plan, Some(EhoksWay::Post), accepted, |_| {
        written = true;
        Ok(())
    });
    match outcome {
        Ok(()) => assert!(written),
        Err(failure) => assert!(!written && failure.code == Code::HoksNotInOrder, "{failure}"),
    }
    written
}

fn periods(column: &str, value: &str) -> Value {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/templates/hoks/examples");
    let bytes = std::fs::read(folder.join(EXAMPLE).with_extension("json")).unwrap();
    let mut rows = serde_json::from_slice::<Value>(&bytes).unwrap()["values"][PERIODS].clone();
    rows[0][column] = json!(value);
    rows
}

/// Saves the periods of the plan anew and tells what has to be accepted then.
fn changed(workspace: &mut Workspace, plan: &str, rows: Value) -> Vec<String> {
    let change = AnswerChange { field: PERIODS.to_owned(), value: rows };
    workspace.save(plan.to_owned(), vec![change], None).unwrap();
    open_of(&workspace.ehoks(plan.to_owned(), Some(EhoksWay::Post)).unwrap())
}

#[test]
fn a_body_goes_with_exactly_what_was_accepted() {
    // A unit that the plan has not: the period is lost. A word of health: it has to be looked at.
    for (column, value) in [("unit", "Huoltamine"), ("tasks", "Huollot, migreeni")] {
        let (_temporary, mut workspace, plan, view) = judged(PERIODS, periods(column, value));
        let open = open_of(&view);
        assert!(view.errors == 0 && !open.is_empty(), "{column}: {view:?}");
        let more = [open.clone(), vec!["muu".to_owned()]].concat();
        let twice = [open.clone(), open[..1].to_vec()].concat();
        for wrong in [&[][..], &open[1..], &more, &twice] {
            assert!(!goes(&mut workspace, &plan, wrong), "{column}: {wrong:?} of {open:?}");
        }
        assert!(goes(&mut workspace, &plan, &open), "{column}");
    }
}

#[test]
fn what_was_accepted_is_no_leave_for_what_came_in_its_place() {
    let (_temporary, mut workspace, plan, view) = judged(PERIODS, periods("unit", "Huoltamine"));
    let loss = open_of(&view);
    assert_eq!((view.losses, view.asked, loss.len()), (1, 0, 1));
    // One loss was accepted; now there is one text to be looked at instead.
    let asked = changed(&mut workspace, &plan, periods("tasks", "Huollot, migreeni"));
    assert_eq!(asked.len(), 1);
    assert!(!goes(&mut workspace, &plan, &loss));
    // The same place with another text of the same rule is another one too, and so is another row that is lost.
    let other = changed(&mut workspace, &plan, periods("tasks", "Huollot, epilepsia"));
    assert_eq!(other.len(), 1);
    assert!(!goes(&mut workspace, &plan, &asked));
    assert!(goes(&mut workspace, &plan, &other));
    let lost = changed(&mut workspace, &plan, periods("unit", "Huoltamin"));
    assert!(lost.len() == 1 && !goes(&mut workspace, &plan, &loss));
}

#[test]
fn what_has_only_to_be_looked_at_is_not_told_as_broken() {
    let (_temporary, _workspace, _plan, view) = judged(PERIODS, periods("tasks", "Huollot, migreeni"));
    let step = |view: &EhoksView| view.steps.iter().find(|step| step.number == "5–7").unwrap().state;
    assert_eq!((step(&view), view.asked), (EhoksState::Look, 1));
    let (_temporary, _workspace, _plan, view) = judged(PERIODS, periods("unit", "Huoltamine"));
    assert_eq!(step(&view), EhoksState::Broken);
}

#[test]
fn an_error_keeps_a_body_back_whatever_is_accepted() {
    let wrong = [
        ("pupil_learner_id", json!("1.2.246.562.24.12345678900")),
        (PERIODS, periods("tasks", "Huollot ADHD:n vuoksi aamuisin")),
    ];
    for (field, value) in wrong {
        let (_temporary, mut workspace, plan, view) = judged(field, value);
        assert!(view.errors > 0, "{field}: {view:?}");
        let all = view.steps.iter().flat_map(|step| &step.findings).map(|one| one.id.clone());
        for accepted in [Vec::new(), open_of(&view), all.collect()] {
            assert!(!goes(&mut workspace, &plan, &accepted), "{field}: {accepted:?}");
        }
    }
}
