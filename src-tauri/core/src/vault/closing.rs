//! Plans that are not worked on any more, and drafts of issued plans that are given up.

use super::carry::{carried, end_carrying};
use super::plan::{State, drafted, put_summary, state};
use super::trail::{Act, Fact, Subject, append, end_turn};
use super::{Stamp, Summary, Vault, sql};
use crate::failure::{Code, Failure, Result};
use rusqlite::{Connection, params};

impl Vault {
    /// Puts a plan aside for a reason, from this day on; with its draft only where that is said.
    ///
    /// # Errors
    /// `NoSuchPlan`; `Stale` when a draft is being written; those of the disk.
    pub fn close_plan(&mut self, id: &str, reason: &str, day: &str, with_draft: bool) -> Result<()> {
        let stamp = self.stamp();
        let transaction = self.write()?;
        let state = state(&transaction, id)?;
        if state.draft && !with_draft {
            return Err(Failure::new(Code::Stale).with("detail", "a draft is there"));
        }
        end_turn(&transaction, state.key, &stamp)?;
        transaction.execute(sql!("closing/close"), params![state.key, state.version, reason, day])?;
        let subject = Subject::of(&transaction, state.key)?;
        append(&transaction, &stamp, &Fact::of(&subject, Act::Closed).about(reason.as_bytes()))?;
        transaction.commit()?;
        self.turn = None;
        Ok(())
    }

    /// Takes a plan up again that was put aside.
    ///
    /// # Errors
    /// `NoSuchPlan`; those of the disk.
    pub fn reopen_plan(&mut self, id: &str) -> Result<()> {
        let stamp = self.stamp();
        let transaction = self.write()?;
        let key = state(&transaction, id)?.key;
        reopen(&transaction, key, &stamp)?;
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
        if state.version == 0 || !is_untouched_renewal(&transaction, id, &state)? {
            return Ok(false);
        }
        drop_draft(&transaction, &state, (summary, issued), Act::RenewalTakenBack, &stamp)?;
        transaction.commit()?;
        self.turn = None;
        Ok(true)
    }

    /// Removes the draft of an issued plan with all that was written in it; the version stands as before, as after
    /// [`Vault::take_back_renewal`].
    ///
    /// # Errors
    /// `NoSuchPlan`; `Stale` when no draft is being written; `BadCall` when nothing was issued; those of the disk.
    pub fn drop_draft(&mut self, id: &str, summary: &Summary, issued: &str) -> Result<()> {
        let stamp = self.stamp();
        let transaction = self.write()?;
        let state = drafted(&transaction, id)?;
        if state.version == 0 {
            return Err(Failure::new(Code::BadCall).with("detail", "the plan was not issued"));
        }
        let untouched = is_untouched_renewal(&transaction, id, &state)?;
        let act = if untouched { Act::RenewalTakenBack } else { Act::DraftDropped };
        drop_draft(&transaction, &state, (summary, issued), act, &stamp)?;
        transaction.commit()?;
        self.turn = None;
        Ok(())
    }

    /// Whether something was written in the draft of an issued plan since it was begun, also when it was taken back.
    ///
    /// # Errors
    /// `NoSuchPlan`; `Stale` when no draft is being written; those of the disk.
    pub fn is_touched(&self, id: &str) -> Result<bool> {
        self.read(|connection| {
            let state = drafted(connection, id)?;
            // A draft that is no new school year is begun without a step.
            let begun = i64::from(is_renewal(connection, id, &state)?);
            Ok(!is_as_begun(connection, &state, begun)?)
        })
    }
}

/// Takes a plan up again if it was put aside.
pub(super) fn reopen(connection: &Connection, plan: i64, stamp: &Stamp) -> Result<()> {
    if connection.prepare_cached(sql!("closing/reopen"))?.execute([plan])? > 0 {
        let subject = Subject::of(connection, plan)?;
        append(connection, stamp, &Fact::of(&subject, Act::Reopened))?;
    }
    Ok(())
}

fn is_renewal(connection: &Connection, id: &str, state: &State) -> Result<bool> {
    Ok(carried(connection, state.key)?.is_some_and(|carried| carried.source == id))
}

fn is_untouched_renewal(connection: &Connection, id: &str, state: &State) -> Result<bool> {
    Ok(is_renewal(connection, id, state)? && is_as_begun(connection, state, 1)?)
}

/// Whether nothing came after the steps with which the draft was begun: the renewal itself is one, and every
/// change after it, also one that was taken back, is another.
fn is_as_begun(connection: &Connection, state: &State, begun: i64) -> Result<bool> {
    let steps: i64 = connection.query_row(sql!("closing/steps"), [state.key], |row| row.get(0))?;
    let beside: bool = connection.query_row(sql!("closing/beside"), [state.key], |row| row.get(0))?;
    let half: bool = connection.query_row(sql!("begun/of_draft"), [state.key], |row| row.get(0))?;
    Ok(state.step == begun && steps == begun && !beside && !half)
}

fn drop_draft(
    connection: &Connection,
    state: &State,
    (summary, issued): (&Summary, &str),
    act: Act,
    stamp: &Stamp,
) -> Result<()> {
    end_turn(connection, state.key, stamp)?;
    connection.execute(sql!("draft/clear"), [state.key])?;
    connection.execute(sql!("step/clear"), [state.key])?;
    connection.execute(sql!("dismissal/drop"), [state.key])?;
    connection.execute(sql!("begun/drop_draft"), [state.key])?;
    end_carrying(connection, state.key)?;
    super::attachment::sweep(connection, state.key)?;
    connection.execute(sql!("closing/end_draft"), params![state.key, issued])?;
    put_summary(connection, state.key, summary)?;
    let subject = Subject::of(connection, state.key)?;
    append(connection, stamp, &Fact::of(&subject, act))
}
