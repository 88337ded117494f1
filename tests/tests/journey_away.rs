//! The computer goes to sleep, its screen is locked or nobody is there in the middle of a word: the program locks
//! by itself, and after unlocking the word is gone on with.

use fantoccini::key::Key;
use laatija_core::language::Language;
use laatija_core::text::say;
use laatija_tests::bus::Bus;
use laatija_tests::stage::{PASSPHRASE, Stage};
use laatija_tests::window::Window;
use laatija_tests::words::t;
use serde_json::{Value, json};

const FIELD: &str = "[data-field='special_needs'] textarea";

/// Paths, signals, and the values that do not mean a lock and those that do.
const SIGNALS: [(&str, &str, Option<bool>, Option<bool>); 4] = [
    ("/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep", Some(false), Some(true)),
    ("/org/freedesktop/login1/session/_31", "org.freedesktop.login1.Session.Lock", None, None),
    ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged", Some(false), Some(true)),
    ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged", Some(false), Some(true)),
];

#[tokio::test]
async fn sleep_and_a_locked_screen_lock_in_the_middle_of_a_word() {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    stage.import_example();
    let mut bus = Bus::start(&stage);
    let window = Window::open(&stage).await;
    bus.listened_to();
    window.unlock().await;
    window.click("Esimerkki-Lehtola").await;
    window.click("Oppilaskohtaiset tavoitteet").await;
    window.click_on("one(a[0])", &[json!(FIELD)]).await;
    let before = window.until("one(a[0])?.value", &[json!(FIELD)]).await;
    let before = before.as_str().expect("a text").to_owned();
    // Far from the end, so that the cursor is not where it would be anyway.
    window.run("one(arguments[0]).setSelectionRange(0, 0)", &[json!(FIELD)]).await;
    let mut typed = String::new();
    for (path, signal, other, away) in SIGNALS {
        if other.is_some() {
            bus.tell(path, signal, other);
        }
        typed.push_str("kesk");
        press(&window, "kesk").await;
        window.run("one('#main').scrollTop = 90", &[]).await;
        let scrolled = scrolled(&window).await;
        assert_ne!(scrolled, json!(0), "the form is longer than the window");
        bus.tell(path, signal, away);
        window.until("one('input[type=password]')", &[]).await;
        window.miss("Esimerkki-Lehtola").await;
        window.unlock().await;
        window.until("document.activeElement === one(a[0])", &[json!(FIELD)]).await;
        window.until("one('#main').scrollTop === a[0]", &[scrolled]).await;
        typed.push_str("en ");
        press(&window, "en ").await;
        assert_eq!(value(&window).await, format!("{typed}{before}"), "after {signal}");
    }
    // What was typed before the locks can be taken back after them.
    take_all_back(&window, &before).await;
    window.close().await;
}

/// Nobody touches anything for as long as the settings say, in the middle of a word. Typing keeps it open.
#[tokio::test]
async fn a_long_rest_locks_in_the_middle_of_a_word_and_typing_keeps_it_open() {
    let mut stage = Stage::new();
    stage.set_clock("2026-11-20T10:30:00+02:00");
    stage.create_vault(PASSPHRASE);
    stage.import_example();
    let window = Window::unlocked(&stage).await;
    window.see("Esimerkki-Lehtola").await;
    window.click(&t("common-settings")).await;
    window.pick(&t("settings-idle"), "2").await;
    window.click(&t("common-name-home")).await;
    window.see(&say(Language::Fi, "common-idle", &[("minutes", 2.into())])).await;
    window.click("Esimerkki-Lehtola").await;
    window.click("Oppilaskohtaiset tavoitteet").await;
    window.click_on("one(a[0])", &[json!(FIELD)]).await;
    let before = value(&window).await;
    window.run("one(arguments[0]).setSelectionRange(0, 0)", &[json!(FIELD)]).await;
    // Each rest alone is too short, all together are not: a key that came too late would lock.
    press(&window, "ke").await;
    for letter in ["s", "k", "e"] {
        window.pass(100).await;
        press(&window, letter).await;
    }
    assert_eq!(value(&window).await, format!("keske{before}"));
    window.run("one('#main').scrollTop = 90", &[]).await;
    let scrolled = scrolled(&window).await;

    window.pass(121).await;
    window.until("one('input[type=password]')", &[]).await;
    window.miss("Esimerkki-Lehtola").await;
    window.picture("b-locked-by-itself").await;
    window.unlock().await;
    window.until("document.activeElement === one(a[0])", &[json!(FIELD)]).await;
    window.until("one('#main').scrollTop === a[0]", &[scrolled]).await;
    press(&window, "n ").await;
    assert_eq!(value(&window).await, format!("kesken {before}"));
    take_all_back(&window, &before).await;
    window.close().await;
}

/// The window is closed before the keys come to a rest: the word is kept, and is gone on with.
#[tokio::test]
async fn a_window_closed_in_the_middle_of_a_word_keeps_it() {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    stage.import_example();
    let window = Window::unlocked(&stage).await;
    window.click("Esimerkki-Lehtola").await;
    window.click("Oppilaskohtaiset tavoitteet").await;
    window.click_on("one(a[0])", &[json!(FIELD)]).await;
    window.run("one(arguments[0]).setSelectionRange(0, 0)", &[json!(FIELD)]).await;
    let before = value(&window).await;
    press(&window, "keskeytynyt ").await;
    window.close_by_title_bar(&stage);

    let window = Window::unlocked(&stage).await;
    window.until("document.activeElement === one(a[0])", &[json!(FIELD)]).await;
    press(&window, "lause ").await;
    assert_eq!(value(&window).await, format!("keskeytynyt lause {before}"));
    window.close().await;
}

/// Undoes until the field says what it did.
async fn take_all_back(window: &Window, before: &str) {
    while value(window).await != before {
        let now = value(window).await;
        window.press(&[Key::Control], 'z').await;
        window.until("one(a[0])?.value !== a[1]", &[json!(FIELD), json!(now)]).await;
    }
}

async fn scrolled(window: &Window) -> Value {
    window.run("return one('#main').scrollTop", &[]).await
}

/// Types where the cursor is.
async fn press(window: &Window, text: &str) {
    for letter in text.chars() {
        window.press(&[], letter).await;
    }
}

async fn value(window: &Window) -> String {
    let value = window.run("return one(arguments[0]).value", &[json!(FIELD)]).await;
    value.as_str().unwrap_or_default().to_owned()
}
