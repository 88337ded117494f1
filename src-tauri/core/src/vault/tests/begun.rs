//! What was begun in a dialog stays until it is recorded, and goes with its plan.

use super::*;
use crate::vault::Begun;

fn begun(plan: Option<&str>, place: &str, words: Option<&str>) -> Begun {
    Begun { plan: plan.map(str::to_owned), place: place.to_owned(), words: words.map(str::to_owned) }
}

#[test]
fn what_was_begun_is_there_until_nothing_is_left_of_it() {
    let (_temporary, _, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    let all = [
        begun(Some("a"), "delivery", Some("Äidille")),
        begun(None, "new", Some("Oona")),
        begun(None, "delivery", Some("Ei kenellekään")),
    ];
    vault.keep_begun(&all).unwrap();
    vault.keep_begun(&[begun(Some("gone"), "delivery", Some("Ei minnekään"))]).unwrap();
    assert_eq!(vault.begun().unwrap(), all);
    let changed = begun(Some("a"), "delivery", Some("Isälle"));
    vault.keep_begun(&[changed.clone(), begun(None, "new", None)]).unwrap();
    assert_eq!(vault.begun().unwrap(), [changed, all[2].clone()]);
    vault.discard_plan("a").unwrap();
    assert_eq!(vault.begun().unwrap(), [all[2].clone()]);
}

#[test]
fn what_was_begun_of_a_pupil_is_erased_with_the_plans() {
    let (_temporary, _, mut vault) = made();
    vault
        .create_plan(&NewPlan {
            summary: Summary { pupil: "Oona Lehto".to_owned(), ..Summary::default() },
            ..new_plan("a")
        })
        .unwrap();
    let other = begun(None, "setting", Some("Kunnan lisäys"));
    let all =
        [begun(Some("a"), "call", Some("x")), begun(None, "new", Some("[\"Oona Lehto\"]")), other.clone()];
    vault.keep_begun(&all).unwrap();
    vault.erase(&["a"]).unwrap();
    assert_eq!(vault.begun().unwrap(), [other]);
}
