//! Issued revisions: written once, together with the bytes that were signed, and never again.

use super::attachment::Attached;
use super::ledger::add_recipients;
use super::plan::{drafted, put_summary, state};
use super::trail::{Act, Fact, Subject, append, end_turn};
use super::{Summary, Vault, sql};
use crate::failure::{Code, Failure, Result};
use crate::revision::Digest;
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::BTreeMap;

/// A revision to be issued.
#[derive(Clone, Debug)]
pub struct NewRevision {
    /// 1 more than the newest.
    pub number: u32,
    /// The moment, RFC 3339.
    pub issued: String,
    /// Why: an option of the template's reasons.
    pub reason: String,
    /// Who issued it.
    pub issuer: String,
    /// The canonical JSON that the digest is of.
    pub json: String,
    /// The digest.
    pub digest: Digest,
    /// The digest of the revision before.
    pub previous: Option<Digest>,
    /// The guardian's copy, byte for byte.
    pub pdf: Vec<u8>,
    /// How many pages the copy has.
    pub pages: u32,
    /// Whether the copy is signed.
    pub signed: bool,
    /// Who is to get a copy, in the plan's order.
    pub recipients: Vec<String>,
    /// The files that it lists, in its order.
    pub attached: Vec<Attached>,
    /// What a list says of the plan from now on; nothing where it stays.
    pub summary: Option<Summary>,
}

/// An issued revision, without the bytes of its copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RevisionRecord {
    /// 1, 2, …
    pub number: u32,
    /// The moment, RFC 3339.
    pub issued: String,
    /// Why: an option of the template's reasons.
    pub reason: String,
    /// Who issued it.
    pub issuer: String,
    /// The digest.
    pub digest: Digest,
    /// The digest of the revision before.
    pub previous: Option<Digest>,
    /// How many pages the copy has.
    pub pages: u32,
    /// Whether the copy is signed, by now.
    pub signed: bool,
    /// The canonical JSON.
    pub json: String,
    /// Whether the copy was signed when it was issued.
    pub issued_signed: bool,
}

impl Vault {
    /// Issues a revision: freezes it with its copy and the findings left as they are, and ends the
    /// draft; all or nothing.
    ///
    /// # Errors
    /// `NoSuchPlan`; `Stale` when no draft is being written; `CopyOutdated` when the revision does not
    /// follow the newest one; those of the disk.
    pub fn issue(&mut self, plan: &str, revision: &NewRevision) -> Result<()> {
        let stamp = self.stamp();
        let transaction = self.write()?;
        let state = drafted(&transaction, plan)?;
        let newest = digest_of(&transaction, state.key, state.version)?;
        if revision.number != state.version + 1 || revision.previous != newest {
            return Err(Code::CopyOutdated.into());
        }
        end_turn(&transaction, state.key, &stamp)?;
        add(&transaction, state.key, revision)?;
        add_recipients(&transaction, state.key, revision.number, &revision.recipients)?;
        transaction.execute(sql!("dismissal/freeze"), params![state.key, revision.number])?;
        transaction.execute(sql!("draft/clear"), [state.key])?;
        transaction.execute(sql!("step/clear"), [state.key])?;
        super::carry::end_carrying(&transaction, state.key)?;
        super::attachment::issue(&transaction, state.key, revision.number, &revision.attached)?;
        transaction.execute(sql!("plan/set_issued"), params![state.key, revision.number, revision.issued])?;
        if let Some(summary) = &revision.summary {
            put_summary(&transaction, state.key, summary)?;
        }
        let subject = Subject::of(&transaction, state.key)?;
        let fact = Fact::of_version(&subject, Act::Issued, revision.number).about(&revision.digest);
        append(&transaction, &stamp, &fact)?;
        transaction.commit()?;
        self.turn = None;
        Ok(())
    }

    /// The issued revisions of a plan, oldest first.
    ///
    /// # Errors
    /// `NoSuchPlan`.
    pub fn revisions(&self, plan: &str) -> Result<Vec<RevisionRecord>> {
        self.read(|connection| revisions(connection, state(connection, plan)?.key))
    }

    /// One issued revision.
    ///
    /// # Errors
    /// `NoSuchPlan`, `NoSuchRevision`.
    pub fn revision(&self, plan: &str, number: u32) -> Result<RevisionRecord> {
        self.read(|connection| {
            let key = state(connection, plan)?.key;
            let mut statement = connection.prepare_cached(sql!("revision/one"))?;
            let record = statement.query_row(params![key, number], revision_record).optional()?;
            record.ok_or_else(|| Code::NoSuchRevision.into())
        })
    }

    /// The bytes of an issued copy, with all that was signed onto it since.
    ///
    /// # Errors
    /// `NoSuchPlan`, `NoSuchRevision`.
    pub fn copy(&self, plan: &str, number: u32) -> Result<Vec<u8>> {
        self.read(|connection| copy(connection, state(connection, plan)?.key, number))
    }

    /// The plan and the number of the revision whose copy is these very bytes, or was before more was signed
    /// onto it.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn owner_of(&self, pdf: &[u8]) -> Result<Option<(String, u32)>> {
        self.read(|connection| {
            let mut statement = connection.prepare(sql!("revision/owner"))?;
            let row = |row: &Row<'_>| Ok((row.get::<_, i64>(0)?, row.get(1)?, row.get(2)?));
            let length = i64::try_from(pdf.len()).map_err(Failure::defect)?;
            for candidate in statement.query_map([length], row)? {
                let (key, plan, number) = candidate?;
                if states(connection, key, number)?.iter().any(|state| state == pdf) {
                    return Ok(Some((plan, number)));
                }
            }
            Ok(None)
        })
    }

    /// The findings that were left as they were when the revision was issued, and why.
    ///
    /// # Errors
    /// `NoSuchPlan`, `NoSuchRevision`.
    pub fn revision_dismissals(&self, plan: &str, number: u32) -> Result<BTreeMap<String, String>> {
        self.read(|connection| {
            let state = state(connection, plan)?;
            if number == 0 || number > state.version {
                return Err(Code::NoSuchRevision.into());
            }
            super::dismissal::dismissals(connection, state.key, number)
        })
    }
}

/// The revisions of the plan with this key, oldest first.
pub(super) fn revisions(connection: &Connection, plan: i64) -> Result<Vec<RevisionRecord>> {
    let mut statement = connection.prepare_cached(sql!("revision/list"))?;
    let records = statement.query_map([plan], revision_record)?;
    Ok(records.collect::<rusqlite::Result<_>>()?)
}

/// The copy of a revision of the plan with this key, with all that was signed onto it since.
pub(super) fn copy(connection: &Connection, plan: i64, number: u32) -> Result<Vec<u8>> {
    let mut states = states(connection, plan, number)?;
    states.pop().ok_or_else(|| Code::NoSuchRevision.into())
}

/// The copy as it was issued, and after each addition.
fn states(connection: &Connection, plan: i64, number: u32) -> Result<Vec<Vec<u8>>> {
    let mut statement = connection.prepare_cached(sql!("revision/copy"))?;
    let issued: Option<Vec<u8>> = statement.query_row(params![plan, number], |row| row.get(0)).optional()?;
    let mut states = vec![issued.ok_or(Code::NoSuchRevision)?];
    for addition in super::addition::additions(connection, plan, number)? {
        let before = states.last().map(Vec::as_slice).unwrap_or_default();
        states.push([before, &addition].concat());
    }
    Ok(states)
}

fn revision_record(row: &Row<'_>) -> rusqlite::Result<RevisionRecord> {
    Ok(RevisionRecord {
        number: row.get(0)?,
        issued: row.get(1)?,
        reason: row.get(2)?,
        issuer: row.get(3)?,
        digest: row.get(4)?,
        previous: row.get(5)?,
        pages: row.get(6)?,
        signed: row.get(7)?,
        json: row.get(8)?,
        issued_signed: row.get(9)?,
    })
}

/// The digest of a revision; none for number 0.
fn digest_of(connection: &Connection, plan: i64, number: u32) -> Result<Option<Digest>> {
    let digest = connection.query_row(sql!("revision/digest"), params![plan, number], |row| row.get(0));
    Ok(digest.optional()?)
}

fn add(connection: &Connection, plan: i64, revision: &NewRevision) -> Result<()> {
    connection.execute(
        sql!("revision/add"),
        params![
            plan,
            revision.number,
            revision.issued,
            revision.reason,
            revision.issuer,
            revision.digest,
            revision.previous,
            revision.pages,
            revision.signed,
            revision.json
        ],
    )?;
    let key = connection.last_insert_rowid();
    connection.execute(sql!("revision/add_copy"), params![key, revision.pdf])?;
    Ok(())
}
