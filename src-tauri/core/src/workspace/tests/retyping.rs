//! Typing a version into a form: copied field by field, ticked through a lock, taken back from the clipboard, told once
//! in the trail; the sheet to type from; and a form that is arranged.

use super::*;
use crate::mapping::Found;
use crate::vault::Act;

const FORM: &str = "laatija.tuen-suunnitelma-wilma";
const EHOKS: &str = "laatija.hoks-ehoks";

/// A workspace with a version of an example; and the plan.
fn issued(example: &str, reason: &str) -> (TempDir, Arc<Person>, Workspace, String) {
    let (temporary, person, mut workspace, _) = open();
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/templates").join(example);
    let plan = workspace.import_plan_file(&file).unwrap();
    workspace.prepare_copy(plan.clone(), reason.to_owned()).unwrap();
    workspace.issue(secret(PASSPHRASE)).unwrap();
    (temporary, person, workspace, plan)
}

fn support() -> (TempDir, Arc<Person>, Workspace, String) {
    issued("tuen-suunnitelma-2025/examples/rajattu-matematiikka.json", "transition")
}

fn acts(workspace: &mut Workspace, plan: &str, act: Act) -> usize {
    workspace.events(plan.to_owned()).unwrap().iter().filter(|event| event.act == act).count()
}

fn state_of(view: &RetypingView, name: &str) -> RetypingState {
    view.items.iter().find(|item| item.name == name).unwrap().state
}

#[test]
fn fields_are_copied_ticked_through_a_lock_and_told_once() {
    let (_temporary, person, mut workspace, plan) = support();
    let view = workspace.retyping(plan.clone(), FORM.to_owned()).unwrap();
    let first = view.items[0].clone();
    let view = workspace.copy_item(plan.clone(), FORM.to_owned(), first.name.clone(), 0).unwrap();
    assert_eq!(person.lent.lock().unwrap().as_deref(), Some("20.5.2026"));
    assert_eq!(
        (state_of(&view, &first.name), acts(&mut workspace, &plan, Act::Retyped)),
        (RetypingState::Copied, 0)
    );
    workspace.lock(None).unwrap();
    assert_eq!(*person.lent.lock().unwrap(), None, "a lock takes it back");
    workspace.unlock(secret(PASSPHRASE)).unwrap();

    let view = workspace.retyping(plan.clone(), FORM.to_owned()).unwrap();
    assert_eq!(state_of(&view, &first.name), RetypingState::Copied);
    for item in view.items.iter().filter(|item| item.state == RetypingState::Open) {
        let over = item.limit.is_some_and(|limit| item.length > limit);
        assert_eq!(item.parts.len() > 1, over, "{}", item.name);
        for part in 0..item.parts.len() {
            let part = u32::try_from(part).unwrap();
            let view = workspace.copy_item(plan.clone(), FORM.to_owned(), item.name.clone(), part).unwrap();
            let last = usize::try_from(part).unwrap() + 1 == item.parts.len();
            assert_eq!(
                state_of(&view, &item.name) == RetypingState::Copied,
                last,
                "ticked with the last piece"
            );
        }
    }
    assert_eq!(acts(&mut workspace, &plan, Act::Retyped), 1);
    let again = workspace.copy_item(plan.clone(), FORM.to_owned(), first.name.clone(), 0).unwrap();
    assert_eq!(
        (state_of(&again, &first.name), acts(&mut workspace, &plan, Act::Retyped)),
        (RetypingState::Copied, 1)
    );
    let opened =
        workspace.mark_item(plan.clone(), FORM.to_owned(), first.name.clone(), RetypingState::Open).unwrap();
    assert_eq!(state_of(&opened, &first.name), RetypingState::Open);
    assert_eq!(code(workspace.retyping(plan.clone(), EHOKS.to_owned())), Some(Code::NoSuchMapping));
    assert_eq!(code(workspace.copy_item(plan, FORM.to_owned(), "none".to_owned(), 0)), Some(Code::BadCall));
}

/// The signed copy is another program's print of the same words: other fonts, lines and names.
#[test]
fn a_print_is_compared_field_by_field() {
    let (temporary, person, mut workspace, plan) = support();
    let print = temporary.path().join("lomake.pdf");
    *person.file.lock().unwrap() = print.clone();
    workspace.save_retyping_sheet(plan.clone(), FORM.to_owned()).unwrap();
    assert_eq!(acts(&mut workspace, &plan, Act::RetypingSheet), 1);
    let check = workspace.check_retyped(plan.clone(), FORM.to_owned()).unwrap();
    let view = workspace.retyping(plan.clone(), FORM.to_owned()).unwrap();
    let filled = view.items.iter().filter(|item| item.state != RetypingState::Empty).count();
    assert_eq!((check.file.as_str(), check.fields.len()), ("lomake.pdf", filled));
    let lost: Vec<_> = check.fields.iter().filter(|one| matches!(one.found, Found::Missing)).collect();
    assert!(lost.is_empty(), "{lost:?}");
    // One that is dropped on the window is compared the same, once.
    *person.dropped.lock().unwrap() = Some(print);
    let dropped = workspace.check_retyped_dropped(plan.clone(), FORM.to_owned()).unwrap();
    assert_eq!(dropped, check);
    let again = workspace.check_retyped_dropped(plan.clone(), FORM.to_owned());
    assert_eq!(code(again), Some(Code::Cancelled));
    // Of another document nothing is found.
    let other = temporary.path().join("muu.pdf");
    *person.file.lock().unwrap() = other.clone();
    workspace.save_calendar(CalendarWish::default()).unwrap();
    let check = workspace.check_retyped_from(plan, FORM.to_owned(), &other).unwrap();
    assert!(check.fields.iter().all(|one| one.found != Found::Same), "{:?}", check.fields);
}

#[test]
fn the_sheet_for_ehoks_says_neither_who_it_is_nor_why_there_is_support() {
    let (temporary, person, mut workspace, plan) =
        issued("hoks/examples/oppisopimus-ja-mukauttaminen.json", "first_plan");
    let sheet = temporary.path().join("arkki.pdf");
    *person.file.lock().unwrap() = sheet.clone();
    workspace.save_retyping_sheet(plan, EHOKS.to_owned()).unwrap();
    let text = crate::document::read_foreign_text(&std::fs::read(&sheet).unwrap()).unwrap().join("\n");
    let bare: String = text.split_whitespace().collect();
    for told in
        ["1.Perustiedot", "10.Opiskeluvalmiuksia", "1.2.246.562.24.55500012349", "urasuunnitelma_0002"]
    {
        assert!(bare.contains(told), "{told} in {text}");
    }
    for never in ["Mielikuva", "Ronja", "PitkienohjeidenLukeminen", "Pitkienohjeidenlukeminen", "HannaSuo"] {
        assert!(!bare.contains(never), "{never} in {text}");
    }
}

#[test]
fn a_shipped_form_is_arranged_as_a_copy_and_what_is_not_shown_stays() {
    let (_temporary, _, mut workspace, plan) = support();
    let mut form = workspace.edit_mapping(FORM.to_owned()).unwrap().mapping;
    assert!(form.id.starts_with("kunta."));
    form.name = "Oma lomake".to_owned();
    form.fields.swap(0, 9);
    form.fields[0].limit = Some(50);
    let kept = workspace.keep_mapping(FORM.to_owned(), form.clone()).unwrap().mapping.unwrap();
    let view = workspace.retyping(plan.clone(), kept.id.clone()).unwrap();
    // The two tables of goals are still one field for each row.
    assert!(
        view.items[0].name == "Tavoite 1"
            && view.items[4].name == "Tavoite 5"
            && view.items[0].parts.len() > 1
    );
    assert_eq!(workspace.forms_for(plan.clone()).unwrap().len(), 2);

    form.fields[0].field = "none".to_owned();
    let refused = workspace.keep_mapping(FORM.to_owned(), form).unwrap();
    assert!(refused.mapping.is_none() && refused.flaws.len() == 1);
    assert_eq!(workspace.retyping(plan.clone(), kept.id.clone()).unwrap().items[0].name, "Tavoite 1");
    workspace.remove_mapping(kept.id).unwrap();
    assert_eq!(workspace.forms_for(plan).unwrap().len(), 1);
}

#[test]
fn a_plan_without_a_version_has_nothing_to_type() {
    let (_temporary, _, mut workspace, _) = open();
    let plan = workspace
        .create_plan("fi.perusopetus.hojks".to_owned(), "Mallikas Oona".to_owned(), "3A".to_owned())
        .unwrap();
    let view = workspace.retyping(plan.clone(), "laatija.hojks-wilma".to_owned()).unwrap();
    assert_eq!((view.version, view.items.len()), (0, 0));
    let sheet = workspace.save_retyping_sheet(plan, "laatija.hojks-wilma".to_owned());
    assert_eq!(code(sheet), Some(Code::NoSuchRevision));
}

/// What the rules of secrecy stop in the file for eHOKS is told where the same words are typed by hand.
#[test]
fn what_must_not_go_into_ehoks_is_told_on_the_item_and_on_the_sheet() {
    let (temporary, person, mut workspace, _) = open();
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../assets/templates/hoks/examples/oppisopimus-ja-mukauttaminen.json");
    let mut example: serde_json::Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    let values = &mut example["values"];
    values["adaptation"][0]["criteria"] = "Ronja tekee osat ohjatusti, koska hänellä on ADHD".into();
    values["workplace_periods"][0]["tasks"] = "Kassatyö, tunnus 010101-123N".into();
    values["workplace_periods"][0]["guide"] = "Hanna Mallinen".into();
    let plan = workspace.import_plan(example.to_string().as_bytes()).unwrap();
    workspace.prepare_copy(plan.clone(), "first_plan".to_owned()).unwrap();
    workspace.issue(secret(PASSPHRASE)).unwrap();
    let view = workspace.retyping(plan.clone(), EHOKS.to_owned()).unwrap();
    let told: Vec<(&str, String)> = view
        .items
        .iter()
        .filter(|item| !item.warnings.is_empty())
        .map(|item| (item.parts[0].as_str(), item.warnings.join(" ")))
        .collect();
    let of = |words: &str| {
        let of: Vec<&str> =
            told.iter().filter(|(text, _)| text.contains(words)).map(|(_, told)| told.as_str()).collect();
        assert!(!of.is_empty(), "{words}: {told:?}");
        of.join(" ")
    };
    assert!(of("ADHD").contains("henkilön nimi") && of("ADHD").contains("tuen syystä"), "{told:?}");
    assert!(of("010101-123N").contains("henkilötunnus"), "{told:?}");
    assert!(told.iter().all(|(text, _)| text.contains("ADHD") || text.contains("010101-123N")), "{told:?}");
    // It stops nothing, and the sheet tells it too.
    let warned = view.items.iter().find(|item| !item.warnings.is_empty()).unwrap().name.clone();
    workspace.copy_item(plan.clone(), EHOKS.to_owned(), warned, 0).unwrap();
    let sheet = temporary.path().join("arkki.pdf");
    *person.file.lock().unwrap() = sheet.clone();
    workspace.save_retyping_sheet(plan, EHOKS.to_owned()).unwrap();
    let text = crate::document::read_foreign_text(&std::fs::read(&sheet).unwrap()).unwrap().join("\n");
    let bare: String = text.split_whitespace().collect();
    for told in ["Huomaaennenvientiä", "Tekstissäonhenkilötunnus", "tuensyystä:ADHD"] {
        assert!(bare.contains(told), "{told} in {text}");
    }
}
