//! A version is typed into a form of another system in the real window: its fields come through the system's clipboard,
//! which another program reads; what the form then prints, set by another program, is compared. A form is arranged.

use fantoccini::key::Key;
use laatija_tests::source;
use laatija_tests::stage::{PASSPHRASE, Stage, text_of_pdf};
use laatija_tests::window::Window;
use laatija_tests::words::t;
use serde_json::Value;
use std::process::Command;
use std::time::{Duration, Instant};

/// Longer than a text stays on the clipboard, on a slow computer.
const PATIENCE: Duration = Duration::from_secs(60);
/// Between two looks at what no page tells.
const GLANCE: Duration = Duration::from_millis(100);
/// What the window's own mark of a secret text is called on this system.
const SECRET: &str = "x-kde-passwordManagerHint";

/// What another program is given from the clipboard; nothing when it is empty.
fn clipboard(stage: &Stage, target: &str) -> String {
    let mut xclip = Command::new("xclip");
    let output = stage.set(xclip.args(["-o", "-selection", "clipboard", "-t", target])).output();
    String::from_utf8(output.expect("xclip runs: `make setup` installs it").stdout).expect("it is a text")
}

/// Waits until the clipboard holds something else than this; gives it.
async fn changed(stage: &Stage, from: &str) -> String {
    let end = Instant::now() + PATIENCE;
    loop {
        let now = clipboard(stage, "UTF8_STRING");
        if now != from {
            return now;
        }
        assert!(Instant::now() < end, "the clipboard still holds {from:?}");
        tokio::time::sleep(GLANCE).await;
    }
}

fn text(value: Value) -> String {
    value.as_str().expect("a text").to_owned()
}

/// A stage with a version of this example.
fn issued(example: &str, reason: &str) -> Stage {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    stage.import(&source::top().join(format!("assets/templates/{example}.json")));
    let listed: Value = serde_json::from_str(&stage.cli(&["plan", "list", "--json"])).expect("a list");
    let plan = text(listed["plans"][0]["id"].clone());
    stage.cli(&["plan", "issue", &plan, "--reason", reason]);
    stage
}

/// The form as another program prints it, with other fonts and lines: each field's name with its text.
fn print(stage: &Stage, fields: &[(String, String)]) {
    let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('\n', "<br/>");
    let field = |(name, text): &(String, String)| format!("<h3>{}</h3><p>{}</p>", escape(name), escape(text));
    let body: String = fields.iter().map(field).collect();
    let page =
        format!("<html><head><meta charset=\"utf-8\"/></head><body><h1>Lomake</h1>{body}</body></html>");
    let html = stage.path("lomake.html");
    std::fs::write(&html, page).expect("the page is there");
    let printed =
        Command::new("mutool").args(["convert", "-F", "pdf", "-o"]).arg(stage.chosen()).arg(&html).status();
    assert!(printed.expect("mutool runs: `make setup` installs it").success());
}

/// Where the page stands: the field in hand, its piece, and whether all are done.
const STANDING: &str =
    "['h1', '.big', '#after'].map((one) => document.querySelector(one).textContent).join(' ')";

/// Copies every field by its key, and gives what another program read of each, under the name of its field.
async fn copy_all(stage: &Stage, window: &Window) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    loop {
        let name = text(window.run("return document.querySelector('.into b').textContent", &[]).await);
        let name = name.trim_matches('”').to_owned();
        let before = window.run(&format!("return {STANDING}"), &[]).await;
        window.press(&[Key::Control, Key::Shift], 'C').await;
        // The page goes on when the text is on the clipboard.
        window.until(&format!("{STANDING} !== a[0]"), &[before]).await;
        let held = clipboard(stage, "UTF8_STRING");
        match fields.iter_mut().find(|(known, _)| *known == name) {
            // The next piece of a text that is too long for its field.
            Some((_, text)) => *text = format!("{text} {held}"),
            None => fields.push((name, held)),
        }
        let done = window.run("return says(arguments[0])", &[t("retyping-all-done").into()]).await;
        if done == Value::Bool(true) {
            return fields;
        }
    }
}

#[tokio::test]
async fn a_version_goes_through_the_clipboard_into_a_form_whose_print_is_compared() {
    let stage = issued("tuen-suunnitelma-2025/examples/rajattu-matematiikka", "transition");
    let window = Window::unlocked(&stage).await;
    window.click("Kuvitteellinen").await;
    window.see(&t("trail-open")).await;
    window.click(&t("common-step-export")).await;
    window.see("Wilma: tuen toteuttamista koskeva suunnitelma").await;
    window.inspect("j2-forms").await;
    window.click("Vie tälle lomakkeelle: Wilma: tuen toteuttamista koskeva suunnitelma").await;
    window.see("0 / 17 kohtaa").await;
    // What is too long is told before it is met.
    window.see("Yksi teksti on kenttäänsä pidempi").await;

    window.press(&[Key::Control, Key::Shift], 'C').await;
    assert_eq!(changed(&stage, "").await, "20.5.2026");
    assert_eq!(clipboard(&stage, SECRET), "secret", "programs that keep a history are told not to");
    window.see("1 / 17 kohtaa").await;
    window.see("Laatimispäivä: kopioitu leikepöydälle").await;
    window.inspect("j2-copied").await;
    window.small("j2-copied").await;
    // By itself, by the clock.
    assert_eq!(changed(&stage, "20.5.2026").await, "");

    // A lock takes it back at once, and the ticks are there after it.
    window.press(&[Key::Control, Key::Shift], 'C').await;
    let teacher = changed(&stage, "").await;
    assert!(teacher.starts_with("Sirpa Aalto"), "{teacher}");
    window.press(&[Key::Control], 'l').await;
    assert_eq!(changed(&stage, &teacher).await, "");
    window.unlock().await;
    window.see("2 / 17 kohtaa").await;

    let mut fields = copy_all(&stage, &window).await;
    assert_eq!(fields.len(), 15, "{fields:?}");
    window.inspect("j2-finished").await;
    fields.insert(0, ("Suunnitelmasta vastaava opettaja".to_owned(), teacher));
    fields.insert(0, ("Suunnitelman laatimispäivä".to_owned(), "20.5.2026".to_owned()));

    print(&stage, &fields);
    window.click(&t("retyping-check.choose")).await;
    window.see("17 / 17 kohtaa löytyi nimensä alta").await;
    window.inspect("j2-checked").await;
    window.click(&t("retyping-checked.back")).await;

    // In the other form a word is another, a text is left out, and one goes on.
    let at = |name: &str| fields.iter().position(|(known, _)| known == name).expect(name);
    let (changed_one, emptied, longer) =
        (at("Oppilaan oma näkemys"), at("Huoltajan näkemys"), at("Oppilaan vahvuudet"));
    let mut other = fields.clone();
    assert!(other[changed_one].1.contains("prosenttilaskut"));
    other[changed_one].1 = other[changed_one].1.replace("prosenttilaskut", "kertolaskut");
    other[emptied].1.clear();
    other[longer].1.push_str(" Lisäys lomakkeella.");
    print(&stage, &other);
    window.click(&t("retyping-check.choose")).await;
    window.see("14 / 17 kohtaa löytyi nimensä alta").await;
    let marked = |tag: &str| {
        format!(
            "return [...document.querySelectorAll('main {tag}')].map((one) => one.lastChild.textContent.trim()).join('|')"
        )
    };
    assert_eq!(text(window.run(&marked("del"), &[]).await), "prosenttilaskut");
    assert_eq!(text(window.run(&marked("ins"), &[]).await), "Lisäys lomakkeella.|kertolaskut");
    window.inspect("j2-differs").await;
    window.small("j2-differs").await;
    window.click(&t("retyping-checked.back")).await;
    window.click(&t("common-step-versions")).await;
    window.click(&t("trail-open")).await;
    window.see("Versio 1 vietiin kohta kerrallaan toisen järjestelmän lomakkeelle").await;
    window.close().await;
}

/// A window in which the next field of the form was just copied.
async fn copying(stage: &Stage) -> Window {
    let window = Window::unlocked(stage).await;
    window.click("Kuvitteellinen").await;
    window.see(&t("trail-open")).await;
    window.click(&t("common-step-export")).await;
    window.click("Vie tälle lomakkeelle: Wilma: tuen toteuttamista koskeva suunnitelma").await;
    window.click(&t("retyping-copy")).await;
    window
}

#[tokio::test]
async fn what_is_on_the_clipboard_goes_with_the_window_unless_it_is_somebody_elses() {
    let stage = issued("tuen-suunnitelma-2025/examples/rajattu-matematiikka", "transition");
    let window = copying(&stage).await;
    assert_eq!(changed(&stage, "").await, "20.5.2026");
    let mut xclip = Command::new("xclip");
    let mut other = stage
        .set(xclip.args(["-selection", "clipboard"]))
        .stdin(std::process::Stdio::piped())
        .spawn()
        .expect("xclip runs");
    std::io::Write::write_all(&mut other.stdin.take().expect("it listens"), b"somebody else's")
        .expect("it takes it");
    other.wait().expect("it went to the background");
    assert_eq!(changed(&stage, "20.5.2026").await, "somebody else's");
    window.close().await;
    assert_eq!(clipboard(&stage, "UTF8_STRING"), "somebody else's");

    // What the program itself put there goes with it.
    let window = copying(&stage).await;
    let own = changed(&stage, "somebody else's").await;
    assert!(!own.is_empty());
    window.close().await;
    assert_eq!(changed(&stage, &own).await, "");
}

#[tokio::test]
async fn a_form_is_arranged_and_the_sheet_for_ehoks_is_printed() {
    let stage = issued("hoks/examples/oppisopimus-ja-mukauttaminen", "first_plan");
    let window = Window::unlocked(&stage).await;
    window.click("Mielikuva").await;
    window.press(&[Key::Control], '6').await;
    window.click(&t("retyping-way")).await;
    window.click("Vie tälle lomakkeelle: eHOKS, kymmenen vaihetta").await;
    window.see("10. Opiskeluvalmiuksia tukevat opinnot").await;
    window.inspect("j2-ehoks").await;
    window.click(&t("retyping-sheet-print")).await;
    window.see(&t("retyping-sheet-save.printed")).await;
    let sheet = text_of_pdf(&stage.printed());
    assert!(sheet.contains("urasuunnitelma_0002") && !sheet.contains("Mielikuva"), "{sheet}");

    window.click(&t("retyping-back")).await;
    window.click("Järjestä… eHOKS, kymmenen vaihetta").await;
    window.see(&t("retyping-edit-title")).await;
    window.inspect("j2-arrange").await;
    window.small("j2-arrange").await;
    window.click("Siirrä alas: Oppijanumero").await;
    window.click(&t("retyping-edit-keep")).await;
    window.see("eHOKS, kymmenen vaihetta (oma)").await;
    window.click("Vie tälle lomakkeelle: eHOKS, kymmenen vaihetta (oma)").await;
    window.see("Opiskeluoikeuden tunniste").await;
    window.close().await;
}
