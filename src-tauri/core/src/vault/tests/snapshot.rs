//! Backups that are made while the vault is in use.

use super::backup::goal_in;
use super::*;
use crate::vault::snapshot::BackupJob;

const DAY: &str = "2026-11-22";

/// A vault with the goal `1`, open.
fn in_use() -> (TempDir, PathBuf, Vault) {
    let (temporary, folder) = filled();
    let mut vault = Vault::open(&folder, PASSPHRASE).unwrap();
    vault.save_draft("a", &save(&[("goal", Some("1"))], &[])).unwrap();
    (temporary, folder, vault)
}

fn goal_of_backup(file: &Path, folder: &Path) -> Option<String> {
    restore(file, folder, &Given::Passphrase(PASSPHRASE), Existing::Refuse, DAY).unwrap();
    goal_in(folder)
}

/// More than a log that SQLite would fold into the database file by itself.
fn save_much(vault: &mut Vault, goal: &str) {
    for number in 0..40 {
        let long = format!("\"{number}{}\"", "pitkä teksti ".repeat(20_000));
        vault.save_draft("a", &save(&[("long", Some(&long))], &[])).unwrap();
    }
    vault.save_draft("a", &save(&[("goal", Some(goal))], &[])).unwrap();
}

#[test]
fn what_is_saved_while_a_backup_is_made_is_kept_and_not_in_it() {
    let (temporary, folder, mut vault) = in_use();
    let file = temporary.path().join("kopio");
    let job = vault.begin_backup().unwrap();
    let still = fs::read(folder.join(DATABASE)).unwrap();
    save_much(&mut vault, "2");
    assert!(fs::read(folder.join(DATABASE)).unwrap() == still, "the file is held still");
    assert_eq!(code(vault.check()), Some(Code::BadCall), "a check would fold the log into it");
    let checked = job.run(&file, &Watch::default()).unwrap();
    assert_eq!(checked, Check { pupils: 1, plans: 1, revisions: 1 });
    vault.end_backup();
    save_much(&mut vault, "3");
    let log = fs::metadata(beside(&folder.join(DATABASE), "-wal")).unwrap().len();
    assert!(log < 8 * 1024 * 1024, "the log is folded again: {log}");
    vault.check().unwrap();
    vault.close().unwrap();
    assert_eq!(goal_in(&folder).as_deref(), Some("3"));
    assert_eq!(goal_of_backup(&file, &temporary.path().join("toinen")).as_deref(), Some("1"));
}

/// A kill while the file is held still, before and after the backup is there.
#[test]
fn a_kill_while_a_backup_is_made_loses_nothing() {
    let (temporary, folder, mut vault) = in_use();
    let job = vault.begin_backup().unwrap();
    save_much(&mut vault, "2");
    let other = temporary.path().join("tapettu");
    fs::create_dir(&other).unwrap();
    for name in [DATABASE, "suunnitelmat.laatija-wal", KEY_FILES[0], KEY_FILES[1]] {
        fs::copy(folder.join(name), other.join(name)).unwrap();
    }
    drop(job);
    assert_eq!(goal_in(&other).as_deref(), Some("2"));
}

#[test]
fn a_backup_that_is_not_wanted_any_more_leaves_nothing() {
    let (temporary, folder, vault) = in_use();
    let file = temporary.path().join("kopio");
    let job: BackupJob = vault.begin_backup().unwrap();
    let watch = Watch::default();
    watch.stop();
    assert_eq!(code(job.run(&file, &watch)), Some(Code::Cancelled));
    vault.end_backup();
    assert!(!file.exists());
    vault.close().unwrap();
    let names: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 4, "{names:?}");
    assert_eq!(fs::read_dir(temporary.path()).unwrap().count(), 1, "nothing beside the vault's folder");
}

/// Closing any handle of a file gives up the locks on it: a backup must not open the vault to others.
#[cfg(target_os = "linux")]
#[test]
fn a_backup_gives_up_no_lock() {
    let (temporary, folder, vault) = in_use();
    let inode = std::os::unix::fs::MetadataExt::ino(&fs::metadata(folder.join(DATABASE)).unwrap());
    let locks = || {
        let all = fs::read_to_string("/proc/locks").unwrap();
        all.lines().filter(|line| line.contains("POSIX") && line.contains(&format!(":{inode} "))).count()
    };
    let before = locks();
    assert!(before > 0);
    vault.back_up(&temporary.path().join("kopio")).unwrap();
    assert_eq!(locks(), before, "after a backup");
    vault.check().unwrap();
    assert_eq!(locks(), before, "after a check");
    drop(vault);
    assert_eq!(locks(), 0);
}

/// What a person changes, and the number of its marks.
#[test]
fn every_change_changes_the_mark() {
    type Act<'a> = &'a dyn Fn(&mut Vault);
    let (_temporary, _folder, mut vault) = in_use();
    let mark = |vault: &Vault| vault.mark("backup").unwrap();
    let acts: &[(&str, bool, Act<'_>)] = &[
        ("nothing", false, &|_| {}),
        ("what is said of backups", false, &|vault| vault.set_value("backup", Some("x")).unwrap()),
        ("words begun in a dialog", true, &|vault| {
            let (place, words) = ("call".to_owned(), Some("Äidille".to_owned()));
            vault.keep_begun(&[Begun { plan: Some("a".to_owned()), place, words }]).unwrap();
        }),
        ("where the person was", false, &|vault| vault.set_rest(None).unwrap()),
        ("a save", true, &|vault| {
            let save = save(&[("goal", Some("2"))], &[]);
            let moment = "2026-11-22T10:06:00+02:00".to_owned();
            vault.save_draft("a", &DraftSave { moment, ..save }).unwrap();
        }),
        ("an undo", true, &|vault| drop(vault.undo("a", &mut unlisted).unwrap())),
        ("a new plan", true, &|vault| vault.create_plan(&new_plan("b")).unwrap()),
        ("a setting", true, &|vault| vault.set_value("settings", Some("x")).unwrap()),
        ("a finding left as it is", true, &|vault| vault.dismiss("a", "f", Some("why")).unwrap()),
        ("a signer's key", true, &|vault| vault.set_signer_key(b"k", b"c").unwrap()),
        ("the passphrase", true, &|vault| {
            vault.replace_passphrase(OTHER, Cost::cheap(), &mut random).unwrap();
        }),
        ("a version", true, &|vault| vault.issue("b", &revision(1, None)).unwrap()),
        ("the key of packets", true, &|vault| vault.keep_identity(b"key").unwrap()),
        ("a colleague", true, &|vault| {
            let (address, name) = ("age1".to_owned(), "Petri Lahti".to_owned());
            vault.keep_colleague(&Colleague { address, name }).unwrap();
        }),
        ("a meeting", true, &|vault| vault.keep_meeting(&meeting("a", "x")).unwrap()),
        ("words said in it", true, &|vault| vault.keep_meeting(&meeting("a", "y")).unwrap()),
        ("a meeting gone", true, &|vault| vault.remove_meeting("a", "m").unwrap()),
        ("a phrase", true, &|vault| vault.keep_phrases(&[phrase("Lukee ääneen")]).unwrap()),
        ("its words", true, &|vault| vault.keep_phrases(&[phrase("Laskee ääneen")]).unwrap()),
        ("a phrase gone", true, &|vault| vault.remove_phrase("fraasi").unwrap()),
        ("a file", true, &|vault| drop(attach(vault, "Kuljetussuunnitelma"))),
        ("a plan closed", true, &|vault| vault.close_plan("b", "ended", "2026-11-25", false).unwrap()),
        ("a plan gone", true, &|vault| {
            vault.create_plan(&new_plan("c")).unwrap();
            vault.discard_plan("c").unwrap();
            vault.create_plan(&new_plan("d")).unwrap();
        }),
    ];
    let mut before = mark(&vault);
    for (name, changes, act) in acts {
        act(&mut vault);
        let after = mark(&vault);
        assert_eq!(after != before, *changes, "{name}");
        before = after;
    }
}

/// Every table is either in the mark or said here to follow from one that is.
#[test]
fn no_table_is_forgotten_by_the_mark() {
    let (_temporary, _folder, vault) = in_use();
    let mark = include_str!("../sql/vault/mark.sql");
    let follow = [
        "entry",
        "step",
        "revision",
        "copy",
        "received_copy",
        "vault",
        "recipient",
        "scan",
        "person",
        "erasing",
        "attached",
        "attachment_part",
    ];
    let mut tables = vault.connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").unwrap();
    let tables: Vec<String> =
        tables.query_map([], |row| row.get(0)).unwrap().map(|name| name.unwrap()).collect();
    assert!(tables.len() > follow.len());
    for table in tables.iter().filter(|table| !table.starts_with("sqlite_")) {
        let known = follow.contains(&table.as_str()) || mark.contains(&format!("FROM {table}"));
        assert!(known, "a change of {table} would not be backed up");
    }
}

#[test]
fn superseded_backups_go_and_others_stay() {
    let (temporary, _folder, vault) = in_use();
    let kept = temporary.path().join("kopiot");
    fs::create_dir(&kept).unwrap();
    let file = kept.join("laatija-2026-11-01-1.laatijakopio");
    vault.back_up(&file).unwrap();
    for day in 2..=21 {
        fs::copy(&file, kept.join(format!("laatija-2026-11-{day:02}-1.laatijakopio"))).unwrap();
    }
    let (_other, _, stranger) = made();
    let strange = kept.join("laatija-2026-11-01-2.laatijakopio");
    stranger.back_up(&strange).unwrap();
    let named = kept.join("laatija-2026-11-01-3.laatijakopio");
    fs::write(&named, "muistiinpanoja").unwrap();

    let unproved = kept.join("laatija-2026-11-22-1.laatijakopio");
    assert_eq!(next_file(&kept, DAY.parse().unwrap()).unwrap(), unproved);
    fs::write(&unproved, "not a backup").unwrap();
    assert_eq!(code(vault.remove_superseded(&unproved)), Some(Code::BackupDamaged));
    assert_eq!(vault.generations(&kept).unwrap().len(), 21, "nothing goes for what is no backup");

    fs::remove_file(&unproved).unwrap();
    vault.back_up(&unproved).unwrap();
    vault.remove_superseded(&unproved).unwrap();
    let left = vault.generations(&kept).unwrap();
    let days: Vec<String> = left.iter().map(|one| one.day.to_string()).collect();
    assert_eq!((days.len(), &*days[0], &*days[9]), (10, "2026-11-13", DAY));
    assert!(strange.exists() && named.exists());
    assert_eq!(
        next_file(&kept, DAY.parse().unwrap()).unwrap(),
        kept.join("laatija-2026-11-22-2.laatijakopio")
    );
}
