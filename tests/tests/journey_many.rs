//! Sixty pupils in the real window: walking and choosing by keys alone, narrowing, order, the copies of those
//! chosen into a folder in one go, and their plan files.

use chrono::{DateTime, FixedOffset, Local};
use fantoccini::key::Key;
use laatija_core::language::Language;
use laatija_core::outside::Outside;
use laatija_core::text::say;
use laatija_core::workspace::{Passphrase, Workspace};
use laatija_tests::source;
use laatija_tests::stage::{EXAMPLE, PASSPHRASE, Stage};
use laatija_tests::window::Window;
use laatija_tests::words::t;
use serde_json::{Value, json};
use std::fs;
use std::sync::Arc;

const FIRST: [&str; 6] = ["Aada", "Eino", "Helmi", "Joona", "Oona", "Veikko"];
const LAST: [&str; 10] = [
    "Aaltovaara",
    "Esimerkki",
    "Havupuro",
    "Keksitty",
    "Kuvitteellinen",
    "Lampinen-Tarinainen",
    "Mallikas",
    "Niemeläinen",
    "Satunen",
    "Tarinainen",
];
/// Whose first version is issued.
const ISSUED: [&str; 3] = ["Aada Mallikas", "Oona Mallikas", "Veikko Mallikas"];

struct World;

impl Outside for World {
    fn now(&self) -> DateTime<FixedOffset> {
        Local::now().fixed_offset()
    }
}

/// A stage with a plan of each of sixty pupils in three classes.
fn school() -> Stage {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    let mut workspace = Workspace::new(Arc::new(World), stage.vault());
    workspace.unlock(Passphrase::new(PASSPHRASE.to_owned())).expect("unlocked");
    let example = fs::read(source::top().join(EXAMPLE)).expect("the example");
    let mut file: Value = serde_json::from_slice(&example).expect("the example is JSON");
    for (number, last) in LAST.iter().enumerate() {
        for first in FIRST {
            let pupil = format!("{first} {last}");
            file["values"]["pupil_name"] = json!(pupil);
            file["values"]["class_name"] = json!(["3A", "7C", "9B"][number % 3]);
            file["values"]["guardians"] = json!([{ "name": format!("Elina {last}"), "gets_copy": "yes" }]);
            let plan = workspace.import_plan(file.to_string().as_bytes()).expect("imported");
            if ISSUED.contains(&pupil.as_str()) {
                workspace.prepare_copy(plan, "annual_review".to_owned()).expect("nothing stops it");
                workspace.issue_prepared().expect("issued");
            }
        }
    }
    workspace.close().expect("closed");
    stage
}

async fn open(stage: &Stage) -> Window {
    let window = Window::unlocked(stage).await;
    window.see(&t("home-plans")).await;
    window
}

fn counted(key: &str, count: u32) -> String {
    say(Language::Fi, key, &[("count", count.into())])
}

/// Until the focus is on this pupil's row.
async fn stands(window: &Window, pupil: &str) {
    window.until("document.activeElement?.closest('tr')?.innerText.includes(a[0])", &[json!(pupil)]).await;
}

#[tokio::test]
async fn sixty_pupils_are_narrowed_chosen_and_copied_by_keys() {
    let stage = school();
    let window = open(&stage).await;
    window.see(&counted("home-filter-found", 60)).await;
    window.inspect("m1-many").await;

    // By keys to rows that are not drawn yet.
    window.run("one('input[type=search]').focus()", &[]).await;
    window.press(&[], Key::Down).await;
    window.until("document.activeElement?.closest('tbody') !== null", &[]).await;
    window.press(&[], Key::End).await;
    window.until("document.activeElement?.closest('tr')?.ariaRowIndex === '61'", &[]).await;
    window.keys("oona mall").await;
    stands(&window, "Oona Mallikas").await;
    window.until("seen(document.activeElement)", &[]).await;

    // The words, then all three who have a version.
    window.write(&t("home-filter-words"), "mallikas").await;
    window.see(&counted("home-filter-found", 6)).await;
    window.press(&[], Key::Down).await;
    stands(&window, "Aada Mallikas").await;
    window.press(&[Key::Control], 'a').await;
    window.see(&counted("many-chosen", 6)).await;
    // Down to the end: further up the bar of the chosen lies over the rows.
    window.run("one('main').scrollTop = 1e6", &[]).await;
    window.inspect("m2-chosen").await;
    window.run("document.documentElement.dataset.theme = 'dark'", &[]).await;
    window.picture("m2-chosen-dark").await;
    window.run("document.documentElement.dataset.theme = 'light'", &[]).await;
    window.click(&t("many-copies")).await;
    window.see(&counted("many-copies-left", 3)).await;
    window.choose(&t("handing-copies-save")).await;
    window.inspect("m3-copies").await;
    window.write(&t("issue-passphrase"), PASSPHRASE).await;
    window.press(&[], Key::Enter).await;
    let told = [("done", 3.into()), ("total", 3.into())];
    window.see(&say(Language::Fi, "handing-copies-done", &told)).await;
    let copies = fs::read_dir(stage.saved_into()).expect("the folder").count();
    assert_eq!(copies, 3);
    window.click(&t("common-close")).await;

    // The files of the same six.
    window.see(&counted("many-chosen", 6)).await;
    window.click(&t("many-export")).await;
    window.see(&t("many-export-open")).await;
    window.inspect("m4-export").await;
    window.click(&t("many-export-do")).await;
    window.until("!one('dialog[open]')", &[]).await;
    let entries =
        fs::read_dir(stage.saved_into()).expect("the folder").map(|one| one.expect("an entry").path());
    let folder = entries.into_iter().find(|path| path.is_dir()).expect("a new folder");
    assert_eq!(fs::read_dir(folder).expect("the files").count(), 6);
    window.close().await;
}

#[tokio::test]
async fn many_pupils_fit_a_small_window() {
    let stage = school();
    let window = open(&stage).await;
    window.resize(1024, 640).await;
    window.picture("m1-many-1024").await;
    window.run("one('tbody .col-choose input').click()", &[]).await;
    window.see(&counted("many-chosen", 1)).await;
    window.inspect("m2-chosen-1024").await;
    assert_eq!(window.run("return overflow()", &[]).await, json!(0));
    window.close().await;
}
