//! Files attached to a plan: kept byte for byte, as long as a version, the draft or a change that can be taken back
//! has them; never changed; proved with every backup; rescued, or told as lost.

use super::rescue::{lost, rescued, taken};
use super::*;
use crate::vault::rescue::{Part, Patch};
use data_encoding::HEXLOWER;

const SENTENCE: &str = "Tiedonsiirtolupa, jonka huoltaja on allekirjoittanut";

/// The answer of a list that has these files.
fn rows(files: &[Attached]) -> String {
    let row = |file: &Attached| format!("{{\"file\":\"{}\"}}", HEXLOWER.encode(&file.digest));
    format!("[{}]", files.iter().map(row).collect::<Vec<_>>().join(","))
}

fn list(vault: &mut Vault, files: &[Attached]) {
    let value = Some(rows(files)).filter(|_| !files.is_empty());
    vault.save_draft("a", &save(&[("files", value.as_deref())], &[])).unwrap();
}

fn kept(vault: &Vault) -> usize {
    vault.attachments("a").unwrap().len()
}

#[test]
fn a_file_is_kept_byte_for_byte_and_once() {
    let (_temporary, folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    let file = attach(&mut vault, SENTENCE).remove(0);
    attach(&mut vault, SENTENCE);
    let bytes = SENTENCE.as_bytes().repeat(600_000 / SENTENCE.len());
    list(&mut vault, std::slice::from_ref(&file));
    vault.close().unwrap();
    let vault = Vault::open(&folder, PASSPHRASE).unwrap();
    let records = vault.attachments("a").unwrap();
    assert_eq!((records.len(), records[0].length as usize, records[0].pages), (1, bytes.len(), 2));
    assert_eq!(vault.attachment("a", &file.digest).unwrap(), bytes);
    assert_eq!(code(vault.attachment("a", &[0; 32])), Some(Code::NoSuchAttachment));
    vault.check().unwrap();
}

#[test]
fn a_file_goes_when_nothing_has_it_any_more() {
    let (_temporary, _folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    let [first, second] = ["ensimmäinen", "toinen"].map(|words| attach(&mut vault, words).remove(0));
    list(&mut vault, &[first.clone(), second.clone()]);
    list(&mut vault, std::slice::from_ref(&first));
    vault.sweep_attachments("a").unwrap();
    assert_eq!(kept(&vault), 2, "its removal can be taken back");
    vault.undo("a", &mut unlisted).unwrap();
    vault.redo("a", &mut unlisted).unwrap();
    vault.issue("a", &NewRevision { attached: vec![first.clone()], ..revision(1, None) }).unwrap();
    assert_eq!(
        vault.attachments("a").unwrap().iter().map(|one| one.digest).collect::<Vec<_>>(),
        [first.digest]
    );
    vault.start_draft("a", &new_plan("a").draft, &summary(1)).unwrap();
    attach(&mut vault, "kolmas");
    vault.sweep_attachments("a").unwrap();
    assert_eq!(kept(&vault), 1, "what no list ever had is gone, what a version has stays");
    assert_eq!(vault.attached("a", 1).unwrap(), [first]);
}

#[test]
fn what_a_version_lists_never_changes() {
    let (_temporary, _folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    let attached = attach(&mut vault, SENTENCE);
    vault.issue("a", &NewRevision { attached, ..revision(1, None) }).unwrap();
    for statement in [
        "DELETE FROM attachment",
        "DELETE FROM attachment_part",
        "DELETE FROM attached",
        "UPDATE attached SET name = 'x'",
        "UPDATE attachment SET pages = 9",
        "UPDATE attachment_part SET bytes = x'00'",
        "INSERT INTO attachment_part (attachment, number, bytes) SELECT key, 99, x'00' FROM attachment",
        "INSERT INTO attached (revision, number, name, digest) SELECT revision, 99, 'x', digest FROM attached",
        "DELETE FROM plan",
    ] {
        assert!(vault.connection.execute(statement, []).is_err(), "{statement}");
    }
    vault.check().unwrap();
}

#[test]
fn a_backup_holds_the_files_and_is_not_proved_without_them() {
    let (temporary, _folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    let files = attach(&mut vault, SENTENCE);
    list(&mut vault, &files);
    let before = vault.attachment("a", &files[0].digest).unwrap();
    let backup = temporary.path().join("kopio.laatijakopio");
    vault.back_up(&backup).unwrap();
    vault.close().unwrap();
    let restored = temporary.path().join("palautettu");
    restore(&backup, &restored, &Given::Passphrase(PASSPHRASE), Existing::Refuse, "2026-11-27").unwrap();
    let vault = Vault::open(&restored, PASSPHRASE).unwrap();
    assert_eq!(vault.attachment("a", &files[0].digest).unwrap(), before);
    vault.connection.execute("DROP TRIGGER attachment_part_stays", []).unwrap();
    for spoil in [
        "UPDATE attachment_part SET bytes = zeroblob(length(bytes)) WHERE number = 2",
        "DELETE FROM attachment_part WHERE number = 2",
    ] {
        vault.connection.execute(spoil, []).unwrap();
        assert_eq!(code(vault.check()), Some(Code::VaultDamaged), "{spoil}");
        assert_eq!(code(vault.attachment("a", &files[0].digest)), Some(Code::VaultDamaged), "{spoil}");
    }
}

/// Every page that holds a part of the file is damaged in turn: the file comes from the backup whole or, where there is
/// none, is gone, and both the draft and the version tell so.
#[test]
fn a_damaged_file_comes_from_a_backup_or_is_told_as_lost() {
    for from_backup in [true, false] {
        let (_temporary, folder, mut vault) = made();
        vault.create_plan(&new_plan("a")).unwrap();
        let attached = attach(&mut vault, SENTENCE);
        let file = attached[0].clone();
        vault.issue("a", &NewRevision { attached, ..revision(1, None) }).unwrap();
        vault.start_draft("a", &new_plan("a").draft, &summary(1)).unwrap();
        list(&mut vault, std::slice::from_ref(&file));
        let bytes = vault.attachment("a", &file.digest).unwrap();
        let backups = folder.join("varmuuskopiot");
        fs::create_dir(&backups).unwrap();
        vault.close().unwrap();
        let vault = Vault::open(&folder, PASSPHRASE).unwrap();
        if from_backup {
            vault.back_up(&backups.join("laatija-2026-11-26-1.laatijakopio")).unwrap();
        }
        vault.close().unwrap();
        let database = folder.join(DATABASE);
        let mut damaged = fs::read(&database).unwrap();
        // Most of the pages are of the file; this one is far from everything else.
        let page = damaged.len() / 4096 / 2;
        damaged[page * 4096 + 2000] ^= 1;
        fs::write(&database, damaged).unwrap();
        let told = rescued(&folder, &backups).unwrap();
        let vault = taken(&folder);
        assert_eq!(told.damaged, 1);
        assert_eq!(
            vault.attached("a", 1).unwrap(),
            std::slice::from_ref(&file),
            "the list of the version stays"
        );
        match from_backup {
            true => {
                assert_eq!(vault.attachment("a", &file.digest).unwrap(), bytes);
                assert!(lost(&told).is_empty() && !told.untold, "{:?}", lost(&told));
            }
            false => {
                assert_eq!(kept(&vault), 0);
                let parts: Vec<Part> = lost(&told).into_iter().map(|(_, Patch { part, .. })| part).collect();
                assert_eq!(parts, [Part::Files(1), Part::Answer("files".to_owned())]);
                assert!(!told.untold);
            }
        }
    }
}
