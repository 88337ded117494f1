//! A file for eHOKS is written only when nothing stops it, and only with exactly as many accepted places as there are.

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

/// Whether a body is written when so many places are accepted.
fn goes(workspace: &mut Workspace, plan: &str, accepted: u32) -> bool {
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

#[test]
fn a_body_goes_with_exactly_what_was_accepted() {
    // A unit that the plan has not: the period is lost. A word of health: it has to be looked at.
    for (column, value) in [("unit", "Huoltamine"), ("tasks", "Huollot, migreeni")] {
        let (_temporary, mut workspace, plan, view) = judged(PERIODS, periods(column, value));
        let open = view.losses + view.asked;
        assert!(view.errors == 0 && open > 0, "{column}: {view:?}");
        for accepted in 0..open + 3 {
            assert_eq!(
                goes(&mut workspace, &plan, accepted),
                accepted == open,
                "{column}: {accepted} of {open}"
            );
        }
    }
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
        for accepted in 0..view.losses + view.asked + view.errors + 2 {
            assert!(!goes(&mut workspace, &plan, accepted), "{field}: {accepted}");
        }
    }
}
