//! A new key for the vault: nothing is lost, and nothing that opened it before opens it.

use super::backup::goal_in;
use super::*;

const DAY: &str = "2026-11-22";

/// A closed vault with a version, a draft of two steps and a setting; and its recovery key.
fn lived_in() -> (TempDir, PathBuf, String) {
    let (temporary, folder) = folder();
    let (mut vault, recovery) = create(&folder);
    vault.confirm_recovery_key().unwrap();
    vault.create_plan(&new_plan("a")).unwrap();
    vault.issue("a", &revision(1, None)).unwrap();
    vault.start_draft("a", &new_plan("a").draft, &Summary::default()).unwrap();
    for goal in ["1", "2"] {
        vault.save_draft("a", &save(&[("goal", Some(goal))], &[])).unwrap();
    }
    vault.set_value("settings", Some("x")).unwrap();
    vault.close().unwrap();
    (temporary, folder, recovery.groups().unwrap().join("-"))
}

fn renew(folder: &Path) -> PathBuf {
    let vault = Vault::open(folder, PASSPHRASE).unwrap();
    vault.prepare_renewal(OTHER, None, Cost::cheap(), &mut random).unwrap();
    vault.close().unwrap();
    take_renewal(folder, DAY).unwrap().unwrap()
}

#[test]
fn everything_is_under_the_new_key_and_nothing_old_opens_it() {
    let (temporary, folder, sheet) = lived_in();
    let old_backup = temporary.path().join("vanha");
    Vault::open(&folder, PASSPHRASE).unwrap().back_up(&old_backup).unwrap();
    let old_keys = fs::read(folder.join(KEY_FILES[0])).unwrap();
    let aside = renew(&folder);

    assert_eq!(code(Vault::open(&folder, PASSPHRASE)), Some(Code::WrongPassphrase));
    assert_eq!(code(Vault::open_with_recovery_key(&folder, &sheet)), Some(Code::WrongRecoveryKey));
    let mut vault = Vault::open(&folder, OTHER).unwrap();
    assert_eq!(vault.sheets(), Sheets { read: false, unread: true }, "a sheet is to be made");
    assert_eq!(vault.check().unwrap(), Check { pupils: 1, plans: 1, revisions: 1 });
    assert_eq!(vault.value("settings").unwrap().as_deref(), Some("x"));
    assert_eq!(vault.copy("a", 1).unwrap(), revision(1, None).pdf);
    assert_eq!(migration::version(&vault.connection).unwrap(), migration::STEPS.len());
    let broken = vault.connection.execute("UPDATE revision SET json = ''", []);
    assert!(broken.is_err(), "the guards came along");
    vault.undo("a", &mut unlisted).unwrap().unwrap();
    assert_eq!(answer(&vault, "goal").as_deref(), Some("1"), "the steps came along");
    let new_backup = temporary.path().join("uusi");
    vault.back_up(&new_backup).unwrap();
    vault.close().unwrap();

    let opens = |file: &Path, name: &str, given: &Given<'_>| {
        code(restore(file, &temporary.path().join(name), given, Existing::Refuse, DAY))
    };
    assert_eq!(opens(&new_backup, "1", &Given::Passphrase(PASSPHRASE)), Some(Code::WrongPassphrase));
    assert_eq!(opens(&new_backup, "2", &Given::Recovery(&sheet)), Some(Code::WrongRecoveryKey));
    assert_eq!(opens(&new_backup, "3", &Given::Passphrase(OTHER)), None);
    assert_eq!(opens(&old_backup, "4", &Given::Passphrase(PASSPHRASE)), None, "as is said");
    assert_eq!(goal_in(&aside).as_deref(), Some("2"), "the old one is whole until it is removed");

    // The old key file, put back beside the new database, opens nothing.
    KEY_FILES.iter().for_each(|name| fs::write(folder.join(name), &old_keys).unwrap());
    assert_eq!(code(Vault::open(&folder, PASSPHRASE)), Some(Code::KeyFileForeign));
}

#[test]
fn a_spoilt_vault_is_not_renewed() {
    let (_temporary, folder, _) = lived_in();
    let vault = Vault::open(&folder, PASSPHRASE).unwrap();
    run(&vault.connection, "PRAGMA shrink_memory").unwrap();
    let mut spoilt = fs::read(folder.join(DATABASE)).unwrap();
    spoilt.iter_mut().skip(8192).step_by(512).for_each(|byte| *byte ^= 1);
    fs::write(folder.join(DATABASE), spoilt).unwrap();
    let refused = vault.prepare_renewal(OTHER, None, Cost::cheap(), &mut random);
    assert_eq!(code(refused), Some(Code::VaultDamaged));
    assert!(!folder.join("palautus.osa").exists());
}

/// Cut short before the proof it never happened; a folder in the making is no vault.
#[test]
fn a_renewal_that_was_not_taken_changes_nothing() {
    let (_temporary, folder, _) = lived_in();
    let vault = Vault::open(&folder, PASSPHRASE).unwrap();
    vault.prepare_renewal(OTHER, None, Cost::cheap(), &mut random).unwrap();
    drop(vault);
    assert_eq!(goal_in(&folder).as_deref(), Some("2"));
    assert_eq!(code(Vault::open(&folder, OTHER)), Some(Code::WrongPassphrase));
    renew(&folder);
    Vault::open(&folder, OTHER).unwrap();
}
