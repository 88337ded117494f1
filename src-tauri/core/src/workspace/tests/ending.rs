//! A command that records a dialog ends what was begun there, in the same commit; one that fails leaves it.

use super::handing::{for_reason, issued, make, no_printer};
use super::*;
use crate::template::Way;

fn begin(workspace: &mut Workspace, plan: Option<&str>, place: &str) -> Option<BegunPlace> {
    let (plan, place) = (plan.map(str::to_owned), place.to_owned());
    let words = Some("Kesken".to_owned());
    workspace.keep_begun(vec![Begun { plan: plan.clone(), place: place.clone(), words }]).unwrap();
    Some(BegunPlace { plan, place })
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
    let deliver = |workspace: &mut Workspace, day: &str, ends| {
        let delivery = DeliveryWish {
            copy: None,
            recipient: "Elina".to_owned(),
            way: Way::ByHand,
            day: day.to_owned(),
            note: String::new(),
            awaits_paper: false,
        };
        workspace.ending(ends, |workspace| workspace.record_delivery(plan.to_owned(), 1, delivery))
    };
    let refused = deliver(&mut workspace, "2027-01-01", ends.clone());
    assert_eq!(code(refused), Some(Code::BadCall));
    assert_eq!(begun(&workspace), ["other", "delivery 1 "], "it stays where nothing was recorded");
    deliver(&mut workspace, "2026-11-20", None).unwrap();
    assert_eq!(begun(&workspace).len(), 2, "what was refused before waits for nothing");
    deliver(&mut workspace, "2026-11-21", ends).unwrap();
    assert_eq!(begun(&workspace), ["other"]);
    // What is recorded already ends what was begun of it all the same.
    let ends = begin(&mut workspace, None, "form own/oma-1");
    workspace.ending(ends, |workspace| workspace.remove_mapping("own/oma-1".to_owned())).unwrap();
    assert_eq!(begun(&workspace), ["other"]);
}

/// The copy for somebody whom the plan does not name ends what was said of them, and not the one before it.
#[test]
fn copies_end_what_was_begun_with_the_last_of_them() {
    let (_temporary, _person, mut workspace, plans) = issued(1);
    let ends = begin(&mut workspace, Some(&plans[0]), "copies 1");
    let mut wish = handing::wish(&mut workspace, Outlet::File);
    wish.of[0].recipients.push(for_reason("Toimintaterapia Taito"));
    workspace.ending(ends, |workspace| workspace.make_copies(wish, secret(PASSPHRASE))).unwrap();
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
