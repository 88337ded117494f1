//! Two teachers, two computers: one asks for a part of a plan, the other writes it and sends it back, and both
//! texts meet. What one of them wrote is taken, what both did is asked about, and one step brings back what was.

use fantoccini::key::Key;
use laatija_tests::stage::{PASSPHRASE, Stage};
use laatija_tests::window::Window;
use laatija_tests::words::{t, with};
use serde_json::{Value, json};
use std::path::Path;

const SECTION: &str = "Oppilaskohtaiset tavoitteet";
/// A text that the colleague alone changes, one that both do, and a table.
const TAKEN: &str = "learning_readiness";
const ASKED: &str = "special_needs";
const TABLE: &str = "optional_studies";

/// A stage with a vault of this teacher.
fn teacher(name: &str) -> Stage {
    let stage = Stage::new();
    stage.create_vault_of(name, "Kuusilammen koulu", PASSPHRASE);
    stage
}

/// Opens a packet that another stage saved.
async fn bring(window: &Window, stage: &Stage, file: &Path) {
    std::fs::copy(file, stage.chosen()).expect("the file is there");
    window.click(&t("part-file-open")).await;
}

async fn value(window: &Window, field: &str) -> String {
    let place = format!("[data-field='{field}'] textarea");
    window.until("one(a[0])?.value", &[json!(place)]).await.as_str().unwrap_or_default().to_owned()
}

fn values(stage: &Stage, plan: &str) -> Value {
    let file = stage.path("plan.json");
    stage.cli(&["plan", "export", plan, "--out", &file.display().to_string(), "--replace"]);
    let plan: Value = serde_json::from_slice(&std::fs::read(file).expect("a plan file")).expect("JSON");
    plan["values"].clone()
}

/// The teacher opens her plan at the section and asks the colleague for it.
async fn ask(window: &Window, address: &str) {
    window.click("Esimerkki-Lehtola, Aatos Oskari").await;
    window.click(SECTION).await;
    window.click(&t("part-ask-open")).await;
    window.see(&t("part-ask-sections-text")).await;
    // The section in hand is chosen already; nothing goes to nobody.
    window.click(&t("part-ask-do")).await;
    window.see(&t("part-ask-colleague-none")).await;
    window.write(&t("part-ask-colleague"), "Petri Lahti").await;
    window.write(&t("part-ask-address"), "age1väärä").await;
    window.press(&[], Key::Tab).await;
    window.see("Teksti ei ole Laatijan osoite").await;
    let field = "(() => { const box = field(a[0]); box?.select(); return box; })()";
    window.until(field, &[json!(t("part-ask-address"))]).await;
    window.write(&t("part-ask-address"), address).await;
    window.press(&[], Key::Tab).await;
    window.see("Vertaa nämä kuusi sanaa").await;
    window.inspect("p1-ask").await;
    window.small("p1-ask").await;
    window.choose(&t("part-ask-by-passphrase")).await;
    window.see(&t("part-ask-passphrase-other")).await;
    window.inspect("p1-ask-passphrase").await;
    window.choose(&t("part-ask-by-address")).await;
    window.click(&t("part-ask-do")).await;
    window.see("Pyyntö on tallennettu").await;
}

/// The colleague opens the request, writes the part and sends it back.
async fn contribute(window: &Window, stage: &Stage, request: &Path) {
    bring(window, stage, request).await;
    window.see("Riitta Sarapuu pyytää sinulta osuutta").await;
    window.inspect("p2-request").await;
    window.small("p2-request").await;
    window.click(&t("part-request-take")).await;
    window.see("Osuus suunnitelmasta, jota laatii Riitta Sarapuu").await;
    window.inspect("p3-part-begun").await;
    // Only this section is here, and only writing.
    let there = window.run("return document.querySelectorAll('nav.sections > ol > li').length", &[]).await;
    let steps = window.run("return document.querySelectorAll('.steps a').length", &[]).await;
    assert_eq!((there, steps), (json!(1), json!(1)));
    window.fill(TAKEN, &json!("Petri: lukee jo luokan tekstejä.")).await;
    window.fill(ASKED, &json!("Petri: neljä tuntia viikossa.")).await;
    let rows = json!([
        { "name": "Tekninen työ", "hours": 1, "support": "ei erillistä tukea" },
        { "name": "Petrin lisäämä kuvataide", "hours": 2, "support": "pari" },
    ]);
    window.fill(TABLE, &rows).await;
    window.inspect("p3-part").await;
    window.small("p3-part").await;
    window.click(&t("part-return")).await;
    window.see("Osuus on tallennettu").await;
    window.see(&t("part-return-again")).await;
    window.picture("p3-part-returned").await;
    window.click(&t("common-name-home")).await;
    window.see(&with("part-tag", &[("name", "Riitta Sarapuu")])).await;
    window.inspect("p4-home").await;
}

#[tokio::test]
async fn a_part_is_asked_written_elsewhere_sent_back_and_merged_in_one_step() {
    let (here, there) = (teacher("Riitta Sarapuu"), teacher("Petri Lahti"));
    here.import_example();
    let plan = here.cli(&["plan", "list"]).split_whitespace().next().expect("a plan").to_owned();
    let before = values(&here, &plan);
    let address = there.cli(&["part", "address"]);
    let address = address.split_whitespace().find(|word| word.starts_with("age1")).expect("an address");

    let riitta = Window::unlocked(&here).await;
    ask(&riitta, address).await;
    let sent = here.path("pyynto");
    std::fs::copy(here.saved(), &sent).expect("the request is saved");

    let petri = Window::unlocked(&there).await;
    contribute(&petri, &there, &sent).await;
    petri.click(&t("common-settings")).await;
    petri.see(&t("part-address-words")).await;
    petri
        .until("field(a[0])?.scrollIntoView({ block: 'center' }) ?? true", &[json!(t("part-address-own"))])
        .await;
    petri.inspect("m5-colleagues").await;
    petri.small("m5-colleagues").await;
    petri.close().await;

    // Meanwhile the asker writes on in a text that the colleague has changed too.
    let mine = "Riitta: kolme tuntia viikossa.";
    riitta.fill(ASKED, &json!(mine)).await;
    riitta.click(&t("common-name-home")).await;
    bring(&riitta, &here, &there.saved()).await;
    riitta.see(&with("part-answer-title", &[("name", "Petri Lahti")])).await;
    riitta.see(mine).await;
    riitta.see("Petri: neljä tuntia viikossa.").await;
    riitta.see("Petrin lisäämä kuvataide").await;
    riitta.inspect("p5-answer").await;
    riitta.small("p5-answer").await;
    // Without a choice nothing happens.
    riitta.click_on("control(a[0])", &[json!(t("part-answer-take"))]).await;
    riitta.until("document.querySelector('.field.wrong')", &[]).await;
    riitta.choose(&t("part-conflict-both")).await;
    riitta.picture("p5-answer-chosen").await;
    riitta.click(&t("part-answer-take")).await;
    riitta.see("kohtaa on yhdistetty").await;
    let both = format!("{mine}\n\nPetri: neljä tuntia viikossa.");
    assert_eq!(value(&riitta, ASKED).await, both);
    assert_eq!(value(&riitta, TAKEN).await, "Petri: lukee jo luokan tekstejä.");
    riitta.see("Petrin lisäämä kuvataide").await;
    riitta.inspect("p6-merged").await;

    // One step brings all of it back, and makes it again.
    riitta.press(&[Key::Control], 'z').await;
    riitta.miss("Petrin lisäämä kuvataide").await;
    assert_eq!(value(&riitta, ASKED).await, mine);
    assert_eq!(value(&riitta, TAKEN).await, before[TAKEN].as_str().expect("a text"));
    riitta.press(&[Key::Control, Key::Shift], 'z').await;
    riitta.see("Petrin lisäämä kuvataide").await;
    assert_eq!(value(&riitta, ASKED).await, both);

    // Brought once more it says so.
    riitta.click(&t("common-name-home")).await;
    bring(&riitta, &here, &there.saved()).await;
    riitta.see("Tämä osuus on jo yhdistetty").await;
    riitta.inspect("p7-again").await;
    riitta.close().await;

    let told = here.cli(&["plan", "log", &plan]);
    let wrote = |line: &&str| line.contains("Petri Lahti") && line.contains("Kollegan osuudesta");
    let author = told.lines().filter(wrote).count();
    assert_eq!(author, 3, "the chain names who wrote three answers:\n{told}");
    let after = values(&here, &plan);
    assert_eq!(after[TABLE][1]["name"], "Petrin lisäämä kuvataide");
    assert_eq!(after["strengths"], before["strengths"]);
}

/// Tries a passphrase over what stands in the field of a packet.
async fn try_words(window: &Window, words: &str) {
    let choose_all = "(() => { const box = field(a[0]); box?.focus(); box?.select(); return box; })()";
    window.until(choose_all, &[json!(t("part-locked-passphrase"))]).await;
    window.keys(words).await;
    window.press(&[], Key::Enter).await;
}

/// By words that are told on the telephone: other words open nothing, and what is written comes back to her who asked.
#[tokio::test]
async fn a_part_goes_by_words_that_are_told_and_comes_back() {
    let (here, there) = (teacher("Riitta Sarapuu"), teacher("Petri Lahti"));
    here.import_example();
    let riitta = Window::unlocked(&here).await;
    riitta.click("Esimerkki-Lehtola, Aatos Oskari").await;
    riitta.click(SECTION).await;
    riitta.click(&t("part-ask-open")).await;
    riitta.write(&t("part-ask-colleague"), "Petri Lahti").await;
    riitta.choose(&t("part-ask-by-passphrase")).await;
    let shown = "tidy(one('dialog .words')?.textContent)";
    let first = riitta.until(shown, &[]).await;
    riitta.click(&t("part-ask-passphrase-other")).await;
    let words = riitta.until(&format!("{shown} !== a[0] && {shown}"), std::slice::from_ref(&first)).await;
    let words = words.as_str().expect("words").to_owned();
    riitta.click(&t("part-ask-do")).await;
    riitta.see("Pyyntö on tallennettu").await;
    let sent = here.path("pyynto");
    std::fs::copy(here.saved(), &sent).expect("the request is saved");
    let bytes = std::fs::read(&sent).expect("the request");
    for secret in ["Lehtola", words.as_str()] {
        assert!(
            !bytes.windows(secret.len()).any(|part| part == secret.as_bytes()),
            "{secret} is in the file"
        );
    }

    let petri = Window::unlocked(&there).await;
    bring(&petri, &there, &sent).await;
    petri.see(&t("part-locked-text")).await;
    petri.inspect("p8-locked").await;
    petri.small("p8-locked").await;
    try_words(&petri, first.as_str().expect("words")).await;
    petri.until("document.querySelector('[aria-invalid=true]')", &[]).await;
    petri.miss("Riitta Sarapuu").await;
    try_words(&petri, &words).await;
    petri.see("Riitta Sarapuu pyytää sinulta osuutta").await;
    petri.click(&t("part-request-take")).await;
    petri.see("Osuus suunnitelmasta, jota laatii Riitta Sarapuu").await;
    petri.fill(TAKEN, &json!("Petri: lukee jo luokan tekstejä.")).await;
    petri.click(&t("part-return")).await;
    petri.see("Osuus on tallennettu").await;
    petri.close().await;

    riitta.click(&t("common-name-home")).await;
    bring(&riitta, &here, &there.saved()).await;
    riitta.see(&with("part-answer-title", &[("name", "Petri Lahti")])).await;
    riitta.click(&t("part-answer-take")).await;
    riitta.until("one('[data-field]')", &[]).await;
    assert_eq!(value(&riitta, TAKEN).await, "Petri: lukee jo luokan tekstejä.");
    riitta.close().await;
}
