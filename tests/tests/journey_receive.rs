//! A plan goes to another school: the copy is checked, found unchanged and to say one thing, received with
//! where it came from, continued and issued there. What must not be received is refused in plain words.

use fantoccini::key::Key;
use laatija_core::document::{Edition, Face, Facts, field_names, typeset, write_pdf};
use laatija_core::draft::{Answer, printed};
use laatija_core::export::{read_plan_file, write_copy_data};
use laatija_core::language::Language;
use laatija_core::outside::system_random;
use laatija_core::signature::{SignatureMark, SigningKey, sign};
use laatija_core::template::shipped;
use laatija_core::text::say;
use laatija_tests::source;
use laatija_tests::stage::{EXAMPLE, Stage};
use laatija_tests::window::Window;
use laatija_tests::words::t;
use serde_json::json;
use std::path::{Path, PathBuf};

const PASSPHRASE: &str = "kivi saari tuuli lampi orava";

/// A stage with a vault of its own.
fn school() -> Stage {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    stage
}

/// The signed copy that another school issued, and an extract of it.
fn copies(other: &Stage) -> [PathBuf; 2] {
    other.import_example();
    let plan = other.cli(&["plan", "list"]).split_whitespace().next().expect("a plan").to_owned();
    other.cli(&["plan", "issue", &plan, "--reason", "annual_review"]);
    let [copy, extract] = ["kopio.pdf", "ote.pdf"].map(|name| other.path(name));
    other.cli(&["copy", &plan, "--out", &copy.display().to_string()]);
    let out = extract.display().to_string();
    other.cli(&["copy", &plan, "--out", &out, "--without", "guardians", "--without", "cooperation"]);
    [copy, extract]
}

async fn unlocked(stage: &Stage) -> Window {
    let window = Window::open(stage).await;
    window.write(&t("start-passphrase-of"), PASSPHRASE).await;
    window.press(&[], Key::Enter).await;
    window.click(&t("common-verify")).await;
    window.see(&t("verify-drop")).await;
    window
}

/// Lets the program check a file.
async fn check(window: &Window, stage: &Stage, file: &Path, act: &str) {
    std::fs::copy(file, stage.chosen()).expect("the file is there");
    window.click(&t(act)).await;
    window.see(&t("verify-facts")).await;
}

#[tokio::test]
async fn a_copy_is_checked_received_continued_and_issued_by_another_teacher() {
    let (there, here) = (school(), school());
    let [copy, _] = copies(&there);
    let window = unlocked(&here).await;
    check(&window, &here, &copy, "verify-choose").await;
    window.see(&t("verify-intact")).await;
    window.see(&t("verify-signer-unknown")).await;
    window.see("kohtaa verrattu").await;
    window.see("Esimerkki-Lehtola").await;
    window.inspect("i2-verified").await;
    window.small("i2-verified").await;

    // Whoever made it may have made up the name: that is asked about, and Esc keeps nothing.
    window.click(&t("receive-do")).await;
    window.see(&t("receive-ask")).await;
    window.inspect("i3-receive-unknown").await;
    window.press(&[], Key::Escape).await;
    window.until("!document.querySelector('dialog[open]')", &[]).await;
    window.click(&t("receive-do")).await;
    window.click(&t("receive-anyway")).await;
    window.see(&t("receive-draft-title")).await;
    window.see(&t("receive-standing-unknown")).await;
    window.see(&t("receive-done")).await;
    window.inspect("h3-received").await;
    window.small("h3-received").await;

    window.click(&say(Language::Fi, "receive-title", &[("number", 1.into())])).await;
    window.click(&t("versions-read")).await;
    window.see(&t("receive-facts")).await;
    window.until("document.querySelector('main canvas')?.width > 300", &[]).await;
    window.inspect("o2-received-read").await;
    window.small("o2-received-read").await;
    window.click(&t("receive-save")).await;
    window.until("says(a[0])", &[json!(here.saved().display().to_string())]).await;
    assert!(std::fs::read(here.saved()).unwrap() == std::fs::read(&copy).unwrap(), "saved as it came");

    continue_and_issue(&window).await;
    window.click(&t("common-name-home")).await;
    window.see(&t("receive-tag")).await;
    window.inspect("c3-home-received").await;

    // The same file again is recognised, and leads to the plan.
    window.click(&t("common-verify")).await;
    check(&window, &here, &copy, "verify-choose").await;
    window.see(&t("receive-open")).await;
    window.inspect("i4-received-before").await;
    window.click(&t("receive-open")).await;
    window.see(&say(Language::Fi, "receive-changed-title", &[("after", 1.into())])).await;
    window.inspect("h4-received-and-issued").await;
    window.close().await;
}

#[tokio::test]
async fn a_signer_whose_words_fit_is_known_until_it_is_forgotten() {
    let (there, here) = (school(), school());
    let [copy, _] = copies(&there);
    let window = unlocked(&here).await;
    check(&window, &here, &copy, "verify-choose").await;
    window.see(&t("verify-signer-unknown")).await;
    window.click(&t("verify-words-fit")).await;
    window.see(&t("verify-signer-known")).await;
    window.inspect("i5-known").await;
    window.click(&t("common-settings")).await;
    window.see(&t("settings-signers.says")).await;
    window.click_on("one('#signers')", &[]).await;
    window.inspect("m4-known-signers").await;
    window.small("m4-known-signers").await;
    window.click(&t("settings-signer-forget")).await;
    window.see(&t("settings-signers.none")).await;
    window.click(&t("write-undo")).await;
    window.see(&t("settings-signers.says")).await;
    window.click(&t("settings-signer-forget")).await;
    window.see(&t("settings-signers.none")).await;
    window.click(&t("common-verify")).await;
    check(&window, &here, &copy, "verify-choose").await;
    window.see(&t("verify-signer-unknown")).await;
    window.close().await;
}

/// Changes an answer of the received draft and issues it as the teacher's own first version.
async fn continue_and_issue(window: &Window) {
    window.click(&t("common-step-write")).await;
    let school = "[data-field='school'] input";
    window.until("one(a[0])?.select() ?? true", &[json!(school)]).await;
    window.type_at(school, &Key::Delete.to_string()).await;
    window.type_at(school, "Mallimäen koulu").await;
    // What no copy says must be answered anew.
    window.click(&t("common-step-review")).await;
    window.see(&t("review-group-blocks")).await;
    window.picture("f2-received-review").await;
    for (section, field, option) in [
        ("Asiakirjan tiedot", "doc_status", "ready"),
        ("Oppilaan ja huoltajan tiedot", "non_disclosure", "no"),
    ] {
        window.click(&t("common-step-write")).await;
        window.click(section).await;
        answer(window, field, option).await;
    }
    window.click(&t("common-step-issue")).await;
    window.see(&t("issue-title")).await;
    let pages = window.until("document.querySelectorAll('nav.thumbs button').length", &[]).await;
    for page in 0..pages.as_u64().unwrap_or_default() {
        let thumb = "document.querySelectorAll('nav.thumbs button')[a[0]]";
        window.element(thumb, &[json!(page)]).await.click().await.expect("the page is shown");
        window.until(&format!("{thumb}.querySelector('.below svg')"), &[json!(page)]).await;
    }
    window.write(&t("issue-passphrase"), PASSPHRASE).await;
    window.click(&t("issue-sign")).await;
    window.see(&say(Language::Fi, "issue-done", &[("number", 1.into())])).await;
}

/// Chooses an option of a field, whatever its control is.
async fn answer(window: &Window, field: &str, option: &str) {
    let script = "(() => {
        const own = one(a[0]), select = own?.querySelector('select');
        if (select) {
            select.value = a[1];
            select.dispatchEvent(new Event('change', { bubbles: true }));
            return true;
        }
        const radio = own?.querySelector(`input[value='${a[1]}']`);
        radio?.click();
        return Boolean(radio);
    })()";
    let place = format!("[data-field='{field}']");
    window.until(script, &[json!(place), json!(option)]).await;
}

#[tokio::test]
async fn what_must_not_be_received_is_refused_and_an_extract_says_so() {
    let (there, here) = (school(), school());
    let [copy, extract] = copies(&there);
    let mut changed = std::fs::read(&copy).unwrap();
    let middle = changed.len() / 3;
    changed[middle] ^= 1;
    let broken = here.path("muutettu.pdf");
    std::fs::write(&broken, changed).unwrap();
    let window = unlocked(&here).await;
    check(&window, &here, &broken, "verify-choose").await;
    window.see(&t("verify-changed")).await;
    window.until("!ready(a[0])", &[json!(t("receive-do"))]).await;
    window.inspect("i5-changed").await;
    std::fs::write(&broken, forged()).unwrap();
    check(&window, &here, &broken, "verify-another").await;
    window.see(&t("receive-data-differs-title")).await;
    window.see("Luokka tai ryhmä").await;
    window.until("!ready(a[0])", &[json!(t("receive-do"))]).await;
    window.inspect("i7-differs").await;
    window.small("i7-differs").await;
    check(&window, &here, &extract, "verify-another").await;
    window.see(&t("receive-extract")).await;
    window.see(&t("receive-do")).await;
    window.inspect("i6-extract").await;
    window.close().await;
}

/// A copy that was signed with another class in its data than on its pages.
fn forged() -> Vec<u8> {
    let example = std::fs::read(source::top().join(EXAMPLE)).unwrap();
    let (template, draft) = read_plan_file(&example, shipped()).unwrap();
    let pages = printed(template, &draft);
    let mut data = pages.clone();
    data.answers.insert(template.meaning.class.clone(), Answer::Text("9Z".to_owned()));
    let now = chrono::Utc::now().fixed_offset();
    let facts = Facts {
        language: Language::Fi,
        addressee: None,
        edition: Edition::default(),
        extract: false,
        number: 1,
        issued: Some(now),
        today: now.date_naive(),
        id: Some("7F3K-Q2MX-04HT".to_owned()),
        replaces: None,
        issuer: "Riitta Sarapuu",
        program: concat!("Laatija ", env!("CARGO_PKG_VERSION")),
    };
    let layout = typeset(template, &pages, &facts).unwrap();
    let pdf = write_pdf(&layout, &facts, &write_copy_data(template, &data, &facts).unwrap()).unwrap();
    let key = SigningKey::create("Riitta Sarapuu", "Kuusilammen koulu", now, &system_random).unwrap();
    let mark = SignatureMark {
        field: field_names(&layout).pop().unwrap(),
        lines: vec!["Allekirjoittanut".to_owned()],
        second: None,
        scale: 1.0,
        tooltip: "Allekirjoitus".to_owned(),
        reason: String::new(),
        place: String::new(),
        time: now,
        font: Face::Regular.data(),
    };
    sign(&pdf, &key, &mark).unwrap()
}

#[tokio::test]
async fn an_extract_is_chosen_in_the_window() {
    let stage = school();
    copies(&stage);
    let window = unlocked(&stage).await;
    window.click(&t("common-name-home")).await;
    window.click("Esimerkki-Lehtola").await;
    window.click(&t("common-step-versions")).await;
    window.click(&format!("{}…", t("versions-edition"))).await;
    window.until("document.querySelector('dialog[open]')", &[]).await;
    let content = "[...document.querySelectorAll('dialog select')].at(-1)";
    let choose = format!(
        "(() => {{ const own = {content}; own.selectedIndex = 1;
          own.dispatchEvent(new Event('change', {{ bubbles: true }})); return true }})()"
    );
    window.until(&choose, &[]).await;
    window.choose("Tuen edellyttämä yhteistyö ja palvelut").await;
    window
        .until("!says(a[0])", &[json!(say(Language::Fi, "versions-edition-out", &[("count", 0.into())]))])
        .await;
    window.inspect("h5-leave-out").await;
    window.write(&t("issue-passphrase"), PASSPHRASE).await;
    window.click(&t("versions-edition-save")).await;
    window.until("says(a[0])", &[json!(stage.saved().display().to_string())]).await;
    window.close().await;
    let paper = laatija_tests::stage::text_of_pdf(&stage.saved());
    assert!(paper.contains("Ote: osa kohdista on jätetty pois."), "{paper}");
    assert!(!paper.contains("kuraattorin juttelutuokioihin"), "{paper}");
}
