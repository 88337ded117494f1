//! Who got which copy of an issued revision: copies made for recipients, deliveries, and the papers that
//! came back signed. Entries are facts: they are added and never changed; a mistaken one is struck, with
//! a reason, and stays.

mod basis;
mod entry;

pub use basis::Basis;
pub use entry::{
    AwaitedPaper, CopyEntry, DeliveryEntry, Entry, Foreseen, KnownCopy, Ledger, NewCopy, NewDelivery,
    NewPaper, Outlet, PaperEntry, Stamp, Struck,
};

use super::plan::{state, unreadable};
use super::trail::{Act, Fact, Subject, append};
use super::{Vault, sql};
use crate::failure::{Code, Failure, Result};
use crate::revision::Digest;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Serialize, de::DeserializeOwned};

impl Ledger {
    /// The number after that of the last copy: one that no copy had.
    pub fn next_copy(&self) -> u32 {
        self.copies.iter().map(|copy| copy.number).max().unwrap_or_default() + 1
    }
}

impl Vault {
    /// All that is known of the copies of a revision.
    ///
    /// # Errors
    /// `NoSuchRevision`.
    pub fn ledger(&self, plan: &str, revision: u32) -> Result<Ledger> {
        self.read(|connection| ledger(connection, key_of(connection, plan, revision)?))
    }

    /// Records a copy that was made.
    ///
    /// # Errors
    /// `NoSuchRevision`; `BadCall` when its number is taken; those of the disk.
    pub fn add_copy(&mut self, plan: &str, revision: u32, copy: &NewCopy) -> Result<()> {
        let stamp = self.stamp();
        let transaction = self.record()?;
        let key = key_of(&transaction, plan, revision)?;
        let taken = ledger(&transaction, key)?.copies.iter().any(|known| known.number == copy.number);
        refuse(taken, "the number of the copy is taken")?;
        let named = copy.basis == Basis::Named;
        let basis =
            (!named).then(|| serde_json::to_string(&copy.basis)).transpose().map_err(Failure::defect)?;
        transaction.execute(
            sql!("ledger/add_copy"),
            params![
                key,
                copy.number,
                copy.recipient,
                copy.edition,
                word(copy.outlet)?,
                copy.stamp.moment,
                copy.stamp.by,
                copy.digest,
                basis
            ],
        )?;
        let subject = Subject::of(&transaction, state(&transaction, plan)?.key)?;
        let fact = Fact::of_version(&subject, copy.basis.act(), revision);
        let about = copy.basis.about();
        let fact = about.as_ref().map_or(Fact { ..fact }, |about| fact.about(about.as_bytes()));
        append(&transaction, &stamp, &fact)?;
        Ok(transaction.commit()?)
    }

    /// Records a delivery.
    ///
    /// # Errors
    /// `NoSuchRevision`; `BadCall` when there is no such copy, or it was given already; those of the disk.
    pub fn add_delivery(&mut self, plan: &str, revision: u32, delivery: &NewDelivery) -> Result<()> {
        let stamp = self.stamp();
        let transaction = self.record()?;
        let key = key_of(&transaction, plan, revision)?;
        let ledger = ledger(&transaction, key)?;
        let copy = delivery.copy.map(|number| ledger.to_be_given(number)).transpose()?;
        let recipient = copy.map_or(&delivery.recipient, |copy| &copy.recipient);
        transaction.execute(
            sql!("ledger/add_delivery"),
            params![
                key,
                delivery.copy,
                recipient,
                word(delivery.way)?,
                delivery.day,
                delivery.note,
                delivery.awaits_paper,
                delivery.stamp.moment,
                delivery.stamp.by
            ],
        )?;
        tell(&transaction, &stamp, plan, revision, Act::HandedOver)?;
        Ok(transaction.commit()?)
    }

    /// Files a paper that came back.
    ///
    /// # Errors
    /// `NoSuchRevision`; `BadCall` when there is no such delivery; those of the disk.
    pub fn file_paper(&mut self, plan: &str, revision: u32, paper: &NewPaper) -> Result<()> {
        let stamp = self.stamp();
        let transaction = self.write()?;
        let key = key_of(&transaction, plan, revision)?;
        if let Some(number) = paper.delivery {
            let ledger = ledger(&transaction, key)?;
            refuse(ledger.delivery(number).is_none(), "there is no such delivery")?;
        }
        let NewPaper { delivery, pages, pdf, digest, stamp: filed } = paper;
        transaction.execute(
            sql!("ledger/add_paper"),
            params![key, delivery, pages, digest, filed.moment, filed.by],
        )?;
        let paper = transaction.last_insert_rowid();
        transaction.execute(sql!("ledger/add_scan"), params![paper, pdf])?;
        tell(&transaction, &stamp, plan, revision, Act::PaperFiled)?;
        Ok(transaction.commit()?)
    }

    /// The scan of a filed paper.
    ///
    /// # Errors
    /// `NoSuchRevision`; `NoSuchPaper` when it is not there any more.
    pub fn scan(&self, plan: &str, revision: u32, number: u32) -> Result<Vec<u8>> {
        self.read(|connection| {
            let key = key_of(connection, plan, revision)?;
            let mut statement = connection.prepare_cached(sql!("ledger/scan"))?;
            let pdf = statement.query_row(params![key, number], |row| row.get(0)).optional()?;
            pdf.ok_or_else(|| Code::NoSuchPaper.into())
        })
    }

    /// Strikes an entry, for a reason. A paper's scan goes with it.
    ///
    /// # Errors
    /// `NoSuchRevision`; `BadCall` when there is no such entry to be struck; those of the disk.
    pub fn strike(&mut self, plan: &str, revision: u32, entry: Entry, struck: &Struck) -> Result<()> {
        let stamp = self.stamp();
        let transaction = self.record()?;
        let key = key_of(&transaction, plan, revision)?;
        refuse(!ledger(&transaction, key)?.can_strike(entry), "there is no such entry")?;
        let (kind, number) = match entry {
            Entry::Copy(number) => ("copy", number),
            Entry::Delivery(number) => ("delivery", number),
            Entry::Wait(number) => ("wait", number),
            Entry::Paper(number) => ("paper", number),
        };
        let Struck { reason, stamp: by } = struck;
        transaction.execute(sql!("ledger/strike"), params![key, kind, number, reason, by.moment, by.by])?;
        if let Entry::Paper(number) = entry {
            transaction.execute(sql!("ledger/drop_scan"), params![key, number])?;
        }
        tell(&transaction, &stamp, plan, revision, Act::Struck)?;
        Ok(transaction.commit()?)
    }

    /// The copy whose bytes have this digest.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn known_copy(&self, digest: &Digest) -> Result<Option<KnownCopy>> {
        let mut statement = self.connection.prepare_cached(sql!("ledger/owner"))?;
        let known = statement.query_row([digest], |row| {
            Ok(KnownCopy {
                plan: row.get(0)?,
                revision: row.get(1)?,
                number: row.get(2)?,
                recipient: row.get(3)?,
                struck: row.get(4)?,
            })
        });
        Ok(known.optional()?)
    }

    /// Those who are to get a copy of the newest revision of any plan, and how far that has come.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn foreseen(&self) -> Result<Vec<Foreseen>> {
        let mut statement = self.connection.prepare_cached(sql!("ledger/waiting"))?;
        let rows = statement.query_map([], |row| {
            Ok(Foreseen {
                plan: row.get(0)?,
                revision: row.get(1)?,
                issued: row.get(2)?,
                name: row.get(3)?,
                times: row.get(4)?,
                copies: row.get(5)?,
                deliveries: row.get(6)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The papers of the newest revision of any plan that are to come back signed, the longest awaited first.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn awaited_papers(&self) -> Result<Vec<AwaitedPaper>> {
        let mut statement = self.connection.prepare_cached(sql!("ledger/papers_awaited"))?;
        let rows = statement.query_map([], |row| {
            Ok(AwaitedPaper {
                plan: row.get(0)?,
                revision: row.get(1)?,
                recipient: row.get(2)?,
                day: row.get(3)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Ledger {
    fn delivery(&self, number: u32) -> Option<&DeliveryEntry> {
        self.deliveries.iter().find(|entry| entry.number == number && entry.struck.is_none())
    }

    fn is_given(&self, copy: u32) -> bool {
        self.deliveries.iter().any(|entry| entry.copy == Some(copy) && entry.struck.is_none())
    }

    /// A copy that can be given: neither struck nor given.
    fn to_be_given(&self, number: u32) -> Result<&CopyEntry> {
        let copy = self.copies.iter().find(|copy| copy.number == number && copy.struck.is_none());
        let copy = copy.filter(|_| !self.is_given(number));
        copy.ok_or_else(|| Failure::new(Code::BadCall).with("detail", "there is no such copy to give"))
    }

    /// Whether the entry is there and may be struck. A copy that was given is not struck before that is.
    fn can_strike(&self, entry: Entry) -> bool {
        match entry {
            Entry::Copy(number) => self.to_be_given(number).is_ok(),
            Entry::Delivery(number) => self.delivery(number).is_some(),
            Entry::Wait(number) => self
                .delivery(number)
                .is_some_and(|delivery| delivery.awaits_paper && delivery.waived.is_none()),
            Entry::Paper(number) => {
                self.papers.iter().any(|paper| paper.number == number && paper.struck.is_none())
            }
        }
    }
}

/// Keeps who is to get a copy of a revision that is being issued.
pub(super) fn add_recipients(
    connection: &Connection,
    plan: i64,
    revision: u32,
    names: &[String],
) -> Result<()> {
    let mut statement = connection.prepare(sql!("ledger/add_recipient"))?;
    names.iter().try_for_each(|name| Ok(statement.execute(params![plan, revision, name]).map(drop)?))
}

/// Tells what was done with the copies of a revision.
fn tell(connection: &Connection, stamp: &Stamp, plan: &str, revision: u32, act: Act) -> Result<()> {
    let subject = Subject::of(connection, state(connection, plan)?.key)?;
    append(connection, stamp, &Fact::of_version(&subject, act, revision))
}

fn key_of(connection: &Connection, plan: &str, revision: u32) -> Result<i64> {
    let mut statement = connection.prepare_cached(sql!("ledger/revision"))?;
    let key = statement.query_row(params![plan, revision], |row| row.get(0)).optional()?;
    key.ok_or_else(|| Code::NoSuchRevision.into())
}

/// All that is known of the copies of the revision with this key.
fn ledger(connection: &Connection, revision: i64) -> Result<Ledger> {
    Ok(Ledger {
        recipients: rows(connection, sql!("ledger/recipients"), revision, |row| Ok(row.get(0)?))?,
        copies: rows(connection, sql!("ledger/copies"), revision, copy_entry)?,
        deliveries: rows(connection, sql!("ledger/deliveries"), revision, delivery_entry)?,
        papers: rows(connection, sql!("ledger/papers"), revision, paper_entry)?,
    })
}

/// The ledger of every revision of the plan with this key is read, to prove that it can be.
pub(super) fn read_all(
    connection: &Connection,
    plan: &str,
    versions: impl Iterator<Item = u32>,
) -> Result<()> {
    for number in versions {
        let key = key_of(connection, plan, number)?;
        for paper in ledger(connection, key)?.papers.iter().filter(|paper| paper.struck.is_none()) {
            let scan = connection
                .query_row(sql!("ledger/scan"), params![key, paper.number], |row| row.get::<_, Vec<u8>>(0));
            scan.optional()?.ok_or_else(|| Failure::new(Code::VaultDamaged).with("detail", "scan"))?;
        }
    }
    Ok(())
}

fn rows<T>(
    connection: &Connection,
    sql: &str,
    revision: i64,
    read: fn(&Row<'_>) -> Result<T>,
) -> Result<Vec<T>> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([revision])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(read(row)?);
    }
    Ok(all)
}

fn copy_entry(row: &Row<'_>) -> Result<CopyEntry> {
    Ok(CopyEntry {
        number: row.get(0)?,
        recipient: row.get(1)?,
        edition: row.get(2)?,
        outlet: named(row.get(3)?)?,
        stamp: stamp(row, 4)?,
        struck: struck(row, 6)?,
        basis: basis(row.get(9)?)?,
    })
}

/// One that is not told is that of those whom the plan names.
fn basis(told: Option<String>) -> Result<Basis> {
    told.map_or(Ok(Basis::Named), |told| serde_json::from_str(&told).map_err(unreadable))
}

fn delivery_entry(row: &Row<'_>) -> Result<DeliveryEntry> {
    Ok(DeliveryEntry {
        number: row.get(0)?,
        copy: row.get(1)?,
        recipient: row.get(2)?,
        way: named(row.get(3)?)?,
        day: row.get(4)?,
        note: row.get(5)?,
        awaits_paper: row.get(6)?,
        stamp: stamp(row, 7)?,
        struck: struck(row, 9)?,
        waived: struck(row, 12)?,
    })
}

fn paper_entry(row: &Row<'_>) -> Result<PaperEntry> {
    Ok(PaperEntry {
        number: row.get(0)?,
        delivery: row.get(1)?,
        pages: row.get(2)?,
        stamp: stamp(row, 3)?,
        struck: struck(row, 5)?,
    })
}

fn stamp(row: &Row<'_>, at: usize) -> Result<Stamp> {
    Ok(Stamp { moment: row.get(at)?, by: row.get(at + 1)? })
}

fn struck(row: &Row<'_>, at: usize) -> Result<Option<Struck>> {
    let reason: Option<String> = row.get(at)?;
    reason.map(|reason| Ok(Struck { reason, stamp: stamp(row, at + 1)? })).transpose()
}

/// The word under which a value of a closed list is kept.
pub(super) fn word(value: impl Serialize) -> Result<String> {
    match serde_json::to_value(value).map_err(Failure::defect)? {
        serde_json::Value::String(word) => Ok(word),
        _ => Err(Failure::defect("a value of a closed list is a word")),
    }
}

pub(super) fn named<T: DeserializeOwned>(word: String) -> Result<T> {
    serde_json::from_value(serde_json::Value::String(word)).map_err(unreadable)
}

fn refuse(odd: bool, detail: &str) -> Result<()> {
    if odd { Err(Failure::new(Code::BadCall).with("detail", detail)) } else { Ok(()) }
}
