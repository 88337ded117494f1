//! Backups and restoring.

use super::*;

const DAY: &str = "2026-11-22";

/// Restores into a folder that has no vault.
fn bring_back(backup: &Path, folder: &Path) -> Result<Restored> {
    restore(backup, folder, &Given::Passphrase(PASSPHRASE), Existing::Refuse, DAY)
}

/// Restores whatever the folder holds.
pub(super) fn put_back(backup: &Path, folder: &Path) -> Result<Restored> {
    restore(backup, folder, &Given::Passphrase(PASSPHRASE), Existing::SetAside, DAY)
}

/// A backup whose draft has the goal `1`, and a folder whose vault has the goal `2` in its log only.
pub(super) fn backup_and_newer() -> (TempDir, PathBuf, PathBuf) {
    let (temporary, folder) = filled();
    let file = temporary.path().join("kopio");
    let mut vault = Vault::open(&folder, PASSPHRASE).unwrap();
    vault.save_draft("a", &save(&[("goal", Some("1"))], &[])).unwrap();
    vault.back_up(&file).unwrap();
    vault.save_draft("a", &save(&[("goal", Some("2"))], &[])).unwrap();
    // Not closed: the log stays beside the database, as a crash leaves it.
    let log = beside(&folder.join(DATABASE), "-wal");
    let kept = fs::read(&log).unwrap();
    let database = fs::read(folder.join(DATABASE)).unwrap();
    drop(vault);
    fs::write(&log, kept).unwrap();
    fs::write(folder.join(DATABASE), database).unwrap();
    (temporary, folder, file)
}

pub(super) fn goal_in(folder: &Path) -> Option<String> {
    let vault = Vault::open(folder, PASSPHRASE).unwrap_or_else(|failure| panic!("{folder:?}: {failure}"));
    vault.check().unwrap();
    answer(&vault, "goal")
}

#[test]
fn a_vault_in_the_way_is_moved_aside_whole() {
    let (_temporary, folder, file) = backup_and_newer();
    let (first, second) = (folder.join("siirretty-2026-11-22"), folder.join("siirretty-2026-11-22.2"));
    assert_eq!(aside(&folder, DAY).unwrap(), first);
    let wrong = restore(&file, &folder, &Given::Passphrase(OTHER), Existing::SetAside, DAY);
    assert_eq!(code(wrong), Some(Code::WrongPassphrase));
    assert!(!first.exists(), "a wrong passphrase moves nothing");

    assert_eq!(put_back(&file, &folder).unwrap().aside.as_ref(), Some(&first));
    assert_eq!(goal_in(&folder).as_deref(), Some("1"));
    assert_eq!(put_back(&file, &folder).unwrap().aside.as_ref(), Some(&second), "never over an earlier one");
    assert_eq!(goal_in(&first).as_deref(), Some("2"), "with what only its log held");
    assert_eq!(goal_in(&second).as_deref(), Some("1"));
}

#[test]
fn what_is_in_the_way_need_not_be_sound() {
    type Spoil<'a> = &'a dyn Fn(&Path);
    let cases: &[(&str, Spoil<'_>)] = &[
        ("no database, a log without it", &|folder| fs::remove_file(folder.join(DATABASE)).unwrap()),
        ("an empty database", &|folder| truncate(&folder.join(DATABASE), 0)),
        ("no key file", &|folder| {
            KEY_FILES.iter().for_each(|name| fs::remove_file(folder.join(name)).unwrap())
        }),
        ("spoilt key files", &|folder| KEY_FILES.iter().for_each(|name| truncate(&folder.join(name), 9))),
    ];
    for (name, spoil) in cases {
        let (_temporary, folder, file) = backup_and_newer();
        spoil(&folder);
        let aside = put_back(&file, &folder).unwrap_or_else(|failure| panic!("{name}: {failure}")).aside;
        assert_eq!(goal_in(&folder).as_deref(), Some("1"), "{name}");
        assert!(fs::read_dir(aside.unwrap()).unwrap().count() >= 2, "{name}: kept");
    }
}

/// What is in a backup is told without a trace, whatever the folder holds.
#[test]
fn a_look_into_a_backup_changes_nothing() {
    let (temporary, folder, file) = backup_and_newer();
    let bytes = |folder: &Path| -> BTreeMap<PathBuf, Vec<u8>> {
        let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        paths.map(|path| (path.clone(), fs::read(path).unwrap())).collect()
    };
    let before = bytes(&folder);
    let content = look_into(&file, &folder, &Given::Passphrase(PASSPHRASE)).unwrap();
    assert_eq!((content.check.plans, content.plans[0].pupil.as_str()), (1, "Aino Esimerkki"));
    assert!(bytes(&folder) == before);
    assert_eq!(code(look_into(&file, &folder, &Given::Passphrase(OTHER))), Some(Code::WrongPassphrase));
    truncate(&file, 9_000);
    assert_eq!(code(look_into(&file, &folder, &Given::Passphrase(PASSPHRASE))), Some(Code::BackupDamaged));
    assert!(bytes(&folder) == before);
    let empty = temporary.path().join("tyhjä");
    assert_eq!(code(look_into(&file, &empty, &Given::Passphrase(PASSPHRASE))), Some(Code::BackupDamaged));
    assert!(!exists(&empty));
}

#[test]
fn a_vault_in_use_is_not_moved() {
    let (_temporary, folder, file) = backup_and_newer();
    let vault = Vault::open(&folder, PASSPHRASE).unwrap();
    assert_eq!(code(put_back(&file, &folder)), Some(Code::VaultInUse));
    assert_eq!(answer(&vault, "goal").as_deref(), Some("2"));
}

/// Cut short after any of its moves, restoring is finished by the next opening: the backup's vault is in
/// place, the other one whole aside.
#[test]
fn a_restoring_that_was_cut_short_is_finished() {
    let mut cut = 0;
    loop {
        let (_temporary, folder, file) = backup_and_newer();
        // What a restoring does up to its first move, in a folder of its own.
        let other = folder.with_extension("toinen");
        bring_back(&file, &other).unwrap();
        let proved = folder.join(format!("palautus-{DAY}"));
        fs::remove_file(other.join(LOCK)).unwrap();
        fs::rename(&other, &proved).unwrap();
        restore::write_sums(&proved).unwrap();
        // A file manager looked at it.
        fs::write(proved.join(".DS_Store"), "x").unwrap();
        let moves = restore::moves(&folder, &proved);
        if cut > moves.len() {
            assert!(cut > 5, "{moves:?}");
            return;
        }
        fs::create_dir_all(folder.join(format!("siirretty-{DAY}"))).unwrap();
        moves.iter().take(cut).for_each(|(from, to)| fs::rename(from, to).unwrap());
        assert!(exists(&folder), "after {cut} moves");
        assert_eq!(goal_in(&folder).as_deref(), Some("1"), "after {cut} moves");
        assert_eq!(goal_in(&folder.join(format!("siirretty-{DAY}"))).as_deref(), Some("2"), "{cut}");
        assert!(!proved.exists(), "after {cut} moves");
        cut += 1;
    }
}

/// A folder is no proved vault by its name alone, nor one whose content is not what was proved.
#[test]
fn a_stray_folder_is_not_taken_for_a_restored_vault() {
    type Spoil<'a> = &'a dyn Fn(&Path);
    let cases: &[(&str, &str, Spoil<'_>)] = &[
        ("another name", "palautus-vanhat", &|_| {}),
        ("another number", "palautus-2026-11-22.02", &|_| {}),
        ("no day", "palautus-2026-13-22", &|_| {}),
        ("in the making", "palautus.osa", &|_| {}),
        ("no sums", "palautus-2026-11-22", &|proved| fs::remove_file(proved.join("todettu.sha256")).unwrap()),
        ("spoilt sums", "palautus-2026-11-22", &|proved| truncate(&proved.join("todettu.sha256"), 70)),
        ("another database", "palautus-2026-11-22", &|proved| fs::write(proved.join(DATABASE), "x").unwrap()),
        ("empty", "palautus-2026-11-22", &|proved| {
            fs::remove_dir_all(proved).unwrap();
            fs::create_dir(proved).unwrap();
        }),
    ];
    for (name, folder_name, spoil) in cases {
        let (_temporary, folder, file) = backup_and_newer();
        let other = folder.with_extension("toinen");
        bring_back(&file, &other).unwrap();
        restore::write_sums(&other).unwrap();
        let stray = folder.join(folder_name);
        fs::rename(&other, &stray).unwrap();
        spoil(&stray);
        assert_eq!(goal_in(&folder).as_deref(), Some("2"), "{name}");
        // What was never taken goes at an opening of the one that stands.
        assert_eq!(stray.is_dir(), *name != "in the making", "{name}");
        fs::remove_file(folder.join(DATABASE)).unwrap();
        assert_eq!(code(Vault::open(&folder, PASSPHRASE)), Some(Code::NoVault), "{name}");
    }
}

#[test]
fn a_backup_gives_the_vault_back() {
    let (temporary, folder) = filled();
    let whole = Check { pupils: 1, plans: 1, revisions: 1 };
    let file = temporary.path().join("kopio ä?.laatija");
    fs::write(&file, "an earlier one").unwrap();
    let own = beside(&file, ".osa");
    fs::write(&own, "the teacher's own").unwrap();
    let vault = Vault::open(&folder, PASSPHRASE).unwrap();
    assert_eq!(vault.back_up(&file).unwrap(), whole);
    assert_eq!(code(vault.back_up(&folder.join(DATABASE))), Some(Code::FileUnwritable));
    assert_eq!(fs::read(&own).unwrap(), b"the teacher's own", "no file beside it is touched");
    let (draft, copy) = (vault.draft("a").unwrap(), vault.copy("a", 1).unwrap());
    vault.close().unwrap();
    let mut names: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["avaimet.json", "avaimet.vara.json", LOCK, DATABASE], "nothing is left over");

    assert_eq!(code(bring_back(&file, &folder)), Some(Code::VaultExists));
    let other = temporary.path().join("toinen");
    let wrong = restore(&file, &other, &Given::Passphrase(OTHER), Existing::Refuse, DAY);
    assert_eq!(code(wrong), Some(Code::WrongPassphrase));
    assert!(!exists(&other));
    assert_eq!(bring_back(&file, &other).unwrap(), Restored { check: whole, aside: None });
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
    restore(&file, &folder, &Given::Recovery(&typed), Existing::Refuse, DAY).unwrap();
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
        assert_eq!(code(bring_back(&file, &other)), Some(Code::BackupDamaged), "{number}");
        assert!(!exists(&other), "{number}");
        let left = fs::read_dir(&other).map(|entries| entries.flatten().count()).unwrap_or(0);
        assert!(left <= 1, "{number}: nothing but the lock is left");
    }
}
