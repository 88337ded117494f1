//! Attaching files through the commands: each is a row of the draft that can be taken back, a version keeps what it
//! lists, limits are named, and a document begun from another takes its files along.

use super::*;
use crate::template::Severity;
use crate::vault::Act;
use serde_json::json;

const PLAN: &str = "fi.perusopetus.tuen-suunnitelma-2025";
const OLD: &str = "fi.perusopetus.oppimissuunnitelma";
const PHOTO: &[u8] = include_bytes!("../../../../../tests/files/papers/turned.jpg");

/// A draft, and a person who chooses a photograph of this name.
fn drafted(template: &str) -> (TempDir, Arc<Person>, Workspace, String) {
    let (temporary, person, mut workspace, _) = open();
    let plan =
        workspace.create_plan(template.to_owned(), "Aino Esimerkki".to_owned(), "3B".to_owned()).unwrap();
    choose(&temporary, &person, "Lupa: retki.jpg", PHOTO);
    (temporary, person, workspace, plan)
}

fn choose(temporary: &TempDir, person: &Person, name: &str, bytes: &[u8]) {
    let path = temporary.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    *person.file.lock().unwrap() = path;
}

/// A picture of one colour: another file for every other number.
fn picture(number: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = ::png::Encoder::new(&mut bytes, 4, 4);
    encoder.set_color(::png::ColorType::Grayscale);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&[number; 16]).unwrap();
    writer.finish().unwrap();
    bytes
}

fn names(workspace: &mut Workspace, plan: &str, number: u32) -> Vec<String> {
    let files = workspace.attachments(plan.to_owned(), number).unwrap().files;
    files.into_iter().map(|file| file.name).collect()
}

#[test]
fn a_file_is_a_row_of_the_draft_and_goes_and_comes_with_it() {
    let (_temporary, _person, mut workspace, plan) = drafted(PLAN);
    let attached = workspace.attach_file(plan.clone()).unwrap();
    assert_eq!((attached.name.as_str(), attached.removed.len()), ("Lupa: retki", 0));
    let rows = &attached.stepped.answers["attachments"];
    let file = rows[0]["file"].as_str().unwrap().to_owned();
    let row = json!([{ "title": "Lupa: retki", "date": "2026-11-22", "pages": 1, "file": file }]);
    assert_eq!(*rows, row);
    assert_eq!(code(workspace.attach_file(plan.clone())), Some(Code::AttachmentThere));
    let view = workspace.attachments(plan.clone(), 0).unwrap();
    assert_eq!((view.files[0].here, view.files[0].pages, view.largest, view.most), (true, 1, 10, 50));
    assert_eq!(
        view.files[0].short,
        format!("{} {} {} {}", &file[..4], &file[4..8], &file[8..12], &file[12..16])
    );
    assert!(workspace.attachment_page(plan.clone(), file.clone(), 1, 300).unwrap().starts_with("iVBOR"));

    workspace.undo(plan.clone()).unwrap();
    assert_eq!(names(&mut workspace, &plan, 0), Vec::<String>::new());
    workspace.open_plan(plan.clone()).unwrap();
    assert_eq!(
        code(workspace.attachment_page(plan.clone(), file.clone(), 1, 300)),
        None,
        "it can be made again"
    );
    workspace.redo(plan.clone()).unwrap();
    assert_eq!(names(&mut workspace, &plan, 0), ["Lupa: retki"]);
    workspace.detach(&plan, &file).unwrap();
    assert_eq!(names(&mut workspace, &plan, 0), Vec::<String>::new());
    workspace.undo(plan.clone()).unwrap();
    assert_eq!(names(&mut workspace, &plan, 0), ["Lupa: retki"]);
    let acts: Vec<Act> = workspace.events(plan.clone()).unwrap().into_iter().map(|event| event.act).collect();
    assert!(acts.contains(&Act::FileAttached), "{acts:?}");
}

#[test]
fn limits_and_places_are_named_before_anything_is_kept() {
    let (temporary, person, mut workspace, plan) = drafted(PLAN);
    for (name, bytes, expected) in [
        ("muistio.pdf", b"vain teksti".to_vec(), Code::NotAttachable),
        ("iso.pdf", vec![0; 10 * 1024 * 1024 + 1], Code::FileTooLarge),
    ] {
        choose(&temporary, &person, name, &bytes);
        assert_eq!(code(workspace.attach_file(plan.clone())), Some(expected), "{name}");
    }
    assert_eq!(code(workspace.attach_file("ei ole".to_owned())), Some(Code::NoSuchPlan));
    assert_eq!(workspace.vault().unwrap().attachments(&plan).unwrap(), []);
    // As much as a plan holds but for a little, as if it had been attached.
    let new = crate::vault::NewAttachment { kind: "pdf".to_owned(), pages: 1, added: String::new() };
    let large = vec![7; 50 * 1024 * 1024 - 100];
    let digest = workspace.vault().unwrap().attach(&plan, &new, &large).unwrap();
    let rows = json!([{ "title": "Suuri", "file": data_encoding::HEXLOWER.encode(&digest) }]);
    let change = AnswerChange { field: "attachments".to_owned(), value: rows };
    workspace.save(plan.clone(), vec![change], None).unwrap();
    choose(&temporary, &person, "pieni.png", &picture(3));
    let full = workspace.attach_file(plan.clone()).unwrap_err();
    assert_eq!(
        (full.code, full.details["size"].as_str(), full.details["left"].as_str()),
        (Code::AttachmentsFull, "50", "0")
    );
}

#[test]
fn a_document_begun_from_another_takes_its_files_along() {
    let (_temporary, _person, mut workspace, old) = drafted(OLD);
    workspace.attach_file(old.clone()).unwrap();
    let new = workspace.begin_plan(old.clone(), PLAN.to_owned()).unwrap();
    let files = workspace.attachments(new.clone(), 0).unwrap().files;
    assert_eq!(
        files.iter().map(|file| (file.name.as_str(), file.here)).collect::<Vec<_>>(),
        [("Lupa: retki", true)]
    );
    workspace.erase(vec![old], "Aino Esimerkki".to_owned()).unwrap();
    assert!(workspace.attachment_page(new, files[0].file.clone(), 1, 300).is_ok(), "it has one of its own");
}

#[test]
fn a_listed_file_that_is_not_here_is_found_before_issuing() {
    let (_temporary, _person, mut workspace, plan) = drafted(PLAN);
    let rows = workspace.attach_file(plan.clone()).unwrap().stepped.answers["attachments"].clone();
    let gone = |workspace: &mut Workspace, plan: &str| -> Vec<(Severity, String)> {
        let found = workspace.review(plan.to_owned()).unwrap().findings.into_iter();
        let found = found.filter(|finding| finding.id.starts_with("attachment-gone"));
        found.map(|finding| (finding.severity, finding.place.field)).collect()
    };
    assert_eq!(gone(&mut workspace, &plan), []);
    let other = workspace.create_plan(PLAN.to_owned(), "Oona Muu".to_owned(), "3B".to_owned()).unwrap();
    let change = AnswerChange { field: "attachments".to_owned(), value: rows };
    workspace.open_plan(other.clone()).unwrap();
    workspace.save(other.clone(), vec![change], None).unwrap();
    assert_eq!(gone(&mut workspace, &other), [(Severity::Blocks, "attachments".to_owned())]);
}
