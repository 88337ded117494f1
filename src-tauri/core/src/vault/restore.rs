//! Restoring a backup. The vault of the backup is made and proved in a folder of its own, and only then
//! moved into place. What was there is moved too, into a dated folder, and never overwritten. A move that
//! was cut short is finished by whoever opens the vault next; a folder is taken for a proved vault only by
//! the sums written into it after the proof, whatever its name.

use super::backup::{Backup, unpack};
use super::check::Check;
use super::connection::{Use, connect};
use super::key_file::{self, Given};
use super::keys::Purpose;
use super::local::{LocalTemplate, local_templates};
use super::plan::{PlanRecord, plans};
use super::rescue::LOOKING as RESCUING;
use super::snapshot::SCRATCH;
use super::{DATABASE, UNFINISHED, lock};
use crate::failure::{Code, Failure, Result};
use crate::file::{beside, clear, make_folder, remove, remove_database, rename, sync_folder_of, write_whole};
use chrono::NaiveDate;
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

/// The folder in which a backup's vault is made to be looked at.
const LOOKING: &str = "palautus.katselu";
/// The folder in which a backup's vault is made.
pub(super) const MAKING: &str = "palautus.osa";
/// Begins the name of that folder when its vault is proved: with the sums in it, it is the vault.
const PROVED: &str = "palautus-";
/// The file in that folder with the sums of what was proved, written last.
const SUMS: &str = "todettu.sha256";
/// What systems leave in a folder that somebody looked at.
const TRACES: [&str; 4] = [".DS_Store", "Thumbs.db", "desktop.ini", ".directory"];
/// Begins the name of the folder to which the files go that were in the way.
pub(super) const ASIDE: &str = "siirretty-";

/// What to do when the folder has a vault already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// Leave it and restore nothing.
    Refuse,
    /// Move it into a dated folder of its own beside the restored one.
    SetAside,
}

/// What was restored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// What has been read of it.
    pub check: Check,
    /// Where the files are that were in the way, if there were any.
    pub aside: Option<PathBuf>,
}

/// Puts a backup's vault into the folder, after reading it in full. `day` names the folder for what was
/// there: `2026-11-22`.
///
/// # Errors
/// `VaultExists`, `VaultInUse`, `BackupDamaged`, `WrongPassphrase`, `RecoveryKeyMistyped`,
/// `WrongRecoveryKey`, `VaultTooNew`, and those of the disk.
pub fn restore(
    backup: &Path,
    folder: &Path,
    given: &Given<'_>,
    existing: Existing,
    day: &str,
) -> Result<Restored> {
    refuse_existing(folder, existing)?;
    let mut file = File::open(backup)?;
    let mut backup = Backup::read(&mut file)?;
    let key = backup.key(given)?;
    make_folder(folder)?;
    let _lock = lock(folder)?;
    // Another window may have made one in the meantime.
    refuse_existing(folder, existing)?;
    finish(folder)?;
    let making = folder.join(MAKING);
    clear(&making)?;
    make_folder(&making)?;
    let outcome = unpack(&mut backup, &key, &making).and_then(|check| write_sums(&making).map(|()| check));
    if outcome.is_err() {
        // What failed is the news.
        let _ = clear(&making);
    }
    let check = outcome?;
    Ok(Restored { check, aside: replace(folder, &making, day)? })
}

/// Makes a vault that is proved, with its sums, the one that counts; gives where the files went that were in
/// the way. For whoever has the lock.
pub(super) fn replace(folder: &Path, making: &Path, day: &str) -> Result<Option<PathBuf>> {
    let aside = aside(folder, day)?;
    let proved = folder.join(format!("{PROVED}{}", ending(&aside)));
    stand(making, &proved)?;
    let in_the_way = moves(folder, &proved).iter().any(|(_, to)| to.starts_with(&aside));
    // It is the vault from here on: a move that fails now is made by the next opening.
    let _ = finish(folder);
    Ok(Some(aside).filter(|_| in_the_way))
}

/// What is in a backup.
#[derive(Clone, Debug)]
pub struct Content {
    /// What has been read of it.
    pub check: Check,
    /// Its plans, in no order that means anything.
    pub plans: Vec<PlanRecord>,
    /// The templates that municipalities brought.
    pub templates: Vec<LocalTemplate>,
}

/// Reads a backup in full and tells what is in it. In the folder nothing is changed.
///
/// # Errors
/// As [`restore`].
pub fn look_into(backup: &Path, folder: &Path, given: &Given<'_>) -> Result<Content> {
    let mut file = File::open(backup)?;
    let mut backup = Backup::read(&mut file)?;
    let key = backup.key(given)?;
    make_folder(folder)?;
    let _lock = lock(folder)?;
    let looking = folder.join(LOOKING);
    clear(&looking)?;
    make_folder(&looking)?;
    let content = unpack(&mut backup, &key, &looking).and_then(|check| {
        let database = key.sub_key(Purpose::Database)?;
        let connection = connect(&looking.join(DATABASE), &database, &backup.salt()?, Use::Prove)?;
        Ok(Content { check, plans: plans(&connection)?, templates: local_templates(&connection)? })
    });
    let cleared = clear(&looking);
    let content = content?;
    cleared.map(|()| content)
}

fn refuse_existing(folder: &Path, existing: Existing) -> Result<()> {
    match existing == Existing::Refuse && (folder.join(DATABASE).exists() || is_pending(folder)) {
        true => Err(Code::VaultExists.into()),
        false => Ok(()),
    }
}

/// Makes the proved vault the one that counts. If it cannot be said that this lasts, it is taken back.
fn stand(making: &Path, proved: &Path) -> Result<()> {
    rename(making, proved)?;
    match sync_folder_of(proved) {
        Err(failure) if rename(proved, making).is_ok() => {
            let _ = clear(making);
            Err(failure)
        }
        _ => Ok(()),
    }
}

/// The folder to which the files of a vault in the way would go: the first free name of the day.
///
/// # Errors
/// `DiskError` when the day has no name left.
pub fn aside(folder: &Path, day: &str) -> Result<PathBuf> {
    let names = (1..1000).map(|number| match number {
        1 => day.to_owned(),
        _ => format!("{day}.{number}"),
    });
    let free = |name: &String| {
        !folder.join(format!("{ASIDE}{name}")).exists() && !folder.join(format!("{PROVED}{name}")).exists()
    };
    let name = names.into_iter().find(free).ok_or(Failure::new(Code::DiskError))?;
    Ok(folder.join(format!("{ASIDE}{name}")))
}

fn ending(aside: &Path) -> String {
    let name = aside.file_name().unwrap_or_default().to_string_lossy();
    name.trim_start_matches(ASIDE).to_owned()
}

/// Removes what a backup, a look into one, a restoring, a new key or a rescue left in the vault's folder when it was
/// cut short: whole copies of the vault, encrypted, of which nobody knows any more. For whoever has the lock and no
/// vault that waits to be taken. What cannot be removed now is at the next opening.
pub(super) fn sweep(folder: &Path) {
    for name in [LOOKING, MAKING, RESCUING] {
        let _ = clear(&folder.join(name));
    }
    for name in SCRATCH.into_iter().filter(|name| folder.join(name).exists()) {
        let _ = remove_database(&folder.join(name));
    }
}

/// Whether a proved vault waits to be moved into place.
pub(super) fn is_pending(folder: &Path) -> bool {
    !pending(folder).is_empty()
}

/// The proved vaults in a folder: by a name that is made here, and by the sums of what waits in them.
fn pending(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let named = entries.filter(|entry| {
        is_made_here(&entry.file_name().to_string_lossy())
            && entry.file_type().is_ok_and(|kind| kind.is_dir())
    });
    named.map(|entry| entry.path()).filter(|path| sums_fit(path).unwrap_or(false)).collect()
}

/// `palautus-2026-11-22` or `palautus-2026-11-22.2`.
fn is_made_here(name: &str) -> bool {
    let Some(ending) = name.strip_prefix(PROVED) else { return false };
    let (day, number) = ending.split_once('.').unwrap_or((ending, "2"));
    day.len() == 10
        && day.parse::<NaiveDate>().is_ok()
        && number
            .parse::<u32>()
            .is_ok_and(|counted| (2..1000).contains(&counted) && counted.to_string() == number)
}

/// The files of a proved vault.
fn files() -> impl Iterator<Item = &'static str> {
    key_file::NAMES.into_iter().chain([DATABASE])
}

/// Writes what the files of a proved vault are, in the form of `sha256sum`.
pub(super) fn write_sums(proved: &Path) -> Result<()> {
    // What was just written and cannot be read is the disk's trouble, whatever the disk says of it.
    let sum = |name| {
        sum(&proved.join(name)).map_err(|failure| Failure::new(Code::DiskError).with("detail", failure))
    };
    let lines = files().map(|name| Ok(format!("{}  {name}\n", sum(name)?)));
    write_whole(&proved.join(SUMS), lines.collect::<Result<String>>()?.as_bytes())
}

/// Whether the files that still wait are the ones that were proved.
fn sums_fit(proved: &Path) -> Result<bool> {
    let sums = read_small(&proved.join(SUMS))?;
    let of = |name: &str| sums.lines().find_map(|line| line.strip_suffix(name)?.strip_suffix("  "));
    for name in files() {
        let Some(expected) = of(name) else { return Ok(false) };
        let path = proved.join(name);
        if path.exists() && sum(&path)? != expected {
            return Ok(false);
        }
    }
    Ok(true)
}

fn read_small(path: &Path) -> Result<String> {
    let mut text = String::new();
    File::open(path)?.take(key_file::MOST_BYTES).read_to_string(&mut text)?;
    Ok(text)
}

fn sum(path: &Path) -> Result<String> {
    let mut digest = Sha256::new();
    let mut file = File::open(path)?;
    let mut piece = vec![0; 64 * 1024];
    loop {
        match file.read(&mut piece)? {
            0 => return Ok(HEXLOWER.encode(&digest.finalize())),
            length => digest.update(&piece[..length]),
        }
    }
}

/// Moves a proved vault into place, from wherever an earlier move was cut short. For whoever has the lock.
pub(super) fn finish(folder: &Path) -> Result<()> {
    for proved in pending(folder) {
        remove_database(&beside(&folder.join(DATABASE), UNFINISHED))?;
        for (from, to) in moves(folder, &proved) {
            take(&from, &to)?;
        }
        // Nothing waits any more: sums that cannot be removed mean nothing. What else lies here is not ours.
        let _ = remove(&proved.join(SUMS));
        TRACES.iter().for_each(|name| drop(fs::remove_file(proved.join(name))));
        let _ = fs::remove_dir(&proved);
    }
    Ok(())
}

/// The moves still to make, in their order. The database comes last: as long as it waits, every file of
/// the same name in the folder and every log there is of the vault that was in the way.
pub(super) fn moves(folder: &Path, proved: &Path) -> Vec<(PathBuf, PathBuf)> {
    let day = proved.file_name().unwrap_or_default().to_string_lossy().replacen(PROVED, "", 1);
    let aside = folder.join(format!("{ASIDE}{day}"));
    let mut moves = Vec::new();
    let mut away = |name: &str| {
        if folder.join(name).exists() {
            moves.push((folder.join(name), aside.join(name)));
        }
    };
    let waits = |name: &str| proved.join(name).exists();
    if waits(DATABASE) {
        ["-wal", "-journal"].iter().for_each(|log| away(&format!("{DATABASE}{log}")));
    }
    let waiting: Vec<&str> = files().filter(|name| waits(name)).collect();
    waiting.iter().for_each(|name| away(name));
    moves.extend(waiting.iter().map(|name| (proved.join(name), folder.join(name))));
    moves
}

/// Moves a file for good: the next move must not reach the disk before it.
fn take(from: &Path, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent() {
        make_folder(folder)?;
    }
    rename(from, to)?;
    sync_folder_of(to)?;
    sync_folder_of(from)
}
