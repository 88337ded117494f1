//! Rescuing a damaged vault. It is read page by page and changed in nothing; what can be read of it is put into
//! a new database under the same keys, what is missing is taken from the backups, and what is in neither is
//! told. The new vault takes the place of the damaged one as a restored backup does: that one is moved aside, whole.

mod gather;
mod merge;
mod page;
mod row;
mod settle;
pub(super) mod table;

use super::check::check;
use super::connection::{Use, checkpoint, connect};
use super::key_file::{self, Given, KeyFile};
use super::keys::{Purpose, VaultKey};
use super::ledger::Stamp;
use super::local::{LocalTemplate, local_templates};
use super::plan::{PlanRecord, plans};
use super::restore::{MAKING, finish, replace, write_sums};
use super::snapshot::Watch;
use super::{DATABASE, first_bytes, keep_key_file, lock, migration, sql, value};
use crate::failure::{Code, Failure, Result};
use crate::file::{clear, make_folder};
use chrono::NaiveDate;
use page::Pages;
use rusqlite::Connection;
use rusqlite::fallible_iterator::FallibleIterator;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The folder in which a backup is opened meanwhile.
pub(super) const LOOKING: &str = "palautus.pelastus";

/// What a plan is called whose own row is lost: by its answers, and by the data of its newest version.
pub struct Named {
    /// A new id.
    pub id: String,
    /// The template's id and version.
    pub template: (String, String),
    /// The pupil's name.
    pub pupil: String,
    /// Answers that the template has no place for: they are told as lost.
    pub unread: Vec<String>,
}

/// Names a plan whose own row is lost, by the municipalities' templates that the rescued vault holds, its answers
/// and the data of its newest version.
pub type Naming<'a> = &'a dyn Fn(&[LocalTemplate], &BTreeMap<String, String>, Option<&str>) -> Option<Named>;

/// The value of a name in the vault, if it could be read.
pub type Values<'a> = &'a dyn Fn(&str) -> Option<String>;

/// In which folder the backups of a vault are, by its own folder and its values.
pub type Backups<'a> = &'a dyn Fn(&Path, Values<'_>) -> PathBuf;

/// What a rescue asks for.
pub struct Wish<'a> {
    /// The folder of the damaged vault.
    pub usual: &'a Path,
    /// In which folder its backups are, by its own folder and its values.
    pub backups: Backups<'a>,
    /// Names a plan whose own row is lost.
    pub name: Naming<'a>,
    /// When it is done.
    pub moment: &'a str,
}

/// A part of a plan that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The whole plan.
    Plan,
    /// Its name: what is there of it was under no name.
    Name,
    /// An answer of the draft.
    Answer(String),
    /// A flag of the draft.
    Flag(String),
    /// An issued version.
    Version(u32),
    /// The files of an issued version, or some of them.
    Files(u32),
}

/// A part of a plan that could not be read, and where it is from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Patch {
    /// Which.
    pub part: Part,
    /// The day of the backup that it was taken from; nothing when it is lost.
    pub day: Option<NaiveDate>,
}

/// A plan in a rescued vault.
#[derive(Clone, Debug)]
pub struct RescuedPlan {
    /// The plan.
    pub record: PlanRecord,
    /// What of it could not be read.
    pub patches: Vec<Patch>,
}

/// What a rescue has made.
#[derive(Clone, Debug)]
pub struct Rescued {
    /// How many pages the damaged database has.
    pub pages: u32,
    /// How many of them cannot be read.
    pub damaged: u32,
    /// Whether something may be missing of which nothing tells what it was.
    pub untold: bool,
    /// The plans of the rescued vault.
    pub plans: Vec<RescuedPlan>,
    /// How many more plans the chain of events tells of.
    pub lost: u32,
    /// The days of the backups that were looked into.
    pub backups: Vec<NaiveDate>,
    /// The municipalities' templates in the rescued vault.
    pub local: Vec<LocalTemplate>,
}

/// Rescues what can be read of the vault in a folder into a new one, made in a folder of its own inside. Nothing
/// is replaced yet: that is for [`take_rescue`].
///
/// # Errors
/// `NoVault`, `VaultInUse`, `WrongPassphrase`, `KeyFileDamaged` and the like; `Cancelled`; those of the disk.
pub fn rescue(folder: &Path, given: &Given<'_>, wish: &Wish<'_>, watch: &Watch) -> Result<Rescued> {
    rescue_into(folder, &folder.join(MAKING), given, wish, watch)
}

/// The same, with the new vault made in this folder.
///
/// # Errors
/// As [`rescue`]; `VaultExists` when the folder holds a vault.
pub fn rescue_into(
    folder: &Path,
    making: &Path,
    given: &Given<'_>,
    wish: &Wish<'_>,
    watch: &Watch,
) -> Result<Rescued> {
    let database = folder.join(DATABASE);
    if !database.exists() {
        return Err(Code::NoVault.into());
    }
    let _lock = lock(folder)?;
    finish(folder)?;
    let (key_file, _) = key_file::read(folder, first_bytes(&database))?;
    let key = key_file.open(given)?;
    if making == folder.join(MAKING) {
        clear(making)?;
    } else if super::exists(making) {
        return Err(Code::VaultExists.into());
    }
    make_folder(making)?;
    let looking = folder.join(LOOKING);
    let outcome = make(&database, making, &looking, (&key, &key_file), wish, watch);
    let _ = clear(&looking);
    if outcome.is_err() {
        // What failed is the news.
        let _ = clear(making);
    }
    outcome
}

/// Puts the rescued vault in the place of the damaged one; gives where that one is now.
///
/// # Errors
/// `VaultInUse`, and those of the disk: then the damaged one stands.
pub fn take_rescue(folder: &Path, day: &str) -> Result<Option<PathBuf>> {
    let _lock = lock(folder)?;
    replace(folder, &folder.join(MAKING), day)
}

/// A rescued vault is not wanted.
///
/// # Errors
/// Those of the disk.
pub fn leave_rescue(folder: &Path) -> Result<()> {
    clear(&folder.join(MAKING))
}

fn make(
    database: &Path,
    making: &Path,
    looking: &Path,
    (key, key_file): (&VaultKey, &KeyFile),
    wish: &Wish<'_>,
    watch: &Watch,
) -> Result<Rescued> {
    let (database_key, salt) = (key.sub_key(Purpose::Database)?, key_file.salt()?);
    let pages = Pages::open(database, &database_key, &salt)?;
    let path = making.join(DATABASE);
    crate::file::remove_database(&path)?;
    crate::file::make_private(&path)?;
    let mut target = connect(&path, &database_key, &salt, Use::Make)?;
    migration::take(&mut target, migration::STEPS)?;
    let triggers = put_off_rules(&target)?;
    let mut gathered = run_transaction(&target, || gather::gather(&pages, &target, watch))?;
    target.execute_batch(sql!("rescue/keep_trail"))?;
    gathered.note_incomplete(&target)?;
    let folder = (wish.backups)(wish.usual, &|name| value::get(&target, name).ok().flatten());
    let backups = merge::merge(&target, (key, key_file.vault()), &folder, looking, watch)?;
    let stamp = Stamp { moment: wish.moment.to_owned(), by: String::new() };
    gathered.untold |= run_transaction(&target, || {
        let unnamed = settle::settle(&target, wish.moment, wish.name)?;
        settle::renew_trail(&target, &stamp)?;
        triggers.iter().try_for_each(|rule| Ok::<_, Failure>(target.execute_batch(rule)?))?;
        Ok(unnamed)
    })?;
    super::connection::run(&target, "PRAGMA foreign_keys = ON")?;
    keep_key_file(&target, key_file)?;
    watch.reach_between(800, 900, 1, 1)?;
    watch.over(&target, || check(&target))?;
    let rescued = told(&target, (&pages, &gathered), backups)?;
    checkpoint(&target)?;
    target.close().map_err(|(_, error)| Failure::from(error))?;
    key_file.write(making)?;
    write_sums(making)?;
    watch.reach_between(900, 1000, 1, 1)?;
    Ok(rescued)
}

/// Rules are for those who write; who rescues puts rows where they were. Gives the rules, to be made again.
fn put_off_rules(target: &Connection) -> Result<Vec<String>> {
    super::connection::run(target, "PRAGMA foreign_keys = OFF")?;
    target.execute_batch(sql!("rescue/begin"))?;
    let rules: Vec<(String, String)> = {
        let mut statement = target.prepare(sql!("rescue/triggers"))?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        rows.collect::<rusqlite::Result<_>>()?
    };
    for (name, _) in &rules {
        target.execute_batch(&format!("DROP TRIGGER {name}"))?;
    }
    // What every new database begins with.
    target.execute_batch("DELETE FROM trail; DELETE FROM person; DELETE FROM vault; DELETE FROM value")?;
    Ok(rules.into_iter().map(|(_, rule)| rule).collect())
}

fn run_transaction<T>(target: &Connection, act: impl FnOnce() -> Result<T>) -> Result<T> {
    let transaction = target.unchecked_transaction()?;
    let outcome = act()?;
    transaction.commit()?;
    Ok(outcome)
}

/// Runs statements that each take the same value, or none.
fn run_all(target: &Connection, statements: &str, value: &str) -> Result<()> {
    let mut batch = rusqlite::Batch::new(target, statements);
    while let Some(mut statement) = batch.next()? {
        match statement.parameter_count() {
            0 => statement.execute([])?,
            _ => statement.execute([value])?,
        };
    }
    Ok(())
}

/// What is in the rescued vault, and what of it is from elsewhere or lost.
fn told(
    target: &Connection,
    (pages, gathered): (&Pages, &gather::Gathered),
    backups: Vec<NaiveDate>,
) -> Result<Rescued> {
    let mut patches: BTreeMap<String, Vec<Patch>> = BTreeMap::new();
    let mut statement = target.prepare(sql!("rescue/patches"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (plan, what, name): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let day: Option<String> = row.get(3)?;
        let number = || name.parse().unwrap_or_default();
        let part = match what.as_str() {
            "plan" => Part::Plan,
            "name" => Part::Name,
            "flag" => Part::Flag(name),
            "version" => Part::Version(number()),
            "copy" => Part::Files(number()),
            _ => Part::Answer(name),
        };
        patches.entry(plan).or_default().push(Patch { part, day: day.and_then(|day| day.parse().ok()) });
    }
    let record =
        |record: PlanRecord| RescuedPlan { patches: patches.remove(&record.id).unwrap_or_default(), record };
    let plans = plans(target)?.into_iter().map(record).collect();
    let lost = target.query_row("SELECT count(*) FROM trail WHERE act = 'lost'", [], |row| row.get(0))?;
    let untold = gathered.untold || pages.is_uncertain();
    let local = local_templates(target)?;
    Ok(Rescued { pages: pages.count(), damaged: gathered.damaged, untold, plans, lost, backups, local })
}
