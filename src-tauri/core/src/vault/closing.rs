//! Plans that are not worked on any more, and new school years that nobody has written in yet.

use super::carry::{carried, end_carrying};
use super::plan::{drafted, put_summary, state};
use super::trail::{Act, Fact, Subject, append, end_turn};
use super::{Summary, Vault, sql};
use crate::failure::{Code, Failure, Result};
use rusqlite::params;

impl Vault {
    /// Puts a plan aside for a reason, from this day on.
    ///
    /// # Errors
    /// `NoSuchPlan`; `Stale` when a draft is being written; those of the disk.
    pub fn close_plan(&mut self, id: &str, reason: &str, day: &str) -> Result<()> {
        let stamp = self.stamp();
        let transaction = self.write()?;
        let state = state(&transaction, id)?;
        if state.draft {
            return Err(Failure::new(Code::Stale).with("detail", "a draft is there"));
        }
        transaction.execute(sql!("closing/close"), params![state.key, state.version, reason, day])?;
        let subject = Subject::of(&transaction, state.key)?;
        append(&transaction, &stamp, &Fact::of(&subject, Act::Closed).about(reason.as_bytes()))?;
        Ok(transaction.commit()?)
    }

    /// Takes a plan up again that was put aside.
    ///
    /// # Errors
    /// `NoSuchPlan`; those of the disk.
    pub fn reopen_plan(&mut self, id: &str) -> Result<()> {
        let stamp = self.stamp();
        let transaction = self.write()?;
        let key = state(&transaction, id)?.key;
        if transaction.execute(sql!("closing/reopen"), [key])? > 0 {
            let subject = Subject::of(&transaction, key)?;
            append(&transaction, &stamp, &Fact::of(&subject, Act::Reopened))?;
        }
        Ok(transaction.commit()?)
    }

    /// Takes back a new school year in which nothing was written yet: its draft goes, the version that it was
    /// begun from stands as before. `issued` is the moment of that version, and `summary` what a list says of it.
    /// Gives whether it was so.
    ///
    /// # Errors
    /// `NoSuchPlan`; `Stale` when no draft is being written; those of the disk.
    pub fn take_back_renewal(&mut self, id: &str, summary: &Summary, issued: &str) -> Result<bool> {
        let stamp = self.stamp();
        let transaction = self.write()?;
        let state = drafted(&transaction, id)?;
        let of_itself = carried(&transaction, state.key)?.is_some_and(|carried| carried.source == id);
        // The renewal itself is the first step; every change after it, also one that was taken back, is another.
        let steps: i64 = transaction.query_row(sql!("closing/steps"), [state.key], |row| row.get(0))?;
        let beside: bool = transaction.query_row(sql!("closing/beside"), [state.key], |row| row.get(0))?;
        if !of_itself || state.version == 0 || state.step != 1 || steps != 1 || beside {
            return Ok(false);
        }
        end_turn(&transaction, state.key, &stamp)?;
        transaction.execute(sql!("draft/clear"), [state.key])?;
        transaction.execute(sql!("step/clear"), [state.key])?;
        end_carrying(&transaction, state.key)?;
        transaction.execute(sql!("closing/end_draft"), params![state.key, issued])?;
        put_summary(&transaction, state.key, summary)?;
        let subject = Subject::of(&transaction, state.key)?;
        append(&transaction, &stamp, &Fact::of(&subject, Act::RenewalTakenBack))?;
        transaction.commit()?;
        self.turn = None;
        Ok(true)
    }
}
