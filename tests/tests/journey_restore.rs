//! A damaged vault in the real window: it is said what is wrong, and a backup is brought back from where
//! it is said; the damaged vault is kept aside.

use fantoccini::key::Key;
use laatija_tests::stage::Stage;
use laatija_tests::window::Window;
use laatija_tests::words::t;

const PASSPHRASE: &str = "kivi saari tuuli lampi orava";

#[tokio::test]
async fn a_backup_takes_the_place_of_a_damaged_vault() {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    stage.import_example();
    stage.cli(&["backup", &stage.chosen().display().to_string()]);
    let database = stage.vault().join("suunnitelmat.laatija");
    let mut damaged = std::fs::read(&database).expect("the vault is there");
    damaged[100] ^= 1;
    std::fs::write(&database, &damaged).expect("it is damaged");

    let window = Window::open(&stage).await;
    window.write(&t("start-passphrase-of"), PASSPHRASE).await;
    window.press(&[], Key::Enter).await;
    window.see(&t("failure-vault-damaged")).await;
    window.inspect("a3-damaged").await;
    window.click_at("dialog[open] .actions button:first-child").await;
    window.inspect("a4-restore").await;
    window.click(&t("start-restore-choose")).await;
    window.see(&t("start-restore-aside")).await;
    window.write(&t("start-restore-passphrase"), PASSPHRASE).await;
    window.inspect("a5-restore-chosen").await;
    window.click(&t("start-restore-move")).await;
    window.see("Esimerkki-Lehtola").await;
    window.picture("c-restored").await;
    window.close().await;

    let entries = std::fs::read_dir(stage.vault()).expect("the folder").flatten();
    let aside: Vec<_> =
        entries.filter(|entry| entry.file_name().to_string_lossy().starts_with("siirretty-")).collect();
    assert_eq!(aside.len(), 1);
    let kept =
        std::fs::read(aside[0].path().join("suunnitelmat.laatija")).expect("the damaged vault is kept");
    assert_eq!(kept, damaged);
}
