//! The package for the archive: for whom copies were made, and what a rescue could not read.

use super::*;
use serde_json::Value;
use std::io::{Cursor, Read as _};

/// The facts of a package, its file for people, and the names of its files.
fn package(workspace: &mut Workspace, plan: &str) -> (Value, String, Vec<String>) {
    let mut packed = Vec::new();
    workspace
        .save_archive_by(plan, |bytes| {
            packed = bytes.to_vec();
            Ok(())
        })
        .unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(packed)).unwrap();
    let names = archive.file_names().map(str::to_owned).collect();
    let mut read = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    (serde_json::from_str(&read("archive.json")).unwrap(), read("README.txt"), names)
}

#[test]
fn a_package_tells_for_whom_copies_were_made_and_on_which_basis() {
    let (_temporary, _, mut workspace, plans) = handing::issued(1);
    let plan = plans[0].clone();
    let mut wish = handing::wish(&mut workspace, Outlet::File);
    wish.of[0].recipients.truncate(1);
    wish.of[0].recipients.push(handing::for_reason("Isovanhempi"));
    workspace.make_copies(wish, secret(PASSPHRASE)).unwrap();
    let (mut workspace, _) = handing::make(workspace, &handing::no_printer, &|_| {});
    let (facts, readme, _) = package(&mut workspace, &plan);
    let copies = facts["versions"][0]["copies"].as_array().unwrap();
    let told: Vec<(&str, &str)> = copies
        .iter()
        .map(|copy| (copy["recipient"].as_str().unwrap(), copy["basis"]["basis"].as_str().unwrap()))
        .collect();
    assert_eq!(told, [("Elina Kuvitteellinen", "named"), ("Isovanhempi", "reason")]);
    assert!(copies[1]["basis"]["text"].as_str().is_some_and(|text| !text.is_empty()));
    assert_eq!((&facts["versions"][0]["lost"], readme.contains("lost")), (&Value::Bool(false), false));
}

/// A lost version, or a lost copy, keeps no other version out of the archive.
#[test]
fn what_a_rescue_could_not_read_is_told_and_the_rest_is_packed() {
    for (number, copy_alone) in [(1, false), (1, true), (2, false), (2, true)] {
        let (_temporary, _, mut workspace, plans) = handing::issued(1);
        let plan = plans[0].clone();
        workspace.start_draft(plan.clone()).unwrap();
        workspace.prepare_copy(plan.clone(), "annual_review".to_owned()).unwrap();
        workspace.issue_prepared().unwrap();
        workspace.vault().unwrap().lose(number, copy_alone);
        let (facts, readme, names) = package(&mut workspace, &plan);
        let versions = facts["versions"].as_array().unwrap();
        let (lost, whole): (Vec<&Value>, Vec<&Value>) =
            versions.iter().partition(|version| version["lost"] == true);
        assert_eq!((lost.len(), whole.len()), (1, 1), "{number} {copy_alone}");
        assert_eq!(lost[0]["number"], number);
        assert!(lost[0]["copy"].is_null());
        assert_eq!(lost[0]["plan"].is_string(), copy_alone, "{number}");
        assert!(readme.contains(&format!("versiot {number}.")), "{readme}");
        assert!(!names.contains(&format!("versions/{number}/copy.pdf")));
        let copy = whole[0]["copy"].as_str().unwrap().to_owned();
        assert!(names.contains(&copy), "{names:?}");
    }
}
