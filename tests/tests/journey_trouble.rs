//! Bad input and bad disks in the real window: each is told with what happened and what to do, and
//! nothing is lost.

use fantoccini::key::Key;
use laatija_core::failure::{Code, Failure};
use laatija_core::language::Language;
use laatija_core::text::explain;
use laatija_tests::mounts::{Disk, may_mount};
use laatija_tests::source;
use laatija_tests::stage::{EXAMPLE, Stage};
use laatija_tests::window::Window;
use laatija_tests::words::t;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const PASSPHRASE: &str = "kivi saari tuuli lampi orava";
const DATABASE: &str = "suunnitelmat.laatija";
const KEY_FILES: [&str; 2] = ["avaimet.json", "avaimet.vara.json"];

/// The files of a folder with their bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").path());
    let entries = entries.filter(|path| path.is_file());
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    entries.map(|path| (name(&path), fs::read(&path).expect("a file"))).collect()
}

/// Puts the folder back as it was.
fn restore(folder: &Path, before: &BTreeMap<String, Vec<u8>>) {
    for name in files(folder).keys().filter(|name| !before.contains_key(*name)) {
        fs::remove_file(folder.join(name)).expect("the file is removed");
    }
    before.iter().for_each(|(name, bytes)| fs::write(folder.join(name), bytes).expect("the file is back"));
}

/// The screen says what happened and what to do.
async fn is_told(window: &Window, code: Code) {
    let (what, todo) = explain(Language::Fi, &Failure::new(code));
    assert!(!what.contains('⟦') && !todo.contains('⟦'), "{code:?} has no words");
    window.see(&what).await;
    window.see(&todo).await;
}

/// Types the passphrase over what stands in its field, and tries it.
async fn try_passphrase(window: &Window, passphrase: &str) {
    let choose_all = "(() => {
        const box = field(a[0]);
        box?.focus();
        box?.select();
        return box && document.activeElement === box;
    })()";
    window.until(choose_all, &[json!(t("start-passphrase-of"))]).await;
    window.keys(passphrase).await;
    window.press(&[], Key::Enter).await;
}

fn doctor_version(path: &Path) {
    let mut keys: Value = serde_json::from_slice(&fs::read(path).expect("a key file")).expect("JSON");
    keys["keys"]["version"] = json!(2);
    fs::write(path, keys.to_string()).expect("the key file is written");
}

/// Spoils a vault's folder.
type Spoil = fn(&Path);

/// What may be wrong with a vault, and what is said of it.
const SPOILT: &[(&str, Spoil, Code)] = &[
    ("both-keys", |folder| KEY_FILES.iter().for_each(|name| cut(&folder.join(name))), Code::KeyFileDamaged),
    ("no-vault-at-all", |folder| write(folder, &"muistiinpanot ".repeat(999)), Code::KeyFileForeign),
    ("damaged", |folder| change_byte(&folder.join(DATABASE)), Code::VaultDamaged),
    (
        "newer",
        |folder| KEY_FILES.iter().for_each(|name| doctor_version(&folder.join(name))),
        Code::VaultTooNew,
    ),
];

fn cut(path: &Path) {
    let bytes = fs::read(path).expect("a file");
    fs::write(path, &bytes[..bytes.len() / 2]).expect("half a file");
}

fn write(folder: &Path, text: &str) {
    fs::write(folder.join(DATABASE), text).expect("a text");
}

fn change_byte(path: &Path) {
    let mut bytes = fs::read(path).expect("a file");
    bytes[100] ^= 1;
    fs::write(path, bytes).expect("the file is written");
}

#[tokio::test]
async fn what_is_wrong_with_a_vault_is_told_and_nothing_is_touched() {
    if !may_mount("what_is_wrong_with_a_vault_is_told_and_nothing_is_touched") {
        return;
    }
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    stage.import_example();
    let vault = stage.vault();
    let sound = files(&vault);
    let window = Window::open(&stage).await;

    try_passphrase(&window, "ihan toinen kuin oikea").await;
    is_told(&window, Code::WrongPassphrase).await;
    assert!(files(&vault) == sound, "a wrong passphrase changes nothing");

    for (name, spoil, code) in SPOILT {
        spoil(&vault);
        let spoilt = files(&vault);
        try_passphrase(&window, PASSPHRASE).await;
        is_told(&window, *code).await;
        window.picture(&format!("b-trouble-{name}")).await;
        assert!(files(&vault) == spoilt, "{name}: what is there may still be of use");
        window.click(&t("common-understood")).await;
        restore(&vault, &sound);
    }

    let disk = Disk::read_only(&vault);
    try_passphrase(&window, PASSPHRASE).await;
    is_told(&window, Code::ReadOnly).await;
    window.click(&t("common-understood")).await;
    drop(disk);

    cut(&vault.join(KEY_FILES[0]));
    try_passphrase(&window, PASSPHRASE).await;
    window.see(&t("start-keys-mended")).await;
    window.see("Esimerkki-Lehtola").await;
    assert!(files(&vault)[KEY_FILES[0]] == sound[KEY_FILES[1]], "the damaged copy is as the sound one");

    fs::write(stage.chosen(), "Tämä on tekstiä.").expect("a file that is no PDF");
    window.click(&t("common-verify")).await;
    window.click(&t("verify-choose")).await;
    is_told(&window, Code::NotPdf).await;
    window.inspect("i-trouble-no-pdf").await;
    assert_eq!(fs::read(stage.chosen()).expect("the file"), "Tämä on tekstiä.".as_bytes());
    window.close().await;
}

#[tokio::test]
async fn a_full_disk_is_told_and_not_a_word_is_lost() {
    if !may_mount("a_full_disk_is_told_and_not_a_word_is_lost") {
        return;
    }
    let stage = Stage::new();
    let disk = Disk::small(&stage.vault(), 2048);
    stage.create_vault(PASSPHRASE);
    stage.import_example();
    let window = Window::open(&stage).await;
    try_passphrase(&window, PASSPHRASE).await;
    // The backup of the first pause is made before: beginning one folds the log, and that would make room.
    window.click(&t("common-settings")).await;
    window.see("Yksi henkilö, yksi suunnitelma").await;
    window.click(&t("common-name-home")).await;
    window.click("Esimerkki-Lehtola").await;
    window.until("one('[data-field]')", &[]).await;
    window.click("Oppilaskohtaiset tavoitteet").await;
    let place = "[data-field='strengths'] textarea";
    window.type_at(place, " Ennen.").await;
    window.until("one('.status .saved')?.textContent.includes(a[0])", &[json!(t("write-kept"))]).await;

    let filling = disk.fill();
    window.type_at(place, " Täydellä levyllä.").await;
    window.see(&t("write-full")).await;
    window.inspect("d-trouble-full-disk").await;
    window.until("one(a[0])?.value.endsWith('Täydellä levyllä.')", &[json!(place)]).await;
    window.press(&[Key::Control], 'l').await;
    is_told(&window, Code::DiskFull).await;
    window.click(&t("common-understood")).await;
    window.until("one(a[0])?.value.endsWith('Täydellä levyllä.')", &[json!(place)]).await;
    window.click(&t("write-elsewhere")).await;
    window.see(&stage.saved().display().to_string()).await;
    let elsewhere = fs::read_to_string(stage.saved()).expect("the plan file");
    assert!(elsewhere.contains("Täydellä levyllä."), "the text is elsewhere");

    fs::remove_file(filling).expect("room is made");
    window.miss(&t("write-full")).await;
    window.until("one('.status .saved')?.textContent.includes(a[0])", &[json!(t("write-kept"))]).await;
    window.kill();
    let window = Window::open(&stage).await;
    try_passphrase(&window, PASSPHRASE).await;
    window.until("one(a[0])?.value.endsWith('Ennen. Täydellä levyllä.')", &[json!(place)]).await;
    window.close().await;
}

/// What was saved elsewhere comes back by the window, too; a file that is no plan says why and changes nothing.
#[tokio::test]
async fn a_plan_file_is_opened_as_a_new_plan_and_a_broken_one_says_where() {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    let window = Window::open(&stage).await;
    try_passphrase(&window, PASSPHRASE).await;
    window.click(&t("home-new")).await;
    window.see(&t("home-new-file")).await;
    window.inspect("c-new-plan").await;

    fs::write(stage.chosen(), "{\n  \"format\": \"laatija-plan\",\n  oho").expect("a broken file");
    window.click(&t("home-new-file")).await;
    window.see("rivi 3").await;
    window.inspect("c-new-plan-broken").await;
    window.click(&t("common-understood")).await;

    fs::copy(source::top().join(EXAMPLE), stage.chosen()).expect("a plan file");
    window.click(&t("home-new-file")).await;
    window.until("one('[data-field]')", &[]).await;
    window.see("Esimerkki-Lehtola").await;
    window.close().await;
}
