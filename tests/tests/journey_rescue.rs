//! A damaged vault in the real window: what can be read is rescued, what is missing comes from the backup, and
//! both are told before anything is replaced.

use fantoccini::key::Key;
use laatija_tests::source;
use laatija_tests::stage::{EXAMPLE, Stage, program};
use laatija_tests::window::Window;
use laatija_tests::words::t;
use serde_json::{Value, json};
use std::fs;
use std::ops::Range;
use std::process::Command;

const PASSPHRASE: &str = "kivi saari tuuli lampi orava";
const DATABASE: &str = "suunnitelmat.laatija";
const PAGE: usize = 4096;

/// The example as the plan of another pupil.
fn of_pupil(stage: &Stage, pupil: &str) {
    let example = fs::read(source::top().join(EXAMPLE)).expect("the example");
    let mut file: Value = serde_json::from_slice(&example).expect("the example is JSON");
    file["values"]["pupil_name"] = json!(pupil);
    let path = stage.path("toinen.json");
    fs::write(&path, file.to_string()).expect("the plan file is written");
    stage.import(&path);
}

/// A stage with the example in a vault, and on which pages it lies.
fn stage() -> (Stage, Range<usize>) {
    let stage = Stage::new();
    let pages = |stage: &Stage| {
        let told = fs::metadata(stage.vault().join(DATABASE)).expect("the vault is there");
        usize::try_from(told.len()).expect("a length") / PAGE
    };
    stage.create_vault(PASSPHRASE);
    let before = pages(&stage);
    stage.import_example();
    let after = pages(&stage);
    (stage, before..after)
}

/// Spoils the first page, without which nothing opens, and the first half of these.
fn damage(stage: &Stage, pages: Range<usize>) -> Vec<u8> {
    let database = stage.vault().join(DATABASE);
    let mut bytes = fs::read(&database).expect("the vault is there");
    bytes[100] ^= 1;
    let half = pages.start..pages.start + pages.len() / 2;
    assert!(!half.is_empty());
    half.for_each(|page| bytes[page * PAGE..(page + 1) * PAGE].fill(0));
    fs::write(&database, &bytes).expect("it is damaged");
    bytes
}

/// A picture of the screen in the dark theme.
async fn in_the_dark(window: &Window, name: &str) {
    window.run("document.documentElement.dataset.theme = 'dark'", &[]).await;
    window.picture(name).await;
    window.run("document.documentElement.dataset.theme = 'light'", &[]).await;
}

#[tokio::test]
async fn what_can_be_read_is_rescued_and_the_rest_comes_from_the_backup() {
    let (stage, pages) = stage();
    let backups = stage.vault().join("varmuuskopiot");
    fs::create_dir(&backups).expect("the folder of the backups");
    stage.cli(&["backup", &backups.join("laatija-2026-11-20-1.laatijakopio").display().to_string()]);
    // Newer than the backup: only the damaged vault has it.
    of_pupil(&stage, "Veikko Kuvitteellinen");
    let before = exported(&stage);
    let (database, damaged) = (stage.vault().join(DATABASE), damage(&stage, pages));
    let window = Window::open(&stage).await;
    window.write(&t("start-passphrase-of"), PASSPHRASE).await;
    window.press(&[], Key::Enter).await;
    window.see(&t("failure-vault-damaged")).await;
    let focused = "document.activeElement.textContent.trim() === a[0]";
    window.until(focused, &[json!(t("common-understood"))]).await;
    window.inspect("a7-damaged").await;
    window.click(&t("start-rescue")).await;
    window.see(&t("start-rescue-how")).await;
    window.inspect("a8-rescue").await;
    in_the_dark(&window, "a8-rescue-dark").await;
    window.write(&t("start-passphrase-of"), "ihan toinen kuin oikea").await;
    window.press(&[], Key::Enter).await;
    window.until("document.querySelector('[aria-invalid=true]')", &[]).await;
    let choose_all = "(field(a[0]).focus(), field(a[0]).select(), document.activeElement === field(a[0]))";
    window.until(choose_all, &[json!(t("start-passphrase-of"))]).await;
    window.keys(PASSPHRASE).await;
    window.press(&[], Key::Enter).await;
    window.see(&t("start-rescue-found")).await;
    window.see("Veikko Kuvitteellinen").await;
    window.see("Esimerkki-Lehtola").await;
    window.see("Varmuuskopiosta 20.11.2026: ").await;
    window.inspect("a9-rescued").await;
    in_the_dark(&window, "a9-rescued-dark").await;
    assert!(fs::read(&database).expect("the vault") == damaged, "nothing is replaced yet");

    window.click(&t("start-rescue-take")).await;
    window.see("siirretty-").await;
    window.see("Esimerkki-Lehtola").await;
    window.see("Veikko Kuvitteellinen").await;
    window.picture("c-rescued").await;
    window.close().await;

    let entries = fs::read_dir(stage.vault()).expect("the folder").flatten();
    let aside: Vec<_> =
        entries.filter(|entry| entry.file_name().to_string_lossy().starts_with("siirretty-")).collect();
    let [aside] = aside.try_into().expect("one folder aside");
    let kept = fs::read(aside.path().join(DATABASE)).expect("the damaged vault is kept");
    assert!(kept == damaged);
    let checked = stage.cli(&["vault", "check"]);
    assert!(checked.contains("2 suunnitelmaa"), "{checked}");
    assert_eq!(exported(&stage), before, "every word of both plans");
}

/// All plans, as plan files.
fn exported(stage: &Stage) -> Vec<String> {
    let listed = stage.cli(&["--json", "plan", "list"]);
    let ids = listed.split('"').filter(|word| word.len() == 36 && word.matches('-').count() == 4);
    let out = stage.path("vertailu.json");
    let export = |id: &str| {
        stage.cli(&["plan", "export", id, "--out", &out.display().to_string(), "--replace"]);
        fs::read_to_string(&out).expect("a plan file")
    };
    let files: Vec<String> = ids.map(export).collect();
    assert_eq!(files.len(), 2, "{listed}");
    files
}

/// Whether the program of the terminal does this with the vault.
fn can(stage: &Stage, words: &[&str]) -> bool {
    let mut command = Command::new(program("laatija-cli"));
    command.arg("--vault").arg(stage.vault()).arg("--passphrase-file").arg(stage.path("passphrase"));
    stage.set(&mut command).args(words).output().expect("laatija-cli runs").status.success()
}

/// Spoils one page that is in no list: it is met only by who reads everything, as a backup does.
fn damage_unlisted(stage: &Stage, pages: Range<usize>) {
    let database = stage.vault().join(DATABASE);
    let sound = fs::read(&database).expect("the vault is there");
    for page in pages.rev() {
        let mut bytes = sound.clone();
        bytes[page * PAGE + 100] ^= 1;
        fs::write(&database, &bytes).expect("it is damaged");
        if can(stage, &["plan", "list"]) && !can(stage, &["vault", "check"]) {
            return;
        }
    }
    panic!("every page is in a list, or none is read");
}

/// Damage that only the backup meets which is made by itself is told on the home screen at once, with the way to
/// the rescue.
#[tokio::test]
async fn damage_that_a_backup_meets_is_told_on_the_home_screen() {
    let (stage, pages) = stage();
    damage_unlisted(&stage, pages);
    let window = Window::unlocked(&stage).await;
    window.see("Esimerkki-Lehtola").await;
    // Nobody touches anything: a pause, in which a backup is due.
    window.see(&t("settings-backup-failed")).await;
    window.see(&t("failure-vault-damaged")).await;
    window.inspect("c-backup-trouble").await;
    in_the_dark(&window, "c-backup-trouble-dark").await;
    window.click(&t("common-settings")).await;
    window.see(&t("settings-backup-failed")).await;
    window.until("ready(a[0])", &[json!(t("start-rescue"))]).await;
    window.picture("m-backup-trouble").await;
    window.click(&t("common-name-home")).await;
    window.click(&t("start-rescue")).await;
    window.see(&t("start-rescue-how")).await;
    window.close().await;
}

/// A rescue that is left changes nothing.
#[tokio::test]
async fn a_rescue_that_is_left_changes_nothing() {
    let (stage, pages) = stage();
    let (database, damaged) = (stage.vault().join(DATABASE), damage(&stage, pages));
    let window = Window::open(&stage).await;
    window.write(&t("start-passphrase-of"), PASSPHRASE).await;
    window.press(&[], Key::Enter).await;
    window.click(&t("start-rescue")).await;
    window.see(&t("start-rescue-how")).await;
    window.write(&t("start-passphrase-of"), PASSPHRASE).await;
    window.press(&[], Key::Enter).await;
    window.see(&t("start-rescue-no-backup")).await;
    window.see("Ei saatu luettua eikä löytynyt varmuuskopiosta: ").await;
    window.inspect("a9-rescued-without-backup").await;
    window.click(&t("start-rescue-leave")).await;
    window.see(&t("start-locked")).await;
    window.close().await;
    assert!(fs::read(&database).expect("the vault") == damaged);
    assert!(!stage.vault().join("palautus.osa").exists());
}
