//! The backups of a vault in one folder: names that say the day and nothing else, and which of them are
//! kept. A file is never written over and never changed; what is superseded is removed only when a newer
//! one has been proved.

use super::backup::Backup;
use super::{Vault, sql, value};
use crate::failure::{Code, Failure, Result};
use crate::file::{remove, sync_folder_of};
use chrono::{Datelike, NaiveDate};
use data_encoding::HEXLOWER;
use rusqlite::Connection;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// Days of which the last backup is kept, and months.
const DAYS: usize = 10;
const MONTHS: usize = 12;
/// What stands before and after the day and the number.
const BEFORE: &str = "laatija-";
const AFTER: &str = ".laatijakopio";
/// The value's name that tells which vaults this one was before it was given a new key.
const FORMER: &str = "former";

/// A backup in a folder, by its name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Generation {
    /// The day that it was made.
    pub day: NaiveDate,
    /// Its number on that day, from 1.
    pub number: u32,
    /// Where it is.
    pub path: PathBuf,
}

impl Generation {
    /// `laatija-2026-11-22-1.laatijakopio`
    fn of(path: PathBuf) -> Option<Generation> {
        let name = path.file_name()?.to_str()?;
        let (day, number) = name.strip_prefix(BEFORE)?.strip_suffix(AFTER)?.rsplit_once('-')?;
        let (day, number) = (day.parse().ok()?, number.parse().ok()?);
        (name_of(day, number) == name).then(|| Generation { day, number, path: path.clone() })
    }
}

fn name_of(day: NaiveDate, number: u32) -> String {
    format!("{BEFORE}{}-{number}{AFTER}", day.format("%Y-%m-%d"))
}

/// All backups in a folder, whosever they are.
fn all(folder: &Path) -> Result<Vec<Generation>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        found.extend(Generation::of(entry?.path()));
    }
    found.sort();
    Ok(found)
}

/// The file of the next backup on this day: a name after every one that is taken.
///
/// # Errors
/// The folder cannot be read.
pub fn next_file(folder: &Path, day: NaiveDate) -> Result<PathBuf> {
    let taken = all(folder)?.into_iter().filter(|one| one.day == day).map(|one| one.number);
    Ok(folder.join(name_of(day, taken.max().unwrap_or(0).saturating_add(1))))
}

/// Those that are not kept: of the last ten days that have any the newest is, and of the last twelve months.
fn superseded(generations: &[Generation]) -> Vec<&Generation> {
    let (mut days, mut months) = (BTreeSet::new(), BTreeSet::new());
    let mut gone = Vec::new();
    for one in generations.iter().rev() {
        let month = (one.day.year(), one.day.month());
        let of_day = days.len() < DAYS && days.insert(one.day);
        let of_month = months.len() < MONTHS && months.insert(month);
        if !of_day && !of_month {
            gone.push(one);
        }
    }
    gone
}

/// The backups of this vault in a folder, oldest first. Another vault's are none of them, nor is what has the
/// name alone.
pub(super) fn of_vault(folder: &Path, vault: &str) -> Result<Vec<Generation>> {
    Ok(all(folder)?.into_iter().filter(|one| is_of(&one.path, vault)).collect())
}

/// Notes in a vault under a new key which one it was under the key before; the ones before that it knows already.
pub(super) fn note_former(renewed: &Connection, vault: &str) -> Result<()> {
    let mut former = former(renewed)?;
    former.insert(vault.to_owned());
    value::put(renewed, FORMER, &serde_json::to_string(&former).map_err(Failure::defect)?)
}

/// Which vaults this one was before it was given a new key.
fn former(connection: &Connection) -> Result<BTreeSet<String>> {
    let noted = value::get(connection, FORMER)?;
    Ok(noted.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

/// Whether a file begins as a backup of this vault does, and has the length that it tells.
fn is_of(path: &Path, vault: &str) -> bool {
    let backup = File::open(path).map_err(Failure::from);
    backup.is_ok_and(|mut file| Backup::read(&mut file).is_ok_and(|backup| backup.vault() == vault))
}

impl Vault {
    /// The backups of this vault in a folder, oldest first.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn generations(&self, folder: &Path) -> Result<Vec<Generation>> {
        of_vault(folder, self.key_file.vault())
    }

    /// The backups of this vault in a folder that were made under a key it had before, oldest first. They open with
    /// what opened the vault then, and with nothing of today.
    ///
    /// # Errors
    /// The folder cannot be read; those of the disk.
    pub fn former_generations(&self, folder: &Path) -> Result<Vec<Generation>> {
        let mut found = Vec::new();
        for vault in self.read(former)? {
            found.extend(of_vault(folder, &vault)?);
        }
        found.sort();
        Ok(found)
    }

    /// Removes the backups of this vault in a folder that were made under a key it had before, and no other file.
    ///
    /// # Errors
    /// The folder cannot be read; one cannot be removed: then those before it are gone.
    pub fn remove_former(&self, folder: &Path) -> Result<()> {
        let generations = self.former_generations(folder)?;
        generations.iter().try_for_each(|one| remove(&one.path))?;
        generations.first().map_or(Ok(()), |one| sync_folder_of(&one.path))
    }

    /// Whether this file is there, as a backup of this vault; what is in it is not read.
    pub fn made_backup(&self, file: &Path) -> bool {
        is_of(file, self.key_file.vault())
    }

    /// Removes the backups of this vault that are superseded, now that this one was proved. What cannot be
    /// removed now is at the next backup.
    ///
    /// # Errors
    /// The folder cannot be read; the proved one is not among its backups: then nothing is removed.
    pub fn remove_superseded(&self, proved: &Path) -> Result<()> {
        let folder = proved.parent().ok_or(Failure::new(Code::BadCall))?;
        let generations = self.generations(folder)?;
        if !generations.iter().any(|one| one.path == proved) {
            return Err(Code::BackupDamaged.into());
        }
        for one in superseded(&generations).into_iter().filter(|one| one.path != proved) {
            let _ = remove(&one.path);
        }
        sync_folder_of(proved)
    }

    /// A digest of what the vault holds, to tell whether anything has changed since a backup. The value of
    /// this name is not of it: what is said of backups changes with each of them.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn mark(&self, except: &str) -> Result<String> {
        let mut digest = Sha256::new();
        digest.update(self.key_file.to_bytes()?);
        digest.update(content(&self.connection, except)?);
        Ok(HEXLOWER.encode(&digest.finalize()))
    }
}

/// A digest of what a database holds, but for the value of this name.
pub(super) fn content(connection: &Connection, except: &str) -> Result<[u8; 32]> {
    let mut digest = Sha256::new();
    let mut statement = connection.prepare_cached(sql!("vault/mark"))?;
    let mut rows = statement.query([except])?;
    while let Some(row) = rows.next()? {
        digest.update(row.get_ref(0)?.as_bytes().map_err(Failure::defect)?);
        digest.update([0]);
    }
    Ok(digest.finalize().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn generations(names: &[String]) -> Vec<Generation> {
        let mut all: Vec<Generation> =
            names.iter().filter_map(|name| Generation::of(Path::new("/k").join(name))).collect();
        all.sort();
        all
    }

    #[test]
    fn a_name_is_a_day_and_a_number() {
        let read =
            |name: &str| Generation::of(PathBuf::from(name)).map(|one| (one.day.to_string(), one.number));
        let own = |day: &str, number| Some((day.to_owned(), number));
        assert_eq!(read("laatija-2026-11-22-1.laatijakopio"), own("2026-11-22", 1));
        assert_eq!(read("/k/laatija-2026-11-22-12.laatijakopio"), own("2026-11-22", 12));
        for other in [
            "laatija-2026-11-22-01.laatijakopio",
            "laatija-2026-11-31-1.laatijakopio",
            "laatija-2026-11-22.laatijakopio",
            "laatija-2026-11-22-1 (2).laatijakopio",
            "laatija-2026-11-22-1.laatijakopio.part",
            "laatija-varmuuskopio-2026-11-22.laatijakopio",
        ] {
            assert_eq!(read(other), None, "{other}");
        }
    }

    /// A backup on each of 500 days, two on each tenth: ten days and twelve months are kept, the newest of each.
    #[test]
    fn ten_days_and_twelve_months_are_kept() {
        let first: NaiveDate = "2025-07-12".parse().unwrap();
        let mut names = Vec::new();
        for (day, date) in first.iter_days().take(500).enumerate() {
            names.push(name_of(date, 1));
            names.extend((day % 10 == 9).then(|| name_of(date, 2)));
        }
        let all = generations(&names);
        let gone: Vec<&Generation> = superseded(&all);
        let kept: Vec<String> = all
            .iter()
            .filter(|one| !gone.contains(one))
            .map(|one| one.path.file_name().unwrap().to_str().unwrap().to_owned())
            .collect();
        let days = (14..=23)
            .map(|day| name_of(format!("2026-11-{day}").parse().unwrap(), if day == 23 { 2 } else { 1 }));
        let days: Vec<String> = days.collect();
        assert_eq!(kept[kept.len() - 10..], days, "{kept:?}");
        let months: Vec<&str> = kept[..kept.len() - 10].iter().map(|name| &name[8..18]).collect();
        let ends = ["2025-12-31", "2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"];
        assert_eq!(months[..6], ends);
        assert_eq!(months.len(), 11, "eleven months before this one: {months:?}");
    }

    #[test]
    fn few_are_all_kept() {
        let names: Vec<String> =
            (1..=9).map(|day| format!("laatija-2026-11-0{day}-1.laatijakopio")).collect();
        assert_eq!(superseded(&generations(&names)), Vec::<&Generation>::new());
    }
}
