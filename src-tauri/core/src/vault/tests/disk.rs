//! What lies on the disk: nothing readable, every damage noticed, kept as measured, brought up.

use super::*;
use rusqlite::ffi;

/// Damage that comes to be, or is met, after the vault was opened.
#[test]
fn a_page_that_is_spoilt_while_the_vault_is_open_is_named_so() {
    let (_temporary, folder) = filled();
    type Read<'a> = &'a dyn Fn(&mut Vault) -> Option<Code>;
    let reads: &[(&str, Read<'_>)] = &[
        ("a copy", &|vault| code(vault.copy("a", 1))),
        ("the plans", &|vault| code(vault.plans())),
        ("a draft", &|vault| code(vault.draft("a"))),
        ("the versions", &|vault| code(vault.revisions("a"))),
        ("a save", &|vault| code(vault.save_draft("a", &save(&[("goal", Some("1"))], &[])))),
        ("the check", &|vault| code(vault.check())),
        ("a backup", &|vault| code(vault.back_up(&folder.parent().unwrap().join("kopio")))),
    ];
    let sound = fs::read(folder.join(DATABASE)).unwrap();
    for (name, read) in reads {
        fs::write(folder.join(DATABASE), &sound).unwrap();
        let mut vault = Vault::open(&folder, PASSPHRASE).unwrap();
        run(&vault.connection, "PRAGMA shrink_memory").unwrap();
        let mut spoilt = sound.clone();
        spoilt.iter_mut().skip(4096).step_by(512).for_each(|byte| *byte ^= 1);
        fs::write(folder.join(DATABASE), spoilt).unwrap();
        assert_eq!(read(&mut vault), Some(Code::VaultDamaged), "{name}");
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
    let cipher: String = vault.connection.query_row("PRAGMA cipher_version", [], |row| row.get(0)).unwrap();
    assert!(cipher.starts_with("4."), "the form of the file is SQLCipher 4's: {cipher}");
    let version = migration::STEPS.len().to_string();
    for (pragma, expected) in [
        ("journal_mode", "wal"),
        ("synchronous", "2"),
        ("fullfsync", "1"),
        ("locking_mode", "exclusive"),
        ("secure_delete", "1"),
        ("temp_store", "2"),
        ("foreign_keys", "1"),
        ("recursive_triggers", "1"),
        ("trusted_schema", "0"),
        ("cipher_memory_security", "1"),
        ("user_version", &version),
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
    let (database, now) = (folder.join(DATABASE), migration::STEPS.len());
    let next = [migration::STEPS, &["ALTER TABLE plan ADD COLUMN school TEXT"]].concat();
    let copy = beside(&database, &format!(".ennen-{}", now + 1));
    let broken = [migration::STEPS, &["ALTER TABLE plan ADD COLUMN school TEXT; no sql"]].concat();
    assert!(migration::bring_up(&mut vault.connection, &broken, &database).is_err());
    assert_eq!(migration::version(&vault.connection).unwrap(), now, "a failed step leaves nothing");
    migration::bring_up(&mut vault.connection, &next, &database).unwrap();
    assert_eq!(migration::version(&vault.connection).unwrap(), now + 1);
    run(&vault.connection, "SELECT school FROM plan").unwrap();
    let (key, salt) = (vault.key.sub_key(Purpose::Database).unwrap(), vault.key_file.salt().unwrap());
    let before = connect(&copy, &key, &salt, Use::Prove).unwrap();
    assert_eq!(migration::version(&before).unwrap(), now);
    assert_eq!(check::check(&before).unwrap(), Check { pupils: 1, plans: 1, revisions: 1 });
    let modified = |path: &Path| fs::metadata(path).unwrap().modified().unwrap();
    let written = modified(&copy);
    migration::bring_up(&mut vault.connection, &next, &database).unwrap();
    assert_eq!(modified(&copy), written, "nothing to do, nothing copied");
}

/// A draft of the first form, with a step to undo and one to redo, is the same after every later step.
#[test]
fn a_draft_of_the_first_form_keeps_its_texts_and_its_steps() {
    let (_temporary, folder, vault) = made();
    let (key, salt) = (vault.key.sub_key(Purpose::Database).unwrap(), vault.key_file.salt().unwrap());
    let key_file = vault.key_file.to_bytes().unwrap();
    drop(vault);
    let database = folder.join(DATABASE);
    crate::file::remove_database(&database).unwrap();
    let mut old = connect(&database, &key, &salt, Use::Make).unwrap();
    migration::take(&mut old, &migration::STEPS[..1]).unwrap();
    old.execute("INSERT INTO vault (one, key_file, rest) VALUES (1, ?1, 'here')", [key_file]).unwrap();
    old.execute_batch(
        r#"INSERT INTO plan (id, template, template_version, created, written, draft, step, pupil, class,
             filled, total, blocking, dates, rest)
           VALUES ('a', 'form', '1', '', '', 1, 2, 'Aino', '3B', 1, 9, 2, '[]', 'here');
           INSERT INTO entry (plan, kind, name, value) VALUES (1, 'answer', 'goal', '"2"'), (1, 'flag', 'x', 'true');
           INSERT INTO step (plan, number, kind, name, other) VALUES (1, 1, 'answer', 'goal', '"1"'),
             (1, 2, 'answer', 'gone', '"was"'), (1, 3, 'answer', 'goal', '"3"'), (1, 3, 'answer', 'new', '"5"');"#,
    )
    .unwrap();
    old.close().unwrap();

    let mut vault = Vault::open(&folder, PASSPHRASE).unwrap();
    assert_eq!(vault.check().unwrap(), Check { pupils: 1, plans: 1, revisions: 0 });
    assert_eq!(vault.last_rest().unwrap().as_deref(), Some("here"));
    let goal = |vault: &Vault| (answer(vault, "goal").unwrap(), vault.draft("a").unwrap().answers.len());
    assert_eq!(goal(&vault), ("\"2\"".to_owned(), 1));
    assert!(vault.draft("a").unwrap().flags["x"]);
    vault.redo("a", &mut unlisted).unwrap().unwrap();
    assert_eq!((goal(&vault), answer(&vault, "new")), (("\"3\"".to_owned(), 2), Some("\"5\"".to_owned())));
    vault.undo("a", &mut unlisted).unwrap().unwrap();
    vault.undo("a", &mut unlisted).unwrap().unwrap();
    assert_eq!(answer(&vault, "gone").as_deref(), Some("\"was\""));
    vault.undo("a", &mut unlisted).unwrap().unwrap();
    assert_eq!(goal(&vault), ("\"1\"".to_owned(), 2));
    assert_eq!(vault.undo("a", &mut unlisted).unwrap(), None);
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

/// A folder whose name was never synced may be gone after a power cut, with all that was told as saved in it.
#[cfg(target_os = "linux")]
#[test]
fn the_name_of_every_new_folder_lasts() {
    use super::calls::{Event, recorded};
    let made = in_memory();
    let folder = made.path().join("koulu/Laatija");
    let ((), events) = recorded(made.path(), || {
        let (vault, _) = create(&folder);
        let backups = folder.join("varmuuskopiot");
        crate::file::make_folder(&backups).unwrap();
        vault.back_up(&backups.join("kopio")).unwrap();
    });
    let mut count = 0;
    for (at, event) in events.iter().enumerate() {
        let Event::FolderMade(name) = event else { continue };
        count += 1;
        let lasts = |later: &Event| matches!(later, Event::FolderSynced(of) if Some(&**of) == name.parent());
        assert!(events[at..].iter().any(lasts), "{}", name.display());
    }
    assert_eq!(count, 3, "{count} folders");
}
