//! Making a backup while the vault is in use. The database file is held still for as long as it is copied:
//! what is saved meanwhile goes into the log beside it. So everything that takes time (copying, packing,
//! opening what was packed and reading every record) waits for nobody and keeps nobody waiting.

use super::backup::{Backup, pack};
use super::check::{Check, check_with};
use super::connection::{Use, connect, copy_into, fold_log, let_fold};
use super::keys::{Purpose, Secret};
use super::{DATABASE, Vault};
use crate::failure::{Code, Failure, Result};
use crate::file::{Act, disk, make_private, put_in_place, remove_database};
use rusqlite::{Connection, InterruptHandle};
use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// The databases that a backup in the making needs in the vault's folder: as it lies, compact, and as it is read back.
pub(super) const SCRATCH: [&str; 3] = ["varmuuskopio.raaka", "varmuuskopio.osa", "varmuuskopio.luku"];
/// What is copied at a time.
const PIECE: usize = 64 * 1024;

/// How far a backup has come, and whether it is still wanted.
#[derive(Default)]
pub struct Watch {
    stopped: AtomicBool,
    permille: AtomicU64,
    /// The statement that runs now, to be broken off.
    statement: Mutex<Option<InterruptHandle>>,
}

impl Watch {
    /// The backup is not wanted any more: what is being made ends soon, as `Cancelled`, and leaves nothing.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::SeqCst);
        if let Some(statement) = &*self.statement.lock().unwrap_or_else(PoisonError::into_inner) {
            statement.interrupt();
        }
    }

    /// How much is done, of 1,000.
    pub fn permille(&self) -> u32 {
        self.permille.load(Ordering::SeqCst) as u32
    }

    /// Tells how far a stage has come, unless the backup is not wanted any more.
    pub(super) fn reach(&self, stage: Stage, done: u64, of: u64) -> Result<()> {
        let (from, to) = stage.bounds();
        self.reach_between(from, to, done, of)
    }

    /// The same, for a part of the way between two thousandths.
    pub(super) fn reach_between(&self, from: u64, to: u64, done: u64, of: u64) -> Result<()> {
        let now = from + (to - from) * done.min(of) / of.max(1);
        self.permille.store(now, Ordering::SeqCst);
        if self.stopped.load(Ordering::SeqCst) { Err(Code::Cancelled.into()) } else { Ok(()) }
    }

    /// Lets a connection be broken off.
    pub(super) fn over<T>(&self, connection: &Connection, act: impl FnOnce() -> Result<T>) -> Result<T> {
        let statement = || self.statement.lock().unwrap_or_else(PoisonError::into_inner);
        *statement() = Some(connection.get_interrupt_handle());
        let outcome = act();
        *statement() = None;
        match self.stopped.load(Ordering::SeqCst) {
            true => Err(Code::Cancelled.into()),
            false => outcome,
        }
    }
}

/// The stages of a backup, in their order.
#[derive(Clone, Copy)]
pub(super) enum Stage {
    /// The database file is copied as it lies.
    Copy,
    /// A compact copy is made of that.
    Compact,
    /// It is packed into the file that will be the backup.
    Pack,
    /// The database is taken out of that file again.
    Unpack,
    /// Every record of what was taken out is read.
    Read,
}

impl Stage {
    fn bounds(self) -> (u64, u64) {
        match self {
            Stage::Copy => (0, 100),
            Stage::Compact => (100, 350),
            Stage::Pack => (350, 500),
            Stage::Unpack => (500, 650),
            Stage::Read => (650, 1000),
        }
    }
}

/// A backup to be made: all that is needed of the open vault. Holds keys: to be done or dropped soon.
pub struct BackupJob {
    database: Arc<File>,
    length: u64,
    folder: PathBuf,
    key_file: Vec<u8>,
    salt: [u8; 16],
    key: Secret<32>,
    seal: Secret<32>,
}

impl Vault {
    /// Makes a backup: a copy of the vault, packed as one file, which is then opened and read in full. The
    /// file is there whole or not at all; an earlier one of that name stays until then.
    ///
    /// # Errors
    /// `FileUnwritable` beside the vault itself; `VaultDamaged`; those of the disk.
    pub fn back_up(&self, file: &Path) -> Result<Check> {
        let job = self.begin_backup()?;
        let outcome = job.run(file, &Watch::default());
        self.end_backup();
        outcome
    }

    /// Holds the database file still, and gives the backup that can be made of it, anywhere. What is saved
    /// from here on is safe as ever, in the log, and not in the backup.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn begin_backup(&self) -> Result<BackupJob> {
        disk::may(Act::Write)?;
        let job = BackupJob {
            length: 0,
            database: self.file.clone(),
            folder: self.folder.clone(),
            key_file: self.key_file.to_bytes()?,
            salt: self.key_file.salt()?,
            key: self.key.sub_key(Purpose::Database)?,
            seal: self.key.sub_key(Purpose::Backup)?,
        };
        fold_log(&self.connection)?;
        self.held_still.set(true);
        Ok(BackupJob { length: job.database.metadata()?.len(), ..job })
    }

    /// The first bytes of the database's file.
    pub(super) fn first_bytes(&self) -> Result<[u8; 16]> {
        let (mut file, mut bytes) = (&*self.file, [0; 16]);
        file.seek(SeekFrom::Start(0))?;
        file.read_exact(&mut bytes)?;
        Ok(bytes)
    }

    /// The backup is made or given up: the log may be folded into the database file again.
    pub fn end_backup(&self) {
        if self.held_still.take() {
            // Where this fails the log only grows until the vault is closed.
            let _ = let_fold(&self.connection);
        }
    }
}

impl BackupJob {
    /// Makes the backup.
    ///
    /// # Errors
    /// `Cancelled` when it is not wanted any more; else as [`Vault::back_up`].
    pub fn run(&self, file: &Path, watch: &Watch) -> Result<Check> {
        refuse_own_folder(&self.folder, file)?;
        let scratch = SCRATCH.map(|name| self.folder.join(name));
        let outcome = self.make(&scratch, file, watch);
        let removed = scratch.iter().try_for_each(|path| remove_database(path));
        let checked = outcome?;
        removed.map(|()| checked)
    }

    fn make(&self, [raw, copy, taken]: &[PathBuf; 3], file: &Path, watch: &Watch) -> Result<Check> {
        self.take(raw, watch)?;
        // As one that is written to: only such a connection tells that a page it read is not authentic.
        let source = connect(raw, &self.key, &self.salt, Use::Keep)?;
        watch.reach(Stage::Compact, 0, 1)?;
        watch.over(&source, || copy_into(&source, copy))?;
        drop(source);
        remove_database(raw)?;
        put_in_place(file, |target| {
            pack(target, &self.key_file, copy, &self.seal, watch)?;
            remove_database(copy)?;
            self.prove(target, taken, watch)
        })
    }

    /// Copies the database file, which is held still.
    fn take(&self, raw: &Path, watch: &Watch) -> Result<()> {
        remove_database(raw)?;
        let mut copy = make_private(raw)?;
        let mut database = &*self.database;
        database.seek(SeekFrom::Start(0))?;
        let (mut piece, mut left) = (vec![0; PIECE], self.length);
        while left > 0 {
            let length = left.min(PIECE as u64) as usize;
            database.read_exact(&mut piece[..length])?;
            copy.write_all(&piece[..length])?;
            left -= length as u64;
            watch.reach(Stage::Copy, self.length - left, self.length)?;
        }
        Ok(())
    }

    /// Takes the database out of the packed file, as it is read back from there, and reads every record.
    fn prove(&self, target: &mut File, taken: &Path, watch: &Watch) -> Result<Check> {
        target.seek(SeekFrom::Start(0))?;
        remove_database(taken)?;
        Backup::read(target)?.copy_database(&self.seal, &mut make_private(taken)?, watch)?;
        let connection = connect(taken, &self.key, &self.salt, Use::Prove)?;
        watch.over(&connection, || check_with(&connection, |done, of| watch.reach(Stage::Read, done, of)))
    }
}

/// A backup named like a file of the vault would take its place.
fn refuse_own_folder(folder: &Path, file: &Path) -> Result<()> {
    let parent = file.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let parent = parent.canonicalize().map_err(|_| Failure::new(Code::FileUnwritable))?;
    if parent == folder.canonicalize()? { Err(Code::FileUnwritable.into()) } else { Ok(()) }
}

/// The database's file, to be copied from while the vault is in use. It is opened before the database and
/// closed after it: on POSIX systems closing any handle of a file gives up every lock that the process has
/// on it.
pub(super) fn open_beside(folder: &Path) -> Result<Arc<File>> {
    Ok(Arc::new(File::open(folder.join(DATABASE))?))
}
