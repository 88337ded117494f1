//! Words that were typed into a dialog and not recorded: in the real window they outlive a lock and a kill, until the
//! dialog is cancelled or done. And what can be done with a dialog stays in sight in a small window.

use fantoccini::key::Key;
use laatija_core::language::Language;
use laatija_core::text::say;
use laatija_tests::source;
use laatija_tests::stage::{PASSPHRASE, Stage};
use laatija_tests::window::Window;
use laatija_tests::words::t;
use serde_json::json;
use std::time::{Duration, Instant};

const PUPIL: &str = "Esimerkki-Lehtola, Aatos Oskari";
const GUARDIAN: &str = "Maija Esimerkki-Lehtola";

/// A stage with a plan that has a version and a draft.
fn stage() -> Stage {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    stage.import_example();
    let listed = stage.cli(&["plan", "list"]);
    let plan = listed.split('\t').next().expect("a plan").to_owned();
    stage.cli(&["plan", "issue", &plan, "--reason", "transition", "--signer", "none"]);
    stage
}

async fn lock(window: &Window) {
    window.press(&[Key::Control], 'l').await;
    window.unlock().await;
}

async fn dialog_is_shut(window: &Window) {
    window.until("!document.querySelector('dialog[open]')", &[]).await;
}

/// The control of this label has this value.
async fn has(window: &Window, label: &str, value: &str) {
    window.until("field(a[0])?.value === a[1]", &[json!(label), json!(value)]).await;
}

#[tokio::test]
async fn what_was_begun_in_a_dialog_is_there_again_after_a_lock_until_it_is_cancelled() {
    let stage = stage();
    let window = Window::unlocked(&stage).await;
    window.see(&t("home-plans")).await;
    window.click(&t("home-new")).await;
    window.write(&t("home-new-pupil"), "Oona Lehto").await;
    lock(&window).await;
    window.see(&t("start-begun-kept")).await;
    window.inspect("q1-begun-kept").await;
    window.click(&t("home-new")).await;
    has(&window, &t("home-new-pupil"), "Oona Lehto").await;
    window.picture("q2-new-plan-again").await;
    window.press(&[], Key::Escape).await;
    dialog_is_shut(&window).await;
    window.click(&t("home-new")).await;
    has(&window, &t("home-new-pupil"), "").await;
    window.press(&[], Key::Escape).await;

    // In a dialog of a plan, with what was ticked and chosen in it.
    window.click(PUPIL).await;
    window.see(&t("meeting-list.open")).await;
    window.click(&t("meeting-list.open")).await;
    window.click(&t("meeting-arrange")).await;
    window.write(&t("meeting-place"), "Luokka 12").await;
    window.write(&t("meeting-about"), "Kevään asiat").await;
    window.write(&t("meeting-person-name"), "Ritva Tulkki").await;
    lock(&window).await;
    window.see(&t("meeting-list.open")).await;
    window.click(&t("meeting-list.open")).await;
    window.click(&t("meeting-arrange")).await;
    has(&window, &t("meeting-place"), "Luokka 12").await;
    has(&window, &t("meeting-about"), "Kevään asiat").await;
    has(&window, &t("meeting-person-name"), "Ritva Tulkki").await;
    window.click(&t("meeting-keep")).await;
    window.see("Luokka 12").await;
    window.click(&t("meeting-arrange")).await;
    has(&window, &t("meeting-place"), "").await;
    window.close().await;
}

/// As safe as the keys of a draft: what was typed a second before the kill is there.
#[tokio::test]
async fn an_entry_of_the_follow_up_and_a_dialog_outlive_a_kill() {
    let stage = stage();
    let window = Window::unlocked(&stage).await;
    window.see(&t("home-plans")).await;
    window.click(PUPIL).await;
    window.see(&t("meeting-list.open")).await;
    window.press(&[Key::Control], '5').await;
    window.write(&t("follow-note"), "Laski kaksi tehtävää itse").await;
    window.click(&t("meeting-list.open")).await;
    window.click(&t("meeting-arrange")).await;
    window.write(&t("meeting-about"), "Kevään asiat").await;
    let written = Instant::now();
    while written.elapsed() < Duration::from_secs(1) {
        window.keys("ja").await;
    }
    window.kill();
    let window = Window::unlocked(&stage).await;
    window.click(PUPIL).await;
    window.see(&t("meeting-list.open")).await;
    window.press(&[Key::Control], '5').await;
    has(&window, &t("follow-note"), "Laski kaksi tehtävää itse").await;
    window.click(&t("meeting-list.open")).await;
    window.click(&t("meeting-arrange")).await;
    window.until("field(a[0])?.value.startsWith('Kevään asiat')", &[json!(t("meeting-about"))]).await;
    window.close().await;
}

/// Every button of the dialog is on the screen and under the pointer.
async fn acts_are_in_sight(window: &Window, name: &str) {
    for (width, height) in [(1366, 768), (1024, 640)] {
        window.resize(width, height).await;
        let hidden = "[...document.querySelectorAll('dialog[open] > form > .actions button')]
            .filter((button) => { const at = button.getBoundingClientRect();
                const over = document.elementFromPoint(at.x + at.width / 2, at.y + at.height / 2);
                return at.bottom > innerHeight || !button.contains(over); }).map((button) => button.innerText)";
        let shown =
            format!("document.querySelector('dialog[open] > form > .actions button') && !({hidden}).length");
        window.until(&shown, &[]).await;
        window.picture(&format!("{name}-{width}")).await;
    }
    window.resize(1280, 800).await;
    window.press(&[], Key::Escape).await;
}

#[tokio::test]
async fn what_can_be_done_with_a_dialog_stays_in_sight_in_a_small_window() {
    let stage = stage();
    let window = Window::unlocked(&stage).await;
    window.see(&t("home-plans")).await;
    window.click(&t("home-new")).await;
    window.click(&t("home-new-old")).await;
    acts_are_in_sight(&window, "q3-new-plan").await;
    dialog_is_shut(&window).await;
    window.click(&t("home-hand.act")).await;
    window.see(&t("handing-title")).await;
    window.click(&t("handing-make")).await;
    window.write(&t("handing-copies-other"), "Toimintaterapia Taito").await;
    window.choose(&t("handing-who-outside")).await;
    window.choose(&t("handing-reason")).await;
    window.click(&t("versions-edition")).await;
    acts_are_in_sight(&window, "q4-copies").await;
    dialog_is_shut(&window).await;
    window.click(&t("meeting-list.open")).await;
    window.click(&t("meeting-arrange")).await;
    acts_are_in_sight(&window, "q5-call").await;
    window.close().await;
}

#[tokio::test]
async fn a_meeting_that_was_only_looked_into_leaves_nothing_and_esc_in_a_text_leads_only_out_of_it() {
    let stage = stage();
    let window = Window::unlocked(&stage).await;
    window.see(&t("home-plans")).await;
    window.click(PUPIL).await;
    window.see(&t("meeting-list.open")).await;
    window.press(&[], Key::F9).await;
    window.see(&t("meeting-attendance-ask")).await;
    window.press(&[], Key::Escape).await;
    window.click(&t("meeting-list.open")).await;
    window.see(&t("meeting-none")).await;
    window.press(&[], Key::Escape).await;
    dialog_is_shut(&window).await;

    window.press(&[], Key::F9).await;
    window.see(&t("meeting-attendance-ask")).await;
    window.click(&t("meeting-forward")).await;
    let guardian = say(Language::Fi, "meeting-guardian-of", &[("who", GUARDIAN.into())]);
    window.write(&guardian, "Aamulla sujuu.").await;
    window.press(&[], Key::Escape).await;
    window.until("document.activeElement?.matches('main')", &[]).await;
    has(&window, &guardian, "Aamulla sujuu.").await;
    window.inspect("q6-guardians").await;
    window.press(&[], Key::Escape).await;
    window.click(&t("meeting-list.open")).await;
    window.see(&t("meeting-continue")).await;
    window.close().await;
}

/// At the width of most laptops: the sections stay where they are until they are asked to draw back to their rings, which
/// gives six columns their room, and come when asked.
#[tokio::test]
async fn the_sections_give_a_table_of_six_columns_their_room_when_asked() {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    let example = "assets/templates/tuen-suunnitelma-2025/examples/rajattu-matematiikka.json";
    stage.import(&source::top().join(example));
    let window = Window::unlocked(&stage).await;
    window.see(&t("home-plans")).await;
    window.resize(1366, 768).await;
    window.open_plan("Kuvitteellinen, Veikko Olavi").await;
    window.until("one('nav.sections')", &[]).await;
    window.click("Tuen toteuttamista koskeva suunnitelma (20 e §)").await;
    window.until("one('nav.sections') && one('[data-field=measures_plan]')", &[]).await;
    window.click(&t("write-narrow-sections")).await;
    window.until("one('nav.mini') && one('[data-field=measures_plan]')", &[]).await;
    window.inspect("q7-wide-table").await;
    window.click(&t("write-widen-sections")).await;
    window.until("one('nav.sections')", &[]).await;
    window.picture("q8-wide-table-and-sections").await;
    window.close().await;
}
