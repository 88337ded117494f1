//! A disk that is full, fails, dies or takes half of what is written at any call that changes it, SQLite's own among
//! them: what was told is done is there, what was not is told by its code, and the next try works.

use super::calls::{Refusal, refused};
use super::everything::SORTS;
use super::life::{Life, Told, look, look_at_backup};
use super::*;

/// Tries something on a disk that refuses from every call on; a full one at each, the other ways at every
/// third, unless it is a long run.
fn at_every_call(each: impl FnMut(&str, Refusal, usize) -> bool) {
    at_calls(1, each);
}

/// The same, with so many calls from one to the next.
fn at_calls(step: usize, mut each: impl FnMut(&str, Refusal, usize) -> bool) {
    let mut tried = 0;
    for refusal in [Refusal::Full, Refusal::Once, Refusal::Dead, Refusal::Torn] {
        let step = match refusal {
            _ if soak() > 1 => 1,
            Refusal::Full => step,
            _ => 3 * step,
        };
        let mut from = 0;
        while each(&format!("{refusal:?} from call {from}"), refusal, from) {
            from += step;
            tried += 1;
        }
        assert!(from > 5, "{refusal:?}: nothing was asked of the disk");
    }
    tally(tried, "disks that are full, fail or die");
}

/// What a refusal is told by.
fn expected(refusal: Refusal) -> &'static [Code] {
    match refusal {
        // Where SQLite cannot begin a log it does not say why.
        Refusal::Full => &[Code::DiskFull, Code::DiskError],
        Refusal::Once | Refusal::Dead | Refusal::Torn => &[Code::DiskError],
    }
}

pub(super) fn copied(from: &Path) -> TempDir {
    fn copy(from: &Path, to: &Path) {
        for entry in fs::read_dir(from).unwrap() {
            let path = entry.unwrap().path();
            let target = to.join(path.file_name().unwrap());
            if path.is_dir() {
                fs::create_dir(&target).unwrap();
                copy(&path, &target);
            } else {
                fs::copy(&path, target).unwrap();
            }
        }
    }
    let to = in_memory();
    copy(from, to.path());
    to
}

/// A life that has done everything once, and its recovery sheet; nobody has it open.
fn lived() -> (TempDir, Told, String) {
    let temporary = in_memory();
    let (mut life, sheet) = Life::new(temporary.path());
    for act in [Life::save, Life::back_up, Life::issue, Life::add, Life::save, Life::change_passphrase] {
        act(&mut life).unwrap();
    }
    let told = life.told;
    life.vault.close().unwrap();
    (temporary, told, sheet)
}

/// An act in whose middle the disk refuses.
#[track_caller]
fn check(act: fn(&mut Life) -> Result<()>) {
    let (lived, before, sheet) = lived();
    check_from(lived.path(), (before, &sheet), 1, act);
}

/// The same, of a life that has come so far, with so many calls from one to the next.
#[track_caller]
fn check_from(lived: &Path, (before, sheet): (Told, &str), step: usize, act: fn(&mut Life) -> Result<()>) {
    at_calls(step, |name, refusal, from| {
        let root = copied(lived);
        let mut life = Life::again(root.path(), before).unwrap_or_else(|trouble| panic!("{name}: {trouble}"));
        let (outcome, reached) = refused(root.path(), refusal, from, || act(&mut life));
        if let Err(failure) = &outcome {
            assert!(expected(refusal).contains(&failure.code), "{name}: {failure:?}");
            assert_eq!(life.told, before, "{name}");
            // What is on the disk now, were the power to go.
            let there = copied(root.path());
            look(there.path(), before).unwrap_or_else(|trouble| panic!("{name}: {trouble}"));
            act(&mut life).unwrap_or_else(|failure| panic!("{name}: the next try: {failure:?}"));
        }
        let told = life.told;
        drop(life);
        look(root.path(), told).unwrap_or_else(|trouble| panic!("{name}: {trouble}"));
        if told.backups > before.backups {
            look_at_backup(root.path(), told, sheet).unwrap_or_else(|trouble| panic!("{name}: {trouble}"));
        }
        reached
    });
}

#[test]
fn a_save_on_a_refusing_disk_is_told_as_it_is() {
    check(Life::save);
}

#[test]
fn an_issue_on_a_refusing_disk_is_told_as_it_is() {
    check(Life::issue);
    check(Life::add);
}

#[test]
fn a_change_of_passphrase_on_a_refusing_disk_is_told_as_it_is() {
    check(Life::change_passphrase);
}

#[test]
fn a_backup_on_a_refusing_disk_is_told_as_it_is() {
    check(Life::back_up);
}

/// One of every sort, and again, for what is done in turns.
#[test]
fn whatever_is_written_on_a_refusing_disk_is_told_as_it_is() {
    let temporary = in_memory();
    let (mut life, sheet) = Life::new(temporary.path());
    for _ in 0..2 * SORTS {
        let before = copied(temporary.path());
        check_from(before.path(), (life.told, &sheet), 4, Life::write_another);
        life.write_another().unwrap();
    }
}

#[test]
fn a_restoring_on_a_refusing_disk_is_told_as_it_is() {
    let (made, _, _) = backup::backup_and_newer();
    let name_of = |path: &Path| path.file_name().unwrap().to_owned();
    let (_, folder, file) = backup::backup_and_newer();
    let (folder, file) = (name_of(&folder), name_of(&file));
    at_every_call(|name, refusal, from| {
        let root = copied(made.path());
        let (folder, file) = (root.path().join(&folder), root.path().join(&file));
        let (outcome, reached) = refused(root.path(), refusal, from, || backup::put_back(&file, &folder));
        match outcome {
            Ok(restored) => {
                let aside = restored.aside.unwrap_or_else(|| panic!("{name}: where the other one is"));
                assert_eq!(backup::goal_in(&folder).as_deref(), Some("1"), "{name}");
                assert_eq!(backup::goal_in(&aside).as_deref(), Some("2"), "{name}");
            }
            Err(failure) => {
                assert!(expected(refusal).contains(&failure.code), "{name}: {failure:?}");
                assert_eq!(backup::goal_in(&folder).as_deref(), Some("2"), "{name}");
                backup::put_back(&file, &folder)
                    .unwrap_or_else(|failure| panic!("{name}: the next try: {failure:?}"));
                assert_eq!(backup::goal_in(&folder).as_deref(), Some("1"), "{name}");
            }
        }
        reached
    });
}

#[test]
fn a_vault_is_made_on_a_refusing_disk_or_can_be_made_again() {
    at_calls(4, |name, refusal, from| {
        let root = in_memory();
        let folder = root.path().join("vault");
        let make = || Vault::create_with(&folder, PASSPHRASE, &[("writer", "x")], Cost::cheap(), &mut random);
        let (outcome, reached) = refused(root.path(), refusal, from, make);
        match outcome {
            Ok(made) => drop(made),
            Err(failure) => {
                assert!(expected(refusal).contains(&failure.code), "{name}: {failure:?}");
                // A disk that died when all was in its place cannot take it back: then it is there.
                let there = refusal == Refusal::Dead && exists(&folder);
                let again = if there { Ok(()) } else { make().map(drop) };
                again.unwrap_or_else(|failure| panic!("{name}: made again: {failure:?}"));
            }
        }
        let vault = Vault::open(&folder, PASSPHRASE).unwrap_or_else(|failure| panic!("{name}: {failure:?}"));
        assert_eq!(vault.value("writer").unwrap().as_deref(), Some("x"), "{name}");
        reached
    });
}

/// After a kill there is much to mend at the opening: it opens, or says by its code why not, and loses nothing.
#[test]
fn an_opening_on_a_refusing_disk_loses_nothing() {
    let (lived, told, _) = lived();
    // A log that was not folded in, and a copy of the keys that is behind.
    let older = fs::read(lived.path().join("vault").join(KEY_FILES[1])).unwrap();
    let mut life = Life::again(lived.path(), told).unwrap();
    life.change_passphrase().unwrap();
    life.save().unwrap();
    let (told, spoilt) = (life.told, copied(lived.path()));
    drop(life);
    fs::write(spoilt.path().join("vault").join(KEY_FILES[1]), older).unwrap();
    at_every_call(|name, refusal, from| {
        let root = copied(spoilt.path());
        let open = || Vault::open(&root.path().join("vault"), &super::life::passphrase(told.passphrases));
        let (opened, reached) = refused(root.path(), refusal, from, open);
        if let Err(failure) = &opened {
            assert!(expected(refusal).contains(&failure.code), "{name}: {failure:?}");
        }
        drop(opened);
        look(root.path(), told).unwrap_or_else(|trouble| panic!("{name}: {trouble}"));
        reached
    });
}
