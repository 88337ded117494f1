//! What is left in the memory of the process once the program is locked: nothing that was written, shown,
//! printed or typed.

use super::*;
use crate::vault::memory::{Wanted, found};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// Composed here, so that the program itself holds none of it.
fn mark() -> String {
    ["Tunnis", "tettava", "sana"].concat()
}

fn passphrase() -> String {
    ["hauki", "vesi", "keinu", "ranta", "niemi"].join(" ")
}

/// As the window asks: everything comes in as JSON.
fn taken<T: DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).unwrap()
}

/// As the window is answered: everything goes out as JSON.
fn told<T: Serialize>(answer: Result<T>) -> Value {
    serde_json::to_value(answer.unwrap_or_else(|failure| panic!("{failure}"))).unwrap()
}

#[test]
fn nothing_is_left_once_the_program_is_locked() {
    let (temporary, person, mut workspace, sheet) = open();
    let wanted = [
        Wanted::new(mark().as_bytes()),
        Wanted::new(&utf16(&mark())),
        Wanted::new(passphrase().as_bytes()),
        Wanted::new(sheet.as_bytes()),
    ];
    workspace.lock(None).unwrap();
    told(workspace.recover(taken(json!(sheet)), taken(json!(passphrase()))));
    drop(sheet);
    work(&mut workspace, &person);
    let open = found(&wanted);
    assert!(open[0] > 10, "the search finds what is there: {open:?}");
    told(workspace.lock(None));
    assert_eq!(found(&wanted), [0; 4], "while it was open: {open:?}");

    // Again, with what the first time may have left prepared.
    told(workspace.unlock(taken(json!(passphrase()))));
    let plan = workspace.home().unwrap().plans.remove(0).id;
    told(workspace.open_plan(plan));
    told(workspace.lock(None));
    assert_eq!(found(&wanted), [0; 4]);
    drop(temporary);
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// Does with a plan whatever can be done with one, with the mark in its texts.
fn work(workspace: &mut Workspace, person: &Person) {
    let whole = include_str!("../../../../../assets/templates/hojks/examples/yksilollistetty.json");
    let whole = whole.replace("Kuusilammen koulu", &mark());
    let plan = workspace.import_plan(whole.as_bytes()).unwrap();
    drop(whole);
    told(workspace.open_plan(plan.clone()));
    for number in 0..20 {
        let text = format!("{} {}", mark(), "sana ".repeat(number * 20));
        let changes = json!([{ "field": "strengths", "value": text }, { "field": "school", "value": text }]);
        let rest = Rest { plan: plan.clone(), step: "write".to_owned(), ..Rest::default() };
        told(workspace.save(plan.clone(), taken(changes.clone()), Some(taken(json!(rest)))));
        told(workspace.preview(plan.clone(), taken(changes), Some("school".to_owned()), None));
    }
    told(workspace.undo(plan.clone()));
    told(workspace.redo(plan.clone()));
    told(workspace.find(plan.clone(), mark()));
    told(workspace.review(plan.clone()));
    let place = Place { field: "strengths".to_owned(), ..Place::default() };
    let wish = PhraseWish { text: format!("{} lause", mark()), ..PhraseWish::default() };
    let phrase = workspace.keep_phrase(plan.clone(), place.clone(), wish, None).unwrap();
    told(workspace.phrases(Some(plan.clone()), Some(place.clone()), mark()));
    told(workspace.offer_phrase(plan.clone(), place.clone(), mark()));
    told(workspace.use_phrase(plan.clone(), place, phrase.clone()));
    told(workspace.forget_phrase(phrase));
    let reason = workspace.open_plan(plan.clone()).unwrap().form.reasons.first().unwrap().value.clone();
    told(workspace.prepare_copy(plan.clone(), reason));
    told(workspace.prepared_page(1, 300));
    told(workspace.issue(taken(json!(passphrase()))));
    told(workspace.revision_page(plan.clone(), 1, 1, 300));
    told(workspace.save_copy(plan.clone(), 1));
    told(workspace.print_copy(plan.clone(), 1));
    person.printed.lock().unwrap().clear();
    let file = person.file.lock().unwrap().clone();
    told(workspace.verify_file(&file));
    told(workspace.start_draft(plan.clone()));
    told(workspace.export_plan(plan.clone(), Vec::new()));
    told(workspace.compare(plan, 1, 0));
    told(workspace.back_up());
}

/// The same of what is done beside the draft, up to a copy that the printer takes in the moment of locking.
#[test]
fn nothing_is_left_of_what_is_done_beside_the_draft() {
    let mark = || ["Zyxq", "vorgant", "plim"].concat();
    let wanted = [Wanted::new(mark().as_bytes()), Wanted::new(&utf16(&mark()))];
    let (temporary, person, mut workspace, _) = open();
    let whole = include_str!("../../../../../assets/templates/hojks/examples/yksilollistetty.json");
    let whole = whole.replace("Janne Lehtola", &mark());
    let plan = workspace.import_plan(whole.as_bytes()).unwrap();
    drop(whole);
    let reason = workspace.open_plan(plan.clone()).unwrap().form.reasons.first().unwrap().value.clone();
    told(workspace.prepare_copy(plan.clone(), reason));
    told(workspace.issue_prepared());
    told(workspace.start_draft(plan.clone()));
    look_for_and_check((&mut workspace, &person), &plan, &mark());
    attach((&mut workspace, &person), &temporary, &plan, &mark());
    meet(&mut workspace, &plan, &mark());
    follow(&mut workspace, &plan, &mark());
    ask_a_colleague((&mut workspace, &person), &temporary, &plan, &mark());

    let wish = handing::wish(&mut workspace, Outlet::Printer);
    workspace.make_copies(CopyWish { covers: true, ..wish }, secret(PASSPHRASE)).unwrap();
    let open = found(&wanted);
    assert!(open[0] > 10, "the search finds what is there: {open:?}");
    let (workspace, printed) = (Mutex::new(workspace), Mutex::new(0));
    let print = |_: &str, _: &[u8]| {
        *printed.lock().unwrap() += 1;
        // In the middle of the last of them, which is for whom the mark names.
        if *printed.lock().unwrap() == 2 { workspace.lock().unwrap().lock(None) } else { Ok(()) }
    };
    make_copies_in(&workspace, &Hands { print: &print, told: &|| {} });
    person.printed.lock().unwrap().clear();
    *person.file.lock().unwrap() = PathBuf::new();
    assert_eq!((*printed.lock().unwrap(), found(&wanted)), (2, vec![0; 2]), "while it was open: {open:?}");
}

fn look_for_and_check((workspace, person): (&mut Workspace, &Person), plan: &str, mark: &str) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/dictionaries");
    *person.dictionaries.lock().unwrap() = Some(folder.into());
    told(workspace.search(mark.to_owned()));
    told(workspace.spell(plan.to_owned(), vec![format!("Oppilas {mark} osaa {mark}x")]));
    told(workspace.spelling_guesses(plan.to_owned(), format!("{mark}x")));
    told(workspace.skip_word(mark.to_owned()));
    told(workspace.keep_word(format!("{mark}y")));
}

fn attach((workspace, person): (&mut Workspace, &Person), temporary: &TempDir, plan: &str, mark: &str) {
    let path = temporary.path().join(format!("{mark}.jpg"));
    std::fs::write(&path, include_bytes!("../../../../../tests/files/papers/turned.jpg")).unwrap();
    *person.file.lock().unwrap() = path;
    told(workspace.attach_file(plan.to_owned()));
    let file = workspace.attachments(plan.to_owned(), 0).unwrap().files.remove(0).file;
    told(workspace.attachment_page(plan.to_owned(), file.clone(), 1, 300));
    told(workspace.save_attachment(plan.to_owned(), file));
}

fn meet(workspace: &mut Workspace, plan: &str, mark: &str) {
    let proposed = workspace.meetings(plan.to_owned()).unwrap().proposed;
    let call = Meeting { place: mark.to_owned(), about: mark.to_owned(), ..proposed };
    let meeting = workspace.arrange_meeting(plan.to_owned(), call).unwrap();
    told(workspace.print_call(plan.to_owned(), meeting.clone(), Language::Fi));
    let mut view = workspace.hold_meeting(plan.to_owned(), Some(meeting.clone())).unwrap();
    let said = Verdict { pupil: mark.to_owned(), ..Verdict::default() };
    view.meeting.points.insert(view.points.remove(0).id, said);
    told(workspace.keep_meeting(plan.to_owned(), view.meeting));
    told(workspace.end_meeting(plan.to_owned(), meeting.clone()));
    told(workspace.print_minutes(plan.to_owned(), meeting));
}

fn follow(workspace: &mut Workspace, plan: &str, mark: &str) {
    let goal = |workspace: &mut Workspace| workspace.follow_up(plan.to_owned()).unwrap().goals.remove(0).goal;
    let of = goal(workspace);
    let line = GoalLine { measure: mark.to_owned(), most: 5, baseline: Some(1), target: Some(4), times: 1 };
    told(workspace.set_goal_line(plan.to_owned(), of, line));
    for (day, score) in [("2026-10-02", 1), ("2026-11-16", 3), ("2026-11-22", 4)] {
        let seen = ObservationWish { day: day.to_owned(), score, note: format!("{mark} {score}") };
        let of = goal(workspace);
        told(workspace.observe(plan.to_owned(), of, seen));
    }
    let of = goal(workspace);
    told(workspace.carry_sentence(plan.to_owned(), of));
    told(workspace.print_self_assessment(plan.to_owned()));
}

/// A part goes to a colleague by a passphrase that is told, and comes back with the mark in it.
fn ask_a_colleague(
    (workspace, person): (&mut Workspace, &Person),
    temporary: &TempDir,
    plan: &str,
    mark: &str,
) {
    let form = workspace.open_plan(plan.to_owned()).unwrap().form;
    let of = |section: &&SectionView| section.fields.iter().any(|field| field.id == "strengths");
    let section = form.sections.iter().find(of).unwrap().id.clone();
    let (request, answer) = (temporary.path().join("pyynto"), temporary.path().join("osuus"));
    *person.file.lock().unwrap() = request.clone();
    let lock = PartLock::Passphrase { passphrase: secret(OTHER) };
    told(
        workspace.ask_part(
            plan.to_owned(),
            PartWish { sections: vec![section], colleague: mark.to_owned(), lock },
        ),
    );

    let (_folder, colleague, mut other, _) = super::open();
    *colleague.file.lock().unwrap() = request;
    told(other.open_packet());
    told(other.look_into_packet(Some(secret(OTHER))));
    let part = other.receive_part().unwrap();
    let changes = json!([{ "field": "strengths", "value": format!("Laskee {mark}") }]);
    told(other.save(part.clone(), taken(changes), None));
    *colleague.file.lock().unwrap() = answer.clone();
    told(other.return_part(part));
    told(other.lock(None));

    *person.file.lock().unwrap() = answer;
    told(workspace.open_packet());
    told(workspace.take_part(Vec::new()));
}
