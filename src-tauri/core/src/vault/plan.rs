//! Plans and their drafts. A draft is rows of JSON texts that are updated in place; with each plan
//! stands what the home screen says of it.

use super::step::{Change, Changed, record};
use super::trail::{Act, Fact, Subject, Turn, append, end_turn};
use super::{Vault, sql};
use crate::failure::{Code, Failure, Result};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::BTreeMap;

/// A plan, as the home screen lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanRecord {
    /// The plan's id.
    pub id: String,
    /// The pupil's name.
    pub pupil: String,
    /// The class.
    pub class: String,
    /// The template's id and version.
    pub template: (String, String),
    /// When the plan was started, RFC 3339.
    pub created: String,
    /// When it was last written to or issued, RFC 3339.
    pub written: String,
    /// Whether a draft is being written.
    pub draft: bool,
    /// The newest issued revision; 0 when there is none.
    pub version: u32,
    /// Whether it was begun from a copy that came from others.
    pub received: bool,
    /// Whose plan it is a part of; nothing when it is a plan of one's own.
    pub asker: Option<String>,
    /// The id of the template of the document that it was begun from; nothing when it was begun anew.
    pub begun_from: Option<String>,
    /// Why and on which day it was put aside; nothing when it is worked on.
    pub closed: Option<(String, String)>,
    /// The ids of the templates of the documents that were begun from it and issued.
    pub issued_after: Vec<String>,
    /// What is said of it in a list.
    pub summary: Summary,
    /// The days of its newest version, as in the summary; nothing when there is none or they are not known yet.
    pub in_force: Option<Vec<(String, String)>>,
}

impl PlanRecord {
    /// The days on the year clock: those of the version in force, or of a first draft.
    pub fn days(&self) -> &[(String, String)] {
        self.in_force.as_deref().unwrap_or(&self.summary.dates)
    }
}

/// What is said of a plan in a list, kept with it so that a list reads no answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// The pupil's name.
    pub pupil: String,
    /// The class.
    pub class: String,
    /// How many of the counted fields are filled.
    pub filled: u32,
    /// How many fields count.
    pub total: u32,
    /// How many findings stop issuing.
    pub blocking: u32,
    /// Days on the year clock: ISO 8601, and the field they come from.
    pub dates: Vec<(String, String)>,
}

/// A plan to be started.
#[derive(Clone, Debug)]
pub struct NewPlan {
    /// The plan's id.
    pub id: String,
    /// The template's id and version.
    pub template: (String, String),
    /// The moment, RFC 3339.
    pub created: String,
    /// Its first draft.
    pub draft: StoredDraft,
    /// What is said of it in a list.
    pub summary: Summary,
}

/// A draft as it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoredDraft {
    /// Answers as JSON texts, by field.
    pub answers: BTreeMap<String, String>,
    /// Flags.
    pub flags: BTreeMap<String, bool>,
    /// Fields in the order of their form, for a draft that is to be written: the file keeps its answers in
    /// that order. Not told of one that is read.
    pub order: Vec<String>,
}

/// What one save changes.
#[derive(Clone, Debug, Default)]
pub struct DraftSave {
    /// Answers as JSON texts, by field; `None` empties the field.
    pub answers: BTreeMap<String, Option<String>>,
    /// Flags.
    pub flags: BTreeMap<String, bool>,
    /// What is said of the plan in a list from now on.
    pub summary: Summary,
    /// Where the person is, as JSON; `None` leaves it.
    pub rest: Option<String>,
    /// The moment, RFC 3339.
    pub moment: String,
}

/// What every change of a plan asks first.
pub(super) struct State {
    pub(super) key: i64,
    pub(super) draft: bool,
    pub(super) version: u32,
    pub(super) step: i64,
    /// Up to which step the trail has told.
    pub(super) noted: i64,
}

/// The plan's state.
pub(super) fn state(connection: &Connection, id: &str) -> Result<State> {
    connection
        .prepare_cached(sql!("plan/state"))?
        .query_row([id], |row| {
            Ok(State {
                key: row.get(0)?,
                draft: row.get(1)?,
                version: row.get(2)?,
                step: row.get(3)?,
                noted: row.get(4)?,
            })
        })
        .optional()?
        .ok_or_else(|| Code::NoSuchPlan.into())
}

/// The state of a plan of which a draft is being written.
pub(super) fn drafted(connection: &Connection, id: &str) -> Result<State> {
    let state = state(connection, id)?;
    if state.draft { Ok(state) } else { Err(Failure::new(Code::Stale).with("detail", "no draft")) }
}

impl Vault {
    /// All plans, in no order that means anything.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn plans(&self) -> Result<Vec<PlanRecord>> {
        self.read(plans)
    }

    /// One plan.
    ///
    /// # Errors
    /// `NoSuchPlan`.
    pub fn plan(&self, id: &str) -> Result<PlanRecord> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(sql!("plan/one"))?;
            let mut rows = statement.query([id])?;
            plan_record(rows.next()?.ok_or(Code::NoSuchPlan)?)
        })
    }

    /// Starts a plan with its first draft.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn create_plan(&mut self, plan: &NewPlan) -> Result<()> {
        let stamp = self.stamp();
        let transaction = self.record()?;
        let subject = Subject::of(&transaction, put_plan(&transaction, plan)?)?;
        append(&transaction, &stamp, &Fact::of(&subject, Act::Created).about(plan.id.as_bytes()))?;
        Ok(transaction.commit()?)
    }

    /// Removes a plan of which nothing was issued.
    ///
    /// # Errors
    /// `NoSuchPlan`; `BadCall` when a revision was issued.
    pub fn discard_plan(&mut self, id: &str) -> Result<()> {
        let stamp = self.stamp();
        let transaction = self.write()?;
        let state = state(&transaction, id)?;
        if state.version > 0 {
            return Err(Failure::new(Code::BadCall).with("detail", "the plan was issued"));
        }
        end_turn(&transaction, state.key, &stamp)?;
        let subject = Subject::of(&transaction, state.key)?;
        append(&transaction, &stamp, &Fact::of(&subject, Act::Discarded))?;
        transaction.execute(sql!("plan/discard"), [state.key])?;
        Ok(transaction.commit()?)
    }

    /// The draft of a plan.
    ///
    /// # Errors
    /// `NoSuchPlan`; `Stale` when no draft is being written.
    pub fn draft(&self, id: &str) -> Result<StoredDraft> {
        self.read(|connection| stored_draft(connection, drafted(connection, id)?.key))
    }

    /// Saves changes of a draft, all or none, as one step that can be undone; what could be redone is
    /// forgotten. When this returns, the save survives a power cut.
    ///
    /// # Errors
    /// `NoSuchPlan`; `Stale` when no draft is being written; those of the disk.
    pub fn save_draft(&mut self, id: &str, save: &DraftSave) -> Result<()> {
        self.save_marked(id, save, &BTreeMap::new())
    }

    /// As [`Vault::save_draft`], with marks that are changed by the same step; `None` takes a mark away.
    ///
    /// # Errors
    /// Those of [`Vault::save_draft`].
    pub fn save_marked(
        &mut self,
        id: &str,
        save: &DraftSave,
        marks: &BTreeMap<String, Option<String>>,
    ) -> Result<()> {
        let (stamp, turn) = (self.stamp(), self.turn.take());
        let transaction = self.record()?;
        let state = drafted(&transaction, id)?;
        let changes = changes(&transaction, state.key, save, marks)?;
        let places = changes.iter().map(|change| change.place.clone()).collect();
        let turn = match turn.filter(|turn| turn.goes_on(&state, &places)) {
            None if !changes.is_empty() => {
                end_turn(&transaction, state.key, &stamp)?;
                Some(Turn { plan: state.key, places })
            }
            turn => turn,
        };
        let step = record(&transaction, &state, &changes)?;
        if !changes.is_empty() {
            // A draft that was put aside is taken up again by writing in it.
            super::closing::reopen(&transaction, state.key, &stamp)?;
        }
        put_saved(&transaction, state.key, step, (!changes.is_empty()).then_some(&save.moment), save)?;
        if save.rest.is_some() {
            put_last(&transaction, Some(state.key))?;
        }
        transaction.commit()?;
        self.turn = turn;
        self.tell_late();
        Ok(())
    }

    /// Sets what is said of a plan in a list.
    ///
    /// # Errors
    /// `NoSuchPlan`.
    pub fn set_summary(&mut self, id: &str, summary: &Summary) -> Result<()> {
        let transaction = self.write()?;
        put_summary(&transaction, state(&transaction, id)?.key, summary)?;
        Ok(transaction.commit()?)
    }

    /// Keeps the days of this version of a plan, if it is the newest.
    ///
    /// # Errors
    /// `NoSuchPlan`.
    pub fn set_in_force(&mut self, id: &str, version: u32, days: &[(String, String)]) -> Result<()> {
        let transaction = self.write()?;
        let key = state(&transaction, id)?.key;
        let days = serde_json::to_string(days).map_err(Failure::defect)?;
        transaction.execute(sql!("plan/set_in_force"), params![key, days, version])?;
        Ok(transaction.commit()?)
    }

    /// As in a vault of an earlier program.
    #[cfg(test)]
    pub(crate) fn forget_days_in_force(&mut self) -> Result<()> {
        self.connection.execute("UPDATE plan SET in_force = NULL", [])?;
        Ok(())
    }

    /// Starts a new draft of an issued plan.
    ///
    /// # Errors
    /// `NoSuchPlan`; `Stale` when a draft is being written already.
    pub fn start_draft(&mut self, id: &str, draft: &StoredDraft, summary: &Summary) -> Result<()> {
        let stamp = self.stamp();
        let transaction = self.write()?;
        let state = state(&transaction, id)?;
        if state.draft {
            return Err(Failure::new(Code::Stale).with("detail", "a draft is there"));
        }
        transaction.execute(sql!("plan/set_draft"), [state.key])?;
        put_draft(&transaction, state.key, draft)?;
        put_summary(&transaction, state.key, summary)?;
        let subject = Subject::of(&transaction, state.key)?;
        append(&transaction, &stamp, &Fact::of(&subject, Act::DraftBegun))?;
        Ok(transaction.commit()?)
    }

    /// Where the person was in a plan, as JSON.
    ///
    /// # Errors
    /// `NoSuchPlan`.
    pub fn rest(&self, id: &str) -> Result<Option<String>> {
        self.read(|connection| {
            let key = state(connection, id)?.key;
            Ok(connection.prepare_cached(sql!("plan/rest"))?.query_row([key], |row| row.get(0))?)
        })
    }

    /// Where the person was last, as JSON.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn last_rest(&self) -> Result<Option<String>> {
        self.read(|connection| {
            let rest = connection.query_row(sql!("vault/rest"), [], |row| row.get(0)).optional()?;
            Ok(rest.flatten())
        })
    }

    /// Keeps where the person is: in this plan, as JSON, or outside of all.
    ///
    /// # Errors
    /// `NoSuchPlan`.
    pub fn set_rest(&mut self, place: Option<(&str, &str)>) -> Result<()> {
        let transaction = self.write()?;
        let mut last = None;
        if let Some((id, rest)) = place {
            let key = state(&transaction, id)?.key;
            transaction.prepare_cached(sql!("plan/set_rest"))?.execute(params![key, rest])?;
            last = Some(key);
        }
        put_last(&transaction, last)?;
        Ok(transaction.commit()?)
    }
}

/// Puts a plan and its first draft; gives its key.
pub(super) fn put_plan(connection: &Connection, plan: &NewPlan) -> Result<i64> {
    let (template, summary) = (&plan.template, &plan.summary);
    connection.execute(
        sql!("plan/create"),
        params![
            plan.id,
            template.0,
            template.1,
            plan.created,
            summary.pupil,
            summary.class,
            summary.filled,
            summary.total,
            summary.blocking,
            dates_text(summary)?
        ],
    )?;
    let key = connection.last_insert_rowid();
    put_draft(connection, key, &plan.draft)?;
    Ok(key)
}

/// Makes what a save changes the next step of the draft; gives the places.
pub(super) fn keep_step(connection: &Connection, state: &State, save: &DraftSave) -> Result<Vec<Changed>> {
    let changes = changes(connection, state.key, save, &BTreeMap::new())?;
    let step = record(connection, state, &changes)?;
    put_saved(connection, state.key, step, (!changes.is_empty()).then_some(&save.moment), save)?;
    Ok(changes.into_iter().map(|change| change.place).collect())
}

/// All plans of a database.
pub(super) fn plans(connection: &Connection) -> Result<Vec<PlanRecord>> {
    let mut statement = connection.prepare_cached(sql!("plan/list"))?;
    let mut rows = statement.query([])?;
    let mut plans = Vec::new();
    while let Some(row) = rows.next()? {
        plans.push(plan_record(row)?);
    }
    Ok(plans)
}

fn plan_record(row: &Row<'_>) -> Result<PlanRecord> {
    let dates: String = row.get(12)?;
    let summary = Summary {
        pupil: row.get(7)?,
        class: row.get(8)?,
        filled: row.get(9)?,
        total: row.get(10)?,
        blocking: row.get(11)?,
        dates: serde_json::from_str(&dates).map_err(unreadable)?,
    };
    Ok(PlanRecord {
        id: row.get(0)?,
        pupil: summary.pupil.clone(),
        class: summary.class.clone(),
        template: (row.get(1)?, row.get(2)?),
        created: row.get(3)?,
        written: row.get(4)?,
        draft: row.get(5)?,
        version: row.get(6)?,
        received: row.get(13)?,
        asker: row.get(14)?,
        begun_from: row.get(15)?,
        closed: row.get::<_, Option<String>>(16)?.zip(row.get(17)?),
        issued_after: row
            .get::<_, Option<String>>(18)?
            .map_or_else(Vec::new, |ids| ids.split(',').map(str::to_owned).collect()),
        summary,
        in_force: row
            .get::<_, Option<String>>(19)?
            .map(|days| serde_json::from_str(&days).map_err(unreadable))
            .transpose()?,
    })
}

/// A value that was written by this program and cannot be read by it.
pub(super) fn unreadable(_: serde_json::Error) -> Failure {
    Failure::new(Code::VaultDamaged).with("detail", "a value is not JSON")
}

/// The draft of the plan with this key.
pub(super) fn stored_draft(connection: &Connection, plan: i64) -> Result<StoredDraft> {
    let mut draft = StoredDraft::default();
    let mut statement = connection.prepare_cached(sql!("draft/list"))?;
    let mut rows = statement.query([plan])?;
    while let Some(row) = rows.next()? {
        let value: String = row.get(2)?;
        match Changed::read(&row.get::<_, String>(0)?, row.get(1)?)? {
            Changed::Answer(field) => drop(draft.answers.insert(field, value)),
            Changed::Flag(flag) => drop(draft.flags.insert(flag, value == "true")),
            Changed::Mark(_) => {}
        }
    }
    Ok(draft)
}

/// Writes a first draft: what is to be written together lies together.
pub(super) fn put_draft(connection: &Connection, plan: i64, draft: &StoredDraft) -> Result<()> {
    let places: BTreeMap<&str, usize> = draft.order.iter().map(String::as_str).zip(0..).collect();
    let mut answers: Vec<(&String, &String)> = draft.answers.iter().collect();
    answers.sort_by_key(|(field, _)| places.get(field.as_str()).copied().unwrap_or(usize::MAX));
    for (field, value) in answers {
        add_entry(connection, plan, &Changed::Answer(field.clone()), Some(value))?;
    }
    for (flag, value) in &draft.flags {
        add_entry(connection, plan, &Changed::Flag(flag.clone()), Some(&value.to_string()))?;
    }
    Ok(())
}

/// Adds an entry to a draft; gives its row.
pub(super) fn add_entry(
    connection: &Connection,
    plan: i64,
    place: &Changed,
    value: Option<&str>,
) -> Result<i64> {
    let (kind, name) = place.parts();
    connection.prepare_cached(sql!("draft/add"))?.execute(params![plan, kind, name, value])?;
    Ok(connection.last_insert_rowid())
}

/// Sets the value of an entry; `None` makes it absent.
pub(super) fn set_entry(connection: &Connection, entry: i64, value: Option<&str>) -> Result<()> {
    connection.prepare_cached(sql!("draft/set"))?.execute(params![entry, value])?;
    Ok(())
}

/// The row of an entry of a draft, and its value.
fn entry(connection: &Connection, plan: i64, place: &Changed) -> Result<Option<(i64, Option<String>)>> {
    let (kind, name) = place.parts();
    let mut statement = connection.prepare_cached(sql!("draft/one"))?;
    let row = statement.query_row(params![plan, kind, name], |row| Ok((row.get(0)?, row.get(1)?)));
    Ok(row.optional()?)
}

/// What the save really changes, with the values before.
fn changes(
    connection: &Connection,
    plan: i64,
    save: &DraftSave,
    marks: &BTreeMap<String, Option<String>>,
) -> Result<Vec<Change>> {
    let answers = save.answers.iter().map(|(field, value)| (Changed::Answer(field.clone()), value.clone()));
    let flags = save.flags.iter().map(|(flag, value)| (Changed::Flag(flag.clone()), Some(value.to_string())));
    let marks = marks.iter().map(|(name, value)| (Changed::Mark(name.clone()), value.clone()));
    let mut changes = Vec::new();
    for (place, after) in answers.chain(flags).chain(marks) {
        let (entry, before) = match entry(connection, plan, &place)? {
            Some((entry, before)) => (Some(entry), before),
            None => (None, None),
        };
        if before != after {
            changes.push(Change { place, entry, before, after });
        }
    }
    Ok(changes)
}

pub(super) fn put_summary(connection: &Connection, plan: i64, summary: &Summary) -> Result<()> {
    let Summary { pupil, class, filled, total, blocking, .. } = summary;
    connection.prepare_cached(sql!("plan/set_summary"))?.execute(params![
        plan,
        pupil,
        class,
        filled,
        total,
        blocking,
        dates_text(summary)?
    ])?;
    Ok(())
}

fn dates_text(summary: &Summary) -> Result<String> {
    serde_json::to_string(&summary.dates).map_err(Failure::defect)
}

/// What a save says of its plan, in one statement: the row is written once.
fn put_saved(
    connection: &Connection,
    plan: i64,
    step: i64,
    moment: Option<&String>,
    save: &DraftSave,
) -> Result<()> {
    let Summary { pupil, class, filled, total, blocking, .. } = &save.summary;
    connection.prepare_cached(sql!("plan/set_saved"))?.execute(params![
        plan,
        step,
        moment,
        save.rest,
        pupil,
        class,
        filled,
        total,
        blocking,
        dates_text(&save.summary)?
    ])?;
    Ok(())
}

/// Keeps in which plan the person was last. Nothing is written when it is the same.
fn put_last(connection: &Connection, plan: Option<i64>) -> Result<()> {
    connection.prepare_cached(sql!("vault/set_last"))?.execute([plan])?;
    Ok(())
}
