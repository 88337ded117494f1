//! A disk that fails at every single act: what is told as done is done, what is told as failed has not
//! taken effect, and whoever opened the vault before the failure can open it after.

use super::*;
use crate::file::disk::{Fault, failing};

/// Tries something on a disk that fails from its first act on, then from its second, until it comes to
/// none of the failing acts any more; in each way of failing. `each` gets a name for what failed.
fn at_every_act(each: impl Fn(&str, &dyn Fn(&mut dyn FnMut()) -> bool)) {
    for fault in [Fault::Once, Fault::Dead, Fault::Full] {
        let mut from = 0;
        loop {
            let reached = std::cell::Cell::new(false);
            each(&format!("{fault:?} from act {from}"), &|what| {
                reached.set(failing(fault, from, what).1);
                reached.get()
            });
            if !reached.get() {
                assert!(from > 2, "{fault:?}: nothing was asked of the disk");
                break;
            }
            from += 1;
        }
    }
}

#[test]
fn a_change_of_keys_is_done_or_has_not_taken_effect() {
    type Act<'a> = &'a dyn Fn(&mut Vault) -> Result<()>;
    type Shows<'a> = &'a dyn Fn(&Vault) -> bool;
    let other: Shows<'_> = &|vault| vault.confirm_passphrase(OTHER).is_ok();
    let cases: &[(&str, Act<'_>, Shows<'_>)] = &[
        ("passphrase", &|vault| vault.replace_passphrase(OTHER, Cost::cheap(), &mut random), other),
        ("renewed", &|vault| vault.renew_recovery_key(&mut random).map(drop), &|vault| vault.sheets().unread),
    ];
    for (name, act, shows) in cases {
        at_every_act(|fault, on_failing_disk| {
            let (_temporary, folder, mut vault) = made();
            vault.confirm_recovery_key().unwrap();
            let mut told = None;
            on_failing_disk(&mut || told = Some(act(&mut vault)));
            let done = told.unwrap().is_ok();
            assert_eq!(shows(&vault), done, "{name}, {fault}: in memory");
            drop(vault);
            let vault = Vault::open(&folder, if done && *name == "passphrase" { OTHER } else { PASSPHRASE });
            let vault = vault.unwrap_or_else(|failure| panic!("{name}, {fault}, done {done}: {failure}"));
            assert_eq!(shows(&vault), done, "{name}, {fault}: on the disk");
            assert!(vault.holds_own_keys().unwrap(), "{name}, {fault}: mended at the opening");
        });
    }
}

#[test]
fn a_vault_is_made_or_can_be_made_again() {
    at_every_act(|fault, on_failing_disk| {
        let (_temporary, folder) = folder();
        let make = || Vault::create_with(&folder, PASSPHRASE, &[("writer", "x")], Cost::cheap(), &mut random);
        let mut told = None;
        on_failing_disk(&mut || told = Some(make().map(drop)));
        if told.unwrap().is_err() {
            make().unwrap_or_else(|failure| panic!("{fault}: made again: {failure}"));
        }
        let vault = Vault::open(&folder, PASSPHRASE).unwrap_or_else(|failure| panic!("{fault}: {failure}"));
        assert_eq!(vault.value("writer").unwrap().as_deref(), Some("x"), "{fault}");
    });
}

#[test]
fn a_backup_is_restored_or_the_vault_stays() {
    let (_temporary, folder, file) = backup::backup_and_newer();
    at_every_act(|fault, on_failing_disk| {
        let (_kept, folder) = copied(&folder);
        let mut told = None;
        on_failing_disk(&mut || told = Some(backup::put_back(&file, &folder)));
        let told = told.unwrap();
        let expected = if told.is_ok() { "1" } else { "2" };
        assert_eq!(backup::goal_in(&folder).as_deref(), Some(expected), "{fault}: {:?}", told.as_ref().err());
        if let Ok(restored) = told {
            let aside = restored.aside.unwrap_or_else(|| panic!("{fault}: where the other one is"));
            assert_eq!(backup::goal_in(&aside).as_deref(), Some("2"), "{fault}");
        }
    });
}

#[test]
fn a_new_key_is_taken_or_the_old_one_stays() {
    let (_temporary, sound) = filled();
    at_every_act(|fault, on_failing_disk| {
        let (_kept, folder) = copied(&sound);
        let mut told = None;
        on_failing_disk(&mut || {
            told = Some(Vault::open(&folder, PASSPHRASE).and_then(|vault| {
                vault.prepare_renewal(OTHER, Some(b"new"), Cost::cheap(), &mut random)?;
                drop(vault);
                take_renewal(&folder, "2026-11-22")
            }));
        });
        let done = told.unwrap().is_ok();
        let (opens, not) = if done { (OTHER, PASSPHRASE) } else { (PASSPHRASE, OTHER) };
        let vault = Vault::open(&folder, opens).unwrap_or_else(|failure| panic!("{fault}: {failure}"));
        assert_eq!(vault.check().unwrap(), Check { pupils: 1, plans: 1, revisions: 1 }, "{fault}");
        drop(vault);
        assert_eq!(code(Vault::open(&folder, not)), Some(Code::WrongPassphrase), "{fault}");
    });
}

#[test]
fn a_rescued_vault_is_taken_or_the_damaged_one_stays() {
    let (_temporary, sound) = filled();
    let database = sound.join(DATABASE);
    let mut damaged = fs::read(&database).unwrap();
    damaged[100] ^= 1;
    fs::write(&database, &damaged).unwrap();
    super::rescue::rescued(&sound, &sound).unwrap();
    at_every_act(|fault, on_failing_disk| {
        let (_kept, folder) = copied(&sound);
        let mut told = None;
        on_failing_disk(&mut || told = Some(take_rescue(&folder, "2026-11-27")));
        let told = told.unwrap();
        let opened = Vault::open(&folder, PASSPHRASE);
        match told {
            Ok(aside) => {
                let aside = aside.unwrap_or_else(|| panic!("{fault}: where the damaged one is"));
                opened.unwrap_or_else(|failure| panic!("{fault}: {failure}")).check().unwrap();
                assert!(fs::read(aside.join(DATABASE)).unwrap() == damaged, "{fault}");
            }
            Err(_) => {
                assert_eq!(code(opened), Some(Code::VaultDamaged), "{fault}");
                assert!(fs::read(folder.join(DATABASE)).unwrap() == damaged, "{fault}");
            }
        }
    });
}

/// Whatever an opening may mend or finish, it opens or says that it did not, and loses nothing.
#[test]
fn an_opening_on_a_failing_disk_loses_nothing() {
    type Before<'a> = &'a dyn Fn(&Path);
    let cases: &[(&str, bool, Before<'_>)] = &[
        ("a sound vault", true, &|_| {}),
        ("a damaged copy of the keys", true, &|folder| truncate(&folder.join(KEY_FILES[0]), 9)),
        ("another vault's keys", true, &|folder| {
            let (_other, from, vault) = made();
            vault.close().unwrap();
            fs::copy(from.join(KEY_FILES[1]), folder.join(KEY_FILES[1])).unwrap();
        }),
        ("a restoring cut short", false, &|folder| {
            let (_other, from) = copied(folder);
            fs::remove_file(from.join(LOCK)).unwrap();
            let proved = folder.join("palautus-2026-11-22");
            fs::create_dir(&proved).unwrap();
            for name in [KEY_FILES[0], KEY_FILES[1], DATABASE] {
                fs::copy(from.join(name), proved.join(name)).unwrap();
            }
            restore::write_sums(&proved).unwrap();
        }),
    ];
    let (_temporary, sound) = filled();
    for (name, opens_always, before) in cases {
        let (_kept, spoilt) = copied(&sound);
        before(&spoilt);
        for fault in [Fault::Once, Fault::Dead, Fault::Full] {
            for from in 0..14 {
                let (_kept, folder) = copied(&spoilt);
                let (told, _) = failing(fault, from, || code(Vault::open(&folder, PASSPHRASE)));
                assert!(told.is_none() || !opens_always, "{name}, {fault:?} from act {from}: {told:?}");
                let vault = Vault::open(&folder, PASSPHRASE);
                let vault = vault.unwrap_or_else(|failure| panic!("{name}, {fault:?}, {from}: {failure}"));
                assert_eq!(
                    vault.check().unwrap(),
                    Check { pupils: 1, plans: 1, revisions: 1 },
                    "{name}, {fault:?}, {from}"
                );
                assert!(vault.holds_own_keys().unwrap(), "{name}, {fault:?}, {from}");
            }
        }
    }
}

/// A copy of a folder with all that is in it.
pub(super) fn copied(folder: &Path) -> (TempDir, PathBuf) {
    fn copy(from: &Path, to: &Path) {
        fs::create_dir(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let path = entry.unwrap().path();
            let target = to.join(path.file_name().unwrap());
            if path.is_dir() { copy(&path, &target) } else { assert!(fs::copy(&path, target).is_ok()) }
        }
    }
    let temporary = TempDir::new().unwrap();
    let to = temporary.path().join("kopio");
    copy(folder, &to);
    (temporary, to)
}
