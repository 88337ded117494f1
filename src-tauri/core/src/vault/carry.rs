//! What a draft was given of an earlier version or document, and what was decided of it since. The marks are
//! entries of the draft: they are undone as answers are, and go when it is issued.

use super::plan::{
    DraftSave, NewPlan, StoredDraft, Summary, drafted, keep_step, put_draft, put_plan, put_summary, state,
};
use super::trail::{Act, Fact, Subject, append, set_noted};
use super::{Vault, sql};
use crate::failure::{Code, Failure, Result};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeMap;

/// What a draft was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// The plan that it is from; of a renewal its own.
    pub source: String,
    /// The version of that plan; 0 is its draft.
    pub number: u32,
    /// The answers as they were given, as JSON.
    pub base: String,
}

/// From what a plan was begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The plan.
    pub source: String,
    /// Its version; 0 is its draft.
    pub number: u32,
    /// The id of its template.
    pub template: String,
    /// When, RFC 3339.
    pub moment: String,
}

/// A plan that was begun from another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BegunFrom {
    /// Its id.
    pub id: String,
    /// The id of its template.
    pub template: String,
    /// Its newest version; 0 while none was issued.
    pub version: u32,
    /// Of which version of the other it was begun; 0 is its draft.
    pub number: u32,
    /// When, RFC 3339.
    pub moment: String,
}

/// A text from elsewhere that lies beside a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// The name of the file that it was read from.
    pub name: String,
    /// The text, as JSON.
    pub text: String,
}

impl Vault {
    /// Starts a new draft of an issued plan for a new school year: what was issued, then what the new year
    /// changes, as a step that can be undone; and keeps what was carried over.
    ///
    /// # Errors
    /// `NoSuchPlan`; `Stale` when a draft is being written already.
    pub fn renew_draft(
        &mut self,
        id: &str,
        (issued, summary): (&StoredDraft, &Summary),
        year: &DraftSave,
        carried: &Carried,
    ) -> Result<()> {
        let stamp = self.stamp();
        let transaction = self.write()?;
        let key = state(&transaction, id)?.key;
        if state(&transaction, id)?.draft {
            return Err(Failure::new(Code::Stale).with("detail", "a draft is there"));
        }
        transaction.execute(sql!("plan/set_draft"), [key])?;
        put_draft(&transaction, key, issued)?;
        put_summary(&transaction, key, summary)?;
        add_carried(&transaction, key, carried)?;
        keep_step(&transaction, &drafted(&transaction, id)?, year)?;
        set_noted(&transaction, key)?;
        let subject = Subject::of(&transaction, key)?;
        append(&transaction, &stamp, &Fact::of_version(&subject, Act::Renewed, carried.number))?;
        Ok(transaction.commit()?)
    }

    /// Starts a plan from another document, and keeps from which.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn begin_plan(&mut self, plan: &NewPlan, origin: &Origin, carried: &Carried) -> Result<()> {
        let stamp = self.stamp();
        let transaction = self.write()?;
        let key = put_plan(&transaction, plan)?;
        let Origin { source, number, template, moment } = origin;
        transaction.execute(sql!("carry/add_origin"), params![key, source, number, template, moment])?;
        add_carried(&transaction, key, carried)?;
        let subject = Subject::of(&transaction, key)?;
        append(&transaction, &stamp, &Fact::of(&subject, Act::BegunFrom).about(source.as_bytes()))?;
        Ok(transaction.commit()?)
    }

    /// What the draft was given, if it was given something.
    ///
    /// # Errors
    /// `NoSuchPlan`.
    pub fn carried(&self, id: &str) -> Result<Option<Carried>> {
        self.read(|connection| carried(connection, state(connection, id)?.key))
    }

    /// What the plan was begun from; none for one that was begun anew.
    ///
    /// # Errors
    /// `NoSuchPlan`.
    pub fn origin(&self, id: &str) -> Result<Option<Origin>> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(sql!("carry/origin"))?;
            let origin = statement.query_row([state(connection, id)?.key], |row| {
                Ok(Origin {
                    source: row.get(0)?,
                    number: row.get(1)?,
                    template: row.get(2)?,
                    moment: row.get(3)?,
                })
            });
            Ok(origin.optional()?)
        })
    }

    /// The plans that were begun from this one.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn begun_from(&self, source: &str) -> Result<Vec<BegunFrom>> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(sql!("carry/begun_from"))?;
            let begun = statement.query_map([source], |row| {
                Ok(BegunFrom {
                    id: row.get(0)?,
                    template: row.get(1)?,
                    version: row.get(2)?,
                    number: row.get(3)?,
                    moment: row.get(4)?,
                })
            })?;
            Ok(begun.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// The marks of the draft, by name.
    ///
    /// # Errors
    /// `NoSuchPlan`.
    pub fn marks(&self, id: &str) -> Result<BTreeMap<String, String>> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(sql!("carry/marks"))?;
            let marks =
                statement.query_map([state(connection, id)?.key], |row| Ok((row.get(0)?, row.get(1)?)))?;
            Ok(marks.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// Lays a text beside the draft, in place of the one that lies there.
    ///
    /// # Errors
    /// `NoSuchPlan`; `Stale` when no draft is being written.
    pub fn lay_beside(&mut self, id: &str, text: &Beside, moment: &str) -> Result<()> {
        let transaction = self.write()?;
        let key = drafted(&transaction, id)?.key;
        transaction.execute(sql!("beside/set"), params![key, text.name, text.text, moment])?;
        Ok(transaction.commit()?)
    }

    /// The text that lies beside the draft.
    ///
    /// # Errors
    /// `NoSuchPlan`.
    pub fn beside(&self, id: &str) -> Result<Option<Beside>> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(sql!("beside/one"))?;
            let key = state(connection, id)?.key;
            let text = statement.query_row([key], |row| Ok(Beside { name: row.get(0)?, text: row.get(1)? }));
            Ok(text.optional()?)
        })
    }

    /// Takes the text beside the draft away.
    ///
    /// # Errors
    /// `NoSuchPlan`.
    pub fn put_away_beside(&mut self, id: &str) -> Result<()> {
        let transaction = self.write()?;
        let key = state(&transaction, id)?.key;
        transaction.execute(sql!("beside/clear"), [key])?;
        Ok(transaction.commit()?)
    }
}

fn add_carried(connection: &Connection, plan: i64, carried: &Carried) -> Result<()> {
    let Carried { source, number, base } = carried;
    connection.execute(sql!("carry/add"), params![plan, source, number, base])?;
    Ok(())
}

/// What the draft of the plan with this key was given.
pub(super) fn carried(connection: &Connection, plan: i64) -> Result<Option<Carried>> {
    let mut statement = connection.prepare_cached(sql!("carry/one"))?;
    let carried = statement
        .query_row([plan], |row| Ok(Carried { source: row.get(0)?, number: row.get(1)?, base: row.get(2)? }));
    Ok(carried.optional()?)
}

/// What was carried into a draft and lay beside it goes when it is issued.
pub(super) fn end_carrying(connection: &Connection, plan: i64) -> Result<()> {
    connection.execute(sql!("carry/clear"), [plan])?;
    connection.execute(sql!("beside/clear"), [plan])?;
    Ok(())
}
