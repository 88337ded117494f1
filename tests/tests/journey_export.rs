//! Exports in the real window: a draft and a version are saved in each form, and read back by others.

use fantoccini::key::Key;
use laatija_tests::judges::python;
use laatija_tests::source;
use laatija_tests::stage::{PASSPHRASE, Stage};
use laatija_tests::window::Window;
use laatija_tests::words::t;
use serde_json::{Value, json};
use std::ffi::OsStr;
use std::fs;
use std::path::PathBuf;

/// Saves the form of this name; gives the file under a name with the ending that it is read by.
async fn save(window: &Window, stage: &Stage, form: &str, name: &str) -> PathBuf {
    let _ = fs::remove_file(stage.saved());
    window.click(&t("loose-open")).await;
    window.until("one('dialog[open] input:checked') === document.activeElement", &[]).await;
    // By keys alone: the arrows choose, Enter saves.
    let labels = "[...document.querySelectorAll('dialog label')]";
    let at = format!("{labels}.findIndex((label) => label.textContent.trim().startsWith(a[0]))");
    let steps = window.run(&format!("const a = arguments; return {at}"), &[json!(form)]).await;
    for _ in 0..steps.as_u64().unwrap_or_else(|| panic!("{form} is offered")) {
        window.press(&[], Key::Down).await;
    }
    window
        .until(
            "document.activeElement.checked && document.activeElement.labels[0].textContent.trim().startsWith(a[0])",
            &[json!(form)],
        )
        .await;
    window.press(&[], Key::Enter).await;
    window.until("!one('dialog[open]')", &[]).await;
    let file = stage.path(name);
    fs::copy(stage.saved(), &file).expect("the file is saved");
    file
}

fn office(files: &[&PathBuf]) -> Vec<Value> {
    let said = python("judge_office.py", files.iter().map(|file| file.as_os_str()));
    said.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

#[tokio::test]
async fn each_form_is_saved_by_keys_and_read_back() {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    stage.import_example();
    let window = Window::unlocked(&stage).await;
    window.open_plan("Esimerkki-Lehtola").await;
    window.click(&t("common-step-versions")).await;
    window.click(&t("loose-open")).await;
    window.see(&t("loose-title-draft")).await;
    window.inspect("x1-export-draft").await;
    window.press(&[], Key::Escape).await;
    window.until("!one('dialog[open]')", &[]).await;
    let draft = save(&window, &stage, "Word", "luonnos.docx").await;
    assert!(office(&[&draft])[0]["paragraphs"].to_string().contains("jäljennös luonnoksesta"));
    window.close().await;

    let plans: Value = serde_json::from_str(&stage.cli(&["plan", "list", "--json"])).expect("JSON");
    let plan = plans["plans"][0]["id"].as_str().expect("a plan").to_owned();
    stage.cli(&["plan", "issue", &plan, "--reason", "annual_review"]);
    let window = Window::open(&stage).await;
    window.unlock().await;
    window.click(&t("common-step-versions")).await;
    window.click(&t("loose-open")).await;
    window.inspect("x2-export-version").await;
    window.small("x3-export-small").await;
    window.press(&[], Key::Escape).await;
    let word = save(&window, &stage, "Word", "versio.docx").await;
    let open = save(&window, &stage, "OpenDocument", "versio.odt").await;
    let read = office(&[&word, &open]);
    for what in ["headings", "paragraphs", "items", "tables"] {
        assert_eq!(read[0][what], read[1][what], "{what}");
    }
    let text = save(&window, &stage, "Pelkkä teksti", "versio.txt").await;
    assert!(fs::read_to_string(text).expect("UTF-8").contains("jäljennös versiosta 1"));
    let data = save(&window, &stage, "Suunnitelmatiedosto", "versio.json").await;
    let schema = source::top().join("assets/schema/plan-1.json");
    assert_eq!(python("judge_data.py", [schema.as_os_str(), data.as_os_str()]), "");
    let package = save(&window, &stage, "Arkistopaketti", "arkisto.zip").await;
    let schemas =
        ["archive-1.json", "plan-1.json"].map(|name| source::top().join("assets/schema").join(name));
    let folder = stage.path("purettu");
    let words: [&OsStr; 4] =
        [schemas[0].as_os_str(), schemas[1].as_os_str(), package.as_os_str(), folder.as_os_str()];
    assert_eq!(python("judge_archive.py", words).trim(), "1 versions, 0 attachments, 0 papers");

    // Each is told in the log.
    window.close().await;
    let log = stage.cli(&["plan", "log", &plan]);
    for told in [
        "Word-tiedostona",
        "OpenDocument-tiedostona",
        "tekstitiedostona",
        "Suunnitelmatiedosto vietiin",
        "arkistopakettina",
    ] {
        assert!(log.contains(told), "{told}: {log}");
    }
}
