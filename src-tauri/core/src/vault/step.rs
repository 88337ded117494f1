//! Undo and redo: what each save changed, kept with the draft until it is issued. A step holds the
//! values that its entries do not have now, so undoing and redoing are the same exchange.

use super::plan::{State, drafted, entry, put_entry};
use super::{Vault, sql};
use crate::failure::{Code, Failure, Result};
use rusqlite::{Connection, params};

/// How many steps of a draft can be undone.
const MOST_STEPS: i64 = 500;

/// What was changed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Changed {
    /// The answer of a field.
    Answer(String),
    /// A flag.
    Flag(String),
}

/// A step that was undone or redone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it changed.
    pub changes: Vec<StepChange>,
}

/// One change of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepChange {
    /// What was changed.
    pub place: Changed,
    /// The JSON text that it has now; `None` when it is empty.
    pub value: Option<String>,
}

/// Whether there are steps to take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Steps {
    /// Something can be undone.
    pub undo: bool,
    /// Something can be redone.
    pub redo: bool,
}

/// A change about to be made.
pub(super) struct Change {
    pub(super) place: Changed,
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
}

impl Changed {
    /// The kind and the name, as they are kept.
    pub(super) fn parts(&self) -> (&'static str, &str) {
        match self {
            Changed::Answer(name) => ("answer", name),
            Changed::Flag(name) => ("flag", name),
        }
    }

    /// From the kind and the name as they are kept.
    pub(super) fn read(kind: &str, name: String) -> Result<Changed> {
        match kind {
            "answer" => Ok(Changed::Answer(name)),
            "flag" => Ok(Changed::Flag(name)),
            _ => Err(Failure::new(Code::VaultDamaged).with("detail", "kind of an entry")),
        }
    }
}

/// Makes the changes and records them as the next step, in place of all that could be redone.
pub(super) fn record(connection: &Connection, state: &State, changes: &[Change]) -> Result<()> {
    let number = state.step + 1;
    connection.prepare_cached(sql!("step/drop_after"))?.execute([state.key, state.step])?;
    connection.prepare_cached(sql!("step/drop_until"))?.execute([state.key, number - MOST_STEPS])?;
    for Change { place, before, after } in changes {
        let (kind, name) = place.parts();
        connection
            .prepare_cached(sql!("step/add"))?
            .execute(params![state.key, number, kind, name, before])?;
        put_entry(connection, state.key, place, after.as_deref())?;
    }
    set_step(connection, state.key, number)
}

fn set_step(connection: &Connection, plan: i64, number: i64) -> Result<()> {
    connection.prepare_cached(sql!("plan/set_step"))?.execute([plan, number])?;
    Ok(())
}

impl Vault {
    /// Takes the last step back; `None` when there is none.
    ///
    /// # Errors
    /// `NoSuchPlan`; `Stale` when no draft is being written; those of the disk.
    pub fn undo(&mut self, id: &str) -> Result<Option<Step>> {
        self.take_step(id, |at| (at, at - 1))
    }

    /// Makes the step again that was last taken back; `None` when there is none.
    ///
    /// # Errors
    /// `NoSuchPlan`; `Stale` when no draft is being written; those of the disk.
    pub fn redo(&mut self, id: &str) -> Result<Option<Step>> {
        self.take_step(id, |at| (at + 1, at + 1))
    }

    /// Whether there is something to undo or to redo.
    ///
    /// # Errors
    /// `NoSuchPlan`.
    pub fn steps(&self, id: &str) -> Result<Steps> {
        let state = super::plan::state(&self.connection, id)?;
        let exists = |number: i64| -> Result<bool> {
            let mut statement = self.connection.prepare_cached(sql!("step/exists"))?;
            Ok(statement.query_row([state.key, number], |row| row.get(0))?)
        };
        Ok(Steps { undo: exists(state.step)?, redo: exists(state.step + 1)? })
    }

    /// Exchanges the values of a step: `choose` says, of the number the draft is at, which step it is
    /// and where the draft is at afterwards.
    fn take_step(&mut self, id: &str, choose: impl Fn(i64) -> (i64, i64)) -> Result<Option<Step>> {
        let transaction = self.write()?;
        let state = drafted(&transaction, id)?;
        let (number, after) = choose(state.step);
        let changes = step_changes(&transaction, state.key, number)?;
        if changes.is_empty() {
            return Ok(None);
        }
        for change in &changes {
            exchange(&transaction, state.key, number, change)?;
        }
        set_step(&transaction, state.key, after)?;
        transaction.commit()?;
        Ok(Some(Step { changes }))
    }
}

fn step_changes(connection: &Connection, plan: i64, number: i64) -> Result<Vec<StepChange>> {
    let mut statement = connection.prepare_cached(sql!("step/list"))?;
    let mut rows = statement.query([plan, number])?;
    let mut changes = Vec::new();
    while let Some(row) = rows.next()? {
        let place = Changed::read(&row.get::<_, String>(0)?, row.get(1)?)?;
        changes.push(StepChange { place, value: row.get(2)? });
    }
    Ok(changes)
}

fn exchange(connection: &Connection, plan: i64, number: i64, change: &StepChange) -> Result<()> {
    let (kind, name) = change.place.parts();
    let now = entry(connection, plan, &change.place)?;
    put_entry(connection, plan, &change.place, change.value.as_deref())?;
    connection.prepare_cached(sql!("step/exchange"))?.execute(params![plan, number, kind, name, now])?;
    Ok(())
}
