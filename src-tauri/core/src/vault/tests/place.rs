//! What happens to the vault's folder while the vault is open: nothing is told as saved into a file that is not
//! there any more, and what was saved before is where the file is.

use super::*;

#[test]
fn a_vault_that_was_moved_while_open_takes_nothing_more() {
    type Move<'a> = &'a dyn Fn(&Path, &Path);
    let cases: &[(&str, Move<'_>, Move<'_>)] = &[
        (
            "the folder was moved",
            &|folder, elsewhere| fs::rename(folder, elsewhere).unwrap(),
            &|folder, elsewhere| fs::rename(elsewhere, folder).unwrap(),
        ),
        (
            "the database was moved",
            &|folder, elsewhere| fs::rename(folder.join(DATABASE), elsewhere).unwrap(),
            &|folder, elsewhere| fs::rename(elsewhere, folder.join(DATABASE)).unwrap(),
        ),
        (
            "the log was moved",
            &|folder, elsewhere| fs::rename(beside(&folder.join(DATABASE), "-wal"), elsewhere).unwrap(),
            &|folder, elsewhere| fs::rename(elsewhere, beside(&folder.join(DATABASE), "-wal")).unwrap(),
        ),
        (
            "another file took its place",
            &|folder, elsewhere| {
                fs::rename(folder.join(DATABASE), elsewhere).unwrap();
                fs::copy(elsewhere, folder.join(DATABASE)).unwrap();
            },
            &|folder, elsewhere| fs::rename(elsewhere, folder.join(DATABASE)).unwrap(),
        ),
    ];
    for (name, away, back) in cases {
        let (temporary, folder, mut vault) = made();
        let elsewhere = temporary.path().join("muualla");
        vault.create_plan(&new_plan("a")).unwrap();
        vault.save_draft("a", &save(&[("goal", Some("1"))], &[])).unwrap();
        away(&folder, &elsewhere);
        let refused = || Some(Code::VaultMoved);
        assert_eq!(code(vault.save_draft("a", &save(&[("goal", Some("2"))], &[]))), refused(), "{name}");
        assert_eq!(code(vault.set_value("x", Some("1"))), refused(), "{name}");
        assert_eq!(code(vault.replace_passphrase(OTHER, Cost::cheap(), &mut random)), refused(), "{name}");
        assert_eq!(code(vault.issue("a", &revision(1, None))), refused(), "{name}");
        assert_eq!(code(vault.keep_identity(b"key")), refused(), "{name}");
        assert_eq!(code(vault.set_signer_key(b"key", b"certificate")), refused(), "{name}");
        assert_eq!(code(vault.accept_signer("f", "n", MOMENT)), refused(), "{name}");
        let colleague = Colleague { address: "age1".to_owned(), name: "Petri Lahti".to_owned() };
        assert_eq!(code(vault.keep_colleague(&colleague)), refused(), "{name}");
        assert_eq!(answer(&vault, "goal").as_deref(), Some("1"), "{name}: what is there can be read");
        back(&folder, &elsewhere);
        vault.save_draft("a", &save(&[("goal", Some("3"))], &[])).unwrap();
        vault.close().unwrap();
        let vault = Vault::open(&folder, PASSPHRASE).unwrap();
        assert_eq!(answer(&vault, "goal").as_deref(), Some("3"), "{name}: moved back, it goes on");
    }
}

/// What is opened stays the same file through everything that the program does to it itself.
#[test]
fn nothing_that_the_program_does_is_taken_for_a_move() {
    let (temporary, _folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    vault.create_plan(&new_plan("b")).unwrap();
    vault.back_up(&temporary.path().join("kopio")).unwrap();
    vault.check().unwrap();
    vault.erase(&["b"]).unwrap();
    vault.save_draft("a", &save(&[("goal", Some("1"))], &[])).unwrap();
    vault.replace_passphrase(OTHER, Cost::cheap(), &mut random).unwrap();
    vault.save_draft("a", &save(&[("goal", Some("2"))], &[])).unwrap();
}

/// The right to write is taken away from the folder while the vault is open: what is open goes on, what needs a
/// new file is refused and has not taken effect.
#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_loses_its_permission_loses_no_word() {
    let (temporary, folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    let (outer, folder) = (temporary.path().to_owned(), folder);
    let held = std::sync::Mutex::new(&mut vault);
    super::opening::as_nobody(&[&outer, &folder], || {
        let mut vault = held.lock().unwrap();
        vault.save_draft("a", &save(&[("goal", Some("1"))], &[])).unwrap();
        assert_eq!(code(vault.replace_passphrase(OTHER, Cost::cheap(), &mut random)), Some(Code::ReadOnly));
        assert_eq!(code(vault.back_up(&folder.join("kopiot/kopio"))), Some(Code::FileUnwritable));
        assert_eq!(code(vault.back_up(&outer.join("kopio"))), Some(Code::ReadOnly));
        vault.save_draft("a", &save(&[("other", Some("2"))], &[])).unwrap();
    });
    drop(vault);
    let vault = Vault::open(&folder, PASSPHRASE).unwrap();
    assert_eq!(
        (answer(&vault, "goal"), answer(&vault, "other")),
        (Some("1".to_owned()), Some("2".to_owned()))
    );
    vault.check().unwrap();
}

/// What an earlier version wrote readable for others is the owner's own from the next opening on; what is no file of
/// the vault is left as it is.
#[cfg(unix)]
#[test]
fn an_opening_takes_the_files_back_from_others() {
    use std::os::unix::fs::PermissionsExt;
    let (_temporary, folder) = filled();
    let kept = format!("{DATABASE}.ennen-4");
    let own = [DATABASE, KEY_FILES[0], KEY_FILES[1], LOCK, kept.as_str()];
    fs::write(folder.join(&kept), "x").unwrap();
    fs::write(folder.join("muistio.txt"), "x").unwrap();
    let open =
        |name: &str| fs::set_permissions(folder.join(name), fs::Permissions::from_mode(0o644)).unwrap();
    own.into_iter().chain(["muistio.txt"]).for_each(open);
    let vault = Vault::open(&folder, PASSPHRASE).unwrap();
    let mode = |name: &str| fs::metadata(folder.join(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!(own.map(mode), [0o600; 5]);
    assert_eq!(mode("muistio.txt"), 0o644);
    assert_eq!(mode(&format!("{DATABASE}-wal")), 0o600);
    drop(vault);
}
