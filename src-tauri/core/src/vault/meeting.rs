//! Meetings about plans. What was agreed is JSON to the vault; it goes with its plan.

use super::plan::state;
use super::trail::{Act, Fact, Subject, append};
use super::{Stamp, Vault, sql};
use crate::failure::{Code, Result};
use rusqlite::{Connection, OptionalExtension, params};

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

    /// Keeps a meeting; one of this id is written anew. The trail tells of a new one, and of none that was
    /// written before: it is written at every pause of what is being said.
    ///
    /// # Errors
    /// `NoSuchPlan`; `BadCall` when the id is of another plan's; those of the disk.
    pub fn keep_meeting(&mut self, meeting: &MeetingRecord) -> Result<()> {
        self.put_meeting(meeting, None)
    }

    /// Keeps a meeting as it stands at its end.
    ///
    /// # Errors
    /// Those of [`Vault::keep_meeting`].
    pub fn end_meeting(&mut self, meeting: &MeetingRecord) -> Result<()> {
        self.put_meeting(meeting, Some(Act::MeetingEnded))
    }

    /// Keeps a meeting that was ended as it is opened again.
    ///
    /// # Errors
    /// Those of [`Vault::keep_meeting`].
    pub fn reopen_meeting(&mut self, meeting: &MeetingRecord) -> Result<()> {
        self.put_meeting(meeting, Some(Act::MeetingReopened))
    }

    fn put_meeting(&mut self, meeting: &MeetingRecord, act: Option<Act>) -> Result<()> {
        let stamp = self.stamp();
        let transaction = self.record()?;
        let plan = state(&transaction, &meeting.plan)?.key;
        let MeetingRecord { id, day, data, .. } = meeting;
        let is_new = !is_kept(&transaction, id)?;
        if transaction.execute(sql!("meeting/keep"), params![plan, id, day, data])? == 0 {
            return Err(Code::BadCall.into());
        }
        for act in is_new.then_some(Act::MeetingArranged).into_iter().chain(act) {
            tell(&transaction, plan, &stamp, act, data)?;
        }
        Ok(transaction.commit()?)
    }

    /// Removes a meeting.
    ///
    /// # Errors
    /// `NoSuchPlan`; those of the disk.
    pub fn remove_meeting(&mut self, plan: &str, id: &str) -> Result<()> {
        let stamp = self.stamp();
        let transaction = self.record()?;
        let plan = state(&transaction, plan)?.key;
        if transaction.execute(sql!("meeting/remove"), params![plan, id])? > 0 {
            tell(&transaction, plan, &stamp, Act::MeetingRemoved, id)?;
        }
        Ok(transaction.commit()?)
    }
}

fn is_kept(connection: &Connection, id: &str) -> Result<bool> {
    let mut statement = connection.prepare_cached(sql!("meeting/is_kept"))?;
    Ok(statement.query_row([id], |_| Ok(())).optional()?.is_some())
}

fn tell(connection: &Connection, plan: i64, stamp: &Stamp, act: Act, about: &str) -> Result<()> {
    let subject = Subject::of(connection, plan)?;
    append(connection, stamp, &Fact::of(&subject, act).about(about.as_bytes()))
}
