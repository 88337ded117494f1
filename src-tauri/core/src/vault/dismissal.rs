//! Findings that the teacher left as they are, and why. They are frozen with the revision.

use super::plan::{drafted, state};
use super::trail::{Act, Fact, Subject, append};
use super::{Vault, sql};
use crate::failure::Result;
use rusqlite::{Connection, params};
use std::collections::BTreeMap;

impl Vault {
    /// The findings of the draft left as they are, and why.
    ///
    /// # Errors
    /// `NoSuchPlan`.
    pub fn dismissals(&self, plan: &str) -> Result<BTreeMap<String, String>> {
        self.read(|connection| dismissals(connection, state(connection, plan)?.key, 0))
    }

    /// Leaves a finding of the draft as it is, for this reason; `None` takes it up again.
    ///
    /// # Errors
    /// `NoSuchPlan`; `Stale` when no draft is being written; those of the disk.
    pub fn dismiss(&mut self, plan: &str, finding: &str, reason: Option<&str>) -> Result<()> {
        let stamp = self.stamp();
        let transaction = self.record()?;
        let key = drafted(&transaction, plan)?.key;
        match reason {
            Some(reason) => transaction.execute(sql!("dismissal/set"), params![key, finding, reason])?,
            None => transaction.execute(sql!("dismissal/remove"), params![key, finding])?,
        };
        let subject = Subject::of(&transaction, key)?;
        let act = if reason.is_some() { Act::Dismissed } else { Act::TakenUp };
        append(&transaction, &stamp, &Fact::of(&subject, act).about(finding.as_bytes()))?;
        Ok(transaction.commit()?)
    }
}

/// The findings left in a revision; 0 is the draft.
pub(super) fn dismissals(
    connection: &Connection,
    plan: i64,
    revision: u32,
) -> Result<BTreeMap<String, String>> {
    let mut statement = connection.prepare_cached(sql!("dismissal/list"))?;
    let rows = statement.query_map(params![plan, revision], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
