//! Meetings about plans. What was agreed is JSON to the vault; it goes with its plan.

use super::plan::state;
use super::{Vault, sql};
use crate::failure::{Code, Result};
use rusqlite::params;

/// A meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingRecord {
    /// Its id.
    pub id: String,
    /// The plan.
    pub plan: String,
    /// The day, ISO 8601.
    pub day: String,
    /// Everything else, as JSON.
    pub data: String,
}

impl Vault {
    /// The meetings of all plans, by day.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn meetings(&self) -> Result<Vec<MeetingRecord>> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(sql!("meeting/all"))?;
            let rows = statement.query_map([], |row| {
                Ok(MeetingRecord { id: row.get(0)?, plan: row.get(1)?, day: row.get(2)?, data: row.get(3)? })
            })?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// Keeps a meeting; one of this id is written anew.
    ///
    /// # Errors
    /// `NoSuchPlan`; `BadCall` when the id is of another plan's; those of the disk.
    pub fn keep_meeting(&mut self, meeting: &MeetingRecord) -> Result<()> {
        let transaction = self.write()?;
        let plan = state(&transaction, &meeting.plan)?.key;
        let MeetingRecord { id, day, data, .. } = meeting;
        if transaction.execute(sql!("meeting/keep"), params![plan, id, day, data])? == 0 {
            return Err(Code::BadCall.into());
        }
        Ok(transaction.commit()?)
    }

    /// Removes a meeting.
    ///
    /// # Errors
    /// `NoSuchPlan`; those of the disk.
    pub fn remove_meeting(&mut self, plan: &str, id: &str) -> Result<()> {
        let transaction = self.write()?;
        let plan = state(&transaction, plan)?.key;
        transaction.execute(sql!("meeting/remove"), params![plan, id])?;
        Ok(transaction.commit()?)
    }
}
