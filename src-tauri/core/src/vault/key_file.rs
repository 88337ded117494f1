//! The key file: public data that, with a passphrase or a recovery key, gives the vault's key. Kept
//! in two copies beside the database, a third inside it and one in every backup. Each copy is
//! written whole or not at all, one after the other, so that no fault can damage both.

use super::cost::Cost;
use super::keys::{Random, RecoveryKey, Slot, VaultKey, Way, normalized};
use crate::failure::{Code, Failure, Result};
use crate::file::{Part, remove, set_aside, sync_folder_of};
use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// The names of the two copies.
pub(super) const NAMES: [&str; 2] = ["avaimet.json", "avaimet.vara.json"];
/// The newest form of the file that this program reads and the one it writes.
const VERSION: u32 = 1;
/// Larger than any key file, smaller than what would hurt to read.
pub(super) const MOST_BYTES: u64 = 1024 * 1024;
/// Most ways of opening: each that is tried takes a second, and a doctored file must not take a day. There are
/// three at most, a passphrase and two sheets of which one waits to be read back.
const MOST_SLOTS: usize = 6;

/// Which secret a person gave.
pub enum Given<'a> {
    /// A passphrase.
    Passphrase(&'a str),
    /// A recovery key as typed.
    Recovery(&'a str),
}

/// Which recovery sheets open a vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sheets {
    /// One that was read back from paper.
    pub read: bool,
    /// One that was made after it and not yet read back.
    pub unread: bool,
}

/// What a key file says.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct KeyFile {
    /// Always `laatija-avaimet`.
    format: String,
    /// The form of the file.
    version: u32,
    /// Sixteen random bytes that are also the salt at the start of the database.
    vault: String,
    /// Grows with each change.
    generation: u64,
    /// The wrapped key, once for each way of opening.
    slots: Vec<Slot>,
}

/// The file: the keys and a sum against accidental damage. What must not be forged is authenticated
/// by the slots themselves.
#[derive(Serialize, Deserialize)]
struct Sealed {
    keys: KeyFile,
    sha256: String,
}

impl KeyFile {
    /// The key file of a new vault, still without slots.
    pub(super) fn new(random: Random<'_>) -> Result<KeyFile> {
        let mut vault = [0; 16];
        random(&mut vault)?;
        Ok(KeyFile {
            format: "laatija-avaimet".to_owned(),
            version: VERSION,
            vault: HEXLOWER.encode(&vault),
            generation: 0,
            slots: Vec::new(),
        })
    }

    /// Whether this is of the same vault as the other, and newer.
    pub(super) fn supersedes(&self, other: &KeyFile) -> bool {
        self.vault == other.vault && self.generation > other.generation
    }

    /// Which vault it is of.
    pub(super) fn vault(&self) -> &str {
        &self.vault
    }

    /// The salt of the database.
    pub(super) fn salt(&self) -> Result<[u8; 16]> {
        let bytes = HEXLOWER.decode(self.vault.as_bytes()).map_err(|_| damaged("vault"))?;
        bytes.try_into().map_err(|_| damaged("vault"))
    }

    /// The vault's key, by what the person gave.
    pub(super) fn open(&self, given: &Given<'_>) -> Result<VaultKey> {
        self.opened(given).map(|(key, _)| key)
    }

    /// The vault's key, and the slot that gave it.
    pub(super) fn opened(&self, given: &Given<'_>) -> Result<(VaultKey, &Slot)> {
        match given {
            Given::Passphrase(text) => self.open_slot(Way::Passphrase, &normalized(text)),
            Given::Recovery(text) => self.open_slot(Way::Recovery, RecoveryKey::read(text)?.expose()),
        }
    }

    fn open_slot(&self, way: Way, secret: &[u8]) -> Result<(VaultKey, &Slot)> {
        let mut outcome = Err(damaged("no slot"));
        for slot in self.slots.iter().filter(|slot| slot.way() == way) {
            outcome = slot.open(&self.vault, secret).map(|key| (key, slot));
            if outcome.is_ok() {
                break;
            }
        }
        outcome
    }

    /// The same keys, opened by this passphrase in place of the old one.
    pub(super) fn with_passphrase(
        &self,
        text: &str,
        key: &VaultKey,
        cost: Cost,
        random: Random<'_>,
    ) -> Result<KeyFile> {
        let slot = Slot::for_passphrase(&self.vault, text, key, cost, random)?;
        Ok(self.changed(|old| (old.way() != Way::Passphrase).then_some(old), Some(slot)))
    }

    /// The same keys, opened by this recovery key too. It takes the place of one whose sheet was never
    /// read back; one that was stays until this one is read back.
    pub(super) fn with_recovery(
        &self,
        recovery: &RecoveryKey,
        key: &VaultKey,
        random: Random<'_>,
    ) -> Result<KeyFile> {
        let slot = Slot::for_recovery(&self.vault, recovery, key, random)?;
        Ok(self.changed(|old| (!old.is_unread()).then_some(old), Some(slot)))
    }

    /// The same keys after the new recovery sheet was read back: it alone opens from here on.
    pub(super) fn with_sheet_read(&self) -> KeyFile {
        let keep = |old: Slot| (old.way() != Way::Recovery || old.is_unread()).then(|| old.read_back());
        self.changed(keep, None)
    }

    /// The same keys without the recovery sheet that was not read back.
    pub(super) fn without_unread_sheet(&self) -> KeyFile {
        self.changed(|old| (!old.is_unread()).then_some(old), None)
    }

    /// Whether a recovery sheet was read back; and whether one waits to be.
    pub(super) fn sheets(&self) -> Sheets {
        let mut sheets = self.slots.iter().filter(|slot| slot.way() == Way::Recovery);
        let unread = sheets.clone().any(Slot::is_unread);
        Sheets { read: sheets.any(|slot| !slot.is_unread()), unread }
    }

    fn changed(&self, keep: impl Fn(Slot) -> Option<Slot>, added: Option<Slot>) -> KeyFile {
        let slots = self.slots.iter().cloned().filter_map(keep).chain(added).collect();
        KeyFile { generation: self.generation + 1, slots, ..self.clone() }
    }

    /// The file's bytes.
    pub(super) fn to_bytes(&self) -> Result<Vec<u8>> {
        let sealed = Sealed { keys: self.clone(), sha256: self.sum()? };
        let mut bytes = serde_json::to_vec_pretty(&sealed).map_err(Failure::defect)?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    fn sum(&self) -> Result<String> {
        let body = serde_json::to_vec(self).map_err(Failure::defect)?;
        Ok(HEXLOWER.encode(&Sha256::digest(body)))
    }

    /// Reads a file's bytes.
    pub(super) fn from_bytes(bytes: &[u8]) -> Result<KeyFile> {
        let loose: serde_json::Value = serde_json::from_slice(bytes).map_err(|_| damaged("json"))?;
        let version = loose.pointer("/keys/version").and_then(serde_json::Value::as_u64);
        if version.is_some_and(|version| version > u64::from(VERSION)) {
            return Err(Code::VaultTooNew.into());
        }
        let sealed: Sealed = serde_json::from_value(loose).map_err(|_| damaged("shape"))?;
        let keys = sealed.keys;
        if keys.format != "laatija-avaimet" || keys.version != VERSION || keys.sum()? != sealed.sha256 {
            return Err(damaged("sum"));
        }
        if keys.slots.len() > MOST_SLOTS {
            return Err(damaged("slots"));
        }
        keys.salt()?;
        Ok(keys)
    }

    /// Writes both copies. A copy of another vault's keys is put aside, never overwritten.
    ///
    /// Both are on the disk before either takes its place, so that a full disk is met while nothing has
    /// changed. The first that is in place is the change: it has the higher generation, so it is what the
    /// next opening reads and writes the other anew from. What fails after it is therefore no failure.
    pub(super) fn write(&self, folder: &Path) -> Result<()> {
        let bytes = self.to_bytes()?;
        let [first, second] = paths(folder);
        let before = match fs::read(&first) {
            Ok(before) => Some(before),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(error.into()),
        };
        let (one, ()) = Part::prepare(&first, |file| fill(file, &bytes))?;
        let (two, ()) = Part::prepare(&second, |file| fill(file, &bytes))?;
        for path in [&first, &second] {
            if read_copy(path).is_ok_and(|other| other.vault != self.vault) {
                set_aside(path)?;
            }
        }
        one.place()?;
        if let Err(failure) = sync_folder_of(&first) {
            // It might not outlast a power cut. If it can be taken back it has not happened; where the disk
            // refuses that too, what is in place is what counts.
            if put_back(&first, before.as_deref()).is_ok() {
                return Err(failure);
            }
        }
        let _ = two.place().and_then(|()| sync_folder_of(&second));
        Ok(())
    }
}

fn fill(file: &mut fs::File, bytes: &[u8]) -> Result<()> {
    Ok(file.write_all(bytes)?)
}

/// Puts back what was there before. That it lasts cannot be asked of a disk that just refused it.
fn put_back(path: &Path, before: Option<&[u8]>) -> Result<()> {
    match before {
        Some(bytes) => Part::prepare(path, |file| fill(file, bytes))?.0.place(),
        None => remove(path),
    }
}

fn damaged(detail: &str) -> Failure {
    Failure::new(Code::KeyFileDamaged).with("detail", detail)
}

fn paths(folder: &Path) -> [PathBuf; 2] {
    NAMES.map(|name| folder.join(name))
}

fn read_copy(path: &Path) -> Result<KeyFile> {
    if fs::metadata(path)?.len() > MOST_BYTES {
        return Err(damaged("size"));
    }
    KeyFile::from_bytes(&fs::read(path)?)
}

/// Whether any copy is in the folder.
pub(super) fn exists(folder: &Path) -> bool {
    paths(folder).iter().any(|path| path.exists())
}

/// The sound copy of the highest generation, preferring the vault that the database begins with;
/// and whether the copies want writing anew.
pub(super) fn read(folder: &Path, begins_with: Option<[u8; 16]>) -> Result<(KeyFile, bool)> {
    let copies = paths(folder).map(|path| read_copy(&path));
    if let Some(Err(newer)) = copies.iter().find(|copy| failed_with(copy, Code::VaultTooNew)) {
        return Err(newer.clone());
    }
    let mut sound: Vec<KeyFile> = copies.into_iter().filter_map(Result::ok).collect();
    let wants_repair = sound.len() < 2 || sound.first() != sound.last();
    sound.sort_by_key(|copy| (copy.salt().ok() == begins_with, copy.generation));
    let best = sound.pop().ok_or_else(|| damaged("both copies"))?;
    Ok((best, wants_repair))
}

fn failed_with<T>(outcome: &Result<T>, code: Code) -> bool {
    outcome.as_ref().is_err_and(|failure| failure.code == code)
}

/// A key file of this content with a sum that fits, whatever the content.
#[cfg(test)]
pub(super) fn sealed_for_test(whole: serde_json::Value) -> Vec<u8> {
    let keys: KeyFile = serde_json::from_value(whole["keys"].clone()).unwrap();
    keys.to_bytes().unwrap()
}
