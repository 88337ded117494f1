//! Parts of plans that go between colleagues: the vault's own key, the colleagues' addresses, what was asked
//! for with what both had then, what came back, and parts of others' plans that are written here.

use super::plan::{DraftSave, NewPlan, drafted, keep_step, put_plan, state, unreadable};
use super::trail::{Act, Fact, Subject, append, end_turn, set_noted, tell_change};
use super::{Changed, Stamp, Vault, sql};
use crate::failure::{Code, Failure, Result};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::BTreeMap;
use zeroize::Zeroizing;

/// Answers as JSON texts, by field.
pub type Answers = BTreeMap<String, String>;

/// A colleague and the address of her vault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    /// The address.
    pub address: String,
    /// The name.
    pub name: String,
}

/// A part of a plan that a colleague was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    key: i64,
    /// The plan.
    pub plan: String,
    /// Who was asked.
    pub colleague: String,
    /// The sections.
    pub sections: Vec<String>,
    /// The newest issued version then.
    pub version: u32,
    /// When, RFC 3339.
    pub moment: String,
    /// What both had then.
    pub base: Answers,
}

/// A part to be asked for.
#[derive(Clone, Debug)]
pub struct NewAsked {
    /// The packet's id.
    pub packet: String,
    /// Who is asked.
    pub colleague: String,
    /// The sections.
    pub sections: Vec<String>,
    /// What both have now.
    pub base: Answers,
}

/// A part that was asked for, as a list says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedRow {
    /// The packet's id.
    pub packet: String,
    /// Who was asked.
    pub colleague: String,
    /// The sections.
    pub sections: Vec<String>,
    /// When, RFC 3339.
    pub moment: String,
    /// When the last answer was put together with the plan.
    pub answered: Option<String>,
}

/// What came back and was put together with the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// How many times it had been sent back.
    pub number: u32,
    /// Who wrote it.
    pub author: String,
    /// When it was put together with the plan, RFC 3339.
    pub moment: String,
    /// The answers, whole.
    pub data: Answers,
}

/// A part of another's plan that is written here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// The packet's id.
    pub packet: String,
    /// Who asked.
    pub asker: String,
    /// The asker's school.
    pub school: String,
    /// Where the answer is encrypted to.
    pub address: String,
    /// The sections.
    pub sections: Vec<String>,
    /// The fields that the asker's plan showed.
    pub shown: Vec<String>,
    /// When it was asked for, RFC 3339.
    pub asked: String,
    /// How many times it has been sent back.
    pub returned: u32,
    /// When it was last, RFC 3339.
    pub moment: Option<String>,
}

impl Vault {
    /// The key by which this vault opens packets, once there is one.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn identity(&self) -> Result<Option<Zeroizing<Vec<u8>>>> {
        self.read(|connection| {
            let mut statement = connection.prepare(sql!("packet/identity"))?;
            Ok(statement.query_row([], |row| row.get(0).map(Zeroizing::new)).optional()?)
        })
    }

    /// Since when others encrypt to that key, RFC 3339.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn identity_since(&self) -> Result<Option<String>> {
        self.read(|connection| {
            let mut statement = connection.prepare(sql!("packet/identity_since"))?;
            Ok(statement.query_row([], |row| row.get(0)).optional()?)
        })
    }

    /// Whether colleagues were asked for parts: what comes back is encrypted to the key of then.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn has_asked(&self) -> Result<bool> {
        self.read(|connection| Ok(connection.query_row(sql!("packet/has_asked"), [], |row| row.get(0))?))
    }

    /// Forgets the keys before this one; it stays what others encrypt to.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn forget_former_identities(&mut self, secret: &[u8]) -> Result<()> {
        self.demand_place()?;
        Ok(self.connection.execute(sql!("packet/cut_identity"), [secret]).map(drop)?)
    }

    /// Keeps the key by which this vault opens packets. There is only ever one.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn keep_identity(&mut self, secret: &[u8]) -> Result<()> {
        let made = self.stamp().moment;
        self.demand_place()?;
        put_identity(&self.connection, secret, &made)
    }

    /// The colleagues whose addresses are known.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn colleagues(&self) -> Result<Vec<Colleague>> {
        let mut statement = self.connection.prepare(sql!("packet/colleagues"))?;
        let rows =
            statement.query_map([], |row| Ok(Colleague { address: row.get(0)?, name: row.get(1)? }))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Keeps a colleague's address under this name.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn keep_colleague(&mut self, colleague: &Colleague) -> Result<()> {
        let Colleague { address, name } = colleague;
        self.demand_place()?;
        Ok(self.connection.execute(sql!("packet/set_colleague"), [address, name]).map(drop)?)
    }

    /// Forgets a colleague's address.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn forget_colleague(&mut self, address: &str) -> Result<()> {
        self.demand_place()?;
        Ok(self.connection.execute(sql!("packet/remove_colleague"), [address]).map(drop)?)
    }

    /// Keeps that a part of the plan is asked for, and what both have, once the packet was handed out: what could not
    /// be is not told as asked for.
    ///
    /// # Errors
    /// `NoSuchPlan`; those of handing out; those of the disk, after which a packet that was handed out is to be taken
    /// back.
    pub fn ask(&mut self, plan: &str, asked: &NewAsked, hand_out: impl FnOnce() -> Result<()>) -> Result<()> {
        let stamp = self.stamp();
        self.turn = None;
        let transaction = self.record()?;
        let state = state(&transaction, plan)?;
        end_turn(&transaction, state.key, &stamp)?;
        transaction.execute(
            sql!("packet/ask"),
            params![
                state.key,
                asked.packet,
                asked.colleague,
                json(&asked.sections)?,
                state.version,
                stamp.moment,
                json(&asked.base)?
            ],
        )?;
        tell_packet(&transaction, state.key, &stamp, Act::PartAsked, &asked.packet)?;
        hand_out()?;
        Ok(transaction.commit()?)
    }

    /// The part that was asked for with this packet.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn asked(&self, packet: &str) -> Result<Option<Asked>> {
        self.read(|connection| {
            let mut statement = connection.prepare(sql!("packet/asked"))?;
            let mut rows = statement.query([packet])?;
            rows.next()?.map(asked).transpose()
        })
    }

    /// The parts of a plan that were asked for, the newest first.
    ///
    /// # Errors
    /// `NoSuchPlan`; those of the disk.
    pub fn asked_of(&self, plan: &str) -> Result<Vec<AskedRow>> {
        self.read(|connection| {
            let mut statement = connection.prepare(sql!("packet/asked_of"))?;
            let mut rows = statement.query([state(connection, plan)?.key])?;
            let mut found = Vec::new();
            while let Some(row) = rows.next()? {
                let sections = read_json(&row.get::<_, String>(2)?)?;
                let (packet, colleague) = (row.get(0)?, row.get(1)?);
                let (moment, answered) = (row.get(3)?, row.get(4)?);
                found.push(AskedRow { packet, colleague, sections, moment, answered });
            }
            Ok(found)
        })
    }

    /// What came back for a part and was put together with the plan, in the order in which it was written.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn answers(&self, asked: &Asked) -> Result<Vec<Answered>> {
        self.read(|connection| {
            let mut statement = connection.prepare(sql!("packet/answers"))?;
            let mut rows = statement.query([asked.key])?;
            let mut found = Vec::new();
            while let Some(row) = rows.next()? {
                let data = read_json(&row.get::<_, String>(3)?)?;
                let (number, author, moment) = (row.get(0)?, row.get(1)?, row.get(2)?);
                found.push(Answered { number, author, moment, data });
            }
            Ok(found)
        })
    }

    /// Puts what came back together with the draft as one step, and keeps it whole. The trail names its author
    /// for what was taken, and the teacher for having taken it.
    ///
    /// # Errors
    /// `NoSuchPlan`; `Stale` when no draft is being written; those of the disk.
    pub fn take_answer(&mut self, asked: &Asked, answered: &Answered, save: &DraftSave) -> Result<()> {
        let stamp = self.stamp();
        self.turn = None;
        let transaction = self.write()?;
        let state = drafted(&transaction, &asked.plan)?;
        end_turn(&transaction, state.key, &stamp)?;
        let data = json(&answered.data)?;
        transaction.execute(
            sql!("packet/answer"),
            params![asked.key, answered.number, answered.author, answered.moment, data],
        )?;
        tell_packet(&transaction, state.key, &stamp, Act::PartTaken, &data)?;
        let changed = keep_step(&transaction, &state, save)?;
        let subject = Subject::of(&transaction, state.key)?;
        let author = Stamp { by: answered.author.clone(), ..stamp };
        for place in &changed {
            let Changed::Answer(field) = place else { continue };
            let value = save.answers.get(field).and_then(Option::as_deref);
            tell_change(&transaction, &author, &subject, Act::Contributed, place, value)?;
        }
        set_noted(&transaction, state.key)?;
        Ok(transaction.commit()?)
    }

    /// Begins a draft of a part of another's plan.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn begin_contribution(&mut self, plan: &NewPlan, contribution: &Contribution) -> Result<()> {
        let stamp = self.stamp();
        let transaction = self.write()?;
        let key = put_plan(&transaction, plan)?;
        transaction.execute(
            sql!("packet/contribute"),
            params![
                key,
                contribution.packet,
                contribution.asker,
                contribution.school,
                contribution.address,
                json(&contribution.sections)?,
                json(&contribution.shown)?,
                contribution.asked
            ],
        )?;
        tell_packet(&transaction, key, &stamp, Act::PartReceived, &plan.id)?;
        Ok(transaction.commit()?)
    }

    /// What this plan is a part of; nothing when it is a plan of one's own.
    ///
    /// # Errors
    /// `NoSuchPlan`; those of the disk.
    pub fn contribution(&self, plan: &str) -> Result<Option<Contribution>> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(sql!("packet/contribution"))?;
            let mut rows = statement.query([state(connection, plan)?.key])?;
            rows.next()?.map(contribution).transpose()
        })
    }

    /// The plan that was begun from this packet.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn contribution_of(&self, packet: &str) -> Result<Option<String>> {
        let mut statement = self.connection.prepare(sql!("packet/contribution_plan"))?;
        Ok(statement.query_row([packet], |row| row.get(0)).optional()?)
    }

    /// Keeps that the part is sent back for this many times now.
    ///
    /// # Errors
    /// `NoSuchPlan`; `Stale` when it was sent back meanwhile; those of the disk.
    pub fn mark_returned(&mut self, plan: &str, number: u32) -> Result<()> {
        let stamp = self.stamp();
        self.turn = None;
        let transaction = self.write()?;
        let key = drafted(&transaction, plan)?.key;
        end_turn(&transaction, key, &stamp)?;
        if transaction.execute(sql!("packet/returned"), params![key, number, stamp.moment])? != 1 {
            return Err(Failure::new(Code::Stale).with("detail", "sent back meanwhile"));
        }
        tell_packet(&transaction, key, &stamp, Act::PartReturned, &number.to_string())?;
        Ok(transaction.commit()?)
    }
}

/// Puts the key of packets, in the place of one that is there.
pub(super) fn put_identity(connection: &Connection, secret: &[u8], made: &str) -> Result<()> {
    Ok(connection.execute(sql!("packet/set_identity"), params![secret, made]).map(drop)?)
}

/// The packets by which parts of a plan were asked for.
pub(super) fn packets_asked(connection: &Connection, plan: i64) -> Result<Vec<String>> {
    let mut statement = connection.prepare_cached(sql!("packet/asked_of"))?;
    let packets = statement.query_map([plan], |row| row.get(0))?;
    Ok(packets.collect::<rusqlite::Result<_>>()?)
}

fn tell_packet(connection: &Connection, plan: i64, stamp: &Stamp, act: Act, about: &str) -> Result<()> {
    let subject = Subject::of(connection, plan)?;
    append(connection, stamp, &Fact::of(&subject, act).about(about.as_bytes()))
}

fn asked(row: &Row<'_>) -> Result<Asked> {
    Ok(Asked {
        key: row.get(0)?,
        plan: row.get(1)?,
        colleague: row.get(2)?,
        sections: read_json(&row.get::<_, String>(3)?)?,
        version: row.get(4)?,
        moment: row.get(5)?,
        base: read_json(&row.get::<_, String>(6)?)?,
    })
}

fn contribution(row: &Row<'_>) -> Result<Contribution> {
    Ok(Contribution {
        packet: row.get(0)?,
        asker: row.get(1)?,
        school: row.get(2)?,
        address: row.get(3)?,
        sections: read_json(&row.get::<_, String>(4)?)?,
        shown: read_json(&row.get::<_, String>(5)?)?,
        asked: row.get(6)?,
        returned: row.get(7)?,
        moment: row.get(8)?,
    })
}

fn json<T: serde::Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(Failure::defect)
}

fn read_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(unreadable)
}
