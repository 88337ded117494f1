//! Signatures that came onto an issued copy later: bytes behind those that were kept, never in their place.

use super::plan::state;
use super::trail::{Act, Fact, Subject, append};
use super::{Vault, sql};
use crate::failure::{Code, Failure, Result};
use rusqlite::{Connection, params};

impl Vault {
    /// Keeps an issued copy onto which more was signed, at this moment (RFC 3339).
    ///
    /// # Errors
    /// `NoSuchPlan`, `NoSuchRevision`; `NotThisCopy` when the bytes do not begin with those that are kept, or
    /// are no more; those of the disk.
    pub fn add_to_copy(&mut self, plan: &str, number: u32, pdf: &[u8], moment: &str) -> Result<()> {
        let stamp = self.stamp();
        let transaction = self.write()?;
        let plan = state(&transaction, plan)?.key;
        let kept = super::revision::copy(&transaction, plan, number)?;
        let added = pdf.strip_prefix(kept.as_slice()).filter(|added| !added.is_empty());
        let added = added.ok_or(Failure::new(Code::NotThisCopy))?;
        transaction.execute(sql!("addition/add"), params![plan, number, moment, added])?;
        let subject = Subject::of(&transaction, plan)?;
        append(&transaction, &stamp, &Fact::of_version(&subject, Act::Signed, number).about(added))?;
        Ok(transaction.commit()?)
    }
}

/// What was added to the copy of a revision of the plan with this key, in its order.
pub(super) fn additions(connection: &Connection, plan: i64, number: u32) -> Result<Vec<Vec<u8>>> {
    let mut statement = connection.prepare_cached(sql!("addition/list"))?;
    let rows = statement.query_map(params![plan, number], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut found = Vec::new();
    for row in rows {
        let (number, bytes): (u32, Vec<u8>) = row?;
        if usize::try_from(number).ok() != Some(found.len() + 1) {
            return Err(Failure::new(Code::VaultDamaged).with("detail", "additions to a copy"));
        }
        found.push(bytes);
    }
    Ok(found)
}
