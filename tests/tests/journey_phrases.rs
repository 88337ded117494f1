//! Own phrases in the real window: kept from one pupil's plan, written into another's by keys alone, taken back in
//! one step, and nothing of the first pupil comes along.

use fantoccini::key::Key;
use laatija_tests::source;
use laatija_tests::stage::Stage;
use laatija_tests::window::Window;
use laatija_tests::words::t;
use serde_json::{Value, json};

const PASSPHRASE: &str = "kivi saari tuuli lampi orava";
const OTHER: &str = "assets/templates/hojks/examples/ensimmainen.json";
const BOX: &str = "[data-field='strengths'] textarea";
const CELL: &str = "[data-field='goals_learning'] td[data-row='0'][data-column='goal']";
const ROWS: &str = "[data-field='goals_learning'] tbody tr";

async fn open_plan(window: &Window, pupil: &str) {
    window.click(pupil).await;
    window.until("one('[data-field]')", &[]).await;
    window.click("Oppilaskohtaiset tavoitteet").await;
    window.until("one(a[0])", &[json!(BOX)]).await;
}

/// Presses Ctrl J and waits for the phrases with the cursor in their search.
async fn phrases(window: &Window) {
    window.press(&[Key::Control], 'j').await;
    window.until("document.activeElement?.id === 'phrases'", &[]).await;
}

async fn value(window: &Window) -> String {
    window.run("return one(arguments[0]).value", &[json!(BOX)]).await.as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_phrase_goes_from_one_pupil_to_another_without_the_first() {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    stage.import_example();
    stage.import(&source::top().join(OTHER));
    let window = Window::open(&stage).await;
    window.write(&t("start-passphrase-of"), PASSPHRASE).await;
    window.press(&[], Key::Enter).await;

    // From the plan of Aatos, by keys alone.
    open_plan(&window, "Esimerkki-Lehtola").await;
    window.fill("strengths", &json!("Aatos rakentaa taitavasti. Aatoksella on hyvä muisti.")).await;
    window.click_on("one(a[0])", &[json!(BOX)]).await;
    phrases(&window).await;
    window.see(&t("phrase-empty")).await;
    window.inspect("y-phrases-none").await;
    window.press(&[Key::Control], Key::Enter).await;
    let kept = window.until("one('#phrase-text')?.value", &[]).await;
    assert_eq!(kept, "{nimi} rakentaa taitavasti. {nimi:lla} on hyvä muisti.");
    window.keys(" Diagnoosi on ADHD, ja Venla auttaa.").await;
    window.see(&t("phrase-doubts")).await;
    window.see(&t("phrase-doubt-name.todo")).await;
    window.inspect("y-phrases-doubts").await;
    window.small("y-phrases-doubts").await;
    let clean = "const box = one('#phrase-text'); box.value = arguments[0]; \
                 box.dispatchEvent(new InputEvent('input', { bubbles: true }))";
    window.run(clean, std::slice::from_ref(&kept)).await;
    window.miss(&t("phrase-doubts")).await;
    window.press(&[Key::Control], Key::Enter).await;
    window.see(&t("phrase-kept")).await;
    window.until("document.activeElement === one(a[0])", &[json!(BOX)]).await;

    // A goal with what stands beside it.
    window.click_on("one(a[0])", &[json!(CELL)]).await;
    phrases(&window).await;
    window.click(&t("phrase-keep-goal")).await;
    window.until("one('fieldset textarea')?.value.includes('{nimi}')", &[]).await;
    window.inspect("y-phrases-goal").await;
    window.press(&[Key::Control], Key::Enter).await;
    window.see(&t("phrase-kept-row")).await;

    // Into the plan of Venla.
    window.click(&t("common-name-home")).await;
    window.see(&t("home-plans")).await;
    open_plan(&window, "Keksitty-Koivisto").await;
    window.click_on("one(a[0])", &[json!(BOX)]).await;
    window.press(&[Key::Control], Key::End).await;
    let before = value(&window).await;
    phrases(&window).await;
    window.keys("rakent").await;
    window.until("one('[role=option][aria-selected=true]')", &[]).await;
    window.inspect("y-phrases").await;
    window.run("document.documentElement.dataset.theme = 'dark'", &[]).await;
    window.picture("y-phrases-dark").await;
    window.run("document.documentElement.dataset.theme = 'light'", &[]).await;
    window.small("y-phrases").await;
    window.press(&[], Key::Enter).await;
    let after = format!("{before} Venla rakentaa taitavasti. Venla on hyvä muisti.");
    window.until("one(a[0])?.value === a[1]", &[json!(BOX), json!(after)]).await;
    window.see("Nimi on perusmuodossa").await;
    let selected = "const b = document.activeElement; return [b.matches(arguments[0]), b.value.slice(b.selectionStart, b.selectionEnd)]";
    assert_eq!(window.run(selected, &[json!(BOX)]).await, json!([true, "Venla"]), "the name to be inflected");
    window.picture("y-phrases-written").await;
    window.press(&[Key::Control], 'z').await;
    window.until("one(a[0])?.value === a[1]", &[json!(BOX), json!(before)]).await;
    window.press(&[Key::Control], 'y').await;
    window.until("one(a[0])?.value === a[1]", &[json!(BOX), json!(after)]).await;

    // Into a cell of a table, and a whole row beside it.
    window.click_on("one(a[0])", &[json!(CELL)]).await;
    phrases(&window).await;
    window.keys("rakent").await;
    window.until("document.querySelectorAll('[role=option]').length === 1", &[]).await;
    window.press(&[], Key::Enter).await;
    window.until("one(a[0])?.querySelector('textarea')?.value.endsWith('muisti.')", &[json!(CELL)]).await;
    let count = window.run("return document.querySelectorAll(arguments[0]).length", &[json!(ROWS)]).await;
    phrases(&window).await;
    window.keys("kello").await;
    window.until("document.querySelectorAll('[role=option]').length === 1", &[]).await;
    window.picture("y-phrases-bank").await;
    window.press(&[], Key::Enter).await;
    window.until("document.querySelectorAll(a[0]).length === a[1] + 1", &[json!(ROWS), count]).await;
    window.until("says('Venla lukee kellosta')", &[]).await;
    window.picture("y-phrases-row").await;
    window.press(&[Key::Control], 's').await;

    // Removed, and back.
    window.click_on("one(a[0])", &[json!(BOX)]).await;
    phrases(&window).await;
    window.until("one('[role=option][aria-selected=true]')", &[]).await;
    window.press(&[Key::Control], Key::Delete).await;
    window.see(&t("phrase-forgotten")).await;
    window.click(&t("write-undo")).await;
    window.until("one('[role=option]')", &[]).await;
    window.press(&[], Key::Escape).await;

    // Shared as a file, which says that it is open.
    window.click(&t("common-name-home")).await;
    window.click(&t("common-settings")).await;
    window.click(&t("phrase-export")).await;
    window.see(&t("phrase-export-open")).await;
    window.inspect("y-phrases-export").await;
    window.click(&t("phrase-export-do")).await;
    window.until("says(a[0])", &[json!(stage.saved().display().to_string())]).await;
    window.picture("y-phrases-settings").await;
    window.close().await;

    let shared = std::fs::read_to_string(stage.saved()).expect("the file of phrases");
    assert!(shared.contains("{nimi} rakentaa") && !shared.contains("Aato"), "{shared}");
    let plans: Value = serde_json::from_str(&stage.cli(&["plan", "list", "--json"])).expect("a list");
    let plans = plans["plans"].as_array().expect("plans");
    let of = |name: &str| plans.iter().find(|plan| plan["pupil"].as_str().is_some_and(|p| p.contains(name)));
    let id = of("Venla").and_then(|plan| plan["id"].as_str()).expect("the plan of Venla");
    let out = stage.path("venla.json").display().to_string();
    stage.cli(&["plan", "export", id, "--out", &out]);
    let draft = std::fs::read_to_string(&out).expect("the plan file");
    assert!(draft.contains("Venla rakentaa taitavasti") && !draft.contains("Aato"), "{draft}");
}
