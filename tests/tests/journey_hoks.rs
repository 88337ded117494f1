//! The plan of vocational education in the real window: chosen beside those of basic education, filled with a TUVA
//! student, reviewed, issued, given to the student and told of when it changes; and what an adult is not asked.

use fantoccini::key::Key;
use laatija_core::language::Language;
use laatija_core::text::say;
use laatija_tests::judges::faults;
use laatija_tests::source;
use laatija_tests::stage::{Stage, text_of_pdf};
use laatija_tests::window::Window;
use laatija_tests::words::t;
use serde_json::{Value, json};

const TUVA: &str = "assets/templates/hoks/examples/tuva.json";
const ADULT: &str = "assets/templates/hoks/examples/oppisopimus-ja-mukauttaminen.json";
const PASSPHRASE: &str = "kivi saari tuuli lampi orava";

/// A plan in a vault of its own; its id.
fn plan(stage: &Stage, file: &str) -> String {
    stage.create_vault(PASSPHRASE);
    stage.cli(&["plan", "import", &source::top().join(file).display().to_string()]).trim().to_owned()
}

async fn unlocked(stage: &Stage) -> Window {
    let window = Window::open(stage).await;
    window.write(&t("start-passphrase-of"), PASSPHRASE).await;
    window.press(&[], Key::Enter).await;
    window.see(&t("home-plans")).await;
    window
}

fn export(stage: &Stage, plan: &str) -> Value {
    let file = stage.path("kept.json");
    stage.cli(&["plan", "export", plan, "--out", &file.display().to_string(), "--replace"]);
    serde_json::from_slice(&std::fs::read(file).expect("a plan file")).expect("JSON")
}

async fn issue(window: &Window, version: u32) {
    window.click(&t("common-step-issue")).await;
    window.see(&t("issue-title")).await;
    window.look_through().await;
    window.write(&t("issue-passphrase"), PASSPHRASE).await;
    window.click(&t("issue-sign")).await;
    window.see(&say(Language::Fi, "issue-done", &[("number", version.into())])).await;
}

#[tokio::test]
async fn a_teacher_of_either_side_finds_hers_at_once() {
    let stage = Stage::new();
    plan(&stage, TUVA);
    let window = unlocked(&stage).await;
    window.click(&t("home-new")).await;
    window.see(&t("student-level-basic")).await;
    window.see(&t("student-level-vocational")).await;
    window.see(&t("home-new-pupil")).await;
    window.click_at("input[value='fi.ammatillinen.hoks']").await;
    window.see(&t("student-name")).await;
    window.miss(&t("home-new-pupil")).await;
    window.inspect("hoks-0-new").await;
    window.write(&t("student-name"), "Uusi, Opiskelija").await;
    window.write(&t("student-group"), "AUTO26B").await;
    window.click(&t("home-new-make")).await;
    window.until("one('[data-field=pupil_name]') || one('[data-field]')", &[]).await;
    // Until the education is chosen its units are not asked: there is nothing to open.
    window.see("Hankittava osaaminen").await;
    window.until("!ready(a[0])", &[json!("Hankittava osaaminen")]).await;
    window.close().await;
}

#[tokio::test]
async fn a_tuva_student_s_plan_is_filled_reviewed_issued_and_given_to_the_student() {
    let stage = Stage::new();
    let id = plan(&stage, TUVA);
    let window = unlocked(&stage).await;
    window.click("Keksitty, Samu").await;
    window.until("one('[data-field]')", &[]).await;
    window.see(&t("student-copy")).await;
    window.click("Opiskelijan oma näkemys").await;
    window.until("one('[data-field=own_help]')", &[]).await;
    window.inspect("hoks-1-own-view").await;
    let asked = "[data-field='own_help'] textarea";
    window.click_at(asked).await;
    window.press(&[Key::Control], Key::End).await;
    window.keys(" Kuvat auttavat.").await;
    window.click("Ohjaus ja oppimisen tuki").await;
    window.until("one('[data-field=support_layers]')", &[]).await;
    window.inspect("hoks-2-support").await;
    // Special support opens a section of its own, and is taken back.
    window.click_at("input[value='special_support']").await;
    window.see("Erityinen tuki").await;
    window.click_at("input[value='special_support']").await;
    window.click("Hankittava osaaminen").await;
    window.until("one('[data-field=units_tuva]')", &[]).await;
    window.inspect("hoks-3-tuva").await;
    window.click("Oppiminen työpaikalla").await;
    window.until("one('[data-field=workplace_periods]')", &[]).await;
    window.inspect("hoks-4-workplace").await;
    window.click(&t("common-step-review")).await;
    window.until("one('.review header h1') && !one('.finding.blocks')", &[]).await;
    window.inspect("hoks-5-review").await;
    issue(&window, 1).await;
    window.click(&t("issue-save-copy")).await;
    window.until("says(a[0])", &[json!(stage.saved().display().to_string())]).await;
    window.picture("hoks-6-issued").await;
    window.close().await;

    let pdf = std::fs::read(stage.saved()).expect("the copy");
    assert_eq!(faults(&pdf), "");
    std::fs::copy(stage.saved(), stage.path("hoks-tuva.pdf")).expect("a copy of it");
    let text = text_of_pdf(&stage.saved()).split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        "Kopio: Keksitty, Samu Elias, Minna Keksitty",
        "Mikä auttaa sinua?",
        "Kuvat auttavat.",
        "Oppimisen tuki (63 §)",
        "Perustaitojen vahvistaminen",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    for never in ["ppilas", "ppilaan", "asetus", "asetuksen"] {
        assert!(!text.contains(never), "{never}: {text}");
    }
    assert!(
        export(&stage, &id)["values"]["own_help"].as_str().unwrap_or_default().ends_with("Kuvat auttavat.")
    );

    the_year_goes_on(&stage, &id).await;
}

/// What is followed, the new school year, and the letter that tells the student what changed.
async fn the_year_goes_on(stage: &Stage, id: &str) {
    stage.cli(&["follow", "add", id, "--goal", "1", "--score", "4"]);
    stage.cli(&["plan", "renew", id]);
    let renewed = export(stage, id);
    let values = &renewed["values"];
    assert_eq!(values["version_reason"], "review");
    assert!(values["next_review"].is_null() || values["next_review"] == "", "{values}");
    assert!(values["overall_discussion"].as_array().is_none_or(Vec::is_empty), "{values}");
    assert_eq!(values["first_approved"], "2026-09-04");
    // The version before it is told among the earlier ones, and the days of support stay.
    assert!(
        values["updates"].as_array().is_some_and(|rows| rows.iter().any(|row| row["date"] == "2026-11-13")),
        "{values}"
    );
    assert_eq!(values["support_rounds"].as_array().map(Vec::len), Some(1));
    stage.cli(&["plan", "issue", id, "--reason", "review"]);
    // The program opens where it was left: at this plan.
    let window = Window::open(stage).await;
    window.write(&t("start-passphrase-of"), PASSPHRASE).await;
    window.press(&[], Key::Enter).await;
    window.click(&t("common-step-versions")).await;
    window.see(&t("change-letter-save")).await;
    std::fs::remove_file(stage.saved()).expect("the copy");
    window.click(&t("change-letter-save")).await;
    window.until("says(a[0])", &[json!(stage.saved().display().to_string())]).await;
    window.close().await;
    let letter = text_of_pdf(&stage.saved());
    assert!(letter.contains("Keksitty") && !letter.contains("ppilas"), "{letter}");
}

#[tokio::test]
async fn an_adult_student_s_plan_speaks_to_the_student_alone() {
    let stage = Stage::new();
    plan(&stage, ADULT);
    let window = unlocked(&stage).await;
    window.click("Mielikuva, Ronja").await;
    window.until("one('[data-field]')", &[]).await;
    window.click("Opiskelijan tiedot").await;
    window.until("one('[data-field=compulsory_age]')", &[]).await;
    window.until("!one('[data-field=guardians]')", &[]).await;
    window.click("Osaamisen arvioinnin mukauttaminen").await;
    window.until("one('[data-field=adaptation]')", &[]).await;
    window.inspect("hoks-7-adaptation").await;
    // In a meeting nobody is asked for a guardian's words.
    window.press(&[], Key::F9).await;
    window.see(&t("meeting-attendance-ask")).await;
    window.click(&t("meeting-forward")).await;
    window.see(&t("student-words")).await;
    window.miss(&t("meeting-guardian-words")).await;
    window.inspect("hoks-8-meeting").await;
    window.press(&[], Key::Escape).await;
    window.until("one('[data-field]')", &[]).await;
    window.click(&t("common-step-review")).await;
    window.until("one('.review header h1') && !one('.finding.blocks')", &[]).await;
    issue(&window, 1).await;
    window.click(&t("issue-save-copy")).await;
    window.until("says(a[0])", &[json!(stage.saved().display().to_string())]).await;
    window.close().await;
    let text = text_of_pdf(&stage.saved()).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("Kopio: Mielikuva, Ronja Maria"), "{text}");
    for never in ["uoltaj", "ppilas", "ppilaan"] {
        assert!(!text.contains(never), "{never}: {text}");
    }
    assert_eq!(faults(&std::fs::read(stage.saved()).expect("the copy")), "");
}
