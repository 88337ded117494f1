//! Goals of a plan that are followed, and what was seen of them: added and struck, never changed. What was
//! written today can still be taken back whole.

use super::plan::state;
use super::trail::{Act, Fact, Subject, append};
use super::{Stamp, Vault, sql};
use crate::failure::{Code, Failure, Result};
use rusqlite::{Connection, Row, params};

/// A goal that is followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// Its number in the vault.
    pub key: i64,
    /// What it is and how it is measured.
    pub goal: FollowedGoal,
    /// What was seen, in the order of the days.
    pub observations: Vec<Observation>,
}

/// What a followed goal is, and how it is measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowedGoal {
    /// The table of the plan it stands in.
    pub field: String,
    /// Its words when something was last written of it.
    pub goal: String,
    /// What is counted.
    pub measure: String,
    /// The most there can be at a time.
    pub most: u32,
    /// Where it began.
    pub baseline: Option<u32>,
    /// Where it is to come.
    pub target: Option<u32>,
    /// How many times that is to be reached.
    pub times: u32,
}

/// What was seen of a goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observation {
    /// Its number in the vault.
    pub key: i64,
    /// The day, ISO 8601.
    pub day: String,
    /// How many.
    pub score: u32,
    /// Of how many.
    pub most: u32,
    /// What else was seen.
    pub note: String,
    /// Who wrote it and when.
    pub stamp: Stamp,
    /// When and why it was struck.
    pub struck: Option<(String, String)>,
}

/// Something seen, to be written down.
#[derive(Clone, Debug)]
pub struct NewObservation {
    /// The day, ISO 8601.
    pub day: String,
    /// How many.
    pub score: u32,
    /// What else was seen.
    pub note: String,
}

/// The statements by which an entry of a log is struck, and one of today taken back.
pub(super) struct Log {
    pub strike: &'static str,
    pub remove: &'static str,
}

impl Vault {
    /// The goals of a plan that are followed, in the order they were begun.
    ///
    /// # Errors
    /// `NoSuchPlan`; those of the disk.
    pub fn followed(&self, plan: &str) -> Result<Vec<Followed>> {
        self.read(|connection| {
            let plan = state(connection, plan)?.key;
            let mut statement = connection.prepare_cached(sql!("follow/goals"))?;
            let goals = statement.query_map([plan], followed)?;
            let mut goals: Vec<Followed> = goals.collect::<rusqlite::Result<_>>()?;
            let mut statement = connection.prepare_cached(sql!("follow/observations"))?;
            let mut rows = statement.query([plan])?;
            while let Some(row) = rows.next()? {
                let of: i64 = row.get(1)?;
                let one = observation(row)?;
                if let Some(goal) = goals.iter_mut().find(|goal| goal.key == of) {
                    goal.observations.push(one);
                }
            }
            Ok(goals)
        })
    }

    /// Keeps a goal with how it is measured; one that is followed already takes its new words. Gives its number.
    ///
    /// # Errors
    /// `NoSuchPlan`; those of the disk.
    pub fn follow(&mut self, plan: &str, key: Option<i64>, goal: &FollowedGoal) -> Result<i64> {
        let stamp = self.stamp();
        let transaction = self.record()?;
        let plan = state(&transaction, plan)?.key;
        let key = put_goal(&transaction, plan, key, goal)?;
        tell(&transaction, plan, &stamp, Act::GoalSet, &key.to_string())?;
        transaction.commit()?;
        Ok(key)
    }

    /// Writes down what was seen of a goal. Gives the number of what was written.
    ///
    /// # Errors
    /// `NoSuchPlan`; those of the disk.
    pub fn observe(
        &mut self,
        plan: &str,
        key: Option<i64>,
        goal: &FollowedGoal,
        new: &NewObservation,
    ) -> Result<i64> {
        let stamp = self.stamp();
        let transaction = self.record()?;
        let plan = state(&transaction, plan)?.key;
        let key = put_goal(&transaction, plan, key, goal)?;
        transaction.execute(
            sql!("follow/add_observation"),
            params![key, new.day, new.score, goal.most, new.note, stamp.moment, stamp.by],
        )?;
        let number = transaction.last_insert_rowid();
        let about = format!("{} {}/{} {}", new.day, new.score, goal.most, new.note);
        tell(&transaction, plan, &stamp, Act::Observed, &about)?;
        transaction.commit()?;
        Ok(number)
    }

    /// Strikes an observation for a reason; it stays, struck. One of today's is taken back whole when no
    /// reason is given.
    ///
    /// # Errors
    /// `NoSuchPlan`; `Stale` when it is not there, was struck before, or is not of today and has no reason.
    pub fn strike_observation(&mut self, plan: &str, number: i64, reason: Option<&str>) -> Result<()> {
        let log = Log { strike: sql!("follow/strike"), remove: sql!("follow/remove") };
        self.strike_in(&log, plan, number, reason, &number.to_string())
    }

    /// Strikes an entry of a log or takes it back, and tells it `about` this.
    pub(super) fn strike_in(
        &mut self,
        log: &Log,
        plan: &str,
        number: i64,
        reason: Option<&str>,
        about: &str,
    ) -> Result<()> {
        let stamp = self.stamp();
        let transaction = self.record()?;
        let plan = state(&transaction, plan)?.key;
        let today = stamp.moment.get(..10).unwrap_or_default();
        let changed = match reason {
            Some(reason) => transaction.execute(log.strike, params![plan, number, stamp.moment, reason])?,
            None => transaction.execute(log.remove, params![plan, number, today])?,
        };
        if changed != 1 {
            return Err(Failure::new(Code::Stale).with("detail", "no such entry"));
        }
        tell(&transaction, plan, &stamp, Act::ObservationStruck, about)?;
        Ok(transaction.commit()?)
    }

    /// Makes one followed goal of two: what was seen of the first was seen of the second.
    ///
    /// # Errors
    /// `NoSuchPlan`; `Stale` when one of them is not there; those of the disk.
    pub fn join_followed(&mut self, plan: &str, from: i64, into: i64) -> Result<()> {
        let stamp = self.stamp();
        let transaction = self.write()?;
        let plan = state(&transaction, plan)?.key;
        transaction.execute(sql!("follow/move_observations"), params![plan, from, into])?;
        if from == into || transaction.execute(sql!("follow/remove_goal"), params![plan, from])? != 1 {
            return Err(Failure::new(Code::Stale).with("detail", "no such goal"));
        }
        tell(&transaction, plan, &stamp, Act::GoalSet, &into.to_string())?;
        Ok(transaction.commit()?)
    }
}

fn put_goal(connection: &Connection, plan: i64, key: Option<i64>, goal: &FollowedGoal) -> Result<i64> {
    let FollowedGoal { field, goal, measure, most, baseline, target, times } = goal;
    match key {
        None => {
            let values = params![plan, field, goal, measure, most, baseline, target, times];
            connection.execute(sql!("follow/add_goal"), values)?;
            Ok(connection.last_insert_rowid())
        }
        Some(key) => {
            let values = params![plan, key, field, goal, measure, most, baseline, target, times];
            match connection.execute(sql!("follow/set_goal"), values)? {
                1 => Ok(key),
                _ => Err(Failure::new(Code::Stale).with("detail", "no such goal")),
            }
        }
    }
}

pub(super) fn tell(connection: &Connection, plan: i64, stamp: &Stamp, act: Act, about: &str) -> Result<()> {
    let subject = Subject::of(connection, plan)?;
    append(connection, stamp, &Fact::of(&subject, act).about(about.as_bytes()))
}

fn followed(row: &Row<'_>) -> rusqlite::Result<Followed> {
    let goal = FollowedGoal {
        field: row.get(1)?,
        goal: row.get(2)?,
        measure: row.get(3)?,
        most: row.get(4)?,
        baseline: row.get(5)?,
        target: row.get(6)?,
        times: row.get(7)?,
    };
    Ok(Followed { key: row.get(0)?, goal, observations: Vec::new() })
}

fn observation(row: &Row<'_>) -> rusqlite::Result<Observation> {
    let (struck, reason): (Option<String>, Option<String>) = (row.get(8)?, row.get(9)?);
    Ok(Observation {
        key: row.get(0)?,
        day: row.get(2)?,
        score: row.get(3)?,
        most: row.get(4)?,
        note: row.get(5)?,
        stamp: Stamp { moment: row.get(6)?, by: row.get(7)? },
        struck: struck.map(|moment| (moment, reason.unwrap_or_default())),
    })
}
