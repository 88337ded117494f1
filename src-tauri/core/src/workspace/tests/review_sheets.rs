//! The papers for reviews that are due: of which plans, what each tells of its version in force, and all in one go.

use super::*;
use crate::vault::Act;
use serde_json::{Value, json};

fn issued(workspace: &mut Workspace, pupil: &str, next: &str) -> String {
    let plan = drafted(workspace, pupil, next);
    workspace.prepare_copy(plan.clone(), "annual_review".to_owned()).unwrap();
    workspace.issue_prepared().unwrap();
    plan
}

fn drafted(workspace: &mut Workspace, pupil: &str, next: &str) -> String {
    let mut example: Value = serde_json::from_str(crate::template::examples()[3]).unwrap();
    example["values"]["pupil_name"] = json!(pupil);
    example["values"]["next_evaluation"] = json!(next);
    workspace.import_plan(example.to_string().as_bytes()).unwrap()
}

#[test]
fn a_plan_that_was_never_issued_is_named_among_the_due_and_has_no_paper() {
    let (_temporary, _person, mut workspace, _) = open();
    let draft = drafted(&mut workspace, "Veikko Kuvitteellinen", "2026-11-20");
    let late = issued(&mut workspace, "Aada Mallikas", "2026-11-20");
    let due = workspace.reviews_due().unwrap();
    let mut told: Vec<_> = due.iter().map(|one| (one.plan.as_str(), one.late, one.issued)).collect();
    told.sort_by_key(|(.., issued)| *issued);
    assert_eq!(told, [(draft.as_str(), true, false), (late.as_str(), true, true)]);
    assert!(workspace.print_review_sheets(vec![draft]).is_err());
}

#[test]
fn the_papers_of_all_due_reviews_are_made_in_one_go() {
    let (temporary, person, mut workspace, _) = open();
    let late = issued(&mut workspace, "Aada Mallikas", "2026-11-20");
    let near = issued(&mut workspace, "Oona Mallikas", "2026-12-10");
    issued(&mut workspace, "Veikko Kuvitteellinen", "2027-05-14");
    // What is renewed is still due, and its paper is of the version in force.
    workspace.begin_year(late.clone()).unwrap();
    let due = workspace.reviews_due().unwrap();
    let told: Vec<_> = due.iter().map(|one| (one.plan.as_str(), one.day.as_str(), one.late)).collect();
    assert_eq!(told, [(late.as_str(), "2026-11-20", true), (near.as_str(), "2026-12-10", false)]);

    let plans = vec![late.clone(), near];
    assert_eq!(workspace.print_review_sheets(plans.clone()).unwrap(), 2);
    let printed = person.printed.lock().unwrap().clone();
    assert_eq!(printed.len(), 2);
    *person.file.lock().unwrap() = temporary.path().to_owned();
    let saved = workspace.save_review_sheets(plans).unwrap();
    let name = |number: u32| std::path::Path::new(&saved.folder).join(format!("arviointi-00{number}.pdf"));
    assert_eq!(std::fs::read(name(1)).unwrap(), printed[0]);
    assert_eq!(std::fs::read(name(2)).unwrap(), printed[1]);
    // Nothing of one pupil stands on the other's paper, and the day is that of the version in force.
    let sheet = format!("{:?}", workspace.review_blocks(&late, Some("2026-11-20")).unwrap());
    for said in ["Aada Mallikas", "20.11.2026", "Miten nyt sujuu", "Miten tuki toteutui", "Oppilaan näkemys"]
    {
        assert!(sheet.contains(said), "{said}: {sheet}");
    }
    assert!(!sheet.contains("Oona"));
    assert_eq!(code(workspace.print_review_sheets(vec!["nobody".to_owned()])), Some(Code::NoSuchPlan));
}

#[test]
fn each_paper_is_told_in_its_log_and_a_printer_that_stops_tells_how_far_it_came() {
    let (temporary, person, mut workspace, _) = open();
    let names = ["Aada Mallikas", "Oona Mallikas", "Veikko Kuvitteellinen"];
    let plans = names.map(|name| issued(&mut workspace, name, "2026-11-20")).to_vec();
    let told = |workspace: &mut Workspace| {
        let count = |plan: &String| {
            let events = workspace.events(plan.clone()).unwrap();
            events.iter().filter(|event| event.act == Act::ReviewSheet && event.version == Some(1)).count()
        };
        plans.iter().map(count).collect::<Vec<_>>()
    };
    *person.paper.lock().unwrap() = Some(2);
    let print = |workspace: &mut Workspace| workspace.print_review_sheets(plans.clone());
    let stopped = print_after((&person, &mut workspace), print).unwrap_err();
    assert_eq!(stopped, Failure::new(Code::PrintStopped).with("printed", 2).with("total", 3));
    assert_eq!(told(&mut workspace), [1, 1, 0]);
    *person.file.lock().unwrap() = temporary.path().to_owned();
    workspace.save_review_sheets(plans.clone()).unwrap();
    assert_eq!(told(&mut workspace), [2, 2, 1]);
}
