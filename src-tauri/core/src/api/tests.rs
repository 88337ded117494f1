//! A receipt for each file: what leaves the vault about a plan is told in the log of the plan. Every command that writes
//! or prints is named here; a new one has to find its place.

use super::*;
use crate::workspace::tests::{OTHER, PASSPHRASE, Person, code, open, print_after, receiving};
use serde_json::json;
use std::collections::BTreeSet;
use std::sync::Arc;
use tempfile::TempDir;

/// What writes or prints nothing about one plan: the sheets of the key, days of all plans without names, and what is
/// about nobody.
const OF_NO_PLAN: [&str; 8] = [
    "print_recovery_sheet",
    "print_recovery_part",
    "save_ics",
    "save_calendar",
    "print_calendar",
    "save_phrases",
    "save_mapping_file",
    "save_local_file",
];

/// What needs more than this test has, with the act, and the tests that see it told.
const ELSEWHERE: [(&str, &str, &str); 4] = [
    ("make_copies", "CopyMade", include_str!("../workspace/tests/permitting.rs")),
    ("copy_item", "Retyped", include_str!("../workspace/tests/retyping.rs")),
    ("return_part", "PartReturned", include_str!("../workspace/tests/packets.rs")),
    ("save_transfer", "Transferred", include_str!("../workspace/tests/transferring.rs")),
];

/// Whether a command writes a file or prints; these two are not known by their names.
fn puts_out((name, result): &(&str, &str)) -> bool {
    ["SavedFile", "SavedFiles"].contains(result)
        || name.starts_with("print_")
        || ["make_copies", "copy_item"].contains(name)
}

/// What a person has, and which commands were seen to be told.
struct Desk {
    folder: TempDir,
    person: Arc<Person>,
    workspace: Workspace,
    plan: String,
    seen: BTreeSet<&'static str>,
}

impl Desk {
    fn new() -> Desk {
        let (folder, person, workspace, _) = open();
        Desk { folder, person, workspace, plan: String::new(), seen: BTreeSet::new() }
    }

    fn import(&mut self, example: &str) {
        let templates = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/templates");
        self.plan = self.workspace.import_plan_file(&templates.join(example)).unwrap();
    }

    fn issue(&mut self) {
        let reasons = self.workspace.open_plan(self.plan.clone()).unwrap().form.reasons;
        let reason = reasons.last().unwrap().value.clone();
        self.workspace.prepare_copy(self.plan.clone(), reason).unwrap_or_else(|why| panic!("{why}"));
        self.workspace.issue_prepared().unwrap();
    }

    fn told(&mut self, act: Act) -> usize {
        let events = self.workspace.events(self.plan.clone()).unwrap();
        events.iter().filter(|event| event.act == act).count()
    }

    /// Runs a command, as the window does: its act is told once more than before.
    fn tells(&mut self, command: &'static str, more: Value, act: Act) {
        self.person.suggested.lock().unwrap().clear();
        let mut arguments = json!({ "plan": self.plan });
        arguments.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let out = self.folder.path().join(command);
        if more.get("plans").is_some() {
            std::fs::create_dir(&out).unwrap();
        }
        *self.person.file.lock().unwrap() = out;
        let before = self.told(act);
        let run = |workspace: &mut Workspace| dispatch(workspace, command, arguments);
        let ran = print_after((&self.person, &mut self.workspace), run);
        ran.unwrap_or_else(|why| panic!("{command}: {why}"));
        assert_eq!(self.told(act), before + 1, "{command} is told once");
        self.names_nobody(command, more.get("plans").is_some());
        self.seen.insert(command);
    }
}

impl Desk {
    /// What a command called its file, or the files that it put into a folder: not after the pupil.
    fn names_nobody(&mut self, command: &str, into_folder: bool) {
        let mut names = std::mem::take(&mut *self.person.suggested.lock().unwrap());
        let asks = !command.starts_with("print_") && !into_folder;
        assert_eq!(names.len(), usize::from(asks), "{command}: {names:?}");
        if into_folder && !command.starts_with("print_") {
            names = files_under(&self.folder.path().join(command));
            assert!(names.len() > 1, "{command}: {names:?}");
        }
        let plans = self.workspace.home().unwrap().plans;
        let row = plans.iter().find(|row| row.id == self.plan).unwrap();
        let pupil = format!("{} {}", row.pupil, row.class).to_lowercase();
        let own: Vec<&str> = pupil.split(|letter: char| !letter.is_alphanumeric()).collect();
        let own: Vec<&str> = own.into_iter().filter(|word| word.chars().count() > 1).collect();
        assert!(own.len() > 1, "{pupil}");
        for name in &names {
            let words = name.to_lowercase();
            assert!(!name.is_empty() && !own.iter().any(|own| words.contains(own)), "{command}: {name}");
        }
    }
}

/// The names of what is in a folder, at whatever depth.
fn files_under(folder: &std::path::Path) -> Vec<String> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        names.push(entry.file_name().into_string().unwrap());
        if entry.path().is_dir() {
            names.extend(files_under(&entry.path()));
        }
    }
    names
}

/// What can be made of a plan with two versions and a draft.
fn of_a_plan(desk: &mut Desk) {
    desk.import("tuen-suunnitelma-2025/examples/rajattu-matematiikka.json");
    desk.issue();
    desk.workspace.start_draft(desk.plan.clone()).unwrap();
    desk.issue();
    let photo = desk.folder.path().join("kuva.jpg");
    std::fs::write(&photo, include_bytes!("../../../../tests/files/papers/turned.jpg")).unwrap();
    *desk.person.file.lock().unwrap() = photo;
    desk.workspace.file_paper(desk.plan.clone(), 2, None).unwrap();
    desk.workspace.start_draft(desk.plan.clone()).unwrap();
    desk.workspace.attach_file(desk.plan.clone()).unwrap();
    let file = desk.workspace.attachments(desk.plan.clone(), 0).unwrap().files[0].file.clone();
    let held = desk.workspace.hold_meeting(desk.plan.clone(), None).unwrap().meeting;
    desk.workspace.keep_meeting(desk.plan.clone(), held.clone()).unwrap();

    let plans = json!({ "plans": [desk.plan.clone()] });
    let meeting = json!({ "meeting": held.id, "language": "fi" });
    let form = json!({ "mapping": "laatija.tuen-suunnitelma-wilma" });
    let version = json!({ "number": 2 });
    desk.tells("print_review_sheets", plans.clone(), Act::ReviewSheet);
    desk.tells("save_review_sheets", plans.clone(), Act::ReviewSheet);
    desk.tells("export_plans", plans, Act::Exported);
    desk.tells("save_call", meeting.clone(), Act::CallMade);
    desk.tells("print_call", meeting.clone(), Act::CallMade);
    desk.tells("save_minutes", meeting.clone(), Act::MinutesMade);
    desk.tells("print_minutes", meeting, Act::MinutesMade);
    desk.tells("save_attachment", json!({ "file": file }), Act::FileSaved);
    desk.tells("save_copy", version.clone(), Act::CopySaved);
    desk.tells("print_copy", version.clone(), Act::CopyPrinted);
    desk.tells("save_change_letter", version.clone(), Act::LetterMade);
    desk.tells("print_change_letter", version, Act::LetterMade);
    let edition =
        json!({ "number": 2, "edition": Edition::default(), "sign": false, "passphrase": PASSPHRASE });
    desk.tells("save_edition", edition, Act::CopySaved);
    desk.tells("save_paper", json!({ "number": 2, "paper": 1 }), Act::PaperSaved);
    desk.tells("export_plan", json!({ "changes": [] }), Act::Exported);
    desk.tells("save_loose", json!({ "number": 2, "form": "docx", "changes": [] }), Act::ExportedDocx);
    desk.tells("save_archive", json!({}), Act::Archived);
    desk.tells("save_retyping_sheet", form.clone(), Act::RetypingSheet);
    desk.tells("print_retyping_sheet", form, Act::RetypingSheet);
    desk.tells("save_self_assessment", json!({}), Act::PupilFormMade);
    desk.tells("print_self_assessment", json!({}), Act::PupilFormMade);
    let sections = [desk.workspace.asking(desk.plan.clone()).unwrap().sections.remove(0).value];
    let lock = json!({ "by": "passphrase", "passphrase": OTHER });
    let wish = json!({ "wish": { "sections": sections, "colleague": "Petri Lahti", "lock": lock } });
    desk.tells("ask_part", wish, Act::PartAsked);
}

#[test]
fn each_command_that_writes_or_prints_about_a_plan_tells_its_log() {
    let mut desk = Desk::new();
    of_a_plan(&mut desk);

    // The body for eHOKS and the sheet to type it from.
    desk.import("hoks/examples/oppisopimus-ja-mukauttaminen.json");
    let view = desk.workspace.ehoks(desk.plan.clone(), Some(EhoksWay::Post)).unwrap();
    assert_eq!(view.losses + view.asked, 0, "nothing has to be accepted");
    let body = json!({ "method": "post", "accepted": [] });
    desk.tells("save_ehoks", body, Act::EhoksSaved);
    desk.tells("save_ehoks_sheet", json!({}), Act::RetypingSheet);
    desk.tells("print_ehoks_sheet", json!({}), Act::RetypingSheet);

    // A copy that came from another.
    let (_there, _, _, copy) = receiving::issued();
    let came = desk.folder.path().join("saatu.pdf");
    std::fs::write(&came, copy).unwrap();
    desk.workspace.verify_file(&came).unwrap();
    desk.plan = desk.workspace.receive().unwrap();
    desk.tells("save_received", json!({}), Act::ReceivedSaved);
    let plan = desk.plan.clone();
    desk.workspace.received_copy_by(&plan, |_| Ok(())).unwrap();
    assert_eq!(desk.told(Act::ReceivedSaved), 2, "also from the command line");

    for (command, act, tests) in ELSEWHERE {
        assert!(tests.contains(act), "no test sees {act} told for {command}");
        desk.seen.insert(command);
    }
    let placed: BTreeSet<&str> = desk.seen.into_iter().chain(OF_NO_PLAN).collect();
    let there: BTreeSet<&str> =
        COMMANDS.iter().filter(|command| puts_out(command)).map(|(name, _)| *name).collect();
    assert_eq!(placed, there, "every command that writes or prints has its place here");
}

/// The copy for one recipient and the package for the next school are called after nobody either.
#[test]
fn what_goes_to_somebody_is_not_called_after_anybody() {
    let mut desk = Desk::new();
    desk.import("tuen-suunnitelma-2025/examples/rajattu-matematiikka.json");
    desk.issue();
    let plan = desk.plan.clone();
    *desk.person.file.lock().unwrap() = desk.folder.path().join("siirto");
    desk.person.suggested.lock().unwrap().clear();
    let lock = json!({ "by": "passphrase", "passphrase": OTHER });
    let wish = json!({ "recipient": "Koivulan koulu", "basis": { "basis": "reason", "text": "Oppilas muuttaa." },
        "without": [], "attachments": false, "knowing": false, "lock": lock });
    let package = json!({ "plan": plan, "number": 1, "wish": wish, "passphrase": PASSPHRASE });
    dispatch(&mut desk.workspace, "save_transfer", package).unwrap_or_else(|why| panic!("{why}"));
    desk.names_nobody("save_transfer", false);
    let recipient = desk.workspace.copies_of(plan.clone(), 1).unwrap().recipients.remove(0).name;
    assert!(!recipient.is_empty());
    let copies = json!({ "wish": { "of": [{ "plan": plan, "number": 1, "recipients":
            [{ "name": recipient, "extract": null, "basis": { "basis": "named" } }] }],
        "edition": Edition::default(), "fitting": false, "outlet": "file", "covers": false, "letters": false,
        "list": false, "sign": false, "knowing": false }, "passphrase": PASSPHRASE });
    dispatch(&mut desk.workspace, "make_copies", copies).unwrap_or_else(|why| panic!("{why}"));
    desk.names_nobody("make_copies", false);
}

#[test]
fn what_the_printer_did_not_take_is_not_told() {
    let mut desk = Desk::new();
    desk.import("tuen-suunnitelma-2025/examples/rajattu-matematiikka.json");
    *desk.person.broken_printer.lock().unwrap() = true;
    let plan = desk.plan.clone();
    let print = |workspace: &mut Workspace| workspace.print_self_assessment(plan);
    let stopped = print_after((&desk.person, &mut desk.workspace), print);
    assert_eq!((code(stopped), desk.told(Act::PupilFormMade)), (Some(Code::PrintFailed), 0));
}
