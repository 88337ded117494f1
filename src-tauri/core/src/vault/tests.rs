//! The vault, tried from outside.

use super::*;
use std::collections::BTreeMap;
use tempfile::TempDir;

const PASSPHRASE: &str = "lumi sataa hiljaa mäntyihin";

/// Random bytes of the system.
fn random(bytes: &mut [u8]) -> Result<()> {
    getrandom::fill(bytes).map_err(Failure::defect)
}

/// A folder with a new vault.
fn made() -> (TempDir, Vault, RecoveryKey) {
    let folder = TempDir::new().unwrap();
    let (vault, recovery) =
        Vault::create(&folder.path().join("Laatija"), PASSPHRASE, Cost::cheap(), &mut random).unwrap();
    (folder, vault, recovery)
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
        summary: Summary { pupil: "Aino Esimerkki".to_owned(), class: "3B".to_owned(), ..Summary::default() },
    }
}

fn save(field: &str, value: Option<&str>) -> DraftSave {
    DraftSave {
        answers: BTreeMap::from([(field.to_owned(), value.map(str::to_owned))]),
        moment: "2026-11-22T10:05:00+02:00".to_owned(),
        ..DraftSave::default()
    }
}

#[test]
fn a_vault_keeps_what_was_saved() {
    let (folder, mut vault, _) = made();
    let path = folder.path().join("Laatija");
    vault.create_plan(&new_plan("a")).unwrap();
    vault.save_draft("a", &save("goal", Some("\"lukea\""))).unwrap();
    assert_eq!(vault.check().unwrap(), Check { plans: 1, revisions: 0 });
    let file = folder.path().join("kopio");
    assert_eq!(vault.back_up(&file).unwrap(), Check { plans: 1, revisions: 0 });
    vault.close().unwrap();
    let vault = Vault::open(&path, PASSPHRASE).unwrap();
    assert_eq!(vault.draft("a").unwrap().answers["goal"], "\"lukea\"");
    let other = folder.path().join("toinen");
    assert_eq!(restore(&file, &other, PASSPHRASE).unwrap(), Check { plans: 1, revisions: 0 });
    assert_eq!(Vault::open(&other, PASSPHRASE).unwrap().draft("a").unwrap().answers["goal"], "\"lukea\"");
}
