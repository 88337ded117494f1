//! The events of a plan and the erasing of a pupil in the real window: what is told, what is asked, what goes
//! and what is said of what stays.

use fantoccini::key::Key;
use laatija_core::language::Language;
use laatija_core::text::say;
use laatija_tests::source;
use laatija_tests::stage::{EXAMPLE, PASSPHRASE, Stage};
use laatija_tests::window::Window;
use laatija_tests::words::t;
use serde_json::{Value, json};

const PUPIL: &str = "Veikko Kuvitteellinen";

/// A plan of this pupil in a file.
fn plan_file(stage: &Stage, name: &str, pupil: &str) -> String {
    let example = std::fs::read(source::top().join(EXAMPLE)).expect("the example");
    let mut file: Value = serde_json::from_slice(&example).expect("the example is JSON");
    file["values"]["pupil_name"] = json!(pupil);
    let path = stage.path(name);
    std::fs::write(&path, file.to_string()).expect("the plan file is written");
    path.display().to_string()
}

/// A stage with an issued plan of the pupil, a second one that is a draft, one of another pupil, and a backup.
fn stage() -> Stage {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    let plan = stage.cli(&["plan", "import", &plan_file(&stage, "a.json", PUPIL)]);
    stage.cli(&["plan", "issue", plan.trim(), "--reason", "annual_review"]);
    stage.cli(&["plan", "import", &plan_file(&stage, "b.json", PUPIL)]);
    stage.cli(&["plan", "import", &plan_file(&stage, "c.json", "Aada Mallikas")]);
    stage.cli(&["backup", &stage.path("kopio.laatijakopio").display().to_string()]);
    stage
}

async fn open(stage: &Stage) -> Window {
    let window = Window::unlocked(stage).await;
    window.see(&t("home-plans")).await;
    window
}

/// To the events of the plan that was issued, by keys.
async fn to_events(window: &Window) {
    window.click(&t("home-hand.act")).await;
    window.click(&t("versions-back")).await;
    window
        .until("(ready(a[0])?.focus(), ready(a[0]) === document.activeElement)", &[json!(t("trail-open"))])
        .await;
    window.press(&[], Key::Enter).await;
    window.see(&t("trail-text")).await;
}

fn pupil(key: &str) -> String {
    say(Language::Fi, key, &[("pupil", PUPIL.into())])
}

#[tokio::test]
async fn events_are_told_in_plain_words() {
    let stage = stage();
    let window = open(&stage).await;
    to_events(&window).await;
    for said in [
        say(Language::Fi, "trail-act-issued", &[("version", 1.into())]),
        t("trail-act-created"),
        t("trail-act-backed_up"),
    ] {
        window.see(&said).await;
    }
    window.inspect("q1-events").await;
    window.click(&t("versions-back")).await;
    window.click(&t("versions-correct")).await;
    window.click("Oppilaskohtaiset tavoitteet").await;
    window
        .until(
            "one('[data-field=strengths] textarea')?.focus() ?? one('[data-field=strengths] textarea')",
            &[],
        )
        .await;
    window.keys("Uusi lause. ").await;
    window.until("one('.status .saved')?.textContent.includes(a[0])", &[json!(t("write-kept"))]).await;
    window.click(&t("common-step-versions")).await;
    window.click(&t("trail-open")).await;
    window.see("Muutettiin: ").await;
    let told =
        "document.querySelectorAll('section li').length && [...document.querySelectorAll('section li')]
        .filter((one) => one.innerText.includes('Muutettiin')).length";
    assert_eq!(window.until(told, &[]).await, json!(1), "one row for the whole turn");
    window.resize(1024, 640).await;
    window.inspect("q1-events-1024").await;
    assert_eq!(window.run("return overflow()", &[]).await, json!(0));
    window.close().await;
}

#[tokio::test]
async fn a_pupil_is_erased_only_by_name_and_what_stays_is_told() {
    let stage = stage();
    let window = open(&stage).await;
    to_events(&window).await;
    window.click(&t("trail-erase-open")).await;
    window.see(&t("trail-erase-stays-text")).await;
    window.inspect("q2-erase").await;

    // No destructive default: what the dialog is opened with keeps everything.
    window.press(&[], Key::Enter).await;
    window.until("!one('dialog[open]')", &[]).await;
    window.click(&t("trail-erase-open")).await;
    window.see(&t("trail-erase-stays-text")).await;
    window.write(&pupil("trail-erase-name"), "Aada Mallikas").await;
    window.press(&[], Key::Enter).await;
    window.see(&t("trail-erase-name-wrong")).await;
    window.picture("q2-erase-wrong").await;
    window.press(&[], Key::Escape).await;
    window.until("!one('dialog[open]')", &[]).await;
    assert_eq!(listed(&window).await, 3, "nothing is erased");

    to_events(&window).await;
    window.click(&t("trail-erase-open")).await;
    window.see(&t("trail-erase-stays-text")).await;
    window.write(&pupil("trail-erase-name"), "veikko kuvitteellinen").await;
    window.click(&t("trail-erase-do")).await;
    window.see(&t("trail-erased")).await;
    // The other plan of the pupil was not chosen, so the name is told to be there still.
    window.see("Nimi on yhä näissä suunnitelmissa: ").await;
    window.see("Näinä päivinä tehdyissä varmuuskopioissa tiedot ovat yhä: ").await;
    window.inspect("q3-erased").await;
    window.click(&t("common-close")).await;
    window.see(&t("home-plans")).await;
    assert_eq!(listed(&window).await, 2);
    window.picture("q4-home-after").await;
    window.close().await;

    let checked = stage.cli(&["vault", "check"]);
    assert!(checked.contains("2 suunnitelmaa") && checked.contains("0 versiota"), "{checked}");
}

/// How many plans the home screen lists.
async fn listed(window: &Window) -> u64 {
    window.click(&t("common-name-home")).await;
    window.see(&t("home-plans")).await;
    let rows = "[...document.querySelectorAll('main *')].filter((one) => one.matches('tbody tr')).length";
    window.until(rows, &[]).await.as_u64().expect("a number")
}

#[tokio::test]
async fn how_long_plans_are_kept_is_set_and_told() {
    let stage = stage();
    let window = open(&stage).await;
    window.click(&t("common-settings")).await;
    window.see(&t("trail-keeping")).await;
    window.inspect("m3-settings-keeping").await;
    // Nothing is claimed that nobody set.
    let input = "document.querySelectorAll('input[id^=keep-]')";
    window.until(&format!("{input}.length > 5 && [...{input}].every((one) => one.value === '')"), &[]).await;
    to_events_from_settings(&window).await;
    window.click(&t("trail-erase-open")).await;
    window.see("säilytysaikaa ei ole asetettu").await;
    window.inspect("q2-erase-unset").await;
    window.press(&[], Key::Enter).await;
    // Two, one after the other, by keys: the first must not be taken back by the second.
    window.click(&t("common-name-home")).await;
    window.click(&t("common-settings")).await;
    window.see(&t("trail-keeping")).await;
    for (at, from) in ["newest_version", "compulsory_education"].iter().enumerate() {
        for row in [0, 1] {
            let one = format!("{input}[a[0]]");
            let focus = format!("({one}?.select(), {one}?.focus(), {one} === document.activeElement)");
            window.until(&focus, &[json!(row)]).await;
            window.keys("9").await;
            window.press(&[], Key::Tab).await;
            let choose = format!(
                "const list = {input}[arguments[0]].parentElement.querySelector('select'); list.value = arguments[1];
                list.dispatchEvent(new Event('change', {{ bubbles: true }})); return list.value"
            );
            assert_eq!(window.run(&choose, &[json!(row), json!(from)]).await, json!(from));
        }
        to_events_from_settings(&window).await;
        window.click(&t("trail-erase-open")).await;
        window
            .see(if at == 0 {
                "9 vuotta uusimmasta versiosta"
            } else {
                "9 vuotta oppivelvollisuuden päättymisestä"
            })
            .await;
        window.inspect(&format!("q2-erase-{from}")).await;
        window.press(&[], Key::Enter).await;
        window.click(&t("common-name-home")).await;
        window.click(&t("common-settings")).await;
        window.see(&t("trail-keeping")).await;
    }
    window.inspect("m3-settings-keeping-set").await;
    window.close().await;
}

async fn to_events_from_settings(window: &Window) {
    window.click(&t("common-name-home")).await;
    window.see(&t("home-plans")).await;
    to_events(window).await;
}
