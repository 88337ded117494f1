//! Backups: one file that holds a whole vault, proved before it is called a backup.
//!
//! The file is `magic | length of the key file | length of the database | key file | database | HMAC`,
//! lengths in little-endian. The database is the encrypted copy that SQLite makes of a consistent
//! state; the HMAC under a key of its own covers everything before it.

use super::check::{Check, check};
use super::connection::{Use, connect};
use super::key_file::{Given, KeyFile, MOST_BYTES};
use super::keys::{Purpose, Secret, VaultKey};
use super::snapshot::{Stage, Watch};
use super::{DATABASE, migration};
use crate::failure::{Code, Failure, Result};
use crate::file::{Act, disk, put_in_place};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::fs::File;
use std::io::{BufReader, Read, Write};
use std::path::Path;

/// The first bytes of a backup.
const MAGIC: &[u8; 16] = b"laatija-backup1\n";
/// Length of the HMAC.
const SEAL: usize = 32;
/// What is read at a time.
const PIECE: usize = 64 * 1024;

fn authenticator(key: &Secret<32>) -> Result<Hmac<Sha256>> {
    Hmac::new_from_slice(key.expose()).map_err(Failure::defect)
}

/// Packs a database and its key file into the file of a backup.
pub(super) fn pack(
    target: &mut File,
    key_file: &[u8],
    copy: &Path,
    key: &Secret<32>,
    watch: &Watch,
) -> Result<()> {
    disk::may(Act::Write)?;
    let mut database = File::open(copy)?;
    let whole = database.metadata()?.len();
    let mut seal = authenticator(key)?;
    let mut put = |bytes: &[u8]| -> Result<()> {
        seal.update(bytes);
        Ok(target.write_all(bytes)?)
    };
    put(MAGIC)?;
    put(&(key_file.len() as u64).to_le_bytes())?;
    put(&whole.to_le_bytes())?;
    put(key_file)?;
    let (mut piece, mut done) = (vec![0; PIECE], 0);
    loop {
        match database.read(&mut piece)? {
            0 => break,
            length => put(&piece[..length]).map(|()| done += length as u64)?,
        }
        watch.reach(Stage::Pack, done, whole)?;
    }
    Ok(target.write_all(&seal.finalize().into_bytes())?)
}

/// A backup being read, at the start of its database.
pub(super) struct Backup<'a> {
    file: BufReader<&'a mut File>,
    /// Everything before the database, as authenticated.
    head: Vec<u8>,
    key_file: KeyFile,
    database: u64,
}

fn damaged() -> Failure {
    Code::BackupDamaged.into()
}

/// A file that ends too early is a damaged backup, not a failing disk.
fn early_end(error: std::io::Error) -> Failure {
    if error.kind() == std::io::ErrorKind::UnexpectedEof { damaged() } else { error.into() }
}

impl Backup<'_> {
    /// Reads the head of a backup.
    pub(super) fn read(file: &mut File) -> Result<Backup<'_>> {
        let whole = file.metadata()?.len();
        let mut file = BufReader::with_capacity(PIECE, file);
        let mut head = vec![0; MAGIC.len() + 16];
        file.read_exact(&mut head).map_err(early_end)?;
        let (magic, lengths) = head.split_at(MAGIC.len());
        let (keys, database) = lengths.split_at(8);
        let (keys, database) = (length(keys)?, length(database)?);
        let expected = (head.len() + SEAL) as u64;
        let expected = expected.checked_add(keys).and_then(|sum| sum.checked_add(database));
        if magic != MAGIC || keys > MOST_BYTES || expected != Some(whole) {
            return Err(damaged());
        }
        let start = head.len();
        head.resize(start + keys as usize, 0);
        file.read_exact(&mut head[start..]).map_err(early_end)?;
        let key_file = KeyFile::from_bytes(&head[start..]).map_err(of_backup)?;
        Ok(Backup { file, head, key_file, database })
    }

    /// The vault that it is a backup of, as sixteen bytes in hexadecimal.
    pub(super) fn vault(&self) -> &str {
        self.key_file.vault()
    }

    /// The salt of its database.
    pub(super) fn salt(&self) -> Result<[u8; 16]> {
        self.key_file.salt()
    }

    /// The key of the backup's vault, by what the person gave.
    pub(super) fn key(&self, given: &Given<'_>) -> Result<VaultKey> {
        self.key_file.open(given).map_err(of_backup)
    }

    /// Copies the database out, and tells whether the whole backup is what was sealed.
    pub(super) fn copy_database(
        &mut self,
        key: &Secret<32>,
        target: &mut dyn Write,
        watch: &Watch,
    ) -> Result<()> {
        let mut seal = authenticator(key)?;
        seal.update(&self.head);
        let mut piece = vec![0; PIECE];
        let mut left = self.database;
        while left > 0 {
            let length = left.min(PIECE as u64) as usize;
            self.file.read_exact(&mut piece[..length]).map_err(early_end)?;
            seal.update(&piece[..length]);
            target.write_all(&piece[..length])?;
            left -= length as u64;
            watch.reach(Stage::Unpack, self.database - left, self.database)?;
        }
        let mut expected = [0; SEAL];
        self.file.read_exact(&mut expected).map_err(early_end)?;
        seal.verify_slice(&expected).map_err(|_| damaged())
    }
}

fn length(bytes: &[u8]) -> Result<u64> {
    Ok(u64::from_le_bytes(bytes.try_into().map_err(|_| damaged())?))
}

/// What is damaged in a backup is the backup.
fn of_backup(failure: Failure) -> Failure {
    match failure.code {
        Code::KeyFileDamaged | Code::KeyFileForeign | Code::VaultDamaged | Code::NotEncrypted => damaged(),
        _ => failure,
    }
}

/// Whether the file begins and ends as a backup does. Says nothing yet of what is in it.
///
/// # Errors
/// `BackupDamaged`, `VaultTooNew`, and those of the disk.
pub fn recognise_backup(file: &Path) -> Result<()> {
    Backup::read(&mut File::open(file)?).map(drop)
}

/// Makes the vault of a backup in a folder of its own and reads it in full.
pub(super) fn unpack(backup: &mut Backup<'_>, key: &VaultKey, folder: &Path) -> Result<Check> {
    let database = folder.join(DATABASE);
    let seal = key.sub_key(Purpose::Backup)?;
    put_in_place(&database, |target| backup.copy_database(&seal, target, &Watch::default()))?;
    let checked = prove(&database, key, &backup.key_file).map_err(of_backup)?;
    backup.key_file.write(folder)?;
    Ok(checked)
}

/// Brings a restored database up to date and reads it in full. The backup itself is the copy of the
/// old state.
fn prove(database: &Path, key: &VaultKey, key_file: &KeyFile) -> Result<Check> {
    let key = key.sub_key(Purpose::Database)?;
    let mut connection = connect(database, &key, &key_file.salt()?, Use::Keep)?;
    if migration::version(&connection)? > migration::STEPS.len() {
        return Err(Code::VaultTooNew.into());
    }
    migration::take(&mut connection, migration::STEPS)?;
    let checked = check(&connection)?;
    connection.close().map_err(|(_, error)| Failure::from(error))?;
    Ok(checked)
}
