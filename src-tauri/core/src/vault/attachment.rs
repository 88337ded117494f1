//! Files attached to a plan. The vault keeps their bytes by digest; which of them a draft has is said by its
//! answers, which an issued version has by a list that never changes. A file goes when nothing has it any more.

use super::plan::{drafted, state};
use super::trail::{Act, Fact, Subject, append};
use super::{Stamp, Vault, sql};
use crate::failure::{Code, Failure, Result};
use crate::revision::Digest;
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest as _, Sha256};

/// The length of a part, in bytes. Writing and reading 10 MB takes no longer with it than with any other from 16 KiB
/// to the whole; a spoilt page costs no more than this, and no more of it is held at a time.
const PART: usize = 256 * 1024;

/// A file to be attached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAttachment {
    /// What it came as: `pdf`, `jpeg` or `png`.
    pub kind: String,
    /// How many pages it has.
    pub pages: u32,
    /// The moment, RFC 3339.
    pub added: String,
}

/// A file that is attached to a plan, without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttachmentRecord {
    /// SHA-256 of its bytes.
    pub digest: Digest,
    /// What it came as: `pdf`, `jpeg` or `png`.
    pub kind: String,
    /// How many pages it has.
    pub pages: u32,
    /// How many bytes it has.
    pub length: u32,
    /// When it was attached, RFC 3339.
    pub added: String,
}

/// A file in the list of an issued version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attached {
    /// What it was called.
    pub name: String,
    /// SHA-256 of its bytes.
    pub digest: Digest,
}

impl Vault {
    /// Keeps the bytes of a file with a plan; gives their digest. Bytes that are there already are not kept twice.
    ///
    /// # Errors
    /// `NoSuchPlan`; `Stale` when no draft is being written; those of the disk.
    pub fn attach(&mut self, plan: &str, new: &NewAttachment, bytes: &[u8]) -> Result<Digest> {
        let stamp = self.stamp();
        let transaction = self.write()?;
        let key = drafted(&transaction, plan)?.key;
        let subject = Subject::of(&transaction, key)?;
        let digest = keep(&transaction, (key, &subject), &stamp, new, bytes)?;
        super::closing::reopen(&transaction, key, &stamp)?;
        transaction.commit()?;
        Ok(digest)
    }

    /// The files that are kept with a plan, in the order in which they came.
    ///
    /// # Errors
    /// `NoSuchPlan`.
    pub fn attachments(&self, plan: &str) -> Result<Vec<AttachmentRecord>> {
        self.read(|connection| {
            Ok(list(connection, state(connection, plan)?.key)?.into_iter().map(|(_, one)| one).collect())
        })
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// `NoSuchPlan`, `NoSuchAttachment`; `VaultDamaged`.
    pub fn attachment(&self, plan: &str, digest: &Digest) -> Result<Vec<u8>> {
        self.read(|connection| {
            let found = one(connection, state(connection, plan)?.key, digest)?;
            let (key, length) = found.ok_or(Code::NoSuchAttachment)?;
            let mut bytes = Vec::with_capacity(length as usize);
            parts(connection, key, |part| bytes.extend_from_slice(part))?;
            match <Digest>::from(Sha256::digest(&bytes)) == *digest {
                true => Ok(bytes),
                false => Err(damaged()),
            }
        })
    }

    /// The files that an issued version lists, in its order.
    ///
    /// # Errors
    /// `NoSuchPlan`, `NoSuchRevision`.
    pub fn attached(&self, plan: &str, number: u32) -> Result<Vec<Attached>> {
        self.read(|connection| {
            let state = state(connection, plan)?;
            if number == 0 || number > state.version {
                return Err(Code::NoSuchRevision.into());
            }
            let mut statement = connection.prepare_cached(sql!("attachment/issued"))?;
            let row = |row: &rusqlite::Row<'_>| Ok(Attached { name: row.get(0)?, digest: row.get(1)? });
            let rows = statement.query_map(params![state.key, number], row)?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// Removes the files of a plan that nothing has any more: neither a version, nor the draft, nor a change that
    /// can be taken back.
    ///
    /// # Errors
    /// `NoSuchPlan`; those of the disk.
    pub fn sweep_attachments(&mut self, plan: &str) -> Result<()> {
        let key = self.read(|connection| Ok(state(connection, plan)?.key))?;
        // Mostly there is none, and then nothing is written.
        let unused: i64 = self.connection.query_row(sql!("attachment/unused"), [key], |row| row.get(0))?;
        if unused > 0 {
            let transaction = self.write()?;
            sweep(&transaction, key)?;
            transaction.commit()?;
        }
        Ok(())
    }
}

/// Keeps the bytes of a file with the plan of this key, and tells it; gives their digest. What is there is kept once.
pub(super) fn keep(
    connection: &Connection,
    (plan, subject): (i64, &Subject),
    stamp: &Stamp,
    new: &NewAttachment,
    bytes: &[u8],
) -> Result<Digest> {
    let digest: Digest = Sha256::digest(bytes).into();
    if one(connection, plan, &digest)?.is_some() {
        return Ok(digest);
    }
    connection.execute(
        sql!("attachment/add"),
        params![plan, digest, new.kind, new.pages, bytes.len() as i64, new.added],
    )?;
    let attachment = connection.last_insert_rowid();
    for (number, part) in (1i64..).zip(bytes.chunks(PART)) {
        let mut statement = connection.prepare_cached(sql!("attachment/add_part"))?;
        statement.execute(params![attachment, number, part])?;
    }
    append(connection, stamp, &Fact::of(subject, Act::FileAttached).about(&digest))?;
    Ok(digest)
}

/// Lists the files of a version that is being issued, and removes those that nothing has any more.
pub(super) fn issue(connection: &Connection, plan: i64, number: u32, attached: &[Attached]) -> Result<()> {
    for (place, one) in (1i64..).zip(attached) {
        connection.execute(sql!("attachment/issue"), params![plan, number, place, one.name, one.digest])?;
    }
    sweep(connection, plan)
}

pub(super) fn sweep(connection: &Connection, plan: i64) -> Result<()> {
    connection.execute(sql!("attachment/sweep"), [plan])?;
    Ok(())
}

/// Reads every file of the plan with this key: all its bytes are there, and are those of its digest.
pub(super) fn read_all(connection: &Connection, plan: i64) -> Result<()> {
    for (key, record) in list(connection, plan)? {
        let mut digest = Sha256::new();
        parts(connection, key, |part| digest.update(part))?;
        if <Digest>::from(digest.finalize()) != record.digest {
            return Err(damaged());
        }
    }
    Ok(())
}

fn list(connection: &Connection, plan: i64) -> Result<Vec<(i64, AttachmentRecord)>> {
    let mut statement = connection.prepare_cached(sql!("attachment/list"))?;
    let rows = statement.query_map([plan], |row| {
        let record = AttachmentRecord {
            digest: row.get(1)?,
            kind: row.get(2)?,
            pages: row.get(3)?,
            length: row.get(4)?,
            added: row.get(5)?,
        };
        Ok((row.get(0)?, record))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn one(connection: &Connection, plan: i64, digest: &Digest) -> Result<Option<(i64, u32)>> {
    let mut statement = connection.prepare_cached(sql!("attachment/one"))?;
    Ok(statement.query_row(params![plan, digest], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

/// Hands the parts of a file over, one after another.
fn parts(connection: &Connection, attachment: i64, mut take: impl FnMut(&[u8])) -> Result<()> {
    let mut statement = connection.prepare_cached(sql!("attachment/parts"))?;
    let mut rows = statement.query([attachment])?;
    while let Some(row) = rows.next()? {
        take(row.get_ref(0)?.as_blob().map_err(|_| damaged())?);
    }
    Ok(())
}

fn damaged() -> Failure {
    Failure::new(Code::VaultDamaged).with("detail", "attachment")
}
