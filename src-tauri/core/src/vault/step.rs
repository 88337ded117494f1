//! Undo and redo: what each save changed, kept with the draft until it is issued. A step holds the
//! values that its entries do not have now, so undoing and redoing are the same exchange.

use super::plan::{State, StoredDraft, Summary, add_entry, drafted, put_summary, set_entry, stored_draft};
use super::trail::{Act, Subject, end_turn, set_noted, tell_change};
use super::{Vault, sql};
use crate::failure::{Code, Failure, Result};
use rusqlite::{Connection, params};

/// How many steps of a draft can be undone, at least.
const LEAST_STEPS: i64 = 500;
/// How many older ones are forgotten at once.
const STEPS_AT_ONCE: i64 = 200;

/// What was changed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Changed {
    /// The answer of a field.
    Answer(String),
    /// A flag.
    Flag(String),
    /// A mark, of which no document tells.
    Mark(String),
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

/// Tells what is said in a list of a plan whose draft is this.
pub type Summarise<'a> = dyn FnMut(StoredDraft) -> Result<Summary> + 'a;

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
    /// The row of the entry, if it has one already.
    pub(super) entry: Option<i64>,
    pub(super) before: Option<String>,
    pub(super) after: Option<String>,
}

impl Changed {
    /// The kind and the name, as they are kept.
    pub(super) fn parts(&self) -> (&'static str, &str) {
        match self {
            Changed::Answer(name) => ("answer", name),
            Changed::Flag(name) => ("flag", name),
            Changed::Mark(name) => ("mark", name),
        }
    }

    /// From the kind and the name as they are kept.
    pub(super) fn read(kind: &str, name: String) -> Result<Changed> {
        match kind {
            "answer" => Ok(Changed::Answer(name)),
            "flag" => Ok(Changed::Flag(name)),
            "mark" => Ok(Changed::Mark(name)),
            _ => Err(Failure::new(Code::VaultDamaged).with("detail", "kind of an entry")),
        }
    }
}

/// Makes the changes and records them as the next step, in place of all that could be redone; gives the
/// step that the draft is at now.
pub(super) fn record(connection: &Connection, state: &State, changes: &[Change]) -> Result<i64> {
    if changes.is_empty() {
        return Ok(state.step);
    }
    let number = state.step + 1;
    make_room(connection, state.key, number)?;
    for Change { place, entry, before, after } in changes {
        let kept = Kept::of(after.as_deref(), before.as_deref())?;
        let entry = match entry {
            Some(entry) => set_entry(connection, *entry, after.as_deref()).map(|()| *entry)?,
            None => add_entry(connection, state.key, place, after.as_deref())?,
        };
        connection
            .prepare_cached(sql!("step/add"))?
            .execute(params![state.key, number, entry, kept.head, kept.tail, kept.other])?;
    }
    Ok(number)
}

/// Forgets what could be redone and what is too old, when there is something to forget: SQLite makes a
/// table of its own for every such statement, whether or not it finds a row.
fn make_room(connection: &Connection, plan: i64, number: i64) -> Result<()> {
    if exists(connection, plan, number)? {
        connection.prepare_cached(sql!("step/drop_from"))?.execute([plan, number])?;
    }
    if number % STEPS_AT_ONCE == 0 {
        connection.prepare_cached(sql!("step/drop_until"))?.execute([plan, number - LEAST_STEPS])?;
    }
    Ok(())
}

fn exists(connection: &Connection, plan: i64, number: i64) -> Result<bool> {
    let mut statement = connection.prepare_cached(sql!("step/exists"))?;
    Ok(statement.query_row([plan, number], |row| row.get(0))?)
}

/// What a step keeps of one entry: the value that the entry does not have now, without what it has in
/// common with the one it has.
struct Kept {
    /// Bytes at the beginning that both have.
    head: u32,
    /// Bytes at the end that both have.
    tail: u32,
    /// What is between them in the other value; `None` when there the entry is absent.
    other: Option<String>,
}

impl Kept {
    /// What to keep of `other` while the entry is `now`.
    fn of(now: Option<&str>, other: Option<&str>) -> Result<Kept> {
        let (Some(now), Some(other)) = (now, other) else {
            return Ok(Kept { head: 0, tail: 0, other: other.map(str::to_owned) });
        };
        let head = now.floor_char_boundary(common(now.bytes(), other.bytes()));
        let rest = (&now[head..], &other[head..]);
        let tail = common(rest.0.bytes().rev(), rest.1.bytes().rev());
        let tail = now.len() - now.ceil_char_boundary(now.len() - tail);
        let between = other[head..other.len() - tail].to_owned();
        let length = |bytes: usize| u32::try_from(bytes).map_err(Failure::defect);
        Ok(Kept { head: length(head)?, tail: length(tail)?, other: Some(between) })
    }

    /// The other value, and what is to be kept once the entry has it.
    fn exchanged(&self, now: Option<&str>) -> Result<(Option<String>, Option<String>)> {
        let damaged = || Failure::new(Code::VaultDamaged).with("detail", "a step does not fit");
        let Some(now) = now else {
            return if (self.head, self.tail) == (0, 0) {
                Ok((self.other.clone(), None))
            } else {
                Err(damaged())
            };
        };
        let (start, tail) = (self.head as usize, self.tail as usize);
        let end = now.len().checked_sub(tail).ok_or_else(damaged)?;
        let between = now.get(start..end).ok_or_else(damaged)?;
        let value = self.other.as_ref().map(|other| [&now[..start], other, &now[end..]].concat());
        Ok((value, Some(between.to_owned())))
    }
}

/// How many bytes two runs of bytes have in common at their start.
fn common(one: impl Iterator<Item = u8>, other: impl Iterator<Item = u8>) -> usize {
    one.zip(other).take_while(|(one, other)| one == other).count()
}

fn set_step(connection: &Connection, plan: i64, number: i64) -> Result<()> {
    connection.prepare_cached(sql!("plan/set_step"))?.execute([plan, number])?;
    Ok(())
}

impl Vault {
    /// Takes the last step back; `None` when there is none. What is said of the plan in a list is `summarise`d from
    /// what the draft is then, and kept with it.
    ///
    /// # Errors
    /// `NoSuchPlan`; `Stale` when no draft is being written; those of `summarise`, of the disk.
    pub fn undo(&mut self, id: &str, summarise: &mut Summarise<'_>) -> Result<Option<Step>> {
        self.take_step((id, Act::Undone), |at| (at, at - 1), summarise)
    }

    /// Makes the step again that was last taken back; `None` when there is none. As [`Vault::undo`].
    ///
    /// # Errors
    /// Those of [`Vault::undo`].
    pub fn redo(&mut self, id: &str, summarise: &mut Summarise<'_>) -> Result<Option<Step>> {
        self.take_step((id, Act::Redone), |at| (at + 1, at + 1), summarise)
    }

    /// Whether there is something to undo or to redo.
    ///
    /// # Errors
    /// `NoSuchPlan`.
    pub fn steps(&self, id: &str) -> Result<Steps> {
        let state = super::plan::state(&self.connection, id)?;
        let exists = |number| exists(&self.connection, state.key, number);
        Ok(Steps { undo: exists(state.step)?, redo: exists(state.step + 1)? })
    }

    /// Exchanges the values of a step: `choose` says, of the number the draft is at, which step it is
    /// and where the draft is at afterwards.
    fn take_step(
        &mut self,
        (id, act): (&str, Act),
        choose: impl Fn(i64) -> (i64, i64),
        summarise: &mut Summarise<'_>,
    ) -> Result<Option<Step>> {
        let stamp = self.stamp();
        self.turn = None;
        let transaction = self.write()?;
        let state = drafted(&transaction, id)?;
        end_turn(&transaction, state.key, &stamp)?;
        let (number, after) = choose(state.step);
        let changes = exchange(&transaction, state.key, number)?;
        if changes.is_empty() {
            return Ok(None);
        }
        set_step(&transaction, state.key, after)?;
        set_noted(&transaction, state.key)?;
        super::closing::reopen(&transaction, state.key, &stamp)?;
        let subject = Subject::of(&transaction, state.key)?;
        for StepChange { place, value } in &changes {
            tell_change(&transaction, &stamp, &subject, act, place, value.as_deref())?;
        }
        put_summary(&transaction, state.key, &summarise(stored_draft(&transaction, state.key)?)?)?;
        transaction.commit()?;
        Ok(Some(Step { changes }))
    }
}

/// Exchanges the values of a step with those of the draft; gives what the draft has now.
fn exchange(connection: &Connection, plan: i64, number: i64) -> Result<Vec<StepChange>> {
    let mut changes = Vec::new();
    for Stored { place, entry, now, kept } in stored(connection, plan, number)? {
        let (value, other) = kept.exchanged(now.as_deref())?;
        set_entry(connection, entry, value.as_deref())?;
        connection.prepare_cached(sql!("step/exchange"))?.execute(params![plan, number, entry, other])?;
        changes.push(StepChange { place, value });
    }
    Ok(changes)
}

/// One change of a step, with its entry as it is now.
struct Stored {
    place: Changed,
    entry: i64,
    now: Option<String>,
    kept: Kept,
}

fn stored(connection: &Connection, plan: i64, number: i64) -> Result<Vec<Stored>> {
    let mut statement = connection.prepare_cached(sql!("step/list"))?;
    let mut rows = statement.query([plan, number])?;
    let mut steps = Vec::new();
    while let Some(row) = rows.next()? {
        steps.push(Stored {
            entry: row.get(0)?,
            place: Changed::read(&row.get::<_, String>(1)?, row.get(2)?)?,
            now: row.get(3)?,
            kept: Kept { head: row.get(4)?, tail: row.get(5)?, other: row.get(6)? },
        });
    }
    Ok(steps)
}
