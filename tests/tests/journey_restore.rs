//! A damaged vault in the real window: it is said what is wrong, and a backup is brought back from where
//! it is said; the damaged vault is kept aside. What is in the backup is shown before anything is replaced.

use fantoccini::key::Key;
use laatija_tests::stage::Stage;
use laatija_tests::window::Window;
use laatija_tests::words::t;

const PASSPHRASE: &str = "kivi saari tuuli lampi orava";

/// On a computer that has nothing yet, by the recovery sheet alone.
#[tokio::test]
async fn a_backup_is_brought_back_where_there_is_nothing_but_the_sheet() {
    let before = Stage::new();
    before.write_passphrase(PASSPHRASE);
    let said = before.cli(&["vault", "create", "--teacher", "Riitta Sarapuu"]);
    let sheet = said.split_whitespace().find(|word| word.len() == 44).expect("the recovery key").to_owned();
    before.import_example();

    let stage = Stage::new();
    before.cli(&["backup", &stage.chosen().display().to_string()]);
    drop(before);
    let window = Window::open(&stage).await;
    window.click(&t("start-restore")).await;
    window.click(&t("start-restore-choose")).await;
    window.click(&t("start-restore-by-sheet")).await;
    window.write(&t("start-recover-key"), &sheet).await;
    window.click(&t("start-restore-look")).await;
    window.see("Esimerkki-Lehtola").await;
    window.inspect("a6-restore-by-sheet").await;
    window.write(&t("start-recover-new"), "uusi salasana täysin muista sanoista").await;
    window.write(&t("start-again"), "uusi salasana täysin muista sanoista").await;
    window.click(&t("start-restore-do")).await;
    window.miss(&t("start-restore-how")).await;
    window.see("Esimerkki-Lehtola").await;
    window.picture("c-restored-by-sheet").await;
    window.close().await;
    stage.write_passphrase("uusi salasana täysin muista sanoista");
    assert!(stage.cli(&["plan", "list"]).contains("Esimerkki-Lehtola"));
}

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
    window.click(&t("start-rescue")).await;
    window.see(&t("start-rescue-how")).await;
    window.click(&t("start-restore")).await;
    window.inspect("a4-restore").await;
    window.click(&t("start-restore-choose")).await;
    window.write(&t("start-restore-passphrase"), PASSPHRASE).await;
    window.click(&t("start-restore-look")).await;
    window.see(&t("start-restore-aside")).await;
    window.see("Esimerkki-Lehtola").await;
    window.inspect("a5-restore-chosen").await;
    assert_eq!(std::fs::read(&database).expect("the vault"), damaged, "nothing is replaced yet");
    window.click(&t("start-restore-move")).await;
    window.miss(&t("start-restore-how")).await;
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
