//! What happens to the vault's folder while the real window is open: each is told with what to do, and the text
//! stays where it is.

use fantoccini::key::Key;
use laatija_core::failure::{Code, Failure};
use laatija_core::language::Language;
use laatija_core::text::{explain, say};
use laatija_tests::bus::Bus;
use laatija_tests::stage::{PASSPHRASE, Stage};
use laatija_tests::window::Window;
use laatija_tests::words::t;
use serde_json::json;
use std::fs;
use std::path::PathBuf;

const PLACE: &str = "[data-field='strengths'] textarea";

fn stage() -> Stage {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    stage.import_example();
    stage
}

fn words(code: Code) -> (String, String) {
    explain(Language::Fi, &Failure::new(code))
}

async fn to_text(window: &Window) {
    window.unlock().await;
    window.click("Esimerkki-Lehtola").await;
    window.until("one('[data-field]')", &[]).await;
    window.click("Oppilaskohtaiset tavoitteet").await;
}

async fn kept(window: &Window) {
    window.until("one('.status .saved')?.textContent.includes(a[0])", &[json!(t("write-kept"))]).await;
}

/// The vault's folder goes away while its text is written; gives where it is now.
async fn carry_off(window: &Window, stage: &Stage) -> PathBuf {
    window.type_at(PLACE, " Ennen.").await;
    kept(window).await;
    let elsewhere = stage.path("siirretty muualle");
    fs::rename(stage.vault(), &elsewhere).expect("the folder is moved");
    window.type_at(PLACE, " Siirron jälkeen.").await;
    elsewhere
}

#[tokio::test]
async fn a_vault_that_is_moved_while_it_is_written_takes_nothing_unnoticed() {
    let stage = stage();
    let window = Window::open(&stage).await;
    to_text(&window).await;
    let elsewhere = carry_off(&window, &stage).await;
    let (what, todo) = words(Code::VaultMoved);
    window.see(&what).await;
    window.see(&t("write-in-memory")).await;
    window.inspect("d-trouble-moved").await;
    window.press(&[Key::Control], 'l').await;
    window.see(&todo).await;
    window.inspect("d-trouble-moved-lock").await;
    window.click(&t("common-understood")).await;
    window.until("one(a[0])?.value.endsWith('Siirron jälkeen.')", &[json!(PLACE)]).await;
    window.click(&t("write-elsewhere")).await;
    window.see(&stage.saved().display().to_string()).await;
    let saved = fs::read_to_string(stage.saved()).expect("the plan file");
    assert!(saved.contains("Siirron jälkeen."), "the text is elsewhere");

    fs::rename(&elsewhere, stage.vault()).expect("the folder is moved back");
    window.miss(&what).await;
    kept(&window).await;
    window.kill();
    let window = Window::open(&stage).await;
    window.unlock().await;
    window.until("one(a[0])?.value.endsWith('Ennen. Siirron jälkeen.')", &[json!(PLACE)]).await;
    window.close().await;
}

/// Nobody is there: the text that cannot be saved is covered, not thrown away, and locked when it can be saved.
#[tokio::test]
async fn a_screen_that_is_locked_while_nothing_can_be_saved_costs_no_word_and_shows_none() {
    let stage = stage();
    let mut bus = Bus::start(&stage);
    let window = Window::open(&stage).await;
    bus.listened_to();
    to_text(&window).await;
    let elsewhere = carry_off(&window, &stage).await;
    window.see(&t("write-in-memory")).await;
    bus.tell("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged", Some(true));
    window.see(&t("start-held")).await;
    window.see(&words(Code::VaultMoved).0).await;
    window.miss("Esimerkki-Lehtola").await;
    window.inspect("b-held").await;
    window.resize(1024, 768).await;
    window.picture("b-held-1024").await;
    window.resize(1280, 800).await;

    window.write(&t("start-passphrase-of"), "jokin muu").await;
    window.press(&[], Key::Enter).await;
    window.see(&words(Code::WrongPassphrase).0).await;
    window.miss("Esimerkki-Lehtola").await;
    window.unlock().await;
    window.click(&t("common-understood")).await;
    window.until("one(a[0])?.value.endsWith('Siirron jälkeen.')", &[json!(PLACE)]).await;

    window.type_at(PLACE, " Ja vielä.").await;
    bus.tell("/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep", Some(true));
    window.see(&t("start-held")).await;
    fs::rename(&elsewhere, stage.vault()).expect("the folder is moved back");
    window.see(&t("start-locked")).await;
    window.see(&t("start-text-kept")).await;
    window.unlock().await;
    window.until("one(a[0])?.value.endsWith('Ennen. Siirron jälkeen. Ja vielä.')", &[json!(PLACE)]).await;
    window.close().await;
}

#[tokio::test]
async fn a_second_window_is_told_and_the_first_goes_on() {
    let stage = stage();
    let first = Window::open(&stage).await;
    to_text(&first).await;
    let other = stage.beside();
    let second = Window::open(&other).await;
    second.unlock().await;
    let (what, todo) = words(Code::VaultInUse);
    second.see(&what).await;
    second.see(&todo).await;
    second.inspect("b-trouble-in-use").await;
    first.type_at(PLACE, " Ensimmäisessä.").await;
    kept(&first).await;
    first.kill();
    second.click(&t("common-understood")).await;
    let choose_all = "(field(a[0]).focus(), field(a[0]).select(), document.activeElement === field(a[0]))";
    second.until(choose_all, &[json!(t("start-passphrase-of"))]).await;
    second.keys(PASSPHRASE).await;
    second.press(&[], Key::Enter).await;
    second.until("one(a[0])?.value.endsWith('Ensimmäisessä.')", &[json!(PLACE)]).await;
    second.close().await;
}

#[tokio::test]
async fn copies_of_a_sync_conflict_and_a_carried_folder_are_told_and_not_touched() {
    let stage = stage();
    let copies = ["suunnitelmat (conflicted copy).laatija", "suunnitelmat-OPE-KONE.laatija"];
    for name in copies {
        fs::write(stage.vault().join(name), "another").expect("a copy");
    }
    fs::create_dir(stage.vault().join(".stfolder")).expect("a mark");
    let window = Window::open(&stage).await;
    window.unlock().await;
    window.see(&say(Language::Fi, "home-copies", &[("names", copies.join(", ").into())])).await;
    window.see(&say(Language::Fi, "home-misplaced-carried", &[("carrier", "Syncthing".into())])).await;
    window.see("Esimerkki-Lehtola").await;
    window.inspect("c-misplaced").await;
    window.close().await;
    for name in copies {
        assert_eq!(fs::read(stage.vault().join(name)).expect("the copy"), b"another");
    }
}
