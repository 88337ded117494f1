//! Every screen in every language, size and theme: axe-core finds nothing, no text is missing, and the
//! page never scrolls sideways. And every screen of the practice, which leaves nothing behind.

use fantoccini::key::Key;
use laatija_core::language::Language;
use laatija_tests::stage::Stage;
use laatija_tests::window::Window;
use laatija_tests::words::in_language;
use serde_json::json;
use std::path::{Path, PathBuf};

const PASSPHRASE: &str = "kivi saari tuuli lampi orava";

/// Goes through the screens of an unlocked vault; looks at each.
async fn walk(window: &Window, language: Language, look: impl AsyncFn(&str)) {
    let t = |key: &str| in_language(language, key);
    window.click(&t("common-name-home")).await;
    window.see(&t("home-plans")).await;
    look("c-home").await;
    // The example's *pienryhmässä* is found by its base form, and gone to.
    window.press(&[Key::Control], 'k').await;
    window.until("document.querySelector('dialog[open]')", &[]).await;
    window.keys("pienryhmä").await;
    window.until("one('dialog mark')", &[]).await;
    look("k-search").await;
    window.click_on("one('dialog mark')", &[]).await;
    window.until("document.activeElement.closest('[data-field]')", &[]).await;
    window.click(&t("common-name-home")).await;
    window.see(&t("home-plans")).await;
    window.click(&t("home-new")).await;
    window.until("document.querySelector('dialog[open]')", &[]).await;
    look("c2-new-plan").await;
    window.press(&[], Key::Escape).await;
    window.until("!document.querySelector('dialog[open]')", &[]).await;
    window.click(&t("common-verify")).await;
    window.until("one('h1') && one('nav [aria-current=page]')", &[]).await;
    look("i-verify").await;
    window.click(&t("common-settings")).await;
    window.until("one('form, section')", &[]).await;
    look("m-settings").await;
    window.click(&t("safety-open")).await;
    window.see(&t("safety-not.says")).await;
    look("m2-safety").await;
    window.press(&[], Key::Escape).await;
    window.until("!document.querySelector('dialog[open]')", &[]).await;
    window.click(&t("common-name-home")).await;
    window.click("Esimerkki-Lehtola").await;
    window.until("one('[data-field]')", &[]).await;
    look("d-write").await;
    window.click(&t("common-step-review")).await;
    window.until("one('main h1')", &[]).await;
    look("f-review").await;
    window.click(&t("common-step-issue")).await;
    window.until("one('main h1') && !says('…')", &[]).await;
    look("g-issue").await;
    window.click(&t("common-step-versions")).await;
    window.until("one('main h1, main h2')", &[]).await;
    look("h-versions").await;
    window.click(&t("trail-open")).await;
    window.see(&t("trail-text")).await;
    look("q-events").await;
    window.click(&t("trail-erase-open")).await;
    window.see(&t("trail-erase-stays-text")).await;
    look("q2-erase").await;
    window.press(&[], Key::Escape).await;
    window.until("!document.querySelector('dialog[open]')", &[]).await;
    window.click(&t("common-step-follow")).await;
    window.see(&t("follow-first")).await;
    look("k2-follow").await;
    window.click(&t("follow-self-open")).await;
    window.click(&t("follow-self-pupil")).await;
    window.until("one('.question h1')", &[]).await;
    look("k3-self").await;
}

async fn open() -> (Stage, Window) {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    stage.import_example();
    let window = Window::open(&stage).await;
    (stage, window)
}

async fn unlock(window: &Window, language: Language) {
    window.write(&in_language(language, "start-passphrase-of"), PASSPHRASE).await;
    window.press(&[], Key::Enter).await;
}

#[tokio::test]
async fn axe_finds_nothing_on_any_screen() {
    let (_stage, window) = open().await;
    window.see(&in_language(Language::Fi, "start-locked")).await;
    let mut objections = window.audit().await;
    unlock(&window, Language::Fi).await;
    let found = std::sync::Mutex::new(Vec::new());
    walk(&window, Language::Fi, async |screen| {
        window.picture(screen).await;
        let here = window.audit().await;
        found
            .lock()
            .expect("one at a time")
            .extend(here.iter().map(|objection| format!("{screen}: {objection}")));
    })
    .await;
    objections.extend(found.into_inner().expect("nobody holds it"));
    window.close().await;
    assert!(objections.is_empty(), "{objections:#?}");
}

#[tokio::test]
async fn no_screen_scrolls_sideways_when_small_or_enlarged() {
    let (_stage, window) = open().await;
    unlock(&window, Language::Fi).await;
    window.see(&in_language(Language::Fi, "home-plans")).await;
    window.resize(1024, 640).await;
    let wide = std::sync::Mutex::new(Vec::new());
    let measure = async |name: String| {
        window.picture(&name).await;
        let overflow = window.run("return overflow()", &[]).await;
        if overflow != json!(0) {
            wide.lock().expect("one at a time").push(format!("{name}: {overflow} px"));
        }
    };
    walk(&window, Language::Fi, async |screen| {
        measure(format!("{screen}-1024")).await;
        // The driver misses what it clicks on an enlarged page: enlarge only to look.
        for _ in 0..5 {
            window.press(&[Key::Control], Key::Add).await;
        }
        window.until("Math.abs(innerWidth - 512) < 4", &[]).await;
        measure(format!("{screen}-1024-at-200")).await;
        window.press(&[Key::Control], '0').await;
        window.until("Math.abs(innerWidth - 1024) < 4", &[]).await;
    })
    .await;
    window.close().await;
    let wide = wide.into_inner().expect("nobody holds it");
    assert!(wide.is_empty(), "{wide:#?}");
}

#[tokio::test]
async fn every_screen_speaks_the_three_languages() {
    let (_stage, window) = open().await;
    for (language, before) in [(Language::Sv, Language::Fi), (Language::En, Language::Sv)] {
        let own_name = in_language(language, &format!("common-language-{}", language.code()));
        window.see(&in_language(before, "start-locked")).await;
        window.click(&own_name).await;
        window.see(&in_language(language, "start-locked")).await;
        unlock(&window, language).await;
        let missing = std::sync::Mutex::new(Vec::new());
        walk(&window, language, async |screen| {
            window.picture(&format!("{screen}-{}", language.code())).await;
            if window.run("return document.body.innerText.includes('⟦')", &[]).await == json!(true) {
                missing.lock().expect("one at a time").push(screen.to_owned());
            }
        })
        .await;
        let missing = missing.into_inner().expect("nobody holds it");
        assert!(missing.is_empty(), "texts are missing in {language:?}: {missing:?}");
        let spoken = window.run("return document.documentElement.lang", &[]).await;
        assert_eq!(spoken, json!(language.code()));
        window.press(&[Key::Control], 'l').await;
    }
    window.close().await;
}

#[tokio::test]
async fn the_practice_is_marked_on_every_screen_and_leaves_nothing() {
    let t = |key: &str| in_language(Language::Fi, key);
    let stage = Stage::new();
    let window = Window::open(&stage).await;
    window.click(&t("start-practise")).await;
    let unmarked = std::sync::Mutex::new(Vec::new());
    walk(&window, Language::Fi, async |screen| {
        let marked = "const mark = one('header .practice');
            return mark !== undefined && [...arguments].every((words) => tidy(mark.innerText).includes(words))";
        let words = [t("common-practice.says"), t("common-practice-stop")].map(|word| json!(word));
        if window.run(marked, &words).await != json!(true) {
            unmarked.lock().expect("one at a time").push(screen.to_owned());
        }
        window.picture(&format!("{screen}-practice")).await;
    })
    .await;
    let unmarked = unmarked.into_inner().expect("nobody holds it");
    assert!(unmarked.is_empty(), "nothing tells that this is practice: {unmarked:?}");

    window.click(&t("common-step-write")).await;
    window.click("Oppilaskohtaiset tavoitteet").await;
    window.type_at("[data-field='strengths'] textarea", "Tunnistettavasana").await;
    let kept = json!(t("write-kept"));
    window.until("one('.status .saved')?.textContent.includes(a[0])", &[kept]).await;
    assert!(!all_files(&stage.vault()).is_empty(), "the practice is kept somewhere while it lasts");
    window.click(&t("common-practice-stop")).await;
    window.see(&t("start-choose")).await;
    assert_eq!(all_files(&stage.vault()), Vec::<PathBuf>::new(), "nothing stays");
    window.close().await;
    let telling = |path: &PathBuf| {
        let bytes = std::fs::read(path).unwrap_or_default();
        ["Tunnistettavasana", "Esimerkki-Lehtola"]
            .iter()
            .any(|word| bytes.windows(word.len()).any(|piece| piece == word.as_bytes()))
    };
    let told: Vec<PathBuf> = all_files(&stage.path("")).into_iter().filter(telling).collect();
    assert!(told.is_empty(), "no file of the home folder tells of it either: {told:?}");
}

/// The files in a folder and below it.
fn all_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the folder") {
        let entry = entry.expect("an entry");
        let kind = entry.file_type().expect("its kind");
        match (kind.is_dir(), kind.is_file()) {
            (true, _) => files.extend(all_files(&entry.path())),
            (_, true) => files.push(entry.path()),
            _ => {}
        }
    }
    files
}
