//! Making and opening a vault, its keys, and what is told apart when something is wrong.

use super::*;

#[test]
fn what_is_wrong_with_a_vault_is_told_apart() {
    let both =
        |folder: &Path, spoil: &dyn Fn(&Path)| KEY_FILES.iter().for_each(|name| spoil(&folder.join(name)));
    type Spoil<'a> = &'a dyn Fn(&Path);
    let cases: &[(&str, Spoil<'_>, Code)] = &[
        ("no database", &|folder| fs::remove_file(folder.join(DATABASE)).unwrap(), Code::NoVault),
        (
            "no key files",
            &|folder| both(folder, &|path| fs::remove_file(path).unwrap()),
            Code::KeyFileDamaged,
        ),
        ("short key files", &|folder| both(folder, &|path| truncate(path, 200)), Code::KeyFileDamaged),
        ("empty key files", &|folder| both(folder, &|path| truncate(path, 0)), Code::KeyFileDamaged),
        ("huge key files", &|folder| both(folder, &|path| truncate(path, 2 << 20)), Code::KeyFileDamaged),
        (
            "another vault's key files",
            &|folder| {
                let (_other, from, vault) = made();
                vault.close().unwrap();
                for name in KEY_FILES {
                    fs::copy(from.join(name), folder.join(name)).unwrap();
                }
            },
            Code::KeyFileForeign,
        ),
        (
            "a derivation that would take all memory",
            &|folder| {
                KEY_FILES.iter().for_each(|name| {
                    doctor(folder, name, |keys| {
                        keys["slots"][0]["derivation"]["memory_kib"] = (64 * 1024 * 1024).into()
                    })
                })
            },
            Code::KeyFileDamaged,
        ),
        (
            "a derivation that would take forever",
            &|folder| {
                KEY_FILES.iter().for_each(|name| {
                    doctor(folder, name, |keys| {
                        keys["slots"][0]["derivation"]["passes"] = 4_000_000_000u32.into()
                    })
                })
            },
            Code::KeyFileDamaged,
        ),
        (
            "a derivation that is in bounds by each number and would take minutes",
            &|folder| {
                KEY_FILES.iter().for_each(|name| {
                    doctor(folder, name, |keys| {
                        keys["slots"][0]["derivation"]["memory_kib"] = (1024 * 1024).into();
                        keys["slots"][0]["derivation"]["passes"] = 17.into();
                    })
                })
            },
            Code::KeyFileDamaged,
        ),
        (
            "ways of opening without end",
            &|folder| {
                KEY_FILES.iter().for_each(|name| {
                    doctor(folder, name, |keys| {
                        let slot = keys["slots"][0].clone();
                        keys["slots"] = vec![slot; 7].into();
                    })
                })
            },
            Code::KeyFileDamaged,
        ),
        (
            "a weaker derivation than the slot was made with",
            &|folder| {
                KEY_FILES.iter().for_each(|name| {
                    doctor(folder, name, |keys| keys["slots"][0]["derivation"]["memory_kib"] = 16.into())
                })
            },
            Code::WrongPassphrase,
        ),
        (
            "newer key files",
            &|folder| {
                KEY_FILES.iter().for_each(|name| doctor(folder, name, |keys| keys["version"] = 2.into()))
            },
            Code::VaultTooNew,
        ),
        (
            "a newer database",
            &|folder| {
                let vault = Vault::open(folder, PASSPHRASE).unwrap();
                run(&vault.connection, "PRAGMA user_version = 99").unwrap();
            },
            Code::VaultTooNew,
        ),
        (
            "a text",
            &|folder| fs::write(folder.join(DATABASE), "muistiinpanot ".repeat(999)).unwrap(),
            Code::KeyFileForeign,
        ),
        ("an empty database", &|folder| truncate(&folder.join(DATABASE), 0), Code::VaultDamaged),
        (
            "a spoilt first page",
            &|folder| {
                let mut bytes = fs::read(folder.join(DATABASE)).unwrap();
                bytes[100] ^= 1;
                fs::write(folder.join(DATABASE), bytes).unwrap();
            },
            Code::VaultDamaged,
        ),
    ];
    for (name, spoil, expected) in cases {
        let (_temporary, folder) = filled();
        spoil(&folder);
        assert_eq!(code(Vault::open(&folder, PASSPHRASE)), Some(*expected), "{name}");
        assert!(exists(&folder), "{name}: nothing is made over it");
    }
}

#[test]
fn a_folder_without_a_vault_is_none() {
    let (_temporary, folder) = folder();
    assert!(!exists(&folder));
    assert_eq!(code(Vault::open(&folder, PASSPHRASE)), Some(Code::NoVault));
    assert!(!folder.exists(), "asking makes nothing");
}

#[test]
fn a_vault_is_not_made_over_another() {
    let (_temporary, folder, vault) = made();
    let again = || code(Vault::create(&folder, OTHER, Cost::cheap(), &mut random).map(drop));
    assert_eq!(again(), Some(Code::VaultExists));
    vault.close().unwrap();
    assert_eq!(again(), Some(Code::VaultExists));
    fs::remove_file(folder.join(DATABASE)).unwrap();
    assert_eq!(again(), Some(Code::VaultExists), "the keys of a lost file are still worth something");
}

#[test]
fn a_making_that_was_cut_short_is_made_again() {
    let (_temporary, folder, vault) = made();
    vault.close().unwrap();
    let unfinished = beside(&folder.join(DATABASE), UNFINISHED);
    fs::rename(folder.join(DATABASE), &unfinished).unwrap();
    fs::write(beside(&unfinished, "-wal"), "remains").unwrap();
    assert!(!exists(&folder));
    create(&folder).0.close().unwrap();
    assert!(Vault::open(&folder, PASSPHRASE).is_ok());
}

#[test]
fn one_damaged_copy_of_the_key_file_is_mended() {
    type Spoil<'a> = &'a dyn Fn(&Path, &Path);
    let cases: &[(&str, Spoil<'_>)] = &[
        ("gone", &|copy, _| fs::remove_file(copy).unwrap()),
        ("cut short", &|copy, _| truncate(copy, 300)),
        ("emptied", &|copy, _| truncate(copy, 0)),
        ("one letter changed", &|copy, _| {
            let text = fs::read_to_string(copy).unwrap();
            fs::write(copy, text.replacen("\"generation\": 2", "\"generation\": 3", 1)).unwrap();
        }),
        ("another vault's", &|copy, _| {
            let (_other, from, vault) = made();
            vault.close().unwrap();
            fs::copy(from.join("avaimet.json"), copy).unwrap();
        }),
        ("an older one", &|copy, folder| {
            let older = fs::read(copy).unwrap();
            let mut vault = Vault::open(folder, PASSPHRASE).unwrap();
            vault.renew_recovery_key(&mut random).unwrap();
            fs::write(copy, older).unwrap();
        }),
    ];
    for (name, spoil) in cases {
        for spoilt in KEY_FILES {
            let (_temporary, folder) = filled();
            spoil(&folder.join(spoilt), &folder);
            let vault = Vault::open(&folder, PASSPHRASE)
                .unwrap_or_else(|failure| panic!("{name} {spoilt}: {failure}"));
            let copies = KEY_FILES.map(|name| fs::read(folder.join(name)).unwrap());
            assert!(copies[0] == copies[1], "{name} {spoilt}: mended");
            assert!(vault.keys_mended(), "{name} {spoilt}: and it is told");
            assert!(vault.holds_own_keys().unwrap(), "{name} {spoilt}: the copy inside too");
            vault.close().unwrap();
            let again = Vault::open(&folder, PASSPHRASE);
            assert!(again.is_ok_and(|vault| !vault.keys_mended()), "{name} {spoilt}: once");
        }
    }
}

#[test]
fn a_key_file_of_another_vault_is_put_aside() {
    let (_temporary, folder) = filled();
    let (_other, from, vault) = made();
    vault.close().unwrap();
    let foreign = fs::read(from.join("avaimet.json")).unwrap();
    fs::write(folder.join("avaimet.json"), &foreign).unwrap();
    Vault::open(&folder, PASSPHRASE).unwrap();
    assert_eq!(fs::read(folder.join("avaimet.json.1")).unwrap(), foreign);
}

#[test]
fn a_passphrase_is_the_same_however_its_letters_are_composed() {
    let (_temporary, folder) = filled();
    assert!(Vault::open(&folder, &PASSPHRASE.replace('ä', "a\u{308}")).is_ok());
    assert_eq!(code(Vault::open(&folder, &PASSPHRASE.replace('ä', "a"))), Some(Code::WrongPassphrase));
    assert_eq!(code(Vault::open(&folder, "")), Some(Code::WrongPassphrase));
}

#[test]
fn a_vault_is_open_once() {
    let (_temporary, folder, vault) = made();
    assert_eq!(code(Vault::open(&folder, PASSPHRASE)), Some(Code::VaultInUse));
    fs::remove_file(folder.join(LOCK)).unwrap();
    assert_eq!(code(Vault::open(&folder, PASSPHRASE)), Some(Code::VaultInUse), "without the lock file too");
    vault.close().unwrap();
    assert!(Vault::open(&folder, PASSPHRASE).is_ok());
}

fn typed(key: &RecoveryKey) -> String {
    key.groups().unwrap().join(" ")
}

#[test]
fn the_passphrase_is_changed() {
    let (_temporary, folder) = folder();
    let (mut vault, first) = create(&folder);
    let cost = Cost::cheap();
    assert_eq!(code(vault.change_passphrase(OTHER, OTHER, cost, &mut random)), Some(Code::WrongPassphrase));
    vault.change_passphrase(PASSPHRASE, OTHER, cost, &mut random).unwrap();
    assert_eq!(code(vault.confirm_passphrase(PASSPHRASE)), Some(Code::WrongPassphrase));
    vault.confirm_passphrase(OTHER).unwrap();
    vault.close().unwrap();

    assert_eq!(code(Vault::open(&folder, PASSPHRASE)), Some(Code::WrongPassphrase));
    assert_eq!(code(Vault::open_with_recovery_key(&folder, "ABCD")), Some(Code::RecoveryKeyMistyped));
    let mut vault = Vault::open_with_recovery_key(&folder, &typed(&first)).unwrap();
    vault.replace_passphrase(PASSPHRASE, cost, &mut random).unwrap();
    assert!(vault.holds_own_keys().unwrap());
    vault.close().unwrap();
    assert_eq!(code(Vault::open(&folder, OTHER)), Some(Code::WrongPassphrase));
    Vault::open(&folder, PASSPHRASE).unwrap();
}

/// Renewing the recovery sheet: what is done after the first sheet was read back, and which of the
/// sheets made so far open the vault then.
#[test]
fn a_sheet_opens_until_the_next_is_read_back() {
    type Act<'a> = &'a dyn Fn(&mut Vault, &mut Vec<RecoveryKey>);
    let renew: Act<'_> = &|vault, sheets| sheets.push(vault.renew_recovery_key(&mut random).unwrap());
    let confirm: Act<'_> = &|vault, _| vault.confirm_recovery_key().unwrap();
    let abandon: Act<'_> = &|vault, _| vault.abandon_recovery_key().unwrap();
    let change: Act<'_> =
        &|vault, _| vault.replace_passphrase(PASSPHRASE, Cost::cheap(), &mut random).unwrap();
    let cases: &[(&str, &[Act<'_>], &[bool])] = &[
        ("nothing", &[], &[true]),
        ("renewed", &[renew], &[true, true]),
        ("renewed and read back", &[renew, confirm], &[false, true]),
        ("renewed and given up", &[renew, abandon], &[true, false]),
        ("renewed twice", &[renew, renew], &[true, false, true]),
        ("renewed twice and read back", &[renew, renew, confirm], &[false, false, true]),
        ("renewed, another passphrase", &[renew, change], &[true, true]),
        ("read back, renewed", &[renew, confirm, renew], &[false, true, true]),
    ];
    for (name, acts, expected) in cases {
        let (_temporary, folder) = folder();
        let (mut vault, first) = create(&folder);
        vault.confirm_recovery_key().unwrap();
        let mut sheets = vec![first];
        acts.iter().for_each(|act| act(&mut vault, &mut sheets));
        // Dropped, not closed: as a lock, a crash or a power cut leaves it.
        drop(vault);
        assert_eq!(opening(&folder, &sheets), *expected, "{name}");
    }
}

/// Which of the sheets open the vault as it lies on the disk. Each is tried on a copy: opening with a
/// sheet that was not read back is reading it back.
fn opening(folder: &Path, sheets: &[RecoveryKey]) -> Vec<bool> {
    let opens = |sheet: &RecoveryKey| {
        let trial = TempDir::new().unwrap();
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            fs::copy(&path, trial.path().join(path.file_name().unwrap())).unwrap();
        }
        match Vault::open_with_recovery_key(trial.path(), &typed(sheet)) {
            Ok(vault) => {
                vault.check().unwrap();
                assert_eq!(vault.sheets(), Sheets { read: true, unread: vault.sheets().unread });
                true
            }
            Err(failure) => {
                assert_eq!(failure.code, Code::WrongRecoveryKey);
                false
            }
        }
    };
    sheets.iter().map(opens).collect()
}

/// A crash between the writes of one change leaves a first copy that is newer than the second, and a
/// copy inside that is older than both: whatever was valid on both sides of the change opens.
#[test]
fn a_crash_amid_a_renewal_leaves_a_sheet_that_opens() {
    let (_temporary, folder) = folder();
    let (mut vault, first) = create(&folder);
    vault.confirm_recovery_key().unwrap();
    let copy = || fs::read(folder.join(KEY_FILES[0])).unwrap();
    let before = copy();
    let second = vault.renew_recovery_key(&mut random).unwrap();
    let both = copy();
    vault.confirm_recovery_key().unwrap();
    let after = copy();
    drop(vault);
    let sheets = [first, second];
    for (name, copies, expected) in [
        ("renewing, first copy written", [&both, &before], [true, true]),
        ("renewing, first copy torn", [&both[..300].to_vec(), &before], [true, false]),
        ("reading back, first copy written", [&after, &both], [false, true]),
        ("reading back, first copy torn", [&after[..300].to_vec(), &both], [true, true]),
    ] {
        for (file, bytes) in KEY_FILES.iter().zip(copies) {
            fs::write(folder.join(file), bytes).unwrap();
        }
        assert_eq!(opening(&folder, &sheets), expected, "{name}");
        Vault::open(&folder, PASSPHRASE).unwrap_or_else(|failure| panic!("{name}: {failure}"));
    }
}

#[test]
fn a_sheet_that_was_typed_whole_is_read_back() {
    let (_temporary, folder) = folder();
    let (vault, first) = create(&folder);
    assert_eq!(vault.sheets(), Sheets { read: false, unread: true });
    drop(vault);
    let mut vault = Vault::open_with_recovery_key(&folder, &typed(&first)).unwrap();
    assert_eq!(vault.sheets(), Sheets { read: true, unread: false });
    assert_eq!(code(vault.abandon_recovery_key()), Some(Code::BadCall), "a sheet must be left");
    assert_eq!(code(vault.confirm_recovery_key()), Some(Code::BadCall));
}

#[test]
fn a_failing_source_of_randomness_makes_nothing() {
    let (_temporary, folder) = folder();
    let mut none = |_: &mut [u8]| Err(Failure::defect("no randomness"));
    assert_eq!(code(Vault::create(&folder, PASSPHRASE, Cost::cheap(), &mut none)), Some(Code::Defect));
    assert!(!exists(&folder));
}

#[test]
fn a_folder_that_cannot_be_written_to_is_named_so() {
    let (temporary, folder) = filled();
    fs::write(temporary.path().join("tiedosto"), "").unwrap();
    for place in ["tiedosto", "tiedosto/alla"] {
        let made = Vault::create(&temporary.path().join(place), PASSPHRASE, Cost::cheap(), &mut random);
        assert_eq!(code(made), Some(Code::ReadOnly), "{place}");
    }
    #[cfg(target_os = "linux")]
    as_nobody(&[temporary.path(), &folder], || {
        assert_eq!(code(Vault::open(&folder, PASSPHRASE)), Some(Code::ReadOnly));
    });
}

/// Does something with the rights of a person who may only read, in a thread of its own: on Linux the
/// system call changes the rights of one thread, and root too is then refused.
#[cfg(target_os = "linux")]
pub(super) fn as_nobody(folders: &[&Path], what: impl FnOnce() + Send) {
    use std::os::unix::fs::PermissionsExt;
    for folder in folders {
        fs::set_permissions(folder, fs::Permissions::from_mode(0o555)).unwrap();
    }
    std::thread::scope(|scope| {
        scope.spawn(|| {
            // SAFETY: a call on this thread's own rights; no memory is touched.
            unsafe { libc::syscall(libc::SYS_setresuid, -1, 65534, -1) };
            what();
        });
    });
    for folder in folders {
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).unwrap();
    }
}

/// Both copies put back by something that knows nothing of them: the copy inside the database is newer, and what was
/// changed stays changed.
#[test]
fn keys_that_were_put_back_do_not_bring_an_old_passphrase_back() {
    let (_temporary, folder) = folder();
    let (mut vault, first) = create(&folder);
    vault.confirm_recovery_key().unwrap();
    let older = fs::read(folder.join(KEY_FILES[0])).unwrap();
    vault.change_passphrase(PASSPHRASE, OTHER, Cost::cheap(), &mut random).unwrap();
    vault.close().unwrap();
    let put_back = || KEY_FILES.iter().for_each(|name| fs::write(folder.join(name), &older).unwrap());
    type Open<'a> = &'a dyn Fn() -> Result<Vault>;
    let (by_passphrase, by_sheet): (Open<'_>, Open<'_>) =
        (&|| Vault::open(&folder, PASSPHRASE), &|| Vault::open_with_recovery_key(&folder, &typed(&first)));
    for (name, open) in [("the old passphrase", by_passphrase), ("the sheet", by_sheet)] {
        put_back();
        let vault = open().unwrap_or_else(|failure| panic!("{name}: {failure}"));
        assert!(vault.keys_mended(), "{name}: told");
        assert_eq!(code(vault.confirm_passphrase(PASSPHRASE)), Some(Code::WrongPassphrase), "{name}");
        drop(vault);
        assert_eq!(code(Vault::open(&folder, PASSPHRASE)), Some(Code::WrongPassphrase), "{name}");
        let vault = Vault::open(&folder, OTHER).unwrap_or_else(|failure| panic!("{name}: {failure}"));
        assert!(!vault.keys_mended(), "{name}: once");
    }
}

/// A sheet that the keys put back still know, and the newer ones inside do not, counts as nothing that was read back.
#[test]
fn an_old_sheet_that_opens_put_back_keys_confirms_no_other() {
    let (_temporary, folder) = folder();
    let (mut vault, first) = create(&folder);
    let older = fs::read(folder.join(KEY_FILES[0])).unwrap();
    vault.confirm_recovery_key().unwrap();
    vault.renew_recovery_key(&mut random).unwrap();
    vault.confirm_recovery_key().unwrap();
    vault.renew_recovery_key(&mut random).unwrap();
    vault.close().unwrap();
    KEY_FILES.iter().for_each(|name| fs::write(folder.join(name), &older).unwrap());
    let vault = Vault::open_with_recovery_key(&folder, &typed(&first)).unwrap();
    assert_eq!(vault.sheets(), Sheets { read: true, unread: true }, "as the newer keys have it");
    drop(vault);
    assert_eq!(code(Vault::open_with_recovery_key(&folder, &typed(&first))), Some(Code::WrongRecoveryKey));
}

/// What was cut short leaves whole copies of the vault in its folder, which nobody knows of: they go at the next
/// opening. What somebody may want stays.
#[test]
fn what_was_cut_short_is_removed_at_the_next_opening() {
    let (_temporary, folder) = filled();
    let database = fs::read(folder.join(DATABASE)).unwrap();
    let put = |name: &str| {
        fs::create_dir_all(folder.join(name).parent().unwrap()).unwrap();
        fs::write(folder.join(name), &database).unwrap();
    };
    let gone = ["varmuuskopio.raaka", "varmuuskopio.raaka-wal", "varmuuskopio.osa", "varmuuskopio.luku"];
    let folders = ["palautus.katselu", "palautus.osa", "palautus.pelastus"];
    let kept = [
        "siirretty-2026-11-22/suunnitelmat.laatija",
        "suunnitelmat.laatija.ennen-4",
        "suunnitelmat (1).laatija",
        "varmuuskopiot/laatija-2026-11-22-1.laatijakopio",
        "palautus-2026-11-22/suunnitelmat.laatija",
        "muu/muu",
    ];
    gone.iter().chain(&kept).for_each(|name| put(name));
    folders.iter().for_each(|name| put(&format!("{name}/{DATABASE}")));
    let vault = Vault::open(&folder, PASSPHRASE).unwrap();
    for name in gone.iter().chain(&folders) {
        assert!(!folder.join(name).exists(), "{name}");
    }
    for name in kept {
        assert!(folder.join(name).exists(), "{name}");
    }
    vault.check().unwrap();
}

/// The folder may have been there before, open to others: each file of the vault is its owner's alone.
#[cfg(unix)]
#[test]
fn only_its_owner_may_read_a_file_of_the_vault() {
    use std::os::unix::fs::PermissionsExt;
    let (_temporary, folder) = folder();
    fs::create_dir(&folder).unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
    let (mut vault, _) = create(&folder);
    vault.create_plan(&new_plan("a")).unwrap();
    let next = [migration::STEPS, &["CREATE TABLE more (key INTEGER PRIMARY KEY)"]].concat();
    migration::bring_up(&mut vault.connection, &next, &folder.join(DATABASE)).unwrap();
    let mut seen = 0;
    for file in fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
        let mode = fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{mode:o}: {}", file.display());
        seen += 1;
    }
    assert!(seen >= 6, "the database, its log, its copy, the lock, and two of the key file: {seen}");
}
