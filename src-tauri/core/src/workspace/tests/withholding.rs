//! An order of non-disclosure: what it keeps back is told and held back in every version and document of the pupil.

use super::handing::{GUARDIANS, issued, make, no_printer};
use super::*;
use crate::template::Severity::{Blocks, Look};
use std::collections::BTreeMap;

/// What is not to be given under non-disclosure is told of a version, of what is written now and of what the vault has
/// not taken yet.
#[test]
fn contact_data_in_free_text_are_told_of_a_version_and_of_a_draft() {
    let (_temporary, _, mut workspace, plans) = issued(1);
    let plan = plans[0].clone();
    let change = |field: &str, value: serde_json::Value| AnswerChange { field: field.to_owned(), value };
    let order = change("non_disclosure", serde_json::json!({ "value": "yes", "details": "" }));
    let strengths = change("strengths", "Soita 040 1234567".into());
    let of_version = || Outgoing::Version { number: 1, editions: Vec::new(), letter: false };
    let told = |workspace: &mut Workspace, going| workspace.contacts_in(plan.clone(), going).unwrap();
    assert_eq!(told(&mut workspace, of_version()), Contacts::default());
    workspace.start_draft(plan.clone()).unwrap();
    workspace.save(plan.clone(), vec![strengths], None).unwrap();
    let now = told(&mut workspace, Outgoing::Now { changes: Vec::new() });
    assert_eq!(now, Contacts::default(), "no order holds");
    let now = told(&mut workspace, Outgoing::Now { changes: vec![order] });
    assert_eq!((now.fields.len(), now.under_order, now.unmarked), (1, true, false), "{now:?}");
    assert_eq!(told(&mut workspace, of_version()), Contacts::default(), "the vault has not taken the order");
}

/// An order of non-disclosure is the pupil's: it holds for every version and every document as soon as one says so.
#[test]
fn an_order_of_non_disclosure_is_told_where_copies_are_given() {
    let (temporary, _, mut workspace, plans) = issued(2);
    let [plan, other] = [plans[0].clone(), plans[1].clone()];
    let told = |workspace: &mut Workspace, plan: &str, number: u32| {
        let offer = workspace.copies_of(plan.to_owned(), number).unwrap();
        let ledger = workspace.ledger(plan.to_owned(), number).unwrap();
        assert_eq!(offer.contacts, ledger.contacts);
        (offer.contacts.under_order, offer.contacts.unmarked)
    };
    let save = |workspace: &mut Workspace, plan: &str, field: &str, value: serde_json::Value| {
        let change = AnswerChange { field: field.to_owned(), value };
        workspace.save(plan.to_owned(), vec![change], None).unwrap();
    };
    assert_eq!(told(&mut workspace, &plan, 1), (false, false));
    write(&mut workspace, &other, "pupil_birth_date", "2011-01-01".into());
    workspace.start_draft(plan.clone()).unwrap();
    save(&mut workspace, &plan, "non_disclosure", serde_json::json!({ "value": "yes", "details": "" }));
    assert_eq!(told(&mut workspace, &plan, 1), (true, true), "the draft says it");
    assert_eq!(told(&mut workspace, &other, 1), (false, false), "another pupil");
    let reason = workspace.open_plan(plan.clone()).unwrap().form.reasons.first().unwrap().value.clone();
    workspace.prepare_copy(plan.clone(), reason).unwrap();
    workspace.issue_prepared().unwrap();
    assert_eq!(told(&mut workspace, &plan, 2), (true, false));
    assert_eq!(told(&mut workspace, &plan, 1), (true, true), "it does not say the order");
    let labels = workspace.ledger(plan.clone(), 1).unwrap().contacts.fields;
    assert!(labels.iter().any(|label| label.ends_with(&format!("({})", GUARDIANS[0]))), "{labels:?}");
    let all = workspace.contacts_in(plan.clone(), Outgoing::All).unwrap();
    assert_eq!(
        (all.fields, all.unmarked),
        (labels.clone(), true),
        "all versions go, and one does not say it"
    );

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

    // Of her name, and of another day of birth.
    let name = workspace.vault().unwrap().plan(&plan).unwrap().pupil;
    write(&mut workspace, &other, "pupil_name", name.into());
    assert_eq!(told(&mut workspace, &other, 1), (false, false), "a namesake");
}

/// Changes one answer of the draft in hand, and of one that is begun if need be.
fn write(workspace: &mut Workspace, plan: &str, field: &str, value: serde_json::Value) {
    if !workspace.vault().unwrap().plan(plan).unwrap().draft {
        workspace.start_draft(plan.to_owned()).unwrap();
    }
    workspace.open_plan(plan.to_owned()).unwrap();
    let change = AnswerChange { field: field.to_owned(), value };
    workspace.save(plan.to_owned(), vec![change], None).unwrap();
}

fn order(value: &str) -> serde_json::Value {
    serde_json::json!({ "value": value, "details": "" })
}

fn prepare(workspace: &mut Workspace, plan: &str) -> Result<Prepared> {
    let reason = workspace.open_plan(plan.to_owned()).unwrap().form.reasons.first().unwrap().value.clone();
    workspace.prepare_copy(plan.to_owned(), reason)
}

/// What the order keeps back in the table is not to go out in a free text; what may be such data is only pointed out, as
/// one writes and in the review.
#[test]
fn contact_data_in_free_text_are_found_before_a_version_is_issued() {
    let (_temporary, _, mut workspace, plans) = issued(1);
    let plan = plans[0].clone();
    write(&mut workspace, &plan, "non_disclosure", order("yes"));
    let guardians = serde_json::json!([{ "name": GUARDIANS[0], "phone": "040 123 4567" }]);
    write(&mut workspace, &plan, "guardians", guardians);
    let severities = |workspace: &mut Workspace, text: &str| {
        write(workspace, &plan, "strengths", text.into());
        let review = workspace.review(plan.clone()).unwrap().findings;
        let notes = workspace.open_plan(plan.clone()).unwrap().state.notes;
        [review, notes].map(|told| {
            let of_text = told.into_iter().filter(|finding| finding.place.field == "strengths");
            of_text.map(|finding| finding.severity).collect::<Vec<_>>()
        })
    };
    let both = |severity| [vec![severity], vec![severity]];
    assert_eq!(severities(&mut workspace, "Soita +358 40 123 4567."), both(Blocks));
    assert_eq!(code(prepare(&mut workspace, &plan)), Some(Code::FindingsLeft));
    assert_eq!(severities(&mut workspace, "Soita 050 765 4321."), both(Look));
    assert_eq!(severities(&mut workspace, "Soitamme joka viikko."), [vec![], vec![]]);
}

/// Two documents of one pupil, each with an issued version.
fn two_of_one() -> (TempDir, Workspace, [String; 2]) {
    let (temporary, _, mut workspace, plans) = issued(2);
    write(&mut workspace, &plans[1], "pupil_name", "Oppilas 0".into());
    (temporary, workspace, [plans[0].clone(), plans[1].clone()])
}

/// A version that does not say the order of another document would go out with the guardians' contact data.
#[test]
fn nothing_is_issued_without_the_order_that_another_document_says() {
    let (_temporary, mut workspace, [plan, other]) = two_of_one();
    prepare(&mut workspace, &other).unwrap();
    write(&mut workspace, &plan, "non_disclosure", order("yes"));
    assert_eq!(
        code(workspace.issue_prepared()),
        Some(Code::CopyOutdated),
        "it was prepared before the order"
    );
    write(&mut workspace, &other, "non_disclosure", order("no"));
    let refused = prepare(&mut workspace, &other).unwrap_err();
    assert_eq!((refused.code, refused.details["title"].as_str()), (Code::OrderElsewhere, "HOJKS"));
    let found = |workspace: &mut Workspace| {
        let review = workspace.review(other.clone()).unwrap();
        review.findings.into_iter().find(|finding| finding.place.field == "non_disclosure")
    };
    let told = found(&mut workspace).expect("the review tells it before");
    assert!(told.severity == Blocks && told.title.contains("HOJKS"), "{told:?}");
    write(&mut workspace, &other, "non_disclosure", order("yes"));
    assert!(found(&mut workspace).is_none());
    prepare(&mut workspace, &other).unwrap();
    workspace.issue_prepared().unwrap();
    prepare(&mut workspace, &plan).unwrap();
    workspace.issue_prepared().unwrap();

    // It is in force no more: what the drafts say counts, or neither of two could be issued first.
    write(&mut workspace, &other, "non_disclosure", order("no"));
    assert_eq!(code(prepare(&mut workspace, &other)), Some(Code::OrderElsewhere));
    write(&mut workspace, &plan, "non_disclosure", order("no"));
    prepare(&mut workspace, &other).unwrap();
    workspace.issue_prepared().unwrap();
}

/// What a colleague is asked for says no contact data, whichever document of the pupil has the order.
#[test]
fn a_part_goes_without_the_contact_data_that_another_document_keeps_back() {
    let (_temporary, mut workspace, [plan, other]) = two_of_one();
    let sent = |workspace: &mut Workspace| {
        let sections = workspace.asking(other.clone()).unwrap().sections.into_iter().map(|one| one.value);
        let lock = PartLock::Passphrase { passphrase: secret(PASSPHRASE) };
        let wish = PartWish { sections: sections.collect(), colleague: "Petri".to_owned(), lock };
        format!("{:?}", workspace.prepare_part(&other, &wish).unwrap().0.answers)
    };
    assert!(sent(&mut workspace).contains("040 1234567"));
    write(&mut workspace, &plan, "non_disclosure", order("yes"));
    let packet = sent(&mut workspace);
    assert!(packet.contains(GUARDIANS[0]) && !packet.contains("040 1234567"), "{packet}");
}

/// The pupil is known by the words of the name, or by the day of birth and one of them.
#[test]
fn an_order_is_found_under_another_spelling_of_the_name() {
    let (_temporary, _, mut workspace, plans) = issued(1);
    write(&mut workspace, &plans[0], "pupil_birth_date", "2014-03-05".into());
    write(&mut workspace, &plans[0], "non_disclosure", order("yes"));
    let hearing = "fi.perusopetus.kuuleminen".to_owned();
    let other = workspace.create_plan(hearing, "Oppilas".to_owned(), String::new()).unwrap();
    for (name, born, expected) in [
        ("0, OPPILAS", "", true),
        ("Oppilas 0", "2014-03-05", true),
        ("Oppilas 0", "2014-03-06", false),
        ("Oppilas Korhonen", "", false),
        ("Oppilas Korhonen", "2014-03-05", true),
        ("Aino Korhonen", "2014-03-05", false),
    ] {
        write(&mut workspace, &other, "pupil_name", name.into());
        write(&mut workspace, &other, "pupil_birth_date", born.into());
        assert_eq!(workspace.meets_under_order(&other).unwrap(), expected, "{name} {born}");
    }
}

/// What cannot be read may say the order: it is asked as if it did, and told why.
#[test]
fn a_document_that_cannot_be_read_is_no_word_that_there_is_no_order() {
    let (temporary, _, mut workspace, plans) = issued(1);
    let plan = plans[0].clone();
    let local = crate::template::as_local("fi.perusopetus.kuuleminen").unwrap();
    let local = local.replace("\"Kunta\"", "\"Harjukoski\"").replace("kunta.kuuleminen", "kunta.oma");
    let path = temporary.path().join("oma.toml");
    std::fs::write(&path, local).unwrap();
    workspace.take_local_file(&path).unwrap();
    let created = workspace.create_plan("kunta.oma".to_owned(), "Oppilas 0".to_owned(), String::new());
    let hearing = created.unwrap();
    assert_eq!(workspace.ledger(plan.clone(), 1).unwrap().contacts, Contacts::default());
    workspace.open = None;
    workspace.known = crate::template::Known::default();
    let told = workspace.ledger(plan.clone(), 1).unwrap().contacts;
    assert_eq!((told.under_order, told.unmarked), (false, true), "{told:?}");
    assert_eq!(told.unread, ["kunta.oma"]);
    let refused = workspace.demand_contacts_known(&plan, &Edition::default(), false).unwrap_err();
    assert_eq!(refused.code, Code::ContactsOrderUnread);
    assert!(workspace.meets_under_order(&plan).unwrap());
    // As soon as one that can be read says it, it is known.
    write(&mut workspace, &plan, "non_disclosure", order("yes"));
    let told = workspace.ledger(plan, 1).unwrap().contacts;
    assert_eq!((told.under_order, told.unread.len()), (true, 0), "{hearing}");
}

/// A draft that is damaged is no word either.
#[test]
fn a_damaged_draft_is_no_word_that_there_is_no_order() {
    let (_temporary, mut workspace, [plan, other]) = two_of_one();
    workspace.start_draft(plan.clone()).unwrap();
    let save = crate::vault::DraftSave {
        answers: BTreeMap::from([("non_disclosure".to_owned(), Some("{".to_owned()))]),
        flags: BTreeMap::new(),
        summary: crate::vault::Summary { pupil: "Oppilas 0".to_owned(), ..Default::default() },
        rest: None,
        moment: "2026-11-28T10:00:00+02:00".to_owned(),
    };
    workspace.open = None;
    workspace.vault().unwrap().save_draft(&plan, &save).unwrap();
    let told = workspace.ledger(other, 1).unwrap().contacts;
    assert_eq!((told.under_order, told.unmarked, told.unread.len()), (false, true, 1), "{told:?}");
}

/// What is asked about is what goes out: the edition, and with a letter what was there before.
#[test]
fn contact_data_are_asked_about_where_they_go_out() {
    let (_temporary, _, mut workspace, plans) = issued(1);
    let plan = plans[0].clone();
    let rows = GUARDIANS.map(|name| serde_json::json!({ "name": name, "gets_copy": "yes" })).to_vec();
    write(&mut workspace, &plan, "guardians", rows.into());
    prepare(&mut workspace, &plan).unwrap();
    workspace.issue_prepared().unwrap();
    write(&mut workspace, &plan, "non_disclosure", order("yes"));
    let mut asked = |number, without: &[&str], letter| {
        let without = without.iter().map(|one| (*one).to_owned()).collect();
        let editions = vec![Edition { without, ..Edition::default() }];
        let going = Outgoing::Version { number, editions, letter };
        workspace.contacts_in(plan.clone(), going).unwrap().unmarked
    };
    assert!(asked(1, &[], false));
    assert!(!asked(1, &["guardians"], false), "what is left out does not go");
    assert!(!asked(2, &[], false), "the second version has none");
    assert!(asked(2, &[], true), "the letter about it tells what was taken out");
    assert!(!asked(2, &["guardians"], true));
    let edition = Edition::default();
    let mut demand =
        |letter, knowing| code(workspace.demand_no_contacts((&plan, 0), &edition, letter, knowing));
    assert_eq!(demand(false, false), None);
    assert_eq!((demand(true, false), demand(true, true)), (Some(Code::ContactsUnderOrder), None));
}
