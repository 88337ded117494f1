//! Backups in the real window: one is made by itself in a pause and told in words; one is made by hand in
//! the folder that was chosen, and opens where there is nothing else.

use laatija_tests::stage::{PASSPHRASE, Stage};
use laatija_tests::window::Window;
use laatija_tests::words::t;
use std::path::{Path, PathBuf};

const READ: &str = "Yksi henkilö, yksi suunnitelma";

fn backups(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.filter(|path| path.extension().is_some_and(|ending| ending == "laatijakopio")).collect()
}

#[tokio::test]
async fn backups_are_made_proved_and_told() {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    stage.import_example();
    let window = Window::unlocked(&stage).await;
    window.see("Esimerkki-Lehtola").await;
    window.click(&t("common-settings")).await;
    window.see(&t("settings-backup-usual")).await;
    // Nobody touches anything: a pause.
    window.see(READ).await;
    window.inspect("m-backup-by-itself").await;
    assert_eq!(backups(&stage.vault().join("varmuuskopiot")).len(), 1);

    window.click(&t("settings-backup-folder.act")).await;
    window.see(&stage.saved_into().display().to_string()).await;
    window.miss(&t("settings-backup-usual")).await;
    window.click(&t("settings-backup-do")).await;
    window.see("Yksi kopio, tehty").await;
    window.inspect("m-backup-by-hand").await;
    let [file] = backups(&stage.saved_into()).try_into().expect("one backup");
    window.close().await;

    let empty = Stage::new();
    empty.write_passphrase(PASSPHRASE);
    empty.cli(&["restore", &file.display().to_string()]);
    assert!(empty.cli(&["plan", "list"]).contains("Esimerkki-Lehtola"));
}
