//! A new key in the real window: from the settings to the new sheet, after which nothing old opens.

use fantoccini::key::Key;
use laatija_core::language::Language;
use laatija_core::text::say;
use laatija_tests::stage::{Stage, last_groups};
use laatija_tests::window::Window;
use laatija_tests::words::t;

const PASSPHRASE: &str = "kivi saari tuuli lampi orava";
const NEW: &str = "kuokka pilvi tähti ranta sumu";

#[tokio::test]
async fn a_new_key_is_taken_into_use_with_a_new_sheet() {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    stage.import_example();
    let window = Window::open(&stage).await;
    window.write(&t("start-passphrase-of"), PASSPHRASE).await;
    window.press(&[], Key::Enter).await;
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
