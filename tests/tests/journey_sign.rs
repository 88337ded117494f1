//! Signing with every kind of key in the real window: a certificate file, a card whose PIN is mistyped first,
//! a second signer in the place that was foreseen for her, a copy that was signed in another program.

use fantoccini::key::Key;
use laatija_core::language::Language;
use laatija_core::text::say;
use laatija_tests::judges::{judge, sign_elsewhere};
use laatija_tests::key::{Kind, Purpose, issue};
use laatija_tests::stage::{Stage, foreseen};
use laatija_tests::token::{self, PIN, Reader};
use laatija_tests::window::Window;
use laatija_tests::words::t;
use std::path::Path;

const PASSPHRASE: &str = "kivi saari tuuli lampi orava";
const PASSWORD: &str = "tiedoston oma salasana";

/// A window in which every page of the copy has been looked at.
async fn open_ceremony(stage: &Stage) -> Window {
    stage.create_vault(PASSPHRASE);
    let plan = stage.path("plan.json");
    std::fs::write(&plan, foreseen()).expect("the plan");
    stage.import(&plan);
    let window = Window::open(stage).await;
    window.write(&t("start-passphrase-of"), PASSPHRASE).await;
    window.press(&[], Key::Enter).await;
    window.click("Esimerkki-Lehtola").await;
    window.until("one('[data-field]')", &[]).await;
    window.click(&t("common-step-issue")).await;
    window.see(&t("issue-title")).await;
    window.look_through().await;
    window
}

/// Pictures of the screen in both themes, in which axe-core finds nothing.
async fn look(window: &Window, name: &str) {
    window.inspect(name).await;
    let wear = "document.documentElement.dataset.theme = arguments[0]";
    window.run(wear, &["dark".into()]).await;
    window.picture(&format!("{name}-dark")).await;
    window.run(wear, &["light".into()]).await;
}

/// The person will choose this file.
fn offer(stage: &Stage, file: &Path) {
    let chosen = stage.chosen();
    let _ = std::fs::remove_file(&chosen);
    std::os::unix::fs::symlink(file, chosen).expect("the file is offered");
}

/// Puts a card into the reader on which this person's key is.
fn put_card_in(stage: &Stage, name: &str, kind: Kind) {
    let reader = Reader::new(&stage.reader());
    reader.insert("Organisaatiokortti");
    reader.hold("Organisaatiokortti", &issue(kind, name, Purpose::Signing), "01", true);
}

/// Chooses the card, whose program is not where such programs are.
async fn choose_card(window: &Window, stage: &Stage) {
    window.click(&t("signing-change")).await;
    window.click(&t("signing-card")).await;
    window.see(&t("failure-card-reader-missing")).await;
    look(window, "g4-card-trouble").await;
    offer(stage, &token::program());
    window.click(&t("signing-program")).await;
    window.see(&t("signing-of-card")).await;
}

fn issued() -> String {
    say(Language::Fi, "issue-done", &[("number", 1.into())])
}

#[tokio::test]
async fn a_certificate_file_issues_and_a_second_signer_signs_with_a_card() {
    let stage = Stage::new();
    let window = open_ceremony(&stage).await;
    let p12 = stage.path("varmenne.p12");
    std::fs::write(&p12, issue(Kind::Rsa(3072), "Rauno Rehtori", Purpose::Signing).p12(PASSWORD))
        .expect("the certificate file");
    offer(&stage, &p12);
    window.click(&t("signing-change")).await;
    window.see(&t("signing-file.says")).await;
    look(&window, "g3-choose-key").await;
    window.click(&t("signing-file")).await;
    window.write(&t("signing-password"), "väärä").await;
    window.click(&t("signing-open")).await;
    window.see(&t("failure-wrong-file-password")).await;
    window.keys(PASSWORD).await;
    window.click(&t("signing-open")).await;
    window.see("Rauno Rehtori").await;
    look(&window, "g5-certificate").await;
    window.click(&t("issue-sign")).await;
    window.see(&issued()).await;
    window.click(&t("issue-to-versions")).await;

    put_card_in(&stage, "Kaisa Korpimaa", Kind::P256);
    window.click(&t("versions-signatures")).await;
    window.see("Rauno Rehtori").await;
    look(&window, "h2-signatures").await;
    window
        .click(&say(
            Language::Fi,
            "versions-place-sign-named",
            &[("place", "Paikka sähköiselle allekirjoitukselle: Luokanopettaja, Kaisa Korpimaa".into())],
        ))
        .await;
    choose_card(&window, &stage).await;
    window.write(&t("signing-pin"), PIN).await;
    look(&window, "h3-sign-here").await;
    window.click(&t("versions-place-do")).await;
    window.see(&t("versions-signature-kept")).await;
    look(&window, "h4-signed-twice").await;
    window.click(&t("issue-save-copy")).await;
    window.until("says(a[0])", &[stage.saved().display().to_string().into()]).await;
    window.click(&t("common-close")).await;
    window.click(&t("versions-read")).await;
    window.see("Kaisa Korpimaa").await;
    window.picture("o-signed-twice").await;
    window.close().await;
    assert_eq!(judge(&std::fs::read(stage.saved()).expect("the copy")), [true; 3]);
}

#[tokio::test]
async fn a_card_issues_when_its_pin_is_right() {
    let stage = Stage::new();
    let window = open_ceremony(&stage).await;
    put_card_in(&stage, "Riitta Sarapuu", Kind::Rsa(2048));
    choose_card(&window, &stage).await;
    window.write(&t("signing-pin"), "9999").await;
    window.click(&t("issue-sign")).await;
    let wrong = say(Language::Fi, "failure-wrong-pin", &[("tries", "few".into())]);
    window.see(&wrong).await;
    look(&window, "g6-wrong-pin").await;
    window.keys(PIN).await;
    window.click(&t("issue-sign")).await;
    window.see(&issued()).await;
    window.click(&t("issue-save-copy")).await;
    window.until("says(a[0])", &[stage.saved().display().to_string().into()]).await;
    window.close().await;
    assert_eq!(judge(&std::fs::read(stage.saved()).expect("the copy")), [true; 3]);
}

#[tokio::test]
async fn a_copy_signed_in_another_program_comes_back() {
    let stage = Stage::new();
    let window = open_ceremony(&stage).await;
    window.click(&t("signing-change")).await;
    window.click(&t("signing-none")).await;
    window.write(&t("issue-passphrase"), PASSPHRASE).await;
    look(&window, "g7-no-signature").await;
    window.click(&t("issue-confirm")).await;
    window.see(&t("issue-done-unsigned")).await;
    window.click(&t("issue-save-copy")).await;
    window.until("says(a[0])", &[stage.saved().display().to_string().into()]).await;
    window.click(&t("issue-to-versions")).await;
    window.see(&t("versions-unsigned")).await;

    let (p12, signed) = (stage.path("toinen.p12"), stage.path("muualla.pdf"));
    // What another program takes may have run out: it is taken back, and told.
    std::fs::write(&p12, issue(Kind::P256, "Rauno Rehtori", Purpose::Expired).p12(PASSWORD))
        .expect("the certificate file");
    window.click(&t("versions-signatures")).await;
    for (change, refusal) in [("note", Some("verify-change-annotation-changed")), ("", None)] {
        sign_elsewhere(&stage.saved(), &signed, (&p12, PASSWORD), "Uusi", change);
        offer(&stage, &signed);
        window.click(&t("versions-bring-back")).await;
        match refusal {
            Some(key) => {
                window.see(&t(key)).await;
                look(&window, "h5-not-taken").await;
            }
            None => window.see(&t("versions-signature-kept")).await,
        }
    }
    window.see("Rauno Rehtori").await;
    window.see(&t("verify-doubt-expired")).await;
    look(&window, "h6-doubt").await;
    window.click(&t("common-close")).await;
    window.miss(&t("versions-unsigned")).await;
    window.click(&t("versions-read")).await;
    window.see(&t("verify-doubt-expired")).await;
    look(&window, "h7-doubt-beside-the-version").await;
    window.close().await;
}
