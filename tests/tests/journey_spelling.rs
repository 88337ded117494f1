//! Spelling in the real window: an unknown word is underlined once it is left, its guess takes its place by keys
//! alone, own words stay, and what is written waits for none of it.

use fantoccini::key::Key;
use laatija_core::language::Language;
use laatija_core::text::say;
use laatija_tests::stage::{PASSPHRASE, Stage};
use laatija_tests::window::Window;
use laatija_tests::words::t;
use serde_json::json;

const BOX: &str = "[data-field='strengths'] textarea";
/// The underlined words of the box, one after the other.
const WRONG: &str =
    "[...(one(a[0])?.parentElement.querySelectorAll('.wrong') ?? [])].map((w) => w.textContent).join(' ')";

async fn marked(window: &Window, words: &str) {
    window.until(&format!("one(a[0]) && ({WRONG}) === a[1]"), &[json!(BOX), json!(words)]).await;
}

async fn chosen(window: &Window) -> String {
    let script = "const b = document.activeElement; return b.value.slice(b.selectionStart, b.selectionEnd)";
    window.run(script, &[]).await.as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn an_unknown_word_is_marked_and_mended_by_keys() {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    stage.import_example();
    let window = Window::unlocked(&stage).await;
    window.click("Esimerkki-Lehtola").await;
    window.until("one('[data-field]')", &[]).await;
    window.click("Oppilaskohtaiset tavoitteet").await;
    let text = "Keskitymisen taidot ovat vahvistuneet pienryhmassä, ja Aatos tekee mielellään plorbiksia. ";
    window.fill("strengths", &json!(text)).await;
    window.press(&[], Key::Tab).await;
    marked(&window, "Keskitymisen pienryhmassä plorbiksia").await;
    let look = window
        .run(
            "const s = getComputedStyle(one('.wrong')); return [s.textDecorationLine, s.textDecorationStyle]",
            &[],
        )
        .await;
    assert_eq!(look, json!(["underline", "wavy"]));
    window.picture("r-spelling").await;

    // By keys alone: to the word, its menu, the first guess.
    window.click_on("one(a[0])", &[json!(BOX)]).await;
    window.press(&[Key::Control], Key::Home).await;
    window.press(&[Key::Alt], Key::F7).await;
    window.until("document.activeElement.selectionEnd > 0", &[]).await;
    assert_eq!(chosen(&window).await, "Keskitymisen");
    window.press(&[Key::Alt], Key::Enter).await;
    window.until("one('[role=menu]')", &[]).await;
    window.picture("r2-spelling-menu").await;
    let objections = window.audit().await;
    window.press(&[], Key::Enter).await;
    marked(&window, "pienryhmassä plorbiksia").await;
    window.press(&[Key::Alt], Key::F7).await;
    window.until("document.activeElement.selectionEnd > document.activeElement.selectionStart", &[]).await;
    assert_eq!(chosen(&window).await, "pienryhmassä");
    window.press(&[Key::Alt], Key::Enter).await;
    window.until("one('[role=menu]')", &[]).await;
    window.press(&[], Key::Enter).await;
    marked(&window, "plorbiksia").await;

    // Among the own words it is known, and listed in the settings.
    window.press(&[Key::Alt], Key::F7).await;
    window.until("document.activeElement.selectionEnd > document.activeElement.selectionStart", &[]).await;
    window.press(&[Key::Alt], Key::Enter).await;
    window.until("one('[role=menu]')", &[]).await;
    window.click_on("named('[role=menuitem]', a[0])", &[json!(t("spelling-keep"))]).await;
    marked(&window, "").await;
    let kept = window.until("one(a[0])?.value", &[json!(BOX)]).await;
    assert_eq!(
        kept,
        "Keskittymisen taidot ovat vahvistuneet pienryhmässä, ja Aatos tekee mielellään plorbiksia. "
    );

    window.click(&t("common-name-home")).await;
    window.see(&t("home-plans")).await;
    window.click(&t("common-settings")).await;
    window.see("plorbiksia").await;
    window.run("one('#spelling').scrollIntoView()", &[]).await;
    window.picture("r3-spelling-settings").await;
    let forget = say(Language::Fi, "spelling-forget", &[("word", "plorbiksia".into())]);
    window.click(&forget).await;
    window.see(&t("spelling-words.none")).await;
    window.close().await;
    assert!(objections.is_empty(), "{objections:#?}");
}
