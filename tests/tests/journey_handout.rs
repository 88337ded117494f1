//! Papers in one go in the real window: a copy for each guardian in the form that fits and the extracts; and somebody outside of the school whose permission is over.

use fantoccini::key::Key;
use laatija_core::language::Language;
use laatija_core::text::say;
use laatija_tests::source;
use laatija_tests::stage::{EXAMPLE, Stage, text_of_pdf};
use laatija_tests::window::Window;
use laatija_tests::words::t;
use serde_json::{Value, json};
use std::fs;

const PASSPHRASE: &str = "kivi saari tuuli lampi orava";
const PUPIL: &str = "Veikko Kuvitteellinen";

fn import(stage: &Stage, name: &str, file: &Value) -> String {
    let path = stage.path(name);
    fs::write(&path, file.to_string()).expect("the plan file is written");
    stage.cli(&["plan", "import", &path.display().to_string()]).trim().to_owned()
}

/// A stage with a version of a pupil's plan and a permission whose only row is over.
fn stage() -> (Stage, String) {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    let example = fs::read(source::top().join(EXAMPLE)).expect("the example");
    let mut file: Value = serde_json::from_slice(&example).expect("the example is JSON");
    file["values"]["pupil_name"] = json!(PUPIL);
    file["values"]["data_transfer_permissions"] = json!([]);
    file["values"]["guardians"] = json!([
        { "name": "Elina Kuvitteellinen", "gets_copy": "yes", "language": "suomi", "phone": "040 765 4321" },
        { "name": "Mikael Nyberg", "gets_copy": "yes", "language": "ruotsi" },
    ]);
    let plan = import(&stage, "suunnitelma.json", &file);
    stage.cli(&["plan", "issue", &plan, "--reason", "annual_review"]);
    let mut values = file["values"].clone();
    let of_both = ["school", "education_provider", "school_year", "class_name", "grade", "pupil_birth_date"];
    values.as_object_mut().expect("values").retain(|id, _| of_both.contains(&id.as_str()));
    let row = json!({ "to": "Toimintaterapia Taito", "what": "Suunnitelma", "purpose": "Kuntoutus",
        "until": "2026-05-31", "given_by": "Elina 1.9.2025" });
    let own = json!({ "confidentiality_mark": "secret_30", "doc_status": "ready", "drafted_date": "2025-09-01",
        "doc_language": "fi", "pupil_name": PUPIL, "guardians": [{ "name": "Elina", "gets_copy": "yes" }],
        "non_disclosure": { "value": "no", "details": "" }, "responsible_teacher": { "name": "Sirpa Aalto" },
        "data_transfer_permissions": [row] });
    values.as_object_mut().expect("values").extend(own.as_object().expect("own").clone());
    let permission = json!({ "format": "laatija-plan", "format_version": 1, "values": values,
        "template_id": "fi.perusopetus.tiedonsiirtolupa", "template_version": "1.0" });
    let permission = import(&stage, "lupa.json", &permission);
    stage.cli(&["plan", "issue", &permission, "--reason", "new_permission"]);
    (stage, plan)
}

async fn done(window: &Window, count: u32) {
    window.write(&t("issue-passphrase"), PASSPHRASE).await;
    window.press(&[], Key::Enter).await;
    let told = [("done", count.into()), ("total", count.into())];
    window.see(&say(Language::Fi, "handing-copies-done", &told)).await;
}

#[tokio::test]
async fn all_papers_are_made_at_once_and_a_permission_that_is_over_carries_none() {
    let (stage, plan) = stage();
    let window = Window::open(&stage).await;
    window.write(&t("start-passphrase-of"), PASSPHRASE).await;
    window.press(&[], Key::Enter).await;
    window.see(&t("home-plans")).await;
    window.click(&t("home-hand.act")).await;
    window.see(&t("handing-title")).await;
    window.click(&t("handing-make")).await;
    window.click(&t("handing-all")).await;
    window.choose(&t("handing-copies-save")).await;
    window.inspect("b1-all-papers").await;
    window.run("document.documentElement.dataset.theme = 'dark'", &[]).await;
    window.picture("b1-all-papers-dark").await;
    window.run("document.documentElement.dataset.theme = 'light'", &[]).await;
    done(&window, 4).await;
    window.inspect("b2-all-made").await;
    let folder = stage.saved_into();
    let mut names: Vec<String> = fs::read_dir(&folder)
        .expect("the folder")
        .map(|one| one.expect("a file").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert_eq!(names.iter().filter(|name| name.starts_with("ote-")).count(), 2, "{names:?}");
    for name in names.iter().filter(|name| name.starts_with("ote-")) {
        let text = text_of_pdf(&folder.join(name));
        assert!(text.contains("Tämä ei ole suunnitelma vaan ote siitä"), "{name}: {text}");
        assert!(!text.contains("Nyberg") && !text.contains("040 765"), "{name}: {text}");
    }
    window.click(&t("common-close")).await;
    window.inspect("b3-ledger").await;

    // Somebody outside: the permission is over, so there must be another reason in words.
    window.click(&t("handing-make")).await;
    window.write(&t("handing-copies-other"), "Toimintaterapia Taito").await;
    window.choose(&t("handing-who-outside")).await;
    window.see(&t("handing-permission-none")).await;
    window.see("päättyi").await;
    window.inspect("b4-over").await;
    window.resize(1024, 640).await;
    window.picture("b4-over-1024").await;
    assert_eq!(window.run("return overflow()", &[]).await, json!(0));
    window.resize(1280, 800).await;
    window.press(&[], Key::Enter).await;
    window.see(&t("handing-who-missing")).await;
    window.choose(&t("handing-reason")).await;
    window.write(&t("handing-reason-label"), "Huoltaja pyysi puhelimessa").await;
    window.inspect("b5-reason").await;
    done(&window, 1).await;
    window.click(&t("common-close")).await;
    window.see("Huoltaja pyysi puhelimessa").await;
    window.close().await;
    let log = stage.cli(&["plan", "log", &plan]);
    assert!(log.contains("kirjattu syy") && !log.contains("puhelimessa"), "{log}");
}
