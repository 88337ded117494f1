//! The plan of the 2025 law in the real window: what a deviation from the syllabus asks for, that a
//! choice taken back costs no word, and that the example of a field is told and writes nothing.

use fantoccini::key::Key;
use laatija_tests::stage::{PASSPHRASE, Stage};
use laatija_tests::window::Window;
use laatija_tests::words::t;
use serde_json::{Value, json};

const EXAMPLE: &str =
    include_str!("../../assets/templates/tuen-suunnitelma-2025/examples/rajattu-matematiikka.json");
const DEVIATION: &str = "Oppimäärästä tai tavoitteista poikkeaminen";

#[tokio::test]
async fn a_limited_syllabus_asks_for_its_preconditions() {
    let example: Value = serde_json::from_str(EXAMPLE).expect("the example is JSON");
    let mut unfounded = example.clone();
    unfounded["values"]["deviation_precondition"] = json!([]);
    let stage = Stage::new();
    let (plan, window) = open(&stage, &unfounded).await;
    window.click(DEVIATION).await;
    let goals = "[data-field='deviation_goals']";
    window.until("one(a[0])", &[json!(goals)]).await;
    window.picture("d-support-plan").await;

    // Without a deviation its fields leave the form; with it again every word is back.
    let limited = "[data-field='deviation_need'] input[value='limited_syllabus']";
    let none = "[data-field='deviation_need'] input[value='none']";
    window.click_at(none).await;
    window.until("!one(a[0]) && !one(a[1]).checked", &[json!(goals), json!(limited)]).await;
    window.click_at(limited).await;
    window.until("!one(a[0]).checked", &[json!(none)]).await;
    window.until("one(a[0])", &[json!(goals)]).await;

    window.click(&t("common-step-review")).await;
    window.see("Rajatulta oppiaineelta puuttuvat rajaamisen edellytykset: Matematiikka").await;
    window.picture("f-support-plan").await;
    window.click_at(".finding.blocks .do button").await;
    window.until("document.activeElement?.closest('[data-field=deviation_precondition]')", &[]).await;
    let given = &example["values"]["deviation_precondition"];
    window.fill("deviation_precondition", given).await;
    window.click(&t("common-step-review")).await;
    // What only looks at the day of the review is not of this journey. The review is there only once all is kept.
    window.until("one('.review header h1') && !one('.finding.blocks')", &[]).await;
    the_end_leads_to_the_draft_of_its_decision(&window).await;
    window.close().await;

    let kept = export(&stage, &plan);
    for field in ["deviation_need", "deviation_goals", "deviation_assessment", "deviation_precondition"] {
        assert_eq!(kept["values"][field], example["values"][field], "{field}");
    }
}

/// Support that is no longer needed ends by a decision: the review leads to its draft, and then to the one begun.
async fn the_end_leads_to_the_draft_of_its_decision(window: &Window) {
    let ends = "Johtopäätöksen mukaan tukitoimet päättyvät";
    window.miss(ends).await;
    window.click(&t("common-step-write")).await;
    window.until("one('[data-field]')", &[]).await;
    window.click("Toteutumisen ja riittävyyden arviointi").await;
    window.fill("sufficiency_outcome", &json!("end")).await;
    window.click(&t("common-step-review")).await;
    window.see(ends).await;
    window.click(ends).await;
    window.see("Tukitoimien päättämisestä tehdään tukea koskeva päätös (20 f §).").await;
    window.picture("f-support-ends").await;
    let begin = "[...document.querySelectorAll('.finding')].find((row) => row.textContent.includes(a[0]))?.querySelectorAll('.do button')[1]";
    window.click_on(begin, &[json!(ends)]).await;
    window.until("one('[data-field=draft_notice]')", &[]).await;
    window.picture("f-support-ends-begun").await;
    window.see("Kuvitteellinen, Veikko Olavi").await;
}

#[tokio::test]
async fn an_example_is_told_by_f1_and_writes_nothing() {
    let example: Value = serde_json::from_str(EXAMPLE).expect("the example is JSON");
    let stage = Stage::new();
    let (plan, window) = open(&stage, &example).await;
    window.click("Oppilaskohtaisen tuen tarpeen arviointi").await;
    window.click_at("[data-field='strengths'] textarea").await;
    window.press(&[], Key::F1).await;
    let told = "[data-field='strengths'] [role=region]";
    window.until("one(a[0])", &[json!(told)]).await;
    for text in [t("write-example"), t("write-example-bad"), "Kiltti ja ahkera oppilas".to_owned()] {
        window.until("one(a[0]).textContent.includes(a[1])", &[json!(told), json!(text)]).await;
    }
    window.picture("r-example").await;
    let objections = window.audit().await;
    assert!(objections.is_empty(), "{objections:#?}");
    window.press(&[], Key::Escape).await;
    window.until("!one(a[0]) && document.activeElement.matches('textarea')", &[json!(told)]).await;
    window.click("Tuen toteuttamista koskeva suunnitelma").await;
    window.click_at("[data-field='goals_learning'] .law").await;
    window.until("one(a[0])", &[json!("[data-field='goals_learning'] [role=region]")]).await;
    window.picture("r-example-goals").await;
    window.close().await;
    let kept = export(&stage, &plan);
    assert_eq!(kept["values"]["strengths"], example["values"]["strengths"]);
}

/// A window open at this plan, and the plan's id.
async fn open(stage: &Stage, plan: &Value) -> (String, Window) {
    stage.create_vault(PASSPHRASE);
    let file = stage.path("plan.json");
    std::fs::write(&file, plan.to_string()).expect("a plan file");
    let plan = stage.cli(&["plan", "import", &file.display().to_string()]).trim().to_owned();
    let window = Window::unlocked(stage).await;
    window.open_plan("Kuvitteellinen").await;
    (plan, window)
}

fn export(stage: &Stage, plan: &str) -> Value {
    let file = stage.path("kept.json");
    stage.cli(&["plan", "export", plan, "--out", &file.display().to_string(), "--replace"]);
    serde_json::from_slice(&std::fs::read(file).expect("a plan file")).expect("JSON")
}
