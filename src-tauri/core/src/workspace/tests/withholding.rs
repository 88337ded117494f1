//! An order of non-disclosure: what it keeps back is told and held back in every version and document of the pupil.

use super::handing::{GUARDIANS, issued, make, no_printer};
use super::*;

/// What is not to be given under non-disclosure is told of a version, of what is written now and of what the vault has
/// not taken yet.
#[test]
fn contact_data_in_free_text_are_told_of_a_version_and_of_a_draft() {
    let (_temporary, _, mut workspace, plans) = issued(1);
    let plan = plans[0].clone();
    let change = |field: &str, value: serde_json::Value| AnswerChange { field: field.to_owned(), value };
    let order = change("non_disclosure", serde_json::json!({ "value": "yes", "details": "" }));
    let strengths = change("strengths", "Soita 040 1234567".into());
    assert_eq!(workspace.contacts_in(plan.clone(), 1, Vec::new()).unwrap(), [""; 0]);
    workspace.start_draft(plan.clone()).unwrap();
    workspace.save(plan.clone(), vec![strengths], None).unwrap();
    assert_eq!(workspace.contacts_in(plan.clone(), 0, Vec::new()).unwrap(), [""; 0], "no order holds");
    let told = workspace.contacts_in(plan.clone(), 0, vec![order]).unwrap();
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(
        workspace.contacts_in(plan, 1, Vec::new()).unwrap(),
        [""; 0],
        "the vault has not taken the order"
    );
}

/// An order of non-disclosure is the pupil's: it holds for every version and every document as soon as one says so.
#[test]
fn an_order_of_non_disclosure_is_told_where_copies_are_given() {
    let (temporary, _, mut workspace, plans) = issued(2);
    let [plan, other] = [plans[0].clone(), plans[1].clone()];
    let told = |workspace: &mut Workspace, plan: &str, number: u32| {
        let offer = workspace.copies_of(plan.to_owned(), number).unwrap();
        let ledger = workspace.ledger(plan.to_owned(), number).unwrap();
        assert_eq!(offer.under_order, ledger.under_order);
        assert_eq!(offer.before_order, !ledger.before_order.is_empty());
        (offer.under_order, offer.before_order)
    };
    let save = |workspace: &mut Workspace, plan: &str, field: &str, value: serde_json::Value| {
        let change = AnswerChange { field: field.to_owned(), value };
        workspace.save(plan.to_owned(), vec![change], None).unwrap();
    };
    assert_eq!(told(&mut workspace, &plan, 1), (false, false));
    workspace.start_draft(plan.clone()).unwrap();
    save(&mut workspace, &plan, "non_disclosure", serde_json::json!({ "value": "yes", "details": "" }));
    assert_eq!(told(&mut workspace, &plan, 1), (true, true), "the draft says it");
    assert_eq!(told(&mut workspace, &other, 1), (false, false), "another pupil");
    let reason = workspace.open_plan(plan.clone()).unwrap().form.reasons.first().unwrap().value.clone();
    workspace.prepare_copy(plan.clone(), reason).unwrap();
    workspace.issue_prepared().unwrap();
    assert_eq!(told(&mut workspace, &plan, 2), (true, false));
    assert_eq!(told(&mut workspace, &plan, 1), (true, true), "it was issued before the order");
    let labels = workspace.ledger(plan.clone(), 1).unwrap().before_order;
    assert!(labels.iter().any(|label| label.ends_with(&format!("({})", GUARDIANS[0]))), "{labels:?}");
    assert_eq!(workspace.contacts_in(plan.clone(), 1, Vec::new()).unwrap(), labels);
    assert!(workspace.transfer_offer(plan.clone(), 1).unwrap().before_order);

    // It is given by somebody who knows, and alone: among others it is left out.
    let of = |plan: &str| CopiesOf {
        plan: plan.to_owned(),
        number: 1,
        recipients: vec![RecipientWish::named(GUARDIANS[0])],
    };
    let wish = |of, knowing| CopyWish {
        of,
        edition: Edition::default(),
        fitting: false,
        outlet: Outlet::File,
        covers: false,
        letters: false,
        list: false,
        sign: false,
        knowing,
    };
    let refused = workspace.make_copies(wish(vec![of(&plan)], false), secret(PASSPHRASE)).unwrap_err();
    assert_eq!(
        (refused.code, refused.details["fields"].clone()),
        (Code::ContactsUnderOrder, labels.join(", "))
    );
    for (folder, of, knowing, expected) in [
        ("yksin", vec![of(&plan)], false, vec![Some(Code::ContactsUnderOrder)]),
        ("tietäen", vec![of(&plan)], true, vec![None]),
        ("kaikki", vec![of(&plan), of(&other)], true, vec![Some(Code::ContactsUnderOrder), None]),
    ] {
        workspace.make_copies_into(&wish(of, knowing), temporary.path().join(folder)).unwrap();
        let (next, copying) = make(workspace, &no_printer, &|_| {});
        workspace = next;
        let outcomes = copying.unwrap().outcomes;
        let codes: Vec<_> = outcomes.iter().map(|one| one.failure.as_ref().map(|f| f.code)).collect();
        assert_eq!(codes, expected, "{folder}");
    }

    // Another document of the same pupil: of her name, and of no other day of birth.
    let name = workspace.vault().unwrap().plan(&plan).unwrap().pupil;
    workspace.start_draft(other.clone()).unwrap();
    save(&mut workspace, &other, "pupil_name", name.into());
    assert_eq!(told(&mut workspace, &other, 1), (true, true));
    save(&mut workspace, &other, "pupil_birth_date", "2011-01-01".into());
    let fresh = told(&mut workspace, &other, 1);
    assert_eq!(fresh, (false, false), "a namesake");
}
