//! Many plans in one go: whose copies are offered, the files of several plans in one new folder or none at all,
//! and what a row says is due.

use super::*;
use serde_json::{Value, json};

/// A plan of this pupil, whose guardian gets a copy or does not.
fn plan(workspace: &mut Workspace, pupil: &str, gets_copy: bool) -> String {
    let mut file: Value = serde_json::from_str(crate::template::examples()[0]).unwrap();
    let gets_copy = if gets_copy { "yes" } else { "no" };
    file["values"]["pupil_name"] = json!(pupil);
    file["values"]["guardians"] = json!([{ "name": "Elina Kuvitteellinen", "gets_copy": gets_copy }]);
    workspace.import_plan(file.to_string().as_bytes()).unwrap()
}

fn issue(workspace: &mut Workspace, plan: &str) {
    workspace.prepare_copy(plan.to_owned(), "annual_review".to_owned()).unwrap();
    workspace.issue_prepared().unwrap();
}

#[test]
fn copies_are_offered_of_the_chosen_that_have_a_version_and_a_recipient() {
    let (_temporary, _, mut workspace, _) = open();
    let issued = plan(&mut workspace, "Aada Mallikas", true);
    let draft = plan(&mut workspace, "Oona Mallikas", true);
    let alone = plan(&mut workspace, "Veikko Kuvitteellinen", false);
    let other = plan(&mut workspace, "Aatos Esimerkki", true);
    for plan in [&issued, &alone, &other] {
        issue(&mut workspace, plan);
    }
    let offers = workspace.copies_of_plans(vec![alone, draft, issued.clone()]).unwrap();
    let told: Vec<_> =
        offers.iter().map(|offer| (&offer.plan, offer.number, offer.recipients.len())).collect();
    assert_eq!(told, [(&issued, 1, 1)]);
    assert_eq!(code(workspace.copies_of_plans(vec!["nobody".to_owned()])), Some(Code::NoSuchPlan));
}

#[test]
fn plan_files_go_into_a_new_folder_and_name_nobody() {
    let (temporary, person, mut workspace, _) = open();
    let plans = ["Aada Mallikas", "Oona Mallikas", "Veikko Kuvitteellinen"]
        .map(|pupil| plan(&mut workspace, pupil, false));
    *person.file.lock().unwrap() = temporary.path().join("annettu");
    std::fs::create_dir(temporary.path().join("annettu")).unwrap();
    let first = workspace.export_plans(plans.to_vec()).unwrap();
    let second = workspace.export_plans(plans[1..].to_vec()).unwrap();
    assert_eq!((first.count, second.count), (3, 2));
    assert_ne!(first.folder, second.folder);
    let pupil = |folder: &str, name: &str| -> Value {
        let bytes = std::fs::read(std::path::Path::new(folder).join(name)).unwrap();
        serde_json::from_slice::<Value>(&bytes).unwrap()["values"]["pupil_name"].clone()
    };
    assert_eq!(pupil(&first.folder, "suunnitelma-003.json"), "Veikko Kuvitteellinen");
    assert_eq!(pupil(&second.folder, "suunnitelma-001.json"), "Oona Mallikas");
    let names: Vec<_> =
        std::fs::read_dir(&first.folder).unwrap().map(|one| one.unwrap().file_name()).collect();
    assert_eq!(names.len(), 3);
    assert!(names.iter().all(|name| name.to_string_lossy().starts_with("suunnitelma-0")), "{names:?}");
}

#[test]
fn when_one_file_cannot_be_written_none_stays() {
    let (temporary, person, mut workspace, _) = open();
    let plans = ["Aada Mallikas", "Oona Mallikas"].map(|pupil| plan(&mut workspace, pupil, false));
    let place = temporary.path().join("annettu");
    std::fs::create_dir(&place).unwrap();
    *person.file.lock().unwrap() = place.clone();
    let mut failures = 0;
    for from in 0.. {
        let (outcome, failed) = failing(Fault::Full, from, || workspace.export_plans(plans.to_vec()));
        // From an act on after which nothing takes room, all are there.
        let there = std::fs::read_dir(&place).unwrap().count();
        if outcome.is_ok() {
            assert_eq!(there, 1, "at {from}");
            std::fs::remove_dir_all(&place).unwrap();
            std::fs::create_dir(&place).unwrap();
        } else {
            failures += 1;
            assert_eq!((code(outcome), there), (Some(Code::DiskFull), 0), "at {from}");
        }
        if !failed {
            break;
        }
    }
    assert!(failures > 2, "{failures}");
}

#[test]
fn a_review_that_was_not_made_stays_due() {
    let (_temporary, _, mut workspace, _) = open();
    plan(&mut workspace, "Aada Mallikas", false);
    let home = workspace.home().unwrap();
    let due = home.plans.first().and_then(|row| row.due.clone()).unwrap();
    assert!(due < home.today, "{due}");
}
