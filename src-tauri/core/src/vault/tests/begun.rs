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

/// What was begun is JSON, in which a quotation mark is written otherwise, and JSON may lie within JSON.
#[test]
fn what_was_begun_is_erased_by_what_it_says_and_not_by_how_it_is_written() {
    const NAME: &str = "Oona \"Oonu\" Lehto";
    const SENTENCE: &str = "Lukee parin kanssa ja sanoo: \"vielä kerran\"";
    let (_temporary, _, mut vault) = made();
    let summary = |pupil: &str| Summary { pupil: pupil.to_owned(), ..Summary::default() };
    vault.create_plan(&NewPlan { summary: summary(NAME), ..new_plan("a") }).unwrap();
    vault.create_plan(&NewPlan { summary: summary("Eino Muu"), ..new_plan("b") }).unwrap();
    let text = serde_json::to_string(SENTENCE).unwrap();
    vault
        .save_draft("a", &DraftSave { summary: summary(NAME), ..save(&[("goal", Some(&text))], &[]) })
        .unwrap();
    let naming = serde_json::to_string(&format!("Istuu: {NAME}")).unwrap();
    let other = DraftSave { summary: summary("Eino Muu"), ..save(&[("goal", Some(&naming))], &[]) };
    vault.save_draft("b", &other).unwrap();
    let typed = format!("told {}", serde_json::json!({ "text": format!("Terveisin {NAME}"), "last": null }));
    let within = serde_json::json!({ "phrase": serde_json::json!([SENTENCE]).to_string() }).to_string();
    let stays = begun(None, "secrecy", Some("{\"text\":\"Oona\"}"));
    let all = [begun(None, "writer", Some(&typed)), begun(None, "ways", Some(&within)), stays.clone()];
    vault.keep_begun(&all).unwrap();
    assert_eq!(vault.erase(&["a"]).unwrap().named_in, ["b"]);
    assert_eq!(vault.begun().unwrap(), [stays]);
}
