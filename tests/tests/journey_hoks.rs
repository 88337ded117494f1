//! The plan of vocational education in the real window: chosen beside those of basic education, filled with a TUVA
//! student, reviewed, issued, given to the student and told of when it changes; and what an adult is not asked.

use fantoccini::key::Key;
use laatija_core::language::Language;
use laatija_core::text::say;
use laatija_tests::judges::faults;
use laatija_tests::source;
use laatija_tests::stage::{Stage, text_of_pdf};
use laatija_tests::window::Window;
use laatija_tests::words::{t, with};
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

/// What the program says on the screen speaks to a student, wherever the plan's year leads.
async fn speaks_of_a_student(window: &Window) {
    let said = window.run("return tidy(document.body.innerText)", &[]).await;
    let said = said.as_str().unwrap_or_default().to_owned();
    for never in ["ppilas", "ppilaan", "ppilaalle", "Perusopetus"] {
        assert!(!said.contains(never), "{never}: {said}");
    }
}

/// What carries a plan through its year, for a student: what is followed and the student's own form, a phrase, a
/// colleague's part.
#[tokio::test]
async fn the_machinery_of_the_plan_year_serves_a_student_s_plan() {
    let stage = Stage::new();
    let id = plan(&stage, TUVA);
    let window = unlocked(&stage).await;
    window.click("Keksitty, Samu").await;
    window.until("one('[data-field]')", &[]).await;
    what_is_seen_of_a_goal(&window, &stage).await;
    a_phrase_is_written(&window).await;
    a_part_is_asked(&window).await;
    window.close().await;
    let kept = export(&stage, &id);
    let progress = kept["values"]["progress"].as_str().unwrap_or_default().to_owned();
    assert!(progress.contains("on noussut yhdestä neljään"), "{progress}");
    assert!(
        kept["values"]["career_text"].as_str().is_some_and(|text| text.contains("Samu hakee autoalalle."))
    );
}

/// A goal is followed by keys: its number, the result, Enter; the chart tells it, and it becomes a sentence. The form that
/// the student fills says nothing of pupils.
async fn what_is_seen_of_a_goal(window: &Window, stage: &Stage) {
    window.press(&[Key::Control], '5').await;
    window.until("document.activeElement?.closest('nav.goals button')", &[]).await;
    for (day, score) in [("-20 d", '1'), ("-2 d", '4')] {
        let set = "(() => { const box = field(a[0]); if (!box) return false; box.value = a[1];
            box.dispatchEvent(new Event('input', { bubbles: true })); return box.value === a[1]; })()";
        window.until(set, &[json!(t("follow-day")), json!(day)]).await;
        window.until("(document.querySelector('nav.goals button').focus(), true)", &[]).await;
        window.press(&[], '1').await;
        window.until("document.activeElement?.closest('.numbers')", &[]).await;
        window.press(&[], score).await;
        window.press(&[], Key::Enter).await;
        let chart = "document.querySelector('.chart desc')?.textContent?.includes(a[0])";
        window.until(chart, &[json!(format!(" {score} / 5"))]).await;
    }
    speaks_of_a_student(window).await;
    window.inspect("hoks-9-follow").await;
    window.press(&[Key::Control], Key::Enter).await;
    window.until("control(a[0])", &[json!(t("follow-open"))]).await;
    window.click(&t("follow-self-open")).await;
    window.click(&t("follow-self-save")).await;
    window.see(&with("follow-self-saved", &[("path", &stage.saved().display().to_string())])).await;
    speaks_of_a_student(window).await;
    window.inspect("hoks-10-self").await;
    let form = std::fs::read(stage.saved()).expect("the form");
    assert_eq!(faults(&form), "");
    let text = text_of_pdf(&stage.saved());
    assert!(text.contains("Miten minulla sujuu?") && !text.contains("ppila"), "{text}");
}

/// A phrase is kept from what is written and written elsewhere, by keys.
async fn a_phrase_is_written(window: &Window) {
    const VIEW: &str = "[data-field='readiness'] textarea";
    const GOAL: &str = "[data-field='career_text'] textarea";
    window.click(&t("common-step-write")).await;
    window.until("one('[data-field]')", &[]).await;
    window.click("Tarve hankkia osaamista").await;
    window.until("one(a[0])", &[json!(VIEW)]).await;
    window.fill("readiness", &json!("Samu hakee autoalalle.")).await;
    window.click_on("one(a[0])", &[json!(VIEW)]).await;
    window.press(&[Key::Control], 'j').await;
    window.until("document.activeElement?.id === 'phrases'", &[]).await;
    window.press(&[Key::Control], Key::Enter).await;
    let kept = window.until("one('#phrase-text')?.value", &[]).await;
    assert_eq!(kept, "{nimi} hakee autoalalle.");
    speaks_of_a_student(window).await;
    window.press(&[Key::Control], Key::Enter).await;
    window.see(&t("phrase-kept")).await;
    window.click("Tavoite ja urasuunnitelma").await;
    window.click_on("one(a[0])", &[json!(GOAL)]).await;
    window.press(&[Key::Control], Key::End).await;
    window.press(&[Key::Control], 'j').await;
    window.until("document.activeElement?.id === 'phrases'", &[]).await;
    window.keys("autoal").await;
    window.until("one('[role=option][aria-selected=true]')", &[]).await;
    window.inspect("hoks-11-phrase").await;
    window.press(&[], Key::Enter).await;
    window.until("one(a[0])?.value.endsWith('Samu hakee autoalalle.')", &[json!(GOAL)]).await;
}

/// A colleague is asked for the part that is in hand.
async fn a_part_is_asked(window: &Window) {
    let there = Stage::new();
    there.create_vault_of("Petri Lahti", "Harjukosken ammattiopisto", PASSPHRASE);
    let told = there.cli(&["part", "address"]);
    let address =
        told.split_whitespace().find(|word| word.starts_with("age1")).expect("an address").to_owned();
    window.press(&[], Key::Escape).await;
    window.click("Ohjaus ja oppimisen tuki").await;
    window.click(&t("part-ask-open")).await;
    window.see(&t("part-ask-sections-text")).await;
    window.write(&t("part-ask-colleague"), "Petri Lahti").await;
    window.write(&t("part-ask-address"), &address).await;
    window.press(&[], Key::Tab).await;
    window.see("Vertaa nämä kuusi sanaa").await;
    speaks_of_a_student(window).await;
    window.inspect("hoks-12-part").await;
    window.click(&t("part-ask-do")).await;
    window.see("Pyyntö on tallennettu").await;
}

/// The clock of the year shows the next look at the plan; the version is updated in the middle of the year and renewed.
#[tokio::test]
async fn a_student_s_plan_stands_on_the_clock_and_is_updated_and_renewed() {
    let stage = Stage::new();
    let id = plan(&stage, TUVA);
    stage.cli(&["plan", "issue", &id, "--reason", "review"]);
    let window = unlocked(&stage).await;
    window.click(&t("common-year")).await;
    window.see(&t("year-lede")).await;
    window.see("Keksitty, Samu").await;
    window.see("Seuraava tarkistus").await;
    window.see("12.2.2027").await;
    window.inspect("hoks-15-year").await;
    window.click(&t("common-home")).await;
    window.see(&t("home-plans")).await;

    // The plan changes in the middle of the year: the version is written on and issued as an update.
    window.click("Keksitty, Samu").await;
    window.click(&t("common-step-write")).await;
    window.click(&t("write-start-draft")).await;
    window.until("one('[data-field]') && !control(a[0])", &[json!(t("write-start-draft"))]).await;
    window.click("Asiakirjan tiedot").await;
    window.fill("version_reason", &json!("support_changed")).await;
    window.fill("changed_parts", &json!("Kuvalliset ohjeet ovat nyt puhelimessa.")).await;
    window.click(&t("common-step-review")).await;
    window.until("one('.review header h1') && !one('.finding.blocks')", &[]).await;
    speaks_of_a_student(&window).await;
    issue(&window, 2).await;
    window.inspect("hoks-16-updated").await;

    // A new school year, asked for while this one goes on.
    window.click(&t("common-step-write")).await;
    window.click(&t("carry-renew")).await;
    window.see("2026–2027 → 2027–2028").await;
    window.inspect("hoks-17-renewal").await;
    window.click_at("dialog button[type='submit']").await;
    window.until("one('[data-field]')", &[]).await;
    window.see(&with("carry-renewed-toast", &[("year", "2027–2028")])).await;
    window.inspect("hoks-18-renewed").await;
    window.close().await;
    let values = export(&stage, &id)["values"].clone();
    assert_eq!((&values["school_year"], &values["version_reason"]), (&json!("2027–2028"), &json!("review")));
    assert_eq!(values["first_approved"], "2026-09-04");
}
