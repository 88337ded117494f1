//! Copies that came from others and that plans here were begun from: kept byte for byte with what was
//! known of them when they came, and never changed.

use super::attachment::{NewAttachment, keep};
use super::plan::{NewPlan, put_plan, state};
use super::trail::{Act, Fact, Subject, append};
use super::{Vault, sql};
use crate::failure::{Code, Result};
use crate::revision::{Digest, digest_id};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// Where a received plan came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceivedRecord {
    /// When it was received, RFC 3339.
    pub received: String,
    /// SHA-256 of the file.
    pub digest: Digest,
    /// The number of the version there.
    pub number: u32,
    /// The id of the version there, in groups of four.
    pub id: String,
    /// When it was issued there, RFC 3339.
    pub issued: String,
    /// Who issued it, as its pages say.
    pub issuer: String,
    /// The name in the signer's certificate.
    pub signer: String,
    /// The organisation in it.
    pub organisation: String,
    /// SHA-256 of the certificate, hexadecimal.
    pub fingerprint: String,
    /// What was known of the signer when it was received: `own`, `known` or `unknown`.
    pub standing: String,
    /// Whether answers were left out of it.
    pub extract: bool,
    /// How many pages it has.
    pub pages: u32,
    /// The data inside it.
    pub data: String,
}

impl Vault {
    /// Starts a plan from a copy that was received, and keeps the copy and the files that came with it; all or
    /// nothing.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn receive_plan(
        &mut self,
        plan: &NewPlan,
        received: &ReceivedRecord,
        (pdf, attached): (&[u8], &[(NewAttachment, Vec<u8>)]),
    ) -> Result<()> {
        let stamp = self.stamp();
        let transaction = self.write()?;
        let key = put_plan(&transaction, plan)?;
        transaction.execute(
            sql!("received/add"),
            params![
                key,
                received.received,
                received.digest,
                received.number,
                received.id,
                received.issued,
                received.issuer,
                received.signer,
                received.organisation,
                received.fingerprint,
                received.standing,
                received.extract,
                received.pages,
                received.data
            ],
        )?;
        transaction.execute(sql!("received/add_copy"), params![key, pdf])?;
        let subject = Subject::of(&transaction, key)?;
        append(&transaction, &stamp, &Fact::of(&subject, Act::Received).about(plan.id.as_bytes()))?;
        for (new, bytes) in attached {
            keep(&transaction, (key, &subject), &stamp, new, bytes)?;
        }
        Ok(transaction.commit()?)
    }

    /// Where the plan came from; none for one that was begun here.
    ///
    /// # Errors
    /// `NoSuchPlan`.
    pub fn received(&self, plan: &str) -> Result<Option<ReceivedRecord>> {
        self.read(|connection| received(connection, state(connection, plan)?.key))
    }

    /// The bytes of the copy that the plan was begun from.
    ///
    /// # Errors
    /// `NoSuchPlan`; `NoSuchRevision` when it was begun here.
    pub fn received_copy(&self, plan: &str) -> Result<Vec<u8>> {
        self.read(|connection| copy(connection, state(connection, plan)?.key))
    }

    /// The plan that was begun from this file, or from another copy of the same version.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn plan_received(&self, digest: &Digest, id: &str) -> Result<Option<String>> {
        let mut statement = self.connection.prepare(sql!("received/plan"))?;
        Ok(statement.query_row(params![digest, id], |row| row.get(0)).optional()?)
    }

    /// The plan and the number of the version of this id that was issued here.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn plan_issued(&self, id: &str) -> Result<Option<(String, u32)>> {
        let mut statement = self.connection.prepare(sql!("revision/digests"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if digest_id(&row.get(2)?) == id {
                return Ok(Some((row.get(0)?, row.get(1)?)));
            }
        }
        Ok(None)
    }
}

/// Where the plan with this key came from.
pub(super) fn received(connection: &Connection, plan: i64) -> Result<Option<ReceivedRecord>> {
    let mut statement = connection.prepare_cached(sql!("received/one"))?;
    Ok(statement.query_row([plan], record).optional()?)
}

/// The copy that the plan with this key was begun from.
pub(super) fn copy(connection: &Connection, plan: i64) -> Result<Vec<u8>> {
    let mut statement = connection.prepare_cached(sql!("received/copy"))?;
    let pdf = statement.query_row([plan], |row| row.get(0)).optional()?;
    pdf.ok_or_else(|| Code::NoSuchRevision.into())
}

fn record(row: &Row<'_>) -> rusqlite::Result<ReceivedRecord> {
    Ok(ReceivedRecord {
        received: row.get(0)?,
        digest: row.get(1)?,
        number: row.get(2)?,
        id: row.get(3)?,
        issued: row.get(4)?,
        issuer: row.get(5)?,
        signer: row.get(6)?,
        organisation: row.get(7)?,
        fingerprint: row.get(8)?,
        standing: row.get(9)?,
        extract: row.get(10)?,
        pages: row.get(11)?,
        data: row.get(12)?,
    })
}
