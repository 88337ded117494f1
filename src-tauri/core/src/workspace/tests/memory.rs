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
