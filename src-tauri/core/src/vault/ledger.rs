//! Who got which copy of an issued revision: copies made for recipients, deliveries, and the papers that
//! came back signed. Entries are facts: they are added and never changed; a mistaken one is struck, with
//! a reason, and stays.

use super::plan::unreadable;
use super::{Vault, sql};
use crate::failure::{Code, Failure, Result};
use crate::revision::Digest;
use crate::template::Way;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// How a copy leaves the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Outlet {
    /// As a file where the person wants it.
    File,
    /// To the printer.
    Printer,
}

/// When something was written into the ledger, and by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The moment, RFC 3339.
    pub moment: String,
    /// The person.
    pub by: String,
}

/// That an entry was struck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Struck {
    /// Why.
    pub reason: String,
    /// When and by whom.
    pub stamp: Stamp,
}

/// A copy made for a recipient, to be recorded.
#[derive(Clone, Debug)]
pub struct NewCopy {
    /// Its number, one that no copy of the revision has.
    pub number: u32,
    /// For whom.
    pub recipient: String,
    /// Its edition, as JSON.
    pub edition: String,
    /// How it left the program.
    pub outlet: Outlet,
    /// When and by whom.
    pub stamp: Stamp,
    /// SHA-256 of its bytes.
    pub digest: Digest,
}

/// A copy that was made for a recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyEntry {
    /// 1, 2, … in the revision.
    pub number: u32,
    /// For whom.
    pub recipient: String,
    /// Its edition, as JSON.
    pub edition: String,
    /// How it left the program.
    pub outlet: Outlet,
    /// When and by whom.
    pub stamp: Stamp,
    /// That it is struck.
    pub struck: Option<Struck>,
}

/// A delivery, to be recorded.
#[derive(Clone, Debug)]
pub struct NewDelivery {
    /// The number of the copy; none when what was given bears no number.
    pub copy: Option<u32>,
    /// To whom; a copy's own recipient.
    pub recipient: String,
    /// How.
    pub way: Way,
    /// On which day, ISO 8601.
    pub day: String,
    /// What else is to be known.
    pub note: String,
    /// Whether the paper is to come back signed.
    pub awaits_paper: bool,
    /// When it was recorded, and by whom.
    pub stamp: Stamp,
}

/// A delivery that was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryEntry {
    /// 1, 2, … in the revision.
    pub number: u32,
    /// The number of the copy; none when what was given bears no number.
    pub copy: Option<u32>,
    /// To whom.
    pub recipient: String,
    /// How.
    pub way: Way,
    /// On which day, ISO 8601.
    pub day: String,
    /// What else is to be known.
    pub note: String,
    /// Whether the paper is to come back signed.
    pub awaits_paper: bool,
    /// When it was recorded, and by whom.
    pub stamp: Stamp,
    /// That it is struck.
    pub struck: Option<Struck>,
    /// That the paper is waited for no more.
    pub waived: Option<Struck>,
}

/// A paper that came back signed, to be filed.
#[derive(Clone, Debug)]
pub struct NewPaper {
    /// The number of the delivery it belongs to; none when it is of all.
    pub delivery: Option<u32>,
    /// How many pages.
    pub pages: u32,
    /// The scan.
    pub pdf: Vec<u8>,
    /// SHA-256 of the scan.
    pub digest: Digest,
    /// When and by whom.
    pub stamp: Stamp,
}

/// A paper that was filed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperEntry {
    /// 1, 2, … in the revision.
    pub number: u32,
    /// The number of the delivery it belongs to; none when it is of all.
    pub delivery: Option<u32>,
    /// How many pages.
    pub pages: u32,
    /// When and by whom.
    pub stamp: Stamp,
    /// That it is struck: its scan is gone.
    pub struck: Option<Struck>,
}

/// All that is known of the copies of a revision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// Who was to get a copy, in the plan's order.
    pub recipients: Vec<String>,
    /// The copies in the order of their numbers.
    pub copies: Vec<CopyEntry>,
    /// The deliveries in the order they were recorded.
    pub deliveries: Vec<DeliveryEntry>,
    /// The papers in the order they were filed.
    pub papers: Vec<PaperEntry>,
}

/// An entry of the ledger, by its number in the revision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(tag = "entry", content = "number", rename_all = "snake_case")]
pub enum Entry {
    /// A copy made for a recipient.
    Copy(u32),
    /// A delivery.
    Delivery(u32),
    /// The wait for the paper of a delivery.
    Wait(u32),
    /// A filed paper.
    Paper(u32),
}

/// A copy that the ledger knows by its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownCopy {
    /// The plan.
    pub plan: String,
    /// The revision.
    pub revision: u32,
    /// The number of the copy.
    pub number: u32,
    /// For whom it was made.
    pub recipient: String,
    /// Whether its entry is struck.
    pub struck: bool,
}

/// Someone who was to get a copy of the newest revision of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foreseen {
    /// The plan.
    pub plan: String,
    /// Its newest revision.
    pub revision: u32,
    /// When that was issued, RFC 3339.
    pub issued: String,
    /// The name.
    pub name: String,
    /// How often the plan names this recipient.
    pub times: u32,
    /// How many copies there are for this name.
    pub copies: u32,
    /// How many deliveries there are to this name.
    pub deliveries: u32,
}

/// A paper of the newest revision of a plan that is to come back signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AwaitedPaper {
    /// The plan.
    pub plan: String,
    /// Its newest revision.
    pub revision: u32,
    /// From whom.
    pub recipient: String,
    /// The day of the delivery, ISO 8601.
    pub day: String,
}

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
        ledger(&self.connection, key_of(&self.connection, plan, revision)?)
    }

    /// Records a copy that was made.
    ///
    /// # Errors
    /// `NoSuchRevision`; `BadCall` when its number is taken; those of the disk.
    pub fn add_copy(&mut self, plan: &str, revision: u32, copy: &NewCopy) -> Result<()> {
        let transaction = self.write()?;
        let key = key_of(&transaction, plan, revision)?;
        let taken = ledger(&transaction, key)?.copies.iter().any(|known| known.number == copy.number);
        refuse(taken, "the number of the copy is taken")?;
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
                copy.digest
            ],
        )?;
        Ok(transaction.commit()?)
    }

    /// Records a delivery.
    ///
    /// # Errors
    /// `NoSuchRevision`; `BadCall` when there is no such copy, or it was given already; those of the disk.
    pub fn add_delivery(&mut self, plan: &str, revision: u32, delivery: &NewDelivery) -> Result<()> {
        let transaction = self.write()?;
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
        Ok(transaction.commit()?)
    }

    /// Files a paper that came back.
    ///
    /// # Errors
    /// `NoSuchRevision`; `BadCall` when there is no such delivery; those of the disk.
    pub fn file_paper(&mut self, plan: &str, revision: u32, paper: &NewPaper) -> Result<()> {
        let transaction = self.write()?;
        let key = key_of(&transaction, plan, revision)?;
        if let Some(number) = paper.delivery {
            let ledger = ledger(&transaction, key)?;
            refuse(ledger.delivery(number).is_none(), "there is no such delivery")?;
        }
        let NewPaper { delivery, pages, pdf, digest, stamp } = paper;
        transaction.execute(
            sql!("ledger/add_paper"),
            params![key, delivery, pages, digest, stamp.moment, stamp.by],
        )?;
        let paper = transaction.last_insert_rowid();
        transaction.execute(sql!("ledger/add_scan"), params![paper, pdf])?;
        Ok(transaction.commit()?)
    }

    /// The scan of a filed paper.
    ///
    /// # Errors
    /// `NoSuchRevision`; `NoSuchPaper` when it is not there any more.
    pub fn scan(&self, plan: &str, revision: u32, number: u32) -> Result<Vec<u8>> {
        let key = key_of(&self.connection, plan, revision)?;
        let mut statement = self.connection.prepare_cached(sql!("ledger/scan"))?;
        let pdf = statement.query_row(params![key, number], |row| row.get(0)).optional()?;
        pdf.ok_or_else(|| Code::NoSuchPaper.into())
    }

    /// Strikes an entry, for a reason. A paper's scan goes with it.
    ///
    /// # Errors
    /// `NoSuchRevision`; `BadCall` when there is no such entry to be struck; those of the disk.
    pub fn strike(&mut self, plan: &str, revision: u32, entry: Entry, struck: &Struck) -> Result<()> {
        let transaction = self.write()?;
        let key = key_of(&transaction, plan, revision)?;
        refuse(!ledger(&transaction, key)?.can_strike(entry), "there is no such entry")?;
        let (kind, number) = match entry {
            Entry::Copy(number) => ("copy", number),
            Entry::Delivery(number) => ("delivery", number),
            Entry::Wait(number) => ("wait", number),
            Entry::Paper(number) => ("paper", number),
        };
        let Struck { reason, stamp } = struck;
        transaction
            .execute(sql!("ledger/strike"), params![key, kind, number, reason, stamp.moment, stamp.by])?;
        if let Entry::Paper(number) = entry {
            transaction.execute(sql!("ledger/drop_scan"), params![key, number])?;
        }
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
pub(super) fn read_all(connection: &Connection, plan: &str, version: u32) -> Result<()> {
    for number in 1..=version {
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
    })
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
fn word(value: impl Serialize) -> Result<String> {
    match serde_json::to_value(value).map_err(Failure::defect)? {
        serde_json::Value::String(word) => Ok(word),
        _ => Err(Failure::defect("a value of a closed list is a word")),
    }
}

fn named<T: DeserializeOwned>(word: String) -> Result<T> {
    serde_json::from_value(serde_json::Value::String(word)).map_err(unreadable)
}

fn refuse(odd: bool, detail: &str) -> Result<()> {
    if odd { Err(Failure::new(Code::BadCall).with("detail", detail)) } else { Ok(()) }
}
