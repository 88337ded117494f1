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

pub(super) fn dump(connection: &Connection) -> Rows {
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
pub(super) fn lived() -> (TempDir, PathBuf, Vault) {
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
        usual: backups,
        backups: &|folder, _| folder.to_owned(),
        name: &|_, answers, _| {
            let pupil = answers.get("name").cloned().unwrap_or_default();
            let mut id = [0; 8];
            random(&mut id).unwrap();
            Some(Named {
                id: format!("named {id:?}"),
                template: ("form".into(), "1".into()),
                pupil,
                unread: Vec::new(),
            })
        },
        moment: "2026-11-27T12:00:00+02:00",
    })
}

pub(super) fn rescued(folder: &Path, backups: &Path) -> Result<Rescued> {
    wish(backups, |wish| rescue(folder, &Given::Passphrase(PASSPHRASE), wish, &Watch::default()))
}

/// What became of it: the vault that was rescued and taken.
pub(super) fn taken(folder: &Path) -> Vault {
    take_rescue(folder, DAY).unwrap();
    let vault = Vault::open(folder, PASSPHRASE).unwrap();
    vault.check().unwrap();
    vault
}

pub(super) fn lost(rescued: &Rescued) -> Vec<(String, Patch)> {
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
        // Else as a kill leaves it.
        let (_killed, killed) = super::fault::copied(&folder);
        vault.close().unwrap();
        let folder = if folded { folder } else { killed };
        let rescued = rescued(&folder, &folder.join("ei")).unwrap();
        assert_eq!((rescued.damaged, rescued.lost, rescued.untold), (0, 0, false));
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
    let (mut kept, mut all, mut untold) = (0, 0, 0);
    let seeds = 30 * soak();
    for seed in 0..seeds {
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
        untold += usize::from(is_told(seed, &truth, &found, &rescued));
        kept += found["entry"].len();
        all += truth["entry"].len();
        drop(vault);
        fs::remove_dir_all(folder.join(format!("siirretty-{DAY}"))).unwrap();
    }
    assert!(kept * 100 > all * 85, "{kept} of {all} answers");
    assert!(untold < seeds, "it is not always that something may be missing untold");
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

/// Every plan, answer and version that is not there any more is told, or it is told that something may be missing
/// of which nothing tells. Gives whether that was so.
fn is_told(seed: usize, truth: &Rows, found: &Rows, rescued: &Rescued) -> bool {
    let plans: BTreeSet<&str> = rescued.plans.iter().map(|plan| plan.record.id.as_str()).collect();
    let gone = (0..PLANS).filter(|number| !plans.contains(format!("plan {number}").as_str())).count();
    assert!(rescued.untold || rescued.lost as usize == gone, "{seed}: {gone} gone, {} told", rescued.lost);
    let told = |is: fn(&Part) -> bool| lost(rescued).iter().filter(|(_, patch)| is(&patch.part)).count();
    let missing = truth["entry"].difference(&found["entry"]).count();
    let answers = told(|part| matches!(part, Part::Answer(_) | Part::Flag(_)));
    // With a plan of which nothing is left its answers are gone too.
    assert!(missing <= answers || gone > 0 || rescued.untold, "{seed}: {missing} missing, {answers} told");
    let missing = truth["revision"].difference(&found["revision"]).count();
    let versions = told(|part| matches!(part, Part::Version(_)));
    assert!(missing <= versions || gone > 0 || rescued.untold, "{seed}: {missing} versions, {versions} told");
    let missing = truth["copy"].difference(&found["copy"]).count();
    let files = told(|part| matches!(part, Part::Files(_)));
    assert!(
        missing <= versions + files || gone > 0 || rescued.untold,
        "{seed}: {missing} copies, {files} told"
    );
    rescued.untold
}

/// A backup of a vault, made before the last change of it.
fn backed_up() -> (TempDir, PathBuf, PathBuf) {
    let (temporary, folder, mut vault) = lived();
    let backups = temporary.path().join("kopiot");
    fs::create_dir(&backups).unwrap();
    vault.back_up(&backups.join("laatija-2026-11-26-1.laatijakopio")).unwrap();
    vault.tell(Act::BackedUp).unwrap();
    vault.save_draft("plan 1", &save(&[("field 2", Some("\"uusin\""))], &[])).unwrap();
    vault.create_plan(&new_plan("newer")).unwrap();
    vault.close().unwrap();
    (temporary, folder, backups)
}

/// The damaged page is of what the backup holds: the newest text is the vault's, the damaged one the backup's,
/// and it is told of which day.
#[test]
fn what_is_missing_comes_from_the_newest_backup_and_is_told() {
    let (_temporary, folder, backups) = backed_up();
    let truth = dump(&Vault::open(&folder, PASSPHRASE).unwrap().connection);
    let database = folder.join(DATABASE);
    let sound = fs::read(&database).unwrap();
    let (mut patched, mut lost_at_all, mut newest, mut tried) = (0, 0, 0, 0);
    // Every third page, unless it is a long run.
    for page in (0..sound.len() / PAGE).step_by(if soak() > 1 { 1 } else { 3 }) {
        tried += 1;
        let mut bytes = sound.clone();
        bytes[page * PAGE + 100] ^= 1;
        fs::write(&database, &bytes).unwrap();
        let rescued = rescued(&folder, &backups).unwrap_or_else(|failure| panic!("page {page}: {failure}"));
        assert_eq!((rescued.damaged, rescued.backups.len()), (1, 1), "page {page}");
        let vault = taken(&folder);
        let found = dump(&vault.connection);
        let patches = lost(&rescued);
        for (plan, patch) in &patches {
            match patch.day {
                Some(day) => assert_eq!(day.to_string(), "2026-11-26", "page {page}: {plan}"),
                None => lost_at_all += 1,
            }
            patched += usize::from(patch.day.is_some());
        }
        // Only what is newer than the backup can be missing.
        for row in truth["entry"].difference(&found["entry"]) {
            assert!(
                row.contains("uusin") || row.starts_with("[Integer(13)"),
                "page {page}: {row:.120} is missing"
            );
        }
        for table in ["revision", "copy", "recipient", "value"] {
            assert_eq!(found[table], truth[table], "page {page}: {table}");
        }
        newest += usize::from(answer_of(&vault, "plan 1", "field 2").as_deref() == Some("\"uusin\""));
        drop(vault);
        fs::remove_dir_all(folder.join(format!("siirretty-{DAY}"))).unwrap();
    }
    assert!(patched > 7 && lost_at_all < patched, "{patched} patched, {lost_at_all} lost");
    assert!(newest >= tried - 1, "the newest text was on one page: {newest} of {tried}");
}

/// A plan stands, its municipality's template is lost, and only an older backup holds that.
#[test]
fn a_template_that_a_plan_stands_on_is_looked_for_in_older_backups() {
    let (temporary, folder, mut vault) = made();
    let backups = temporary.path().join("kopiot");
    fs::create_dir(&backups).unwrap();
    let template = local_template(&"[texts.fi] ".repeat(3000));
    vault.keep_local(Some(&template), None).unwrap();
    vault.back_up(&backups.join("laatija-2026-11-25-1.laatijakopio")).unwrap();
    vault.remove_local_template("kunta.form", "1").unwrap();
    vault.back_up(&backups.join("laatija-2026-11-26-1.laatijakopio")).unwrap();
    vault.keep_local(Some(&template), None).unwrap();
    let of_template = ("kunta.form".to_owned(), "1".to_owned());
    vault.create_plan(&NewPlan { template: of_template, ..new_plan("a") }).unwrap();
    vault.close().unwrap();
    let database = folder.join(DATABASE);
    let sound = fs::read(&database).unwrap();
    let mut lost = 0;
    for page in (0..sound.len() / PAGE).rev().take(20) {
        let mut bytes = sound.clone();
        bytes[page * PAGE + 100] ^= 1;
        fs::write(&database, &bytes).unwrap();
        lost += usize::from(rescued(&folder, &folder.join("ei")).unwrap().local.is_empty());
        assert_eq!(rescued(&folder, &backups).unwrap().local.len(), 1, "page {page}");
    }
    assert!(lost > 0, "the template was on one of the pages");
}

fn answer_of(vault: &Vault, plan: &str, field: &str) -> Option<String> {
    vault.draft(plan).unwrap().answers.remove(field)
}

#[test]
fn an_erased_plan_does_not_come_back_from_a_backup() {
    let (_temporary, folder, backups) = backed_up();
    let mut vault = Vault::open(&folder, PASSPHRASE).unwrap();
    vault.erase(&["plan 3"]).unwrap();
    vault.discard_plan("newer").unwrap();
    vault.close().unwrap();
    let database = folder.join(DATABASE);
    let mut bytes = fs::read(&database).unwrap();
    bytes[100] ^= 1;
    fs::write(&database, &bytes).unwrap();
    let rescued = rescued(&folder, &backups).unwrap();
    let plans: Vec<&str> = rescued.plans.iter().map(|plan| plan.record.id.as_str()).collect();
    assert_eq!(plans.len(), PLANS - 1, "{plans:?}");
    assert!(!plans.contains(&"plan 3"));
    taken(&folder);
}

/// Nothing is replaced before it is asked for, and a rescue that is broken off leaves nothing.
#[test]
fn a_rescue_can_be_broken_off_and_left() {
    let (_temporary, folder, backups) = backed_up();
    let names = |folder: &Path| -> BTreeSet<_> {
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect()
    };
    let before = names(&folder);
    let watch = Watch::default();
    watch.stop();
    let given = Given::Passphrase(PASSPHRASE);
    assert_eq!(code(wish(&backups, |wish| rescue(&folder, &given, wish, &watch))), Some(Code::Cancelled));
    assert_eq!(names(&folder), before);
    assert_eq!(
        code(wish(&backups, |wish| rescue(&folder, &Given::Passphrase(OTHER), wish, &watch))),
        Some(Code::WrongPassphrase)
    );
    rescued(&folder, &backups).unwrap();
    Vault::open(&folder, PASSPHRASE).unwrap().check().unwrap();
    leave_rescue(&folder).unwrap();
    assert_eq!(names(&folder), before);
}

/// Beside the damaged vault: that one stays where it is.
#[test]
fn a_rescued_vault_is_made_elsewhere_when_that_is_wanted() {
    let (temporary, folder, backups) = backed_up();
    let elsewhere = temporary.path().join("muualla");
    let make = |to: &Path| {
        let given = Given::Passphrase(PASSPHRASE);
        code(wish(&backups, |wish| rescue_into(&folder, to, &given, wish, &Watch::default())))
    };
    assert_eq!(make(&elsewhere), None);
    Vault::open(&elsewhere, PASSPHRASE).unwrap().check().unwrap();
    assert_eq!(make(&elsewhere), Some(Code::VaultExists));
    Vault::open(&folder, PASSPHRASE).unwrap();
}

/// A page of the log is damaged: what was saved after it is not lost with it.
#[test]
fn what_stands_in_the_log_behind_a_damaged_page_is_rescued() {
    let (_temporary, folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    for number in 0..40 {
        vault
            .save_draft("a", &save(&[(&format!("field {number}"), Some(&format!("\"{number}\"")))], &[]))
            .unwrap();
    }
    // As a kill leaves it.
    let (_killed, folder) = super::fault::copied(&folder);
    let log = beside(&folder.join(DATABASE), "-wal");
    let mut bytes = fs::read(&log).unwrap();
    let middle = 32 + (bytes.len() - 32) / (PAGE + 24) / 2 * (PAGE + 24) + 24;
    bytes[middle + 2000] ^= 1;
    fs::write(&log, &bytes).unwrap();
    rescued(&folder, &folder).unwrap();
    let vault = taken(&folder);
    let answers = vault.draft("a").unwrap().answers;
    assert!((0..40).all(|number| answers.contains_key(&format!("field {number}"))), "{answers:?}");
}

/// What goes between colleagues and what is seen of goals is no less than the rest: a rescue finds it in the
/// vault and in its backups.
#[test]
fn what_colleagues_wrote_and_what_was_seen_is_rescued_too() {
    for from_backup in [false, true] {
        let (temporary, folder, mut vault) = lived();
        vault.create_plan(&new_plan("a")).unwrap();
        let attached = attach(&mut vault, "Kuljetussuunnitelma");
        vault.issue("a", &NewRevision { attached, ..revision(1, None) }).unwrap();
        vault.start_draft("a", &new_plan("a").draft, &summary(1)).unwrap();
        colleagues(&mut vault, "Lukee parin kanssa");
        followed(&mut vault, "Lukee yksin");
        vault.keep_phrases(&[phrase("Lukee ääneen")]).unwrap();
        let truth = dump(&vault.connection);
        let backups = temporary.path().join("kopiot");
        fs::create_dir(&backups).unwrap();
        vault.back_up(&backups.join("laatija-2026-11-26-1.laatijakopio")).unwrap();
        vault.close().unwrap();
        if from_backup {
            let database = folder.join(DATABASE);
            let mut bytes = fs::read(&database).unwrap();
            bytes[PAGE..].fill(0);
            fs::write(&database, bytes).unwrap();
        }
        rescued(&folder, &backups).unwrap();
        let rescued = dump(&taken(&folder).connection);
        for table in ["asked", "answered", "contribution", "colleague", "identity", "meeting", "phrase"] {
            assert!(truth[table].len() == 1 && rescued[table] == truth[table], "{table}, {from_backup}");
        }
        for (table, rows) in [
            ("followed", 1),
            ("observation", 2),
            ("given", 2),
            ("attached", 1),
            ("attachment", 1),
            ("attachment_part", 3),
        ] {
            assert!(truth[table].len() == rows && rescued[table] == truth[table], "{table}, {from_backup}");
        }
    }
}

/// Pages of the trail are damaged on whose rows a version stands: the rest of the trail is kept, the chain goes on
/// from the rescue, and it is told that there was one.
#[test]
fn a_trail_with_a_gap_goes_on_from_the_rescue() {
    let (_temporary, folder, mut vault) = made();
    vault.create_plan(&new_plan("a")).unwrap();
    let before = fs::metadata(folder.join(DATABASE)).unwrap().len() as usize / PAGE;
    (0..120).for_each(|_| vault.tell_of("a", 0, Act::Exported).unwrap());
    let end = data_encoding::HEXLOWER.encode(&vault.end_of_trail("a").unwrap());
    let json = format!("{{\"format\":\"f\",\"trail\":\"{end}\"}}");
    let digest = Sha256::digest(&json).into();
    vault.issue("a", &NewRevision { json, digest, pdf: vec![b'%'; 99], ..revision(1, None) }).unwrap();
    let all = vault.events("a", &[]).unwrap().len();
    vault.close().unwrap();
    let database = folder.join(DATABASE);
    let sound = fs::read(&database).unwrap();
    let mut gaps = 0;
    for page in before..sound.len() / PAGE {
        let mut bytes = sound.clone();
        bytes[page * PAGE + 2000] ^= 1;
        fs::write(&database, &bytes).unwrap();
        rescued(&folder, &folder).unwrap();
        let mut vault = taken(&folder);
        let told = vault.events("a", &[]).unwrap();
        assert_eq!(told[0].act, Act::Rescued);
        let numbers: Vec<u32> = told.iter().rev().map(|event| event.number).collect();
        assert!(numbers.is_sorted(), "page {page}: {numbers:?}");
        gaps += usize::from((60..all).contains(&told.len()));
        vault.tell_of("a", 0, Act::Exported).unwrap();
        vault.check().unwrap();
        drop(vault);
        fs::remove_dir_all(folder.join(format!("siirretty-{DAY}"))).unwrap();
    }
    assert!(gaps > 1, "{gaps} gaps");
}
