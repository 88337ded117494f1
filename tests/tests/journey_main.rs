//! The main road in the real window: from an empty folder to a plan in every kind of field, a power
//! cut in the middle of a sentence, and back to the same place.

use fantoccini::key::Key;
use laatija_core::language::Language;
use laatija_core::text::say;
use laatija_tests::stage::{Stage, last_groups};
use laatija_tests::window::Window;
use laatija_tests::words::t;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const EXAMPLE: &str = include_str!("../../assets/templates/hojks/examples/yksilollistetty.json");

/// Fields of every kind that the template has, by their sections: short and long text, choice of a few
/// and of many, date, yes or no, person, tables as grid and as cards with every kind of cell (period and
/// number among them), attachments, signatures.
const FIELDS: &[(&str, &[&str])] = &[
    ("Asiakirjan tiedot", &["school_year", "version_reason", "drafted_date"]),
    ("Oppilaan ja huoltajan tiedot", &["pupil_birth_date", "grade", "interpreter_need", "guardians"]),
    ("Suunnitelman perusta", &["special_support_decision", "responsible_teacher"]),
    ("Laatiminen, luvat ja jakelu", &["attachments", "signatures"]),
    ("Oppilaskohtaiset tavoitteet", &["optional_studies", "strengths"]),
];

/// First start: passphrase, teacher, recovery sheet printed and read back. Gives the passphrase.
async fn start(window: &Window, stage: &Stage) -> String {
    let passphrase = window.until("field(a[0])?.value", &[json!(t("start-passphrase"))]).await;
    let passphrase = passphrase.as_str().expect("the proposed words").to_owned();
    window.write(&t("start-again"), &passphrase).await;
    window.write(&t("start-teacher-name"), "Riitta Sarapuu").await;
    window.inspect("a1-passphrase").await;
    window.click(&t("start-go-on")).await;
    window.click(&t("start-sheet-print-now")).await;
    window.see(&t("start-sheet-printed")).await;
    let groups = last_groups(&stage.printed());
    for (group, number) in groups.iter().zip(7..) {
        let name = say(Language::Fi, "start-read-back-group", &[("number", number.into())]);
        window.write(&name, group).await;
    }
    window.inspect("a2-recovery-sheet").await;
    window.click(&t("start-sheet-ready")).await;
    window.see(&t("home-empty")).await;
    passphrase
}

async fn create_plan(window: &Window) {
    window.click(&t("home-new")).await;
    window.write(&t("home-new-pupil"), "Aatos Esimerkki-Lehtola").await;
    window.write(&t("home-new-class"), "5B").await;
    window.picture("c2-new-plan").await;
    // The law's present plan is chosen; HOJKS is among the old documents, with a note that it is closed.
    window.click_on("one('dialog summary')", &[]).await;
    window.choose("HOJKS").await;
    window.picture("c2-new-plan-closed").await;
    window.click(&t("home-new-make")).await;
    window.until("one('[data-field]')", &[]).await;
}

#[tokio::test]
async fn a_plan_survives_a_power_cut_in_the_middle_of_a_sentence() {
    let stage = Stage::new();
    let window = Window::open(&stage).await;
    let passphrase = start(&window, &stage).await;
    create_plan(&window).await;
    let example: Value = serde_json::from_str(EXAMPLE).expect("the example is JSON");
    for (section, fields) in FIELDS {
        window.click(section).await;
        for field in *fields {
            window.fill(field, &typed(&example, field)).await;
        }
    }
    window.picture("d-write").await;
    let needs = "[data-field='special_needs'] textarea";
    let (written, killed) = write_on(&window, needs).await;
    window.kill();
    let safe =
        written.iter().rev().find(|(_, at)| killed - *at > Duration::from_secs(1)).expect("a second passed");

    let window = Window::open(&stage).await;
    window.write(&t("start-passphrase-of"), &passphrase).await;
    window.picture("b-unlock").await;
    window.press(&[], Key::Enter).await;
    let kept = window.until("one(a[0])?.value", &[json!(needs)]).await;
    let kept = kept.as_str().unwrap_or_default();
    assert!(kept.starts_with(&safe.0), "written a second before: {}\nkept: {kept}", safe.0);
    // The cursor is where it was: the sentence goes on.
    window.until("document.activeElement === one(a[0])", &[json!(needs)]).await;
    for letter in "jatkuu".chars() {
        window.press(&[], letter).await;
    }
    window.until("one(a[0]).value === a[1]", &[json!(needs), json!(format!("{kept}jatkuu"))]).await;
    window.close().await;
    what_was_typed_is_kept(&stage, &passphrase, &example);
}

/// What was typed is in the vault as the plan file has it, whatever the kind of the field.
fn what_was_typed_is_kept(stage: &Stage, passphrase: &str, example: &Value) {
    std::fs::write(stage.path("passphrase"), passphrase).expect("the passphrase is written");
    let listed = stage.cli(&["plan", "list"]);
    let plan = listed.split_whitespace().next().expect("a plan");
    let file = stage.path("plan.json");
    stage.cli(&["plan", "export", plan, "--out", &file.display().to_string(), "--replace"]);
    let kept: Value = serde_json::from_slice(&std::fs::read(file).expect("a plan file")).expect("JSON");
    for field in FIELDS.iter().flat_map(|(_, fields)| *fields) {
        let (kept, wanted) = (filled(&kept["values"][field]), filled(&typed(example, field)));
        // Signature boxes that a new plan comes with follow those that were filled in.
        let count = wanted.as_array().map_or(0, Vec::len);
        let kept = kept.as_array().map_or(kept.clone(), |rows| rows.iter().take(count).cloned().collect());
        assert_eq!(kept, wanted, "{field}");
    }
}

/// What is typed into a field: the example's value, of a table the first two rows.
fn typed(example: &Value, field: &str) -> Value {
    let value = &example["values"][field];
    value.as_array().map_or(value.clone(), |rows| rows.iter().take(2).cloned().collect())
}

/// The value without empty cells and details.
fn filled(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(filled).collect(),
        Value::Object(cells) => {
            cells.iter().filter(|(_, cell)| *cell != "").map(|(k, v)| (k.clone(), v.clone())).collect()
        }
        other => other.clone(),
    }
}

/// Writes without a rest for three seconds, two words at least; gives what stood there when, and the moment after.
async fn write_on(window: &Window, place: &str) -> (Vec<(String, Instant)>, Instant) {
    let started = Instant::now();
    let mut written = Vec::new();
    let mut text = String::new();
    while started.elapsed() < Duration::from_secs(3) || written.len() < 2 {
        let word = format!("sana{} ", written.len());
        window.type_at(place, &word).await;
        text.push_str(&word);
        written.push((text.clone(), Instant::now()));
    }
    (written, Instant::now())
}
