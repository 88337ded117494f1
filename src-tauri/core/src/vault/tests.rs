//! The vault, tried from outside: opening and refusing, keys, drafts, revisions, backups, and what
//! can be read on the disk.

use super::connection::run;
use super::*;
use rusqlite::ffi;
use std::collections::BTreeMap;
use std::fs;
use tempfile::TempDir;

const PASSPHRASE: &str = "lumi sataa hiljaa mäntyihin";
const OTHER: &str = "toinen salasana kokonaan";
const MOMENT: &str = "2026-11-22T10:05:00+02:00";

/// Random bytes of the system.
fn random(bytes: &mut [u8]) -> Result<()> {
    getrandom::fill(bytes).map_err(Failure::defect)
}

/// A folder for a vault, and what keeps it there.
fn folder() -> (TempDir, PathBuf) {
    let temporary = TempDir::new().unwrap();
    let folder = temporary.path().join("Laatija ä 100 %");
    (temporary, folder)
}

fn create(folder: &Path) -> (Vault, RecoveryKey) {
    Vault::create(folder, PASSPHRASE, Cost::cheap(), &mut random).unwrap()
}

/// A folder with a new vault.
fn made() -> (TempDir, PathBuf, Vault) {
    let (temporary, folder) = folder();
    let vault = create(&folder).0;
    (temporary, folder, vault)
}

/// A folder with a closed vault in which a plan was issued and a draft started anew.
fn filled() -> (TempDir, PathBuf) {
    let (temporary, folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    vault.issue("a", &revision(1, None)).unwrap();
    vault.start_draft("a", &new_plan("a").draft, &Summary::default()).unwrap();
    vault.close().unwrap();
    (temporary, folder)
}

fn new_plan(id: &str) -> NewPlan {
    NewPlan {
        id: id.to_owned(),
        template: ("form".to_owned(), "1".to_owned()),
        created: "2026-11-22T10:00:00+02:00".to_owned(),
        draft: StoredDraft {
            answers: BTreeMap::from([("name".to_owned(), "\"Aino\"".to_owned())]),
            flags: BTreeMap::from([("extended".to_owned(), false)]),
        },
        summary: summary(1),
    }
}

fn summary(filled: u32) -> Summary {
    let dates = vec![("2027-01-15".to_owned(), "review".to_owned())];
    Summary { pupil: "Aino Esimerkki".into(), class: "3B".into(), filled, total: 9, blocking: 2, dates }
}

fn revision(number: u32, previous: Option<[u8; 32]>) -> NewRevision {
    NewRevision {
        number,
        issued: MOMENT.to_owned(),
        reason: "first".to_owned(),
        issuer: "Opettaja Oma".to_owned(),
        json: "{\"answers\":{}}".to_owned(),
        digest: [number as u8; 32],
        previous,
        pdf: vec![b'%'; 20_000],
        pages: 4,
        signed: true,
    }
}

/// A save of answers and flags by name; `None` empties a field.
fn save(answers: &[(&str, Option<&str>)], flags: &[(&str, bool)]) -> DraftSave {
    DraftSave {
        answers: answers.iter().map(|(field, value)| ((*field).into(), value.map(Into::into))).collect(),
        flags: flags.iter().map(|(flag, value)| ((*flag).into(), *value)).collect(),
        summary: summary(2),
        rest: None,
        moment: MOMENT.to_owned(),
    }
}

fn code<T>(outcome: Result<T>) -> Option<Code> {
    outcome.err().map(|failure| failure.code)
}

fn answer(vault: &Vault, field: &str) -> Option<String> {
    vault.draft("a").unwrap().answers.remove(field)
}

/// Writes a key file's content anew, with a sum that fits.
fn doctor(folder: &Path, name: &str, change: impl Fn(&mut serde_json::Value)) {
    let path = folder.join(name);
    let mut whole: serde_json::Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    change(&mut whole["keys"]);
    fs::write(&path, key_file::sealed_for_test(whole)).unwrap();
}

fn truncate(path: &Path, length: u64) {
    OpenOptions::new().write(true).open(path).unwrap().set_len(length).unwrap();
}

const KEY_FILES: [&str; 2] = ["avaimet.json", "avaimet.vara.json"];

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
            assert!(vault.holds_own_keys().unwrap(), "{name} {spoilt}: the copy inside too");
            vault.close().unwrap();
            assert!(Vault::open(&folder, PASSPHRASE).is_ok(), "{name} {spoilt}");
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

#[test]
fn keys_are_changed() {
    let (_temporary, folder) = folder();
    let (mut vault, first) = create(&folder);
    let typed = |key: &RecoveryKey| key.groups().unwrap().join(" ");
    let cost = Cost::cheap();
    assert_eq!(code(vault.change_passphrase(OTHER, OTHER, cost, &mut random)), Some(Code::WrongPassphrase));
    vault.change_passphrase(PASSPHRASE, OTHER, cost, &mut random).unwrap();
    assert_eq!(code(vault.confirm_passphrase(PASSPHRASE)), Some(Code::WrongPassphrase));
    vault.confirm_passphrase(OTHER).unwrap();
    vault.close().unwrap();

    assert_eq!(code(Vault::open(&folder, PASSPHRASE)), Some(Code::WrongPassphrase));
    let mut vault = Vault::open_with_recovery_key(&folder, &typed(&first)).unwrap();
    vault.replace_passphrase(PASSPHRASE, cost, &mut random).unwrap();
    let second = vault.renew_recovery_key(&mut random).unwrap();
    assert!(vault.holds_own_keys().unwrap());
    vault.close().unwrap();

    assert_eq!(code(Vault::open(&folder, OTHER)), Some(Code::WrongPassphrase));
    assert_eq!(code(Vault::open_with_recovery_key(&folder, &typed(&first))), Some(Code::WrongRecoveryKey));
    assert_eq!(code(Vault::open_with_recovery_key(&folder, "ABCD")), Some(Code::RecoveryKeyMistyped));
    drop(Vault::open_with_recovery_key(&folder, &typed(&second)).unwrap());
    Vault::open(&folder, PASSPHRASE).unwrap();
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
fn as_nobody(folders: &[&Path], what: impl FnOnce() + Send) {
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

#[test]
fn a_draft_is_saved_whole() {
    let (_temporary, folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    vault.create_plan(&new_plan("b")).unwrap();
    let rest = Some("{\"plan\":\"a\"}".to_owned());
    let changes = save(&[("goal", Some("\"lukea\"")), ("name", None)], &[("extended", true)]);
    vault.save_draft("a", &DraftSave { rest: rest.clone(), ..changes }).unwrap();
    drop(vault);

    let vault = Vault::open(&folder, PASSPHRASE).unwrap();
    let kept = StoredDraft {
        answers: BTreeMap::from([("goal".to_owned(), "\"lukea\"".to_owned())]),
        flags: BTreeMap::from([("extended".to_owned(), true)]),
    };
    assert_eq!(vault.draft("a").unwrap(), kept);
    assert_eq!(vault.draft("b").unwrap(), new_plan("b").draft);
    let record = vault.plan("a").unwrap();
    assert_eq!(
        (record.summary, record.written.as_str(), record.draft, record.version),
        (summary(2), MOMENT, true, 0)
    );
    assert_eq!(
        (vault.rest("a").unwrap(), vault.rest("b").unwrap(), vault.last_rest().unwrap()),
        (rest.clone(), None, rest)
    );
    assert_eq!(vault.plans().unwrap().len(), 2);
    assert_eq!(code(vault.draft("c")), Some(Code::NoSuchPlan));
    assert_eq!(code(vault.plan("c")), Some(Code::NoSuchPlan));
}

#[test]
fn steps_are_undone_and_redone_across_answers_and_flags() {
    let (_temporary, _folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    let empty = vault.draft("a").unwrap();
    assert_eq!(vault.undo("a").unwrap(), None);
    let steps = [
        save(&[("goal", Some("1")), ("name", None)], &[]),
        save(&[], &[("extended", true)]),
        save(&[("goal", Some("2"))], &[("extended", false)]),
    ];
    let mut states = vec![empty];
    for step in &steps {
        vault.save_draft("a", step).unwrap();
        vault.save_draft("a", step).unwrap();
        states.push(vault.draft("a").unwrap());
    }
    for _ in 0..2 {
        for state in states.iter().rev().skip(1) {
            assert!(vault.undo("a").unwrap().is_some());
            assert_eq!(vault.draft("a").unwrap(), *state);
        }
        assert_eq!(vault.undo("a").unwrap(), None);
        assert_eq!(vault.steps("a").unwrap(), Steps { undo: false, redo: true });
        for state in states.iter().skip(1) {
            assert!(vault.redo("a").unwrap().is_some());
            assert_eq!(vault.draft("a").unwrap(), *state);
        }
        assert_eq!(vault.redo("a").unwrap(), None);
        assert_eq!(vault.steps("a").unwrap(), Steps { undo: true, redo: false });
    }
    let undone = vault.undo("a").unwrap().unwrap();
    let goal = StepChange { place: Changed::Answer("goal".into()), value: Some("1".into()) };
    let flag = StepChange { place: Changed::Flag("extended".into()), value: Some("true".into()) };
    assert_eq!(undone.changes, [goal, flag]);
    vault.save_draft("a", &save(&[("other", Some("3"))], &[])).unwrap();
    assert_eq!(vault.redo("a").unwrap(), None, "a new change forgets what could be redone");
}

#[test]
fn the_oldest_steps_are_forgotten() {
    let (_temporary, _folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    run(&vault.connection, "PRAGMA synchronous = OFF").unwrap();
    for number in 0..510 {
        vault.save_draft("a", &save(&[("goal", Some(&number.to_string()))], &[])).unwrap();
    }
    let undone = std::iter::from_fn(|| vault.undo("a").unwrap()).count();
    assert_eq!((undone, answer(&vault, "goal")), (500, Some("9".to_owned())));
}

#[test]
fn a_full_disk_loses_nothing_that_was_saved() {
    let (_temporary, folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    vault.save_draft("a", &save(&[("goal", Some("\"kept\""))], &[])).unwrap();
    run(&vault.connection, "PRAGMA max_page_count = 1").unwrap();
    let large = "\"".to_owned() + &"x".repeat(100_000) + "\"";
    assert_eq!(code(vault.save_draft("a", &save(&[("goal", Some(&large))], &[]))), Some(Code::DiskFull));
    assert_eq!(answer(&vault, "goal").as_deref(), Some("\"kept\""));
    run(&vault.connection, "PRAGMA max_page_count = 1000000").unwrap();
    vault.save_draft("a", &save(&[("goal", Some(&large))], &[])).unwrap();
    drop(vault);
    assert_eq!(answer(&Vault::open(&folder, PASSPHRASE).unwrap(), "goal"), Some(large));
}

#[test]
fn an_issued_revision_stays_as_it_is() {
    let (_temporary, _folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    vault.dismiss("a", "odd-date", Some("checked")).unwrap();
    vault.dismiss("a", "taken-up-again", Some("no")).unwrap();
    vault.dismiss("a", "taken-up-again", None).unwrap();
    assert_eq!(code(vault.issue("a", &revision(2, None))), Some(Code::CopyOutdated));
    assert_eq!(code(vault.issue("a", &revision(1, Some([9; 32])))), Some(Code::CopyOutdated));
    vault.issue("a", &revision(1, None)).unwrap();

    let record = vault.plan("a").unwrap();
    assert_eq!((record.draft, record.version, record.written.as_str()), (false, 1, MOMENT));
    assert_eq!(code(vault.draft("a")), Some(Code::Stale));
    assert_eq!(code(vault.save_draft("a", &save(&[], &[]))), Some(Code::Stale));
    assert_eq!(code(vault.issue("a", &revision(2, Some([1; 32])))), Some(Code::Stale));
    assert_eq!(vault.revision_dismissals("a", 1).unwrap()["odd-date"], "checked");
    assert_eq!(vault.revision_dismissals("a", 1).unwrap().len(), 1);
    assert_eq!(code(vault.discard_plan("a")), Some(Code::BadCall));

    for attack in [
        "UPDATE revision SET json = '{}'",
        "UPDATE revision SET signed = 0",
        "DELETE FROM revision",
        "INSERT OR REPLACE INTO revision SELECT * FROM revision",
        "UPDATE copy SET pdf = x'00'",
        "DELETE FROM copy",
        "INSERT OR REPLACE INTO copy SELECT revision, x'00' FROM copy",
        "UPDATE dismissal SET reason = 'other'",
        "DELETE FROM dismissal",
        "DELETE FROM plan",
        "UPDATE plan SET version = 0",
    ] {
        assert!(vault.connection.execute(attack, []).is_err(), "{attack}");
    }

    vault.start_draft("a", &new_plan("a").draft, &summary(3)).unwrap();
    assert_eq!(code(vault.start_draft("a", &new_plan("a").draft, &summary(3))), Some(Code::Stale));
    assert_eq!(vault.dismissals("a").unwrap(), BTreeMap::new());
    assert_eq!(vault.undo("a").unwrap(), None, "what was issued is not undone");
    vault.issue("a", &revision(2, Some([1; 32]))).unwrap();
    let records = vault.revisions("a").unwrap();
    assert_eq!(records.iter().map(|record| record.number).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(vault.revision("a", 2).unwrap(), records[1]);
    assert_eq!(vault.copy("a", 1).unwrap(), vec![b'%'; 20_000]);
    assert_eq!(code(vault.copy("a", 3)), Some(Code::NoSuchRevision));
    assert_eq!(code(vault.revision("a", 0)), Some(Code::NoSuchRevision));
    assert_eq!(vault.check().unwrap(), Check { plans: 1, revisions: 2 });
}

#[test]
fn a_plan_that_was_never_issued_is_discarded_with_all_that_hangs_on_it() {
    let (_temporary, _folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    vault.dismiss("a", "odd-date", Some("checked")).unwrap();
    vault.save_draft("a", &save(&[("goal", Some("1"))], &[])).unwrap();
    vault.discard_plan("a").unwrap();
    for table in ["plan", "entry", "step", "dismissal"] {
        let count: i64 = vault
            .connection
            .query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))
            .unwrap();
        assert_eq!(count, 0, "{table}");
    }
    vault.create_plan(&new_plan("a")).unwrap();
}

#[test]
fn values_and_signers_are_kept() {
    let (_temporary, folder, mut vault) = made();
    assert_eq!(vault.value("language").unwrap(), None);
    vault.set_value("language", Some("sv")).unwrap();
    vault.set_value("language", Some("fi")).unwrap();
    vault.set_value("gone", Some("1")).unwrap();
    vault.set_value("gone", None).unwrap();
    assert!(vault.signer_key().unwrap().is_none());
    vault.set_signer_key(b"key", b"certificate").unwrap();
    vault.accept_signer("00ff", "Opettaja", MOMENT).unwrap();
    vault.accept_signer("00ff", "Opettaja Oma", MOMENT).unwrap();
    vault.set_rest(None, Some("{}")).unwrap();
    vault.close().unwrap();
    let vault = Vault::open(&folder, PASSPHRASE).unwrap();
    assert_eq!(
        (vault.value("language").unwrap(), vault.value("gone").unwrap()),
        (Some("fi".to_owned()), None)
    );
    let (key, certificate) = vault.signer_key().unwrap().unwrap();
    assert_eq!((key.as_slice(), certificate.as_slice()), (&b"key"[..], &b"certificate"[..]));
    assert_eq!(vault.known_signers().unwrap(), [("00ff".to_owned(), "Opettaja Oma".to_owned())]);
    assert_eq!(vault.last_rest().unwrap().as_deref(), Some("{}"));
}

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

#[test]
fn every_spoilt_byte_is_noticed() {
    let (_temporary, folder) = filled();
    let sound = fs::read(folder.join(DATABASE)).unwrap();
    assert!(sound.len() > 40_000);
    for place in (16..sound.len()).step_by(sound.len() / 97) {
        let mut bytes = sound.clone();
        bytes[place] ^= 1 << (place % 8);
        fs::write(folder.join(DATABASE), bytes).unwrap();
        let outcome = Vault::open(&folder, PASSPHRASE).and_then(|vault| vault.check());
        assert_eq!(code(outcome), Some(Code::VaultDamaged), "byte {place}");
    }
}

#[test]
fn nothing_can_be_read_on_the_disk() {
    let (temporary, _folder, mut vault) = made();
    let mark = "Tunnistettavasana";
    let mut plan = new_plan("a");
    plan.summary.pupil = mark.to_owned();
    vault.create_plan(&plan).unwrap();
    for length in [1, 500, 5_000] {
        vault
            .save_draft("a", &save(&[("goal", Some(&format!("\"{}\"", mark.repeat(length))))], &[]))
            .unwrap();
    }
    vault.set_signer_key(mark.as_bytes(), mark.as_bytes()).unwrap();
    vault.back_up(&temporary.path().join("kopio")).unwrap();
    let seen_open = readable(temporary.path(), mark);
    vault.close().unwrap();
    assert_eq!((seen_open, readable(temporary.path(), mark)), (vec![], vec![]));
    fs::write(temporary.path().join("control"), format!("x{mark}")).unwrap();
    assert_eq!(readable(temporary.path(), mark).len(), 1, "the search finds what is there");
}

/// The files below a folder in which the mark or a trace of SQLite can be read.
fn readable(folder: &Path, mark: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(readable(&path, mark));
        } else {
            let bytes = fs::read(&path).unwrap();
            let shows = |word: &[u8]| bytes.windows(word.len()).any(|piece| piece == word);
            if shows(mark.as_bytes()) || shows(b"SQLite format") || shows(b"CREATE TABLE") {
                found.push(path);
            }
        }
    }
    found
}

#[test]
fn the_database_is_kept_as_measured() {
    // Older ones can damage a file in write-ahead mode.
    // SAFETY: a constant of the library.
    assert!(unsafe { ffi::sqlite3_libversion_number() } >= 3_051_003);
    let (_temporary, folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    for (pragma, expected) in [
        ("journal_mode", "wal"),
        ("synchronous", "2"),
        ("locking_mode", "exclusive"),
        ("secure_delete", "1"),
        ("temp_store", "2"),
        ("foreign_keys", "1"),
        ("recursive_triggers", "1"),
        ("trusted_schema", "0"),
        ("cipher_memory_security", "1"),
        ("user_version", "1"),
    ] {
        let value: rusqlite::types::Value =
            vault.connection.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get(0)).unwrap();
        let value = match value {
            rusqlite::types::Value::Integer(number) => number.to_string(),
            rusqlite::types::Value::Text(text) => text,
            other => format!("{other:?}"),
        };
        assert_eq!(value, expected, "{pragma}");
    }
    let mut power_safe: std::ffi::c_int = -1;
    // SAFETY: the handle is live; the call writes one int.
    unsafe {
        let asked = (&raw mut power_safe).cast();
        let main = c"main".as_ptr();
        ffi::sqlite3_file_control(
            vault.connection.handle(),
            main,
            ffi::SQLITE_FCNTL_POWERSAFE_OVERWRITE,
            asked,
        );
    }
    assert_eq!(power_safe, 0, "psow");
    assert!(!folder.join(format!("{DATABASE}-shm")).exists(), "no shared memory file");
}

#[test]
fn an_older_database_is_brought_up_after_a_copy() {
    let (_temporary, folder) = filled();
    let mut vault = Vault::open(&folder, PASSPHRASE).unwrap();
    let database = folder.join(DATABASE);
    let next = [migration::STEPS, &["ALTER TABLE plan ADD COLUMN school TEXT"]].concat();
    let copy = beside(&database, ".ennen-2");
    let broken = [migration::STEPS, &["ALTER TABLE plan ADD COLUMN school TEXT; no sql"]].concat();
    assert!(migration::bring_up(&mut vault.connection, &broken, &database).is_err());
    assert_eq!(migration::version(&vault.connection).unwrap(), 1, "a failed step leaves nothing");
    migration::bring_up(&mut vault.connection, &next, &database).unwrap();
    assert_eq!(migration::version(&vault.connection).unwrap(), 2);
    run(&vault.connection, "SELECT school FROM plan").unwrap();
    let (key, salt) = (vault.key.sub_key(Purpose::Database).unwrap(), vault.key_file.salt().unwrap());
    let before = connect(&copy, &key, &salt, Use::Prove).unwrap();
    assert_eq!(migration::version(&before).unwrap(), 1);
    assert_eq!(check::check(&before).unwrap(), Check { plans: 1, revisions: 1 });
    let modified = |path: &Path| fs::metadata(path).unwrap().modified().unwrap();
    let written = modified(&copy);
    migration::bring_up(&mut vault.connection, &next, &database).unwrap();
    assert_eq!(modified(&copy), written, "nothing to do, nothing copied");
}

#[test]
fn a_broken_chain_of_revisions_is_noticed() {
    for damage in
        ["UPDATE revision SET previous = NULL, number = 3 WHERE number = 2", "UPDATE plan SET version = 3"]
    {
        let (_temporary, _folder, mut vault) = made();
        vault.create_plan(&new_plan("a")).unwrap();
        vault.issue("a", &revision(1, None)).unwrap();
        vault.start_draft("a", &StoredDraft::default(), &Summary::default()).unwrap();
        vault.issue("a", &revision(2, Some([1; 32]))).unwrap();
        run(&vault.connection, "DROP TRIGGER revision_stays").unwrap();
        run(&vault.connection, "PRAGMA ignore_check_constraints = ON").unwrap();
        vault.connection.execute(damage, []).unwrap();
        run(&vault.connection, "PRAGMA ignore_check_constraints = OFF").unwrap();
        assert_eq!(code(vault.check()), Some(Code::VaultDamaged), "{damage}");
    }
}
