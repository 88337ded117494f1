//! A hearing whose contents go into the draft of the decision that was there before it, through the commands.

use super::*;
use serde_json::json;

const HEARING: usize = 4;
const DECISION: &str = "fi.perusopetus.tukea-koskeva-paatos-2025";

fn put(workspace: &mut Workspace, plan: &str, field: &str, value: serde_json::Value) {
    let change = AnswerChange { field: field.to_owned(), value };
    workspace.save(plan.to_owned(), vec![change], None).unwrap();
}

/// The example of a hearing, and a draft of the decision for the same pupil in which little is written.
fn heard() -> (TempDir, Workspace, String, String) {
    let (folder, _, mut workspace, _) = open();
    let hearing = workspace.import_plan(crate::template::examples()[HEARING].as_bytes()).unwrap();
    let pupil = workspace.vault_ref().unwrap().plan(&hearing).unwrap().pupil;
    let draft = workspace.create_plan(DECISION.to_owned(), pupil, "6C".to_owned()).unwrap();
    (folder, workspace, hearing, draft)
}

fn item(workspace: &mut Workspace, plan: &str, field: &str) -> DeskItem {
    let desk = workspace.desk(plan.to_owned()).unwrap().unwrap();
    let mut items = desk.sections.into_iter().flat_map(|section| section.items);
    items.find(|item| item.id.ends_with(&format!(":{field}"))).unwrap()
}

#[test]
fn a_hearing_fills_what_is_empty_in_the_draft_of_the_decision_and_lies_beside_it() {
    let (_folder, mut workspace, hearing, draft) = heard();
    put(&mut workspace, &draft, "pupil_birth_date", json!("2013-09-30"));
    let offers = workspace.to_bring(draft.clone()).unwrap();
    assert_eq!((offers.len(), offers[0].plan.as_str(), offers[0].version), (1, hearing.as_str(), 0));
    let stepped = workspace.bring_in(draft.clone(), hearing.clone()).unwrap();
    assert_eq!(stepped.answers.len() as u32, offers[0].fills);
    let answers = workspace.open_plan(draft.clone()).unwrap().answers;
    let rows = answers["hearing"].as_array().unwrap().clone();
    let roles: Vec<&str> = rows.iter().filter_map(|row| row["role"].as_str()).collect();
    assert_eq!(roles, ["pupil", "guardian", "guardian"]);
    assert!(rows[1]["who"] == "Elina Kuvitteellinen" && rows[1]["date"] == "2026-05-28");
    // What needs a person's eye has no place yet.
    assert_eq!(item(&mut workspace, &draft, "pupil_heard").state, Placing::Placed);
    let subject = item(&mut workspace, &draft, "hearing_subject");
    assert_eq!(subject.state, Placing::Unplaced);
    assert_eq!(item(&mut workspace, &draft, "materials_given").suggestions[0].place.field, "reasons");
    workspace.leave_text(draft.clone(), subject.id.clone(), true).unwrap();
    assert_eq!(item(&mut workspace, &draft, "hearing_subject").state, Placing::Left);
    workspace.undo(draft.clone()).unwrap();
    // It is offered once, and is one step.
    assert!(workspace.to_bring(draft.clone()).unwrap().is_empty());
    workspace.undo(draft.clone()).unwrap();
    assert!(!workspace.open_plan(draft.clone()).unwrap().answers.contains_key("hearing"));
    assert!(workspace.desk(draft.clone()).unwrap().is_none());
    assert_eq!(workspace.to_bring(draft).unwrap().len(), 1);
}

#[test]
fn what_is_written_in_the_draft_stays_and_the_hearing_is_shown_beside_it() {
    let (_folder, mut workspace, hearing, draft) = heard();
    let own = json!([{ "role": "pupil", "view": "Aiemmin kirjattu näkemys." }]);
    put(&mut workspace, &draft, "hearing", own.clone());
    workspace.bring_in(draft.clone(), hearing).unwrap();
    let answers = workspace.open_plan(draft.clone()).unwrap().answers;
    assert_eq!(answers["hearing"], own);
    assert_eq!(answers["pupil_birth_date"], "2013-09-30", "what was empty is filled");
    let words = item(&mut workspace, &draft, "pupil_heard");
    assert_eq!((words.state, words.suggestions[0].place.field.as_str()), (Placing::Unplaced, "hearing"));
    // Put there by hand it stands after what is there.
    workspace.place_text(draft.clone(), words.id, "hearing".to_owned()).unwrap();
    let rows = workspace.open_plan(draft).unwrap().answers["hearing"].as_array().unwrap().clone();
    assert!(rows.len() == 2 && rows[0] == own[0]);
}

#[test]
fn only_what_was_heard_of_this_pupil_is_offered() {
    let (_folder, mut workspace, hearing, draft) = heard();
    // A namesake, a document that says nothing yet, one that is no hearing, and one the draft was begun from.
    put(&mut workspace, &draft, "pupil_birth_date", json!("2012-01-01"));
    assert!(workspace.to_bring(draft.clone()).unwrap().is_empty(), "born on another day");
    assert!(workspace.bring_in(draft.clone(), hearing.clone()).is_err());
    put(&mut workspace, &draft, "pupil_birth_date", json!("2013-09-30"));
    assert_eq!(workspace.to_bring(draft.clone()).unwrap().len(), 1);
    put(&mut workspace, &hearing, "pupil_heard", json!(""));
    put(&mut workspace, &hearing, "guardians_heard", json!([]));
    assert!(workspace.to_bring(draft).unwrap().is_empty(), "it says nothing");
    let own = workspace.begin_plan(hearing.clone(), DECISION.to_owned()).unwrap();
    put(&mut workspace, &hearing, "pupil_heard", json!("Uusi näkemys."));
    assert!(workspace.to_bring(own).unwrap().is_empty(), "it lies beside it already");
    assert!(workspace.to_bring(hearing).unwrap().iter().all(|offer| offer.title != "Kuuleminen"));
}

/// Where a day of birth is missing the class says who it is, and only while nobody of this name is another.
#[test]
fn of_a_namesake_nothing_is_brought() {
    let (_folder, mut workspace, hearing, draft) = heard();
    let pupil = workspace.vault_ref().unwrap().plan(&hearing).unwrap().pupil;
    let may = |workspace: &mut Workspace, draft: &str| {
        let offered = workspace.to_bring(draft.to_owned()).unwrap();
        let brought = workspace.bring_in(draft.to_owned(), hearing.clone());
        assert_eq!(offered.is_empty(), brought.is_err(), "what is brought in is what is offered");
        match brought {
            Ok(_) => {
                assert_eq!((&*offered[0].pupil, &*offered[0].class), (&*pupil, "6C"));
                workspace.undo(draft.to_owned()).unwrap();
                true
            }
            Err(failure) => {
                assert_eq!(failure.code, Code::NothingToBring);
                false
            }
        }
    };
    assert!(may(&mut workspace, &draft), "of one class, and the only one of this name");
    let named = |workspace: &mut Workspace, pupil: &str, class: &str| {
        workspace.create_plan(DECISION.to_owned(), pupil.to_owned(), class.to_owned()).unwrap()
    };
    let stranger = named(&mut workspace, "Muu Oppilas", "6C");
    assert!(!may(&mut workspace, &stranger), "another name");
    let classless = named(&mut workspace, &pupil, "");
    assert!(!may(&mut workspace, &classless), "neither a day nor a class");
    let namesake = named(&mut workspace, &pupil, "6C");
    put(&mut workspace, &namesake, "pupil_birth_date", json!("2013-01-01"));
    assert!(!may(&mut workspace, &draft), "two of this name in one class, born on two days");
    put(&mut workspace, &namesake, "pupil_birth_date", json!(null));
    assert!(may(&mut workspace, &draft));
    let elsewhere = named(&mut workspace, &pupil, "3A");
    assert!(!may(&mut workspace, &elsewhere), "another class");
    assert!(!may(&mut workspace, &draft), "two of this name in two classes");
    put(&mut workspace, &draft, "pupil_birth_date", json!("2013-09-30"));
    assert!(may(&mut workspace, &draft), "born on the same day");
    workspace.close_plans(vec![hearing.clone()], Closing::OldYear).unwrap();
    assert!(!may(&mut workspace, &draft), "it was put aside");
}

/// A document that was brought in and cannot be read any more is left out, and that is said.
#[test]
fn a_broken_document_closes_no_desk() {
    let (_folder, mut workspace, hearing, draft) = heard();
    let reason = workspace.open_plan(hearing.clone()).unwrap().form.reasons.first().unwrap().value.clone();
    workspace.prepare_copy(hearing.clone(), reason).unwrap_or_else(|failure| panic!("{failure}"));
    workspace.issue_prepared().unwrap();
    workspace.bring_in(draft.clone(), hearing).unwrap();
    assert_eq!(workspace.desk(draft.clone()).unwrap().unwrap().unread, 0);
    workspace.vault().unwrap().lose(1, false);
    let desk = workspace.desk(draft).unwrap().unwrap();
    assert_eq!((desk.unread, desk.sections.len()), (1, 0));
}

/// Neither does one from which the draft was begun: it can be written, reviewed and looked at without it.
#[test]
fn a_draft_is_opened_without_the_broken_document_that_it_was_begun_from() {
    let (_folder, _, mut workspace, _) = open();
    let hearing = workspace.import_plan(crate::template::examples()[HEARING].as_bytes()).unwrap();
    let reason = workspace.open_plan(hearing.clone()).unwrap().form.reasons.first().unwrap().value.clone();
    workspace.prepare_copy(hearing.clone(), reason).unwrap_or_else(|failure| panic!("{failure}"));
    workspace.issue_prepared().unwrap();
    let draft = workspace.begin_plan(hearing, DECISION.to_owned()).unwrap();
    assert!(workspace.open_plan(draft.clone()).unwrap().carry.unwrap().there);
    workspace.vault().unwrap().lose(1, false);
    assert!(!workspace.open_plan(draft.clone()).unwrap().carry.unwrap().there);
    let desk = workspace.desk(draft.clone()).unwrap().unwrap();
    assert_eq!((desk.unread, desk.sections.len()), (1, 0));
    put(&mut workspace, &draft, "pupil_birth_date", json!("2013-09-30"));
    workspace.review(draft.clone()).unwrap();
    workspace.origin(draft.clone()).unwrap();
    workspace.preview(draft, Vec::new(), None, None).unwrap();
    workspace.home().unwrap();
}
