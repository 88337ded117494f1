//! Attachments in the real window: a photograph and a form are attached, looked at, renamed, taken out and brought
//! back, issued, and saved from the version as they are kept.

use fantoccini::key::Key;
use laatija_core::language::Language;
use laatija_core::text::say;
use laatija_tests::judges::python;
use laatija_tests::source;
use laatija_tests::stage::{Stage, text_of_pdf};
use laatija_tests::window::Window;
use laatija_tests::words::t;
use serde_json::{Value, json};
use std::ffi::OsStr;
use std::fs;
use std::process::Command;

const PLAN: &str = "assets/templates/tuen-suunnitelma-2025/examples/rajattu-matematiikka.json";
const PASSPHRASE: &str = "kivi saari tuuli lampi orava";
const PUPIL: &str = "Kuvitteellinen";
const SECTION: &str = "Laatiminen, luvat ja jakelu";
/// The name of the file that the journey chooses, without its ending.
const NAME: &str = "chosen";

fn of(key: &str, name: &'static str) -> String {
    say(Language::Fi, key, &[("name", name.into())])
}

/// The names of the files that are shown, in their order.
async fn shown(window: &Window) -> Vec<String> {
    let names = window
        .run("return [...document.querySelectorAll('.files li b')].map((name) => name.textContent)", &[]);
    serde_json::from_value(names.await).expect("names")
}

#[tokio::test]
async fn files_are_attached_looked_at_and_given() {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    let file = source::top().join(PLAN).display().to_string();
    let plan = stage.cli(&["plan", "import", &file]).trim().to_owned();
    let made = tempfile::tempdir().expect("a folder");
    python("judge_attachment.py", [OsStr::new("make"), made.path().as_os_str()]);

    let window = Window::open(&stage).await;
    window.write(&t("start-passphrase-of"), PASSPHRASE).await;
    window.press(&[], Key::Enter).await;
    window.click(PUPIL).await;
    window.click(SECTION).await;
    window
        .until(
            "(ready(a[0])?.scrollIntoView({ block: 'center' }), !!ready(a[0]))",
            &[json!(t("attachment-add"))],
        )
        .await;
    window.picture("w1-attachments-none").await;

    // What is no file to attach, a photograph, and a form with much in it that nobody sees.
    fs::write(stage.chosen(), "muistio").expect("a file");
    window.click(&t("attachment-add")).await;
    window.until("one('.files [role=alert]')", &[]).await;
    window.inspect("w2-attachments-refused").await;
    fs::copy(made.path().join("kuva.jpg"), stage.chosen()).expect("a photograph");
    window.click(&t("attachment-add")).await;
    window.until("document.querySelectorAll('.files li').length === 1", &[]).await;
    fs::copy(made.path().join("lomake.pdf"), stage.chosen()).expect("a form");
    window.click(&t("attachment-add")).await;
    window.see(&t("attachment-removed-comments")).await;
    window.inspect("w3-attachments-removed").await;
    window.click(&t("attachment-understood")).await;
    assert_eq!(shown(&window).await, [NAME, NAME], "they are called as their files are");

    // The second is given a name, and is looked at: first the page, as it is drawn from what is kept.
    window
        .click_on(
            "document.querySelector('[data-field=attachments] tr[data-row=\"2\"] td[data-column=title]')",
            &[],
        )
        .await;
    window.press(&[Key::Control], 'a').await;
    window.keys("Kuljetussuunnitelma").await;
    window.press(&[], Key::Tab).await;
    window
        .until(
            "[...document.querySelectorAll('.files li b')].at(1)?.textContent === 'Kuljetussuunnitelma'",
            &[],
        )
        .await;
    window.picture("w4-attachments").await;
    window.small("w5-attachments").await;
    window.click(&of("attachment-look-of", "Kuljetussuunnitelma")).await;
    window.until("one('dialog canvas')?.width > 300", &[]).await;
    window.inspect("w6-attachment-looked-at").await;
    window.press(&[], Key::Escape).await;
    window.until("!one('dialog[open]')", &[]).await;

    // A row goes with its file, and comes back with it.
    window
        .click_on("document.querySelector('[data-field=attachments] tr[data-row=\"2\"] .last button')", &[])
        .await;
    window.until("document.querySelectorAll('.files li').length === 1", &[]).await;
    window.press(&[Key::Control], 'z').await;
    window.until("document.querySelectorAll('.files li').length === 2", &[]).await;
    window.run("document.documentElement.dataset.theme = 'dark'", &[]).await;
    window.picture("w7-attachments-dark").await;
    window.run("document.documentElement.dataset.theme = 'light'", &[]).await;
    window.close().await;

    // Issued, the version lists both by what they are called and are.
    stage.cli(&["plan", "issue", &plan, "--reason", "transition"]);
    let listed: Value =
        serde_json::from_str(&stage.cli(&["attachment", "list", &plan, "1", "--json"])).expect("JSON");
    let names: Vec<&Value> =
        listed["files"].as_array().expect("files").iter().map(|file| &file["name"]).collect();
    assert_eq!(names, [&json!(NAME), &json!("Kuljetussuunnitelma")]);
    let window = Window::open(&stage).await;
    window.write(&t("start-passphrase-of"), PASSPHRASE).await;
    window.press(&[], Key::Enter).await;
    // It opens where it was left: in the plan.
    window.click(&t("common-step-versions")).await;
    window.click(&t("versions-read")).await;
    window.see(&t("attachment-given")).await;
    window.until("(one('.slim')?.scrollIntoView({ block: 'center' }), !!one('.slim'))", &[]).await;
    window.inspect("w8-attachments-of-version").await;
    window.click(&of("attachment-save-of", "Kuljetussuunnitelma")).await;
    window.see("on tallennettu").await;
    let saved =
        Command::new("sha256sum").arg(stage.saved()).output().expect("coreutils are installed").stdout;
    let saved = String::from_utf8_lossy(&saved).into_owned();
    assert!(saved.starts_with(listed["files"][1]["file"].as_str().expect("a digest")), "{saved}");
    let found: Value = serde_json::from_str(&python(
        "judge_attachment.py",
        [OsStr::new("judge"), stage.saved().as_os_str()],
    ))
    .expect("a line of JSON");
    assert_eq!(found["found"], json!([]), "{found}");

    // Nothing of them is outside the vault but what was saved.
    window.close().await;
    let short = &listed["files"][0]["short"];
    let copy = stage.path("kopio.pdf");
    stage.cli(&["copy", &plan, "--out", &copy.display().to_string()]);
    assert!(text_of_pdf(&copy).contains(short.as_str().expect("a digest")), "the copy lists it");
}
