//! Support of a plan as it was really given: added and struck, never changed. What was written today can still be
//! taken back whole.

use super::follow::{Log, tell};
use super::plan::state;
use super::trail::Act;
use super::{Stamp, Vault, sql};
use crate::failure::Result;
use rusqlite::{Row, params};

/// How a support was given on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenSupport {
    /// Its number in the vault.
    pub key: i64,
    /// What was written down.
    pub entry: NewGiven,
    /// Who wrote it and when.
    pub stamp: Stamp,
    /// When and why it was struck.
    pub struck: Option<(String, String)>,
}

/// How a support was given, to be written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewGiven {
    /// The table of the plan it stands in.
    pub field: String,
    /// What names it there: an option, or words.
    pub support: String,
    /// The day, ISO 8601.
    pub day: String,
    /// Whether as planned, in a word.
    pub way: String,
    /// How it worked, in a word; nothing when that cannot be said.
    pub effect: Option<String>,
    /// Why not, or what else was seen.
    pub note: String,
}

impl Vault {
    /// What was written down of the support of a plan, in the order of the days.
    ///
    /// # Errors
    /// `NoSuchPlan`; those of the disk.
    pub fn given(&self, plan: &str) -> Result<Vec<GivenSupport>> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(sql!("given/all"))?;
            let rows = statement.query_map([state(connection, plan)?.key], given)?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// Writes down how a support was given. Gives the number of what was written.
    ///
    /// # Errors
    /// `NoSuchPlan`; those of the disk.
    pub fn note_given(&mut self, plan: &str, new: &NewGiven) -> Result<i64> {
        let stamp = self.stamp();
        let transaction = self.record()?;
        let plan = state(&transaction, plan)?.key;
        let NewGiven { field, support, day, way, effect, note } = new;
        transaction.execute(
            sql!("given/add"),
            params![plan, field, support, day, way, effect, note, stamp.moment, stamp.by],
        )?;
        let number = transaction.last_insert_rowid();
        let effect = effect.as_deref().unwrap_or_default();
        tell(&transaction, plan, &stamp, Act::Observed, &format!("{day} {support} {way} {effect} {note}"))?;
        transaction.commit()?;
        Ok(number)
    }

    /// Strikes an entry of support for a reason; it stays, struck. One of today's is taken back whole when no
    /// reason is given.
    ///
    /// # Errors
    /// `NoSuchPlan`; `Stale` when it is not there, was struck before, or is not of today and has no reason.
    pub fn strike_given(&mut self, plan: &str, number: i64, reason: Option<&str>) -> Result<()> {
        let log = Log { strike: sql!("given/strike"), remove: sql!("given/remove") };
        self.strike_in(&log, plan, number, reason, &format!("support {number}"))
    }
}

fn given(row: &Row<'_>) -> rusqlite::Result<GivenSupport> {
    let (struck, reason): (Option<String>, Option<String>) = (row.get(9)?, row.get(10)?);
    Ok(GivenSupport {
        key: row.get(0)?,
        entry: NewGiven {
            field: row.get(1)?,
            support: row.get(2)?,
            day: row.get(3)?,
            way: row.get(4)?,
            effect: row.get(5)?,
            note: row.get(6)?,
        },
        stamp: Stamp { moment: row.get(7)?, by: row.get(8)? },
        struck: struck.map(|moment| (moment, reason.unwrap_or_default())),
    })
}
