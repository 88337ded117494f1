//! What is in force stays on the clock while a new school year is drafted, and what is late goes before all else.

use super::*;
use crate::template::{DueKind, Severity};
use serde_json::{Value, json};

const DECISION: &str = "2027-06-04";

/// A plan that is issued with this day of its next evaluation, and a decision that ends later.
fn issued(workspace: &mut Workspace, pupil: &str, next: &str) -> String {
    let mut example: Value = serde_json::from_str(crate::template::examples()[3]).unwrap();
    // It was drafted in the autumn before.
    let (year, drafted) =
        if next < "2026-08" { ("2025–2026", "2025-09-04") } else { ("2026–2027", "2026-09-04") };
    let values = &mut example["values"];
    for (field, value) in [
        ("pupil_name", json!(pupil)),
        ("school_year", json!(year)),
        ("drafted_date", json!(drafted)),
        ("updated_date", json!(null)),
        ("next_evaluation", json!(next)),
        ("data_transfer_permissions", json!([])),
        (
            "support_decision_ref",
            json!([{ "date": "2025-06-09", "valid": { "start": "2025-08-01", "end": DECISION } }]),
        ),
    ] {
        values[field] = value;
    }
    let plan = workspace.import_plan(example.to_string().as_bytes()).unwrap();
    let left = workspace.review(plan.clone()).unwrap().findings;
    let blocking: Vec<_> = left.iter().filter(|finding| finding.severity == Severity::Blocks).collect();
    assert!(blocking.is_empty(), "{blocking:?}");
    workspace.prepare_copy(plan.clone(), "annual_review".to_owned()).unwrap();
    workspace.issue_prepared().unwrap();
    plan
}

fn days(workspace: &mut Workspace) -> Vec<(String, DueKind)> {
    workspace.year().unwrap().into_iter().map(|date| (date.date, date.kind)).collect()
}

#[test]
fn a_renewal_in_the_making_leaves_the_days_of_the_version_in_force() {
    let (_temporary, _person, mut workspace, _) = open();
    let plan = issued(&mut workspace, "Veikko Kuvitteellinen", "2027-05-14");
    let in_force = [("2027-05-14".to_owned(), DueKind::Review), (DECISION.to_owned(), DueKind::DecisionEnds)];
    assert_eq!(days(&mut workspace), in_force);
    workspace.begin_year(plan.clone()).unwrap();
    assert_eq!(days(&mut workspace), in_force, "the draft has emptied them");
    assert_eq!(workspace.home().unwrap().plans[0].due.as_deref(), Some("2027-05-14"));
    // What is written in the draft is not in force yet.
    let change = AnswerChange { field: "next_evaluation".to_owned(), value: json!("2027-09-01") };
    workspace.save(plan.clone(), vec![change], None).unwrap();
    assert_eq!(days(&mut workspace), in_force);
    // A vault from before the days were kept, and a rescued one, read them from the version.
    workspace.vault().unwrap().forget_days_in_force().unwrap();
    assert_eq!(days(&mut workspace), in_force);
    assert!(workspace.vault().unwrap().plan(&plan).unwrap().in_force.is_some(), "it is read once");
    for (field, value) in [("progress", json!("Edistyi.")), ("sufficiency_outcome", json!("continues"))] {
        let change = AnswerChange { field: field.to_owned(), value };
        workspace.save(plan.clone(), vec![change], None).unwrap();
    }
    workspace.prepare_copy(plan.clone(), "transition".to_owned()).unwrap();
    workspace.issue_prepared().unwrap();
    assert_eq!(days(&mut workspace)[0].0, "2027-06-04", "the new version tells its own");
    assert!(days(&mut workspace).contains(&("2027-09-01".to_owned(), DueKind::Review)));
}

#[test]
fn what_is_late_goes_first_and_is_told_in_every_calendar() {
    let (_temporary, _person, mut workspace, _) = open();
    // Of the school year before, of this one, and one that is still to come.
    let last_spring = issued(&mut workspace, "Aino Kuvitteellinen", "2026-05-14");
    let autumn = issued(&mut workspace, "Eino Kuvitteellinen", "2026-11-20");
    let coming = issued(&mut workspace, "Veikko Kuvitteellinen", "2026-11-30");
    let home = workspace.home().unwrap();
    let told: Vec<(NextKind, &str)> =
        home.next.iter().map(|thing| (thing.kind, thing.when.as_str())).collect();
    // What is late beside it leaves room for the copies that wait.
    assert_eq!(told[..2], [(NextKind::Due, "2026-05-14"), (NextKind::Due, "2026-11-30")]);
    assert_eq!(told[2].0, NextKind::Hand);
    let late = |home: &Home| home.dates.iter().filter(|date| date.late).count();
    assert_eq!(late(&home), 2);
    // The text in hand and what else waits keep their places after what has been late longest.
    workspace.begin_year(autumn.clone()).unwrap();
    let home = workspace.home().unwrap();
    let told: Vec<(NextKind, &str)> =
        home.next.iter().map(|thing| (thing.kind, thing.plan.as_str())).collect();
    assert_eq!(
        told,
        [
            (NextKind::Due, last_spring.as_str()),
            (NextKind::Continue, autumn.as_str()),
            (NextKind::Due, coming.as_str())
        ]
    );
    let marked = workspace.marked_in_all().unwrap();
    let blocks = format!("{:?}", crate::workspace::year::calendar_blocks(Language::Fi, &marked, false));
    let at = |words: &str| blocks.find(words).unwrap_or_else(|| panic!("{words}: {blocks}"));
    assert!(at("Myöhässä") < at("14.5.2026") && at("20.11.2026") < at("Marraskuu 2026"));
    assert!(workspace.calendar(&CalendarWish::default()).is_ok());
    let file = String::from_utf8(workspace.ics(&CalendarWish::default()).unwrap()).unwrap();
    assert!(file.contains("20260514"));
}

#[test]
fn a_local_practice_is_told_as_one_and_names_no_law() {
    let (_temporary, _person, mut workspace, _) = open();
    let mut example: Value = serde_json::from_str(crate::template::examples()[3]).unwrap();
    example["values"]["distribution"] = json!([]);
    let plan = workspace.import_plan(example.to_string().as_bytes()).unwrap();
    let findings = workspace.review(plan).unwrap().findings;
    let copy = findings.iter().find(|finding| finding.place.field == "distribution").unwrap();
    assert_eq!(copy.law, ["Paikallinen käytäntö, ei lain vaatimus"]);
}
