//! Restoring a backup. The vault of the backup is made and proved in a folder of its own, and only then
//! moved into place. What was there is moved too, into a dated folder, and never overwritten. A move that
//! was cut short is finished by whoever opens the vault next.

use super::backup::{Backup, unpack};
use super::check::Check;
use super::file::{beside, make_folder, remove_database, sync_folder_of};
use super::key_file::{self, Given};
use super::{DATABASE, UNFINISHED, lock};
use crate::failure::{Code, Failure, Result};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// The folder in which a backup's vault is made.
const MAKING: &str = "palautus.osa";
/// Begins the name of that folder when its vault is proved: from then on it is the vault.
const PROVED: &str = "palautus-";
/// Begins the name of the folder to which the files go that were in the way.
const ASIDE: &str = "siirretty-";

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
    if existing == Existing::Refuse && (folder.join(DATABASE).exists() || is_pending(folder)) {
        return Err(Code::VaultExists.into());
    }
    let mut file = File::open(backup)?;
    let mut backup = Backup::read(&mut file)?;
    let key = backup.key(given)?;
    make_folder(folder)?;
    let _lock = lock(folder)?;
    finish(folder)?;
    let making = folder.join(MAKING);
    clear(&making)?;
    make_folder(&making)?;
    let outcome = unpack(&mut backup, &key, &making);
    if outcome.is_err() {
        clear(&making)?;
    }
    let check = outcome?;
    let aside = aside(folder, day)?;
    let proved = folder.join(format!("{PROVED}{}", ending(&aside)));
    fs::rename(&making, &proved)?;
    sync_folder_of(&proved)?;
    finish(folder)?;
    Ok(Restored { check, aside: Some(aside).filter(|aside| aside.exists()) })
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

fn clear(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Whether a proved vault waits to be moved into place.
pub(super) fn is_pending(folder: &Path) -> bool {
    !pending(folder).is_empty()
}

fn pending(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let proved = entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(PROVED));
    proved.map(|entry| entry.path()).filter(|path| path.is_dir()).collect()
}

/// Moves a proved vault into place, from wherever an earlier move was cut short. For whoever has the lock.
pub(super) fn finish(folder: &Path) -> Result<()> {
    for proved in pending(folder) {
        remove_database(&beside(&folder.join(DATABASE), UNFINISHED))?;
        for (from, to) in moves(folder, &proved) {
            take(&from, &to)?;
        }
        fs::remove_dir(&proved)?;
        sync_folder_of(&proved)?;
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
    let files = key_file::NAMES.into_iter().chain([DATABASE]);
    let waiting: Vec<&str> = files.filter(|name| waits(name)).collect();
    waiting.iter().for_each(|name| away(name));
    moves.extend(waiting.iter().map(|name| (proved.join(name), folder.join(name))));
    moves
}

/// Moves a file for good: the next move must not reach the disk before it.
fn take(from: &Path, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent() {
        make_folder(folder)?;
    }
    fs::rename(from, to)?;
    sync_folder_of(to)?;
    sync_folder_of(from)
}
