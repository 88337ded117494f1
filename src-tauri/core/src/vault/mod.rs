//! The vault: one encrypted file in which plans are kept, and the keys to it.
//!
//! A folder holds `suunnitelmat.laatija` (SQLCipher), two copies of the key file, and a lock file.
//! The database has a random key, which the key file holds wrapped once for each way of opening; so
//! a passphrase is changed without touching a plan, and any copy of the key file opens any state of
//! the database. What is returned as saved has survived a power cut. Knows no template and no form:
//! answers are JSON texts to it.
//!
//! Its tests kill a process at every call that changes the disk, cut the power at any moment of such calls,
//! let the disk refuse from each of them on, flip bits, and look through every byte that is written and all
//! memory that is left after closing.

mod addition;
mod attachment;
mod backup;
mod begun;
mod carry;
mod chain;
mod check;
mod closing;
mod connection;
mod cost;
mod dismissal;
mod erasing;
mod follow;
mod foundation;
mod generation;
mod given;
mod key_file;
mod keys;
mod ledger;
mod local;
mod log;
mod meeting;
mod migration;
mod packet;
mod part;
mod phrase;
mod place;
mod plan;
mod process;
mod received;
mod renewal;
mod rescue;
mod restore;
mod retyping;
mod revision;
mod signer;
mod snapshot;
mod step;
#[cfg(test)]
mod tests;
mod trail;
mod value;

pub use attachment::{Attached, AttachmentRecord, NewAttachment};
pub use backup::recognise_backup;
pub use begun::{Begun, BegunPlace};
pub use carry::{BegunFrom, Beside, Carried, Origin};
pub use check::Check;
pub use cost::Cost;
pub use erasing::Erased;
pub use follow::{Followed, FollowedGoal, NewObservation, Observation};
pub use foundation::KeptFoundation;
pub use generation::{Generation, next_file};
pub use given::{GivenSupport, NewGiven};
pub use key_file::{Given, Sheets};
pub use keys::{Random, RecoveryKey};
pub use ledger::{
    AwaitedPaper, Basis, CopyEntry, DeliveryEntry, Entry, Foreseen, KnownCopy, Ledger, NewCopy, NewDelivery,
    NewPaper, Outlet, PaperEntry, Stamp, Struck,
};
pub use local::LocalTemplate;
pub use meeting::MeetingRecord;
pub use packet::{Answered, Answers, Asked, AskedRow, Colleague, Contribution, NewAsked};
pub use part::{PARTS, Part, Typed};
pub use phrase::PhraseRecord;
#[cfg(test)]
pub(crate) use place::on_network;
pub use place::{conflicting_copies, refuse_carried};
pub use plan::{DraftSave, NewPlan, PlanRecord, StoredDraft, Summary};
pub use process::harden_process;
#[cfg(all(test, target_os = "linux"))]
pub(crate) use process::memory;
pub use received::ReceivedRecord;
pub use renewal::take_renewal;
pub use rescue::{
    Named, Naming, Part as RescuedPart, Patch, Rescued, RescuedPlan, Wish, leave_rescue, rescue, rescue_into,
    take_rescue,
};
pub use restore::{Content, Existing, Restored, aside, look_into, restore};
pub use retyping::Tick;
pub use revision::{NewRevision, RevisionRecord};
pub use signer::KnownSigner;
pub use snapshot::{BackupJob, Watch};
pub use step::{Changed, Step, StepChange, Steps, Summarise};
#[cfg(all(test, target_os = "linux"))]
pub(crate) use tests::calls::{Refusal, refused};
pub use trail::{Act, Event};

use crate::failure::{Code, Failure, Result};
use crate::file::{
    Act as DiskAct, beside, disk, identity, make_folder, make_private, private, remove_database, rename,
    sync_folder_of,
};
use connection::{Use, checkpoint, connect, whole};
use key_file::KeyFile;
use keys::{Purpose, VaultKey};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::cell::Cell;
use std::fs::{File, TryLockError};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A statement of `vault/sql`, by its path without the ending.
macro_rules! sql {
    ($path:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/vault/sql/", $path, ".sql"))
    };
}
use sql;

/// The database's file name.
pub const DATABASE: &str = "suunnitelmat.laatija";
/// The lock file's name.
const LOCK: &str = "lukko";
/// The ending of a database that is being made and not yet in place.
const UNFINISHED: &str = ".uusi";

/// An open vault.
pub struct Vault {
    // Dropped in this order: the lock is let go last.
    connection: Connection,
    /// The database's file itself, for backups; see [`snapshot::open_beside`].
    file: Arc<File>,
    /// Which files the database and its log are.
    files: [Option<(u64, u64)>; 2],
    /// Whether the database file stays as it is because it is being copied.
    held_still: Cell<bool>,
    key: VaultKey,
    key_file: KeyFile,
    folder: PathBuf,
    /// Whether a copy of the key file was damaged or behind at the opening and was written anew.
    keys_mended: bool,
    /// Who writes, as the trail tells it.
    writer: Option<trail::Writer>,
    /// What is being changed, until the trail tells of it.
    turn: Option<trail::Turn>,
    /// What was done and is not told yet.
    untold: Vec<trail::Untold>,
    /// What was begun and ends with what is recorded next.
    ends: Option<BegunPlace>,
    _lock: File,
}

/// Whether the folder holds a vault, or what is left of one: the keys alone count too, unless they
/// are of a vault whose making was cut short.
pub fn exists(folder: &Path) -> bool {
    let database = folder.join(DATABASE);
    database.exists()
        || restore::is_pending(folder)
        || (key_file::exists(folder) && !beside(&database, UNFINISHED).exists())
}

impl Vault {
    /// Makes a vault in the folder. The database takes its place last, so a vault that is there is
    /// whole, and its keys are on the disk.
    ///
    /// # Errors
    /// `VaultExists`, `VaultInUse`, `NotEncrypted`, and those of the disk.
    pub fn create(
        folder: &Path,
        passphrase: &str,
        cost: Cost,
        random: Random<'_>,
    ) -> Result<(Vault, RecoveryKey)> {
        Vault::create_with(folder, passphrase, &[], cost, random)
    }

    /// Makes a vault with these values in it from the first moment on.
    ///
    /// # Errors
    /// As [`Vault::create`]. What is told as failed is not there and can be made again.
    pub fn create_with(
        folder: &Path,
        passphrase: &str,
        values: &[(&str, &str)],
        cost: Cost,
        random: Random<'_>,
    ) -> Result<(Vault, RecoveryKey)> {
        refuse_existing(folder)?;
        make_folder(folder)?;
        let lock = lock(folder)?;
        // Another window may have made one in the meantime.
        refuse_existing(folder)?;
        let key = VaultKey::new(random)?;
        let recovery = RecoveryKey::new(random)?;
        let key_file = KeyFile::new(random)?
            .with_passphrase(passphrase, &key, cost, random)?
            .with_recovery(&recovery, &key, random)?;
        let database = folder.join(DATABASE);
        let unfinished = beside(&database, UNFINISHED);
        make_database(&unfinished, &key, &key_file, values)?;
        key_file.write(folder)?;
        rename(&unfinished, &database)?;
        let entered = sync_folder_of(&database).and_then(|()| Vault::enter(folder, lock, key, key_file));
        if entered.is_err() {
            // Back to where the next making begins anew; nothing was kept in it yet.
            let _ = std::fs::rename(&database, &unfinished).map(|()| remove_database(&database));
        }
        Ok((entered?, recovery))
    }

    /// Opens the vault of the folder with the passphrase.
    ///
    /// # Errors
    /// `NoVault`, `VaultInUse`, `WrongPassphrase`, `KeyFileDamaged`, `KeyFileForeign`, `VaultTooNew`,
    /// `VaultDamaged`, and those of the disk.
    pub fn open(folder: &Path, passphrase: &str) -> Result<Vault> {
        Vault::open_given(folder, &Given::Passphrase(passphrase))
    }

    /// Opens the vault of the folder with the recovery key as typed from the sheet.
    ///
    /// # Errors
    /// As [`Vault::open`], with `RecoveryKeyMistyped` and `WrongRecoveryKey`.
    pub fn open_with_recovery_key(folder: &Path, key: &str) -> Result<Vault> {
        Vault::open_given(folder, &Given::Recovery(key))
    }

    /// Opens the vault of the folder by one of its ways.
    ///
    /// # Errors
    /// As [`Vault::open`] and [`Vault::open_with_recovery_key`].
    pub fn open_given(folder: &Path, given: &Given<'_>) -> Result<Vault> {
        let database = folder.join(DATABASE);
        if !database.exists() && !restore::is_pending(folder) {
            return Err(Code::NoVault.into());
        }
        let lock = lock(folder)?;
        restore::finish(folder)?;
        place::take_back(folder);
        let (key_file, wants_repair) = key_file::read(folder, first_bytes(&database))?;
        let key = key_file.open(given)?;
        let mut vault = Vault::enter(folder, lock, key, key_file)?;
        // What was cut short here belongs to nobody any more, and would hold what is erased from now on.
        restore::sweep(folder);
        vault.repair_keys(wants_repair);
        if vault.is_typed_from_unread_sheet(given) {
            // A sheet that was typed whole is read back. On a full disk it stays one of two that open.
            let _ = vault.confirm_recovery_key();
        }
        Ok(vault)
    }

    /// Opens the database with the key. The salt comes from the key file: the database's own first
    /// page may be torn while the log still holds it whole. Its first bytes only tell what is wrong.
    fn enter(folder: &Path, lock: File, key: VaultKey, key_file: KeyFile) -> Result<Vault> {
        let database = folder.join(DATABASE);
        let salt = key_file.salt()?;
        let file = snapshot::open_beside(folder)?;
        if log::hides_saves(&database) {
            return Err(Failure::new(Code::VaultDamaged).with("detail", "the log"));
        }
        let opened = connect(&database, &key.sub_key(Purpose::Database)?, &salt, Use::Keep);
        let mut connection = opened.map_err(|failure| {
            let foreign = failure.code == Code::VaultDamaged && first_bytes(&database) != Some(salt);
            if foreign { Code::KeyFileForeign.into() } else { failure }
        })?;
        migration::bring_up(&mut connection, migration::STEPS, &database)?;
        let folder = folder.to_owned();
        Ok(Vault {
            connection,
            file,
            files: identities(&database),
            held_still: Cell::default(),
            key,
            key_file,
            folder,
            keys_mended: false,
            writer: None,
            turn: None,
            untold: Vec::new(),
            ends: None,
            _lock: lock,
        })
    }

    /// Writes copies of the key file anew that were damaged or behind. A vault must open on a full
    /// disk too: what fails here is tried again at the next opening.
    ///
    /// Both copies may have been put back by something that knows nothing of them: a sync program, somebody's copy
    /// of the folder. The one inside is then newer, and counts: a passphrase that was changed stays changed.
    fn repair_keys(&mut self, copies: bool) {
        let newer = self.keys_inside().ok().filter(|inside| inside.supersedes(&self.key_file));
        let put_back = newer.is_some();
        self.key_file = newer.unwrap_or_else(|| self.key_file.clone());
        if copies || put_back {
            self.keys_mended = self.key_file.write(&self.folder).is_ok();
        }
        if !self.holds_own_keys().unwrap_or(true) {
            let _ = self.keep_keys_inside();
        }
    }

    /// Whether a copy of the key file was damaged or behind when the vault was opened, and was written anew.
    pub fn keys_mended(&self) -> bool {
        self.keys_mended
    }

    fn holds_own_keys(&self) -> Result<bool> {
        Ok(self.keys_inside()? == self.key_file)
    }

    fn keys_inside(&self) -> Result<KeyFile> {
        let inside: Vec<u8> =
            self.read(|connection| Ok(connection.query_row(sql!("vault/key_file"), [], |row| row.get(0))?))?;
        KeyFile::from_bytes(&inside)
    }

    /// Whether what was given is a sheet that waits to be read back.
    fn is_typed_from_unread_sheet(&self, given: &Given<'_>) -> bool {
        matches!(given, Given::Recovery(_))
            && self.key_file.opened(given).is_ok_and(|(_, slot)| slot.is_unread())
    }

    fn keep_keys_inside(&self) -> Result<()> {
        keep_key_file(&self.connection, &self.key_file)
    }

    /// Whether this is the passphrase.
    ///
    /// # Errors
    /// `WrongPassphrase`.
    pub fn confirm_passphrase(&self, passphrase: &str) -> Result<()> {
        self.key_file.open(&Given::Passphrase(passphrase)).map(drop)
    }

    /// Changes the passphrase.
    ///
    /// # Errors
    /// `WrongPassphrase`, and those of the disk.
    pub fn change_passphrase(
        &mut self,
        current: &str,
        new: &str,
        cost: Cost,
        random: Random<'_>,
    ) -> Result<()> {
        self.confirm_passphrase(current)?;
        self.replace_passphrase(new, cost, random)
    }

    /// Gives a new passphrase without asking for the old one: after recovery.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn replace_passphrase(&mut self, new: &str, cost: Cost, random: Random<'_>) -> Result<()> {
        let next = self.key_file.with_passphrase(new, &self.key, cost, random)?;
        self.put_key_file(next)?;
        // It has changed, whether or not a full disk can take the word of it.
        let _ = self.tell(Act::PassphraseChanged);
        Ok(())
    }

    /// Which recovery sheets open the vault.
    pub fn sheets(&self) -> Sheets {
        self.key_file.sheets()
    }

    /// Makes a new recovery key. The one whose sheet was read back opens too, until
    /// [`Vault::confirm_recovery_key`]: a printer that fails must leave nobody without a sheet.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn renew_recovery_key(&mut self, random: Random<'_>) -> Result<RecoveryKey> {
        let recovery = RecoveryKey::new(random)?;
        let next = self.key_file.with_recovery(&recovery, &self.key, random)?;
        self.put_key_file(next).map(|()| recovery)
    }

    /// The new recovery key was read back from its sheet: it alone opens from here on.
    ///
    /// # Errors
    /// `BadCall` when no sheet waits to be read back; those of the disk.
    pub fn confirm_recovery_key(&mut self) -> Result<()> {
        match self.sheets().unread {
            true => {
                self.put_key_file(self.key_file.with_sheet_read())?;
                let _ = self.tell(Act::SheetChanged);
                Ok(())
            }
            false => Err(Code::BadCall.into()),
        }
    }

    /// Gives the new recovery key up: the one whose sheet was read back stays.
    ///
    /// # Errors
    /// `BadCall` when it would leave no sheet that opens, or none is to be given up; those of the disk.
    pub fn abandon_recovery_key(&mut self) -> Result<()> {
        match self.sheets() {
            Sheets { read: true, unread: true } => self.put_key_file(self.key_file.without_unread_sheet()),
            _ => Err(Code::BadCall.into()),
        }
    }

    /// What is told as failed here has not taken effect. The copy inside the database is no part of that:
    /// nothing is opened by it, and the next opening writes it anew.
    fn put_key_file(&mut self, next: KeyFile) -> Result<()> {
        self.demand_place()?;
        next.write(&self.folder)?;
        self.key_file = next;
        let _ = self.keep_keys_inside();
        Ok(())
    }

    /// Closes the vault, with everything in the one database file.
    ///
    /// # Errors
    /// Those of the disk; what was saved before is safe all the same.
    pub fn close(mut self) -> Result<()> {
        self.tell_late();
        checkpoint(&self.connection)?;
        self.connection.close().map_err(|(_, error)| error.into())
    }

    /// Whether the database and its log are still where they were opened, and the same files.
    fn demand_place(&self) -> Result<()> {
        match identities(&self.folder.join(DATABASE)) == self.files {
            true => Ok(()),
            false => Err(Code::VaultMoved.into()),
        }
    }

    /// Reads from the database. A page that does not authenticate is read as zeros, and SQLite sees that only
    /// where a page has a form: the end of a long value would come back wrong. So nothing counts as read before
    /// it is known that every page was authentic.
    fn read<T>(&self, what: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let found = what(&self.connection)?;
        whole(&self.connection).map(|()| found)
    }

    /// Begins to write. What is committed to a file that has no name any more is lost, whatever SQLite says.
    fn write(&mut self) -> Result<Transaction<'_>> {
        self.demand_place()?;
        Ok(self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?)
    }
}

/// Which files a database and its log are.
fn identities(database: &Path) -> [Option<(u64, u64)>; 2] {
    [database.to_owned(), beside(database, "-wal")].map(|path| identity(&path))
}

fn refuse_existing(folder: &Path) -> Result<()> {
    if exists(folder) { Err(Code::VaultExists.into()) } else { Ok(()) }
}

/// Makes a database with its tables and values, and proves on its bytes that it is encrypted.
fn make_database(path: &Path, key: &VaultKey, key_file: &KeyFile, values: &[(&str, &str)]) -> Result<()> {
    remove_database(path)?;
    make_private(path)?;
    let salt = key_file.salt()?;
    let mut connection = connect(path, &key.sub_key(Purpose::Database)?, &salt, Use::Make)?;
    migration::take(&mut connection, migration::STEPS)?;
    keep_key_file(&connection, key_file)?;
    values.iter().try_for_each(|(name, value)| value::put(&connection, name, value))?;
    checkpoint(&connection)?;
    connection.close().map_err(|(_, error)| Failure::from(error))?;
    let bytes = std::fs::read(path)?;
    let shows = |word: &[u8]| bytes.windows(word.len()).any(|piece| piece == word);
    if bytes.get(..16) != Some(&salt[..]) || shows(b"SQLite") || shows(b"CREATE") {
        return Err(Code::NotEncrypted.into());
    }
    Ok(())
}

fn keep_key_file(connection: &Connection, key_file: &KeyFile) -> Result<()> {
    disk::may(DiskAct::Write)?;
    connection.execute(sql!("vault/keep_key_file"), [key_file.to_bytes()?])?;
    Ok(())
}

/// Takes the lock of the folder: one program, one window.
fn lock(folder: &Path) -> Result<File> {
    let file = private().create(true).write(true).truncate(false).open(folder.join(LOCK))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Code::VaultInUse.into()),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

fn first_bytes(path: &Path) -> Option<[u8; 16]> {
    let mut bytes = [0; 16];
    File::open(path).ok()?.read_exact(&mut bytes).ok()?;
    Some(bytes)
}
