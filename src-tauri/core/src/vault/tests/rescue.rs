//! Rescuing a damaged vault: what can be read is in the new one, nothing in it is wrong, and what is in neither
//! it nor a backup is told.

use super::*;
use crate::vault::rescue::{
    Named, Part, Patch, Rescued, Wish, leave_rescue, rescue, rescue_into, take_rescue,
};
use rusqlite::types::Value;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;

const DAY: &str = "2026-11-27";
const PAGE: usize = 4096;
const PLANS: usize = 12;

/// The rows of every table but those that a rescue writes anew.
type Rows = BTreeMap<String, BTreeSet<String>>;

fn dump(connection: &Connection) -> Rows {
    let mut statement = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").unwrap();
    let names: Vec<String> =
        statement.query_map([], |row| row.get(0)).unwrap().map(|name| name.unwrap()).collect();
    let anew = ["step", "trail", "person", "vault", "lost"];
    let kept =
        names.into_iter().filter(|name| !anew.contains(&name.as_str()) && !name.starts_with("sqlite_"));
    kept.map(|name| (name.clone(), rows_of(connection, &name))).collect()
}

fn rows_of(connection: &Connection, table: &str) -> BTreeSet<String> {
    // What a rescue sets back with the history of changes.
    let columns = match table {
        "plan" => {
            "key, id, template, template_version, created, written, draft, version, pupil, class, trail, salt"
        }
        "entry" => "plan, kind, name, value",
        _ => "*",
    };
    let mut statement = connection.prepare(&format!("SELECT {columns} FROM {table}")).unwrap();
    let count = statement.column_count();
    let row = |row: &rusqlite::Row<'_>| -> rusqlite::Result<String> {
        let values: Vec<Value> = (0..count).map(|at| row.get(at)).collect::<rusqlite::Result<_>>()?;
        Ok(format!("{values:?}"))
    };
    statement.query_map([], row).unwrap().map(|row| row.unwrap()).collect()
}

fn text(plan: usize, field: usize) -> String {
    format!("\"{plan} {field} {}\"", "sana ".repeat(10 + 90 * field))
}

/// A vault with a bit of everything, open, its log not folded yet.
fn lived() -> (TempDir, PathBuf, Vault) {
    let (temporary, folder, mut vault) = made();
    vault.attend("Riitta Sarapuu", || MOMENT.to_owned());
    vault.set_value("settings", Some("{}")).unwrap();
    for number in 0..PLANS {
        let id = format!("plan {number}");
        let mut plan = new_plan(&id);
        plan.summary.pupil = format!("Oppilas {number}");
        for field in 0..6 {
            plan.draft.answers.insert(format!("field {field}"), text(number, field));
        }
        vault.create_plan(&plan).unwrap();
        if number % 3 == 0 {
            let json = format!("[{number}]");
            let pdf = [b"%PDF ", json.as_bytes()].concat().repeat(700 + number);
            let digest = Sha256::digest(&json).into();
            vault.issue(&id, &NewRevision { json, pdf, digest, ..revision(1, None) }).unwrap();
            vault.start_draft(&id, &plan.draft, &plan.summary).unwrap();
        }
        for field in ["name", "field 1"] {
            vault
                .save_draft(
                    &id,
                    &DraftSave { summary: plan.summary.clone(), ..save(&[(field, Some("\"uusi\""))], &[]) },
                )
                .unwrap();
        }
    }
    (temporary, folder, vault)
}

fn wish<T>(backups: &Path, act: impl FnOnce(&Wish<'_>) -> T) -> T {
    act(&Wish {
        backups: &|value| value("settings").map(|_| backups.to_owned()).unwrap_or(backups.to_owned()),
        name: &|answers, _| {
            let pupil = answers.get("name").cloned().unwrap_or_default();
            let mut id = [0; 8];
            random(&mut id).unwrap();
            Some(Named { id: format!("named {id:?}"), template: ("form".into(), "1".into()), pupil })
        },
        moment: "2026-11-27T12:00:00+02:00",
    })
}

fn rescued(folder: &Path, backups: &Path) -> Result<Rescued> {
    wish(backups, |wish| rescue(folder, &Given::Passphrase(PASSPHRASE), wish, &Watch::default()))
}

/// What became of it: the vault that was rescued and taken.
fn taken(folder: &Path) -> Vault {
    take_rescue(folder, DAY).unwrap();
    let vault = Vault::open(folder, PASSPHRASE).unwrap();
    vault.check().unwrap();
    vault
}

fn lost(rescued: &Rescued) -> Vec<(String, Patch)> {
    let each = rescued
        .plans
        .iter()
        .flat_map(|plan| plan.patches.iter().map(|patch| (plan.record.id.clone(), patch.clone())));
    each.collect()
}

#[test]
fn a_sound_vault_is_read_whole_page_by_page() {
    for folded in [true, false] {
        let (_temporary, folder, vault) = lived();
        let truth = dump(&vault.connection);
        if folded {
            vault.close().unwrap()
        } else {
            drop(vault)
        }
        let rescued = rescued(&folder, &folder.join("ei")).unwrap();
        assert_eq!((rescued.damaged, rescued.lost, rescued.uncertain), (0, 0, false));
        assert_eq!(lost(&rescued), Vec::new());
        let vault = taken(&folder);
        assert_eq!(dump(&vault.connection), truth, "folded {folded}");
        let last =
            vault.connection.query_row("SELECT act FROM trail ORDER BY number DESC", [], |row| row.get(0));
        assert_eq!(last, Ok("rescued".to_owned()));
    }
}

/// A way of damaging a file.
fn damage(bytes: &mut [u8], chance: &mut Chance, way: usize) {
    let pages = bytes.len() / PAGE;
    match way % 5 {
        0 => bytes[chance.below(pages * PAGE)] ^= 1 << chance.below(8),
        1 => {
            let page = chance.below(pages);
            bytes[page * PAGE..(page + 1) * PAGE].fill(0);
        }
        2 => {
            // A torn region over the borders of pages.
            let from = chance.below(bytes.len() - 3 * PAGE);
            let length = 512 * (1 + chance.below(20));
            let end = (from + length).min(bytes.len());
            bytes[from..end].iter_mut().for_each(|byte| *byte = byte.wrapping_mul(7).wrapping_add(3));
        }
        3 => (0..8).for_each(|_| bytes[chance.below(pages * PAGE)] ^= 0x55),
        _ => bytes[..PAGE].fill(0),
    }
}

/// Over many ways of damage: what the vault itself can still read is in the rescued one, nothing there is other
/// than it was, and every row that is missing is told: as lost, or as a plan without a name.
#[test]
fn what_can_be_read_is_rescued_and_what_cannot_is_told() {
    let (_temporary, folder, vault) = lived();
    let truth = dump(&vault.connection);
    vault.close().unwrap();
    let database = folder.join(DATABASE);
    let sound = fs::read(&database).unwrap();
    let mut chance = Chance(20_261_127);
    let (mut kept, mut all) = (0, 0);
    for seed in 0..60 * soak() {
        let mut bytes = sound.clone();
        damage(&mut bytes, &mut chance, seed);
        fs::write(&database, &bytes).unwrap();
        let readable = readable(&folder);
        fs::write(&database, &bytes).unwrap();
        let rescued =
            rescued(&folder, &folder.join("ei")).unwrap_or_else(|failure| panic!("{seed}: {failure}"));
        assert!(rescued.damaged > 0 || seed % 5 == 0, "{seed}");
        assert!(fs::read(&database).unwrap() == bytes, "{seed}: the damaged vault is as it was");
        let vault = taken(&folder);
        let found = dump(&vault.connection);
        for (table, rows) in &found {
            for row in rows {
                let named = table == "plan" && row.contains("named [");
                assert!(truth[table].contains(row) || named, "{seed}: wrong in {table}: {row:.200}");
            }
        }
        for answer in &readable {
            assert!(found["entry"].contains(answer), "{seed}: {answer:.120} could be read");
        }
        is_told(seed, &truth, &found, &rescued);
        kept += found["entry"].len();
        all += truth["entry"].len();
        drop(vault);
        fs::remove_dir_all(folder.join(format!("siirretty-{DAY}"))).unwrap();
    }
    println!("{kept} of {all} answers");
    assert!(kept * 100 > all * 85, "{kept} of {all} answers");
}

/// Answers that the damaged vault itself can still read.
fn readable(folder: &Path) -> BTreeSet<String> {
    let (_kept, copy) = super::fault::copied(folder);
    let Ok(vault) = Vault::open(&copy, PASSPHRASE) else { return BTreeSet::new() };
    let keys: Vec<i64> = (1..=(PLANS * 10) as i64).collect();
    let mut found = BTreeSet::new();
    let mut vault = Some(vault);
    for key in keys {
        let Some(open) = vault.take().or_else(|| Vault::open(&copy, PASSPHRASE).ok()) else { break };
        let row = open.read(|connection| {
            let sql = "SELECT plan, kind, name, value FROM entry WHERE key = ?1";
            let row = |row: &rusqlite::Row<'_>| -> rusqlite::Result<String> {
                let values: Vec<Value> = (0..4).map(|at| row.get(at)).collect::<rusqlite::Result<_>>()?;
                Ok(format!("{values:?}"))
            };
            Ok(connection.query_row(sql, [key], row)?)
        });
        let whole = open.read(|_| Ok(())).is_ok();
        found.extend(row.ok());
        vault = whole.then_some(open);
    }
    found
}

/// Every answer and every version that is not there any more is told.
fn is_told(seed: usize, truth: &Rows, found: &Rows, rescued: &Rescued) {
    let plans: BTreeSet<&str> = rescued.plans.iter().map(|plan| plan.record.id.as_str()).collect();
    let gone = (0..PLANS).filter(|number| !plans.contains(format!("plan {number}").as_str())).count();
    let unnamed = rescued.plans.iter().filter(|plan| plan.record.id.starts_with("named")).count();
    // A plan whose row is lost is told as lost, and what is left of it stands under a name of its own.
    assert!(gone == 0 || rescued.lost as usize >= gone.min(1), "{seed}: {gone} gone, {} told", rescued.lost);
    let missing = truth["entry"].difference(&found["entry"]).count();
    let told = lost(rescued)
        .iter()
        .filter(|(_, patch)| matches!(patch.part, Part::Answer(_) | Part::Flag(_)))
        .count();
    // The index of answers may be damaged on the very same page region; then the plan is told as damaged at all.
    let blind = rescued.damaged > 1;
    assert!(missing <= told || gone + unnamed > 0 || blind, "{seed}: {missing} missing, {told} told");
    let versions = truth["revision"].difference(&found["revision"]).count();
    let told = lost(rescued).iter().filter(|(_, patch)| matches!(patch.part, Part::Version(_))).count();
    assert!(versions <= told || gone > 0, "{seed}: {versions} versions missing, {told} told");
}
