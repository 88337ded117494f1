//! A command that records a dialog ends what was begun there, in the same commit; one that fails leaves it.

use super::handing::{for_reason, issued, make, no_printer};
use super::*;
use crate::api::dispatch;
use serde_json::json;

fn begin(workspace: &mut Workspace, plan: Option<&str>, place: &str) -> serde_json::Value {
    let (plan, place) = (plan.map(str::to_owned), place.to_owned());
    let words = Some("Kesken".to_owned());
    workspace.keep_begun(vec![Begun { plan: plan.clone(), place: place.clone(), words }]).unwrap();
    json!({ "plan": plan, "place": place })
}

fn begun(workspace: &Workspace) -> Vec<String> {
    workspace.vault_ref().unwrap().begun().unwrap().into_iter().map(|one| one.place).collect()
}

#[test]
fn a_command_that_records_a_dialog_ends_what_was_begun_there_and_nothing_else() {
    let (_temporary, _person, mut workspace, plans) = issued(1);
    let plan = plans[0].as_str();
    begin(&mut workspace, Some(plan), "other");
    let ends = begin(&mut workspace, Some(plan), "delivery 1 ");
    let delivery = |day: &str| json!({ "copy": null, "recipient": "Elina", "way": "by_hand", "day": day, "note": "", "awaits_paper": false });
    let given = |day: &str, ends: &serde_json::Value| json!({ "plan": plan, "number": 1, "delivery": delivery(day), "ends": ends });
    let refused = dispatch(&mut workspace, "record_delivery", given("2027-01-01", &ends));
    assert_eq!(code(refused), Some(Code::BadCall));
    assert_eq!(begun(&workspace), ["other", "delivery 1 "], "it stays where nothing was recorded");
    dispatch(&mut workspace, "record_delivery", given("2026-11-20", &json!(null))).unwrap();
    assert_eq!(begun(&workspace).len(), 2, "what was refused before waits for nothing");
    dispatch(&mut workspace, "record_delivery", given("2026-11-21", &ends)).unwrap();
    assert_eq!(begun(&workspace), ["other"]);
    // What is recorded already ends what was begun of it all the same.
    let ends = begin(&mut workspace, None, "form own/oma-1");
    dispatch(&mut workspace, "remove_mapping", json!({ "mapping": "own/oma-1", "ends": ends })).unwrap();
    assert_eq!(begun(&workspace), ["other"]);
}

/// The copy for somebody whom the plan does not name ends what was said of them, and not the one before it.
#[test]
fn copies_end_what_was_begun_with_the_last_of_them() {
    let (_temporary, _person, mut workspace, plans) = issued(1);
    let ends = begin(&mut workspace, Some(&plans[0]), "copies 1");
    let mut wish = handing::wish(&mut workspace, Outlet::File);
    wish.of[0].recipients.push(for_reason("Toimintaterapia Taito"));
    let ends: BegunPlace = serde_json::from_value(ends).unwrap();
    workspace.ending(Some(ends), |workspace| workspace.make_copies(wish, secret(PASSPHRASE))).unwrap();
    assert_eq!(begun(&workspace), ["copies 1"], "no copy is recorded yet");
    let (workspace, copying) = make(workspace, &no_printer, &|workspace| {
        let workspace = workspace.lock().unwrap();
        let vault = workspace.vault_ref().unwrap();
        let recorded = vault.ledger(&plans[0], 1).unwrap().copies;
        let other = recorded.iter().any(|copy| copy.recipient == "Toimintaterapia Taito");
        assert_eq!(vault.begun().unwrap().is_empty(), other, "one of both: {recorded:?}");
    });
    assert!(copying.unwrap().outcomes.iter().all(|one| one.failure.is_none()));
    assert!(begun(&workspace).is_empty());
}
