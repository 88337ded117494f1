//! The chain of the trail: how it is begun, how each row follows from the one before, and where it breaks.
//!
//! The data of every issued version name the end of the chain at that time, and the id on each copy is of
//! those data: whoever rewrites the chain must change the data, and then no printed copy bears their id.

use super::ledger::{Stamp, word};
use super::revision::revisions;
use super::trail::{Act, Fact, Subject, append, newest};
use super::{RevisionRecord, sql};
use crate::failure::{Code, Failure, Result};
use crate::revision::Digest;
use data_encoding::HEXLOWER;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

/// How a plan comes to be.
pub(super) const BEGINNINGS: [Act; 4] = [Act::Created, Act::Received, Act::PartReceived, Act::Found];

/// A row of the trail, without its hash.
pub(super) struct Link {
    pub(super) number: u32,
    pub(super) moment: String,
    pub(super) by: String,
    pub(super) act: String,
    pub(super) plan: Option<[u8; 8]>,
    pub(super) version: Option<u32>,
    pub(super) field: Option<[u8; 8]>,
    pub(super) digest: Option<Digest>,
}

impl Link {
    pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Link> {
        Ok(Link {
            number: row.get(0)?,
            moment: row.get(1)?,
            by: row.get(2)?,
            act: row.get(3)?,
            plan: row.get(4)?,
            version: row.get(5)?,
            field: row.get(6)?,
            digest: row.get(7)?,
        })
    }

    /// Puts the row at the end of the chain.
    pub(super) fn put(&self, connection: &Connection, hash: &Digest) -> Result<()> {
        connection.prepare_cached(sql!("trail/add_person"))?.execute([&self.by])?;
        connection.prepare_cached(sql!("trail/add"))?.execute(params![
            self.number,
            self.moment,
            self.by,
            self.act,
            self.plan,
            self.version,
            self.field,
            self.digest,
            hash
        ])?;
        Ok(())
    }

    /// The hash of the row, after the one before it. Every part has its length before it.
    pub(super) fn hash(&self, previous: &Digest) -> Digest {
        let mut hash = Sha256::new_with_prefix(previous);
        hash.update(self.number.to_le_bytes());
        let version = self.version.map(u32::to_le_bytes);
        let parts: [Option<&[u8]>; 7] = [
            Some(self.moment.as_bytes()),
            Some(self.by.as_bytes()),
            Some(self.act.as_bytes()),
            self.plan.as_ref().map(|part| &part[..]),
            version.as_ref().map(|part| &part[..]),
            self.field.as_ref().map(|part| &part[..]),
            self.digest.as_ref().map(|part| &part[..]),
        ];
        for part in parts {
            let length = part.map_or(u64::MAX, |part| part.len() as u64);
            hash.update(length.to_le_bytes());
            hash.update(part.unwrap_or_default());
        }
        hash.finalize().into()
    }
}

/// Begins the trail of a database that has none, with the plans and versions that are there.
pub(super) fn begin(connection: &Connection) -> Result<()> {
    let there: bool = connection.query_row(sql!("trail/is_there"), [], |row| row.get(0))?;
    if !there || newest(connection)?.is_some() {
        return Ok(());
    }
    let stamp = |moment: String, by: String| Stamp { moment, by };
    append(connection, &stamp(String::new(), String::new()), &Fact::of_vault(Act::Begun))?;
    for Known { key, id, subject, created } in known(connection)? {
        let fact = Fact::of(&subject, Act::Found).about(id.as_bytes());
        append(connection, &stamp(created, String::new()), &fact)?;
        for record in revisions(connection, key)? {
            let fact = Fact::of_version(&subject, Act::FoundVersion, record.number).about(&record.digest);
            append(connection, &stamp(record.issued, record.issuer), &fact)?;
        }
    }
    Ok(())
}

/// A plan, and by what it is known in the trail.
pub(super) struct Known {
    pub(super) key: i64,
    pub(super) id: String,
    pub(super) subject: Subject,
    pub(super) created: String,
}

pub(super) fn known(connection: &Connection) -> Result<Vec<Known>> {
    let mut statement = connection.prepare(sql!("trail/subjects"))?;
    let rows = statement.query_map([], |row| {
        let subject = Subject { mark: row.get(2)?, salt: row.get(3)? };
        Ok(Known { key: row.get(0)?, id: row.get(1)?, subject, created: row.get(4)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Reads the whole chain: every row follows from the one before, every plan and every version that is there
/// is told of, every plan that is not there was removed, and every version was issued after the part of the
/// chain that it names.
pub(super) fn verify(connection: &Connection) -> Result<()> {
    let told = Told::read(connection)?;
    let mut subjects = Vec::new();
    for known in known(connection)? {
        let records = revisions(connection, known.key)?;
        told.demand_plan(&known, origin(connection, known.key)?.as_deref())?;
        records.iter().try_for_each(|record| told.demand_version(&known.subject, record))?;
        subjects.push(known.subject.mark);
    }
    let lost = told.ends.iter().find(|(plan, end)| !subjects.contains(plan) && !end.gone);
    lost.map_or(Ok(()), |(_, end)| Err(broken(end.number)))
}

/// The id of the plan that this one was begun from.
fn origin(connection: &Connection, plan: i64) -> Result<Option<String>> {
    let mut statement = connection.prepare_cached(sql!("carry/origin"))?;
    Ok(statement.query_row([plan], |row| row.get(0)).optional()?)
}

/// What the chain tells, by what it is looked for.
#[derive(Default)]
struct Told {
    /// The row of each digest of each plan.
    digests: BTreeMap<([u8; 8], Digest), u32>,
    /// The newest row of each plan.
    ends: BTreeMap<[u8; 8], End>,
    /// The row of each hash.
    hashes: BTreeMap<Digest, u32>,
    length: u32,
    /// The newest rescue: what was told before it may name parts of the chain that were lost.
    rescued: u32,
}

struct End {
    number: u32,
    gone: bool,
}

impl Told {
    fn read(connection: &Connection) -> Result<Told> {
        let gone = [word(Act::Discarded)?, word(Act::Erased)?, word(Act::Lost)?];
        let rescued = word(Act::Rescued)?;
        let (mut told, mut previous) = (Told::default(), Digest::default());
        let mut statement = connection.prepare(sql!("trail/all"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (link, hash): (Link, Digest) = (Link::read(row)?, row.get(8)?);
            told.length += 1;
            if link.number != told.length || link.hash(&previous) != hash {
                return Err(broken(told.length));
            }
            previous = hash;
            told.hashes.insert(hash, link.number);
            if link.act == rescued {
                told.rescued = link.number;
            }
            let Some(plan) = link.plan else { continue };
            told.ends.insert(plan, End { number: link.number, gone: gone.contains(&link.act) });
            if let Some(digest) = link.digest {
                told.digests.entry((plan, digest)).or_insert(link.number);
            }
        }
        // A chain that was cut away whole would have no break in it.
        if told.length == 0 { Err(broken(1)) } else { Ok(told) }
    }

    /// The row that tells this of the plan.
    fn row(&self, subject: &Subject, acts: &[Act], about: &[u8]) -> Result<Option<u32>> {
        for act in acts {
            let digest = subject.digest(&word(*act)?, about);
            if let Some(number) = self.digests.get(&(subject.mark, digest)) {
                return Ok(Some(*number));
            }
        }
        Ok(None)
    }

    /// A plan's own beginning tells its id; that of one begun from another document, the id of that.
    fn demand_plan(&self, known: &Known, source: Option<&str>) -> Result<()> {
        let mut begun = self.row(&known.subject, &BEGINNINGS, known.id.as_bytes())?;
        if let (None, Some(source)) = (begun, source) {
            begun = self.row(&known.subject, &[Act::BegunFrom], source.as_bytes())?;
        }
        begun.map(drop).ok_or_else(|| broken(self.length + 1))
    }

    fn demand_version(&self, subject: &Subject, record: &RevisionRecord) -> Result<()> {
        let number = self.row(subject, &[Act::Issued, Act::FoundVersion], &record.digest)?;
        let number = number.ok_or_else(|| broken(self.length + 1))?;
        let Some(end) = anchored(record)? else { return Ok(()) };
        match self.hashes.get(&end) {
            Some(before) if *before < number => Ok(()),
            None if number < self.rescued => Ok(()),
            _ => Err(broken(number)),
        }
    }
}

/// The end of the chain that a version names, in data that are of its digest.
fn anchored(record: &RevisionRecord) -> Result<Option<Digest>> {
    let json: Value = serde_json::from_str(&record.json).map_err(super::plan::unreadable)?;
    let own: Digest = Sha256::digest(&record.json).into();
    // What says of what form it is was written by the program, which takes the digest of the very text.
    if json.get("format").is_some() && own != record.digest {
        return Err(Failure::new(Code::VaultDamaged).with("detail", "digest of a revision"));
    }
    let Some(end) = json.get("trail").and_then(Value::as_str) else { return Ok(None) };
    let end = HEXLOWER.decode(end.as_bytes()).ok().and_then(|end| Digest::try_from(end).ok());
    end.map(Some).ok_or_else(|| Failure::new(Code::VaultDamaged).with("detail", "trail of a revision"))
}

fn broken(number: u32) -> Failure {
    Failure::new(Code::TrailBroken).with("number", number)
}
