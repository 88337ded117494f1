//! A new key in the real window: from the settings to the new sheet, after which nothing old opens. And a
//! sheet in three parts, of which two open.

use fantoccini::key::Key;
use laatija_core::language::Language;
use laatija_core::text::say;
use laatija_tests::stage::{PASSPHRASE, Stage, groups, last_groups, text_of_pdf};
use laatija_tests::window::Window;
use laatija_tests::words::t;

const NEW: &str = "kuokka pilvi tähti ranta sumu";

#[tokio::test]
async fn a_new_key_is_taken_into_use_with_a_new_sheet() {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    stage.import_example();
    let window = Window::unlocked(&stage).await;
    window.see("Esimerkki-Lehtola").await;
    window.click(&t("common-settings")).await;
    window.click(&t("settings-vault-key.act")).await;
    window.write(&t("settings-passphrase-used"), PASSPHRASE).await;
    window.write(&t("start-recover-new"), NEW).await;
    window.write(&t("start-again"), NEW).await;
    window.inspect("m-new-key").await;
    window.click_at("dialog[open] button[type=submit]").await;
    window.click(&t("start-sheet-print-now")).await;
    window.see(&t("start-sheet-printed")).await;
    for (group, number) in last_groups(&stage.printed()).iter().zip(7..) {
        let name = say(Language::Fi, "start-read-back-group", &[("number", number.into())]);
        window.write(&name, group).await;
    }
    window.inspect("m-new-key-sheet").await;
    window.click(&t("start-sheet-ready-again")).await;
    window.see(&t("start-sheet-renewed")).await;
    window.press(&[Key::Control], 'l').await;
    window.write(&t("start-passphrase-of"), NEW).await;
    window.press(&[], Key::Enter).await;
    window.see("Esimerkki-Lehtola").await;
    window.close().await;
    let names = std::fs::read_dir(stage.vault()).expect("the folder").flatten();
    let aside = names.filter(|name| name.file_name().to_string_lossy().starts_with("siirretty")).count();
    assert_eq!(aside, 0, "nothing is left under the old key");
}

#[tokio::test]
async fn two_of_three_parts_of_a_sheet_open() {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    stage.import_example();
    let window = Window::unlocked(&stage).await;
    window.see("Esimerkki-Lehtola").await;
    window.click(&t("common-settings")).await;
    window.click(&t("settings-sheet.act")).await;
    window.write(&t("start-passphrase-of"), PASSPHRASE).await;
    window.click_at("dialog[open] button[type=submit]").await;
    window.click(&t("start-parts")).await;
    let part = |key: &str, part: u32| say(Language::Fi, key, &[("part", part.into())]);
    let mut parts = Vec::new();
    for number in 1..=3 {
        window.click(&part("start-parts-print", number)).await;
        window.see(&part("start-parts-print-again", number)).await;
        parts.push(groups(&stage.printed()));
        for (group, at) in parts[parts.len() - 1][6..].iter().zip(7..) {
            let name =
                say(Language::Fi, "start-parts-group", &[("part", number.into()), ("number", at.into())]);
            window.write(&name, group).await;
        }
    }
    assert!(text_of_pdf(&stage.printed()).contains("3 / 3"), "the part says which it is");
    window.inspect("a2-sheet-in-parts").await;
    window.click(&t("start-sheet-ready-again")).await;
    window.see(&t("start-sheet-renewed")).await;
    window.press(&[Key::Control], 'l').await;
    window.click(&t("start-forgotten")).await;
    window.write(&t("start-recover-key"), &parts[2].join(" ")).await;
    window.see(&t("start-parts-other")).await;
    window.write(&t("start-parts-other"), &parts[0].join(" ")).await;
    window.inspect("b-recover-by-parts").await;
    window.write(&t("start-recover-new"), NEW).await;
    window.write(&t("start-again"), NEW).await;
    window.click(&t("start-recover-open")).await;
    window.see("Esimerkki-Lehtola").await;
    window.close().await;
}
