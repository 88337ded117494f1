//! Backups and restoring.

use super::*;

#[test]
fn a_backup_gives_the_vault_back() {
    let (temporary, folder) = filled();
    let whole = Check { plans: 1, revisions: 1 };
    let file = temporary.path().join("kopio ä?.laatija");
    fs::write(&file, "an earlier one").unwrap();
    let vault = Vault::open(&folder, PASSPHRASE).unwrap();
    assert_eq!(vault.back_up(&file).unwrap(), whole);
    assert_eq!(code(vault.back_up(&folder.join(DATABASE))), Some(Code::FileUnwritable));
    let (draft, copy) = (vault.draft("a").unwrap(), vault.copy("a", 1).unwrap());
    vault.close().unwrap();
    let mut names: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["avaimet.json", "avaimet.vara.json", LOCK, DATABASE], "nothing is left over");

    assert_eq!(code(restore(&file, &folder, PASSPHRASE)), Some(Code::VaultExists));
    let other = temporary.path().join("toinen");
    assert_eq!(code(restore(&file, &other, OTHER)), Some(Code::WrongPassphrase));
    assert!(!exists(&other));
    assert_eq!(restore(&file, &other, PASSPHRASE).unwrap(), whole);
    let vault = Vault::open(&other, PASSPHRASE).unwrap();
    assert_eq!((vault.draft("a").unwrap(), vault.copy("a", 1).unwrap()), (draft, copy));
}

#[test]
fn a_backup_is_opened_by_the_recovery_key_where_only_keys_are_left() {
    let (temporary, folder) = folder();
    let (vault, recovery) = create(&folder);
    let file = temporary.path().join("kopio");
    vault.back_up(&file).unwrap();
    vault.close().unwrap();
    fs::remove_file(folder.join(DATABASE)).unwrap();
    let typed = recovery.groups().unwrap().join("-").to_lowercase();
    restore_with_recovery_key(&file, &folder, &typed).unwrap();
    Vault::open(&folder, PASSPHRASE).unwrap();
}

#[test]
fn a_spoilt_backup_is_refused() {
    let (temporary, folder) = filled();
    let file = temporary.path().join("kopio");
    Vault::open(&folder, PASSPHRASE).unwrap().back_up(&file).unwrap();
    let sound = fs::read(&file).unwrap();
    let mut spoilt: Vec<Vec<u8>> = vec![Vec::new(), b"muistio".to_vec(), sound[..sound.len() - 1].to_vec()];
    spoilt.push([&sound[..], b"x"].concat());
    let step = sound.len() / 60;
    for place in (0..sound.len()).step_by(step).chain([0, 16, 24, 31, 40, sound.len() - 1]) {
        let mut bytes = sound.clone();
        bytes[place] ^= 1 << (place % 8);
        spoilt.push(bytes);
    }
    for (number, bytes) in spoilt.into_iter().enumerate() {
        fs::write(&file, bytes).unwrap();
        let other = temporary.path().join("toinen");
        assert_eq!(code(restore(&file, &other, PASSPHRASE)), Some(Code::BackupDamaged), "{number}");
        assert!(!exists(&other), "{number}");
        assert!(!beside(&other.join(DATABASE), UNFINISHED).exists(), "{number}");
    }
}
