//! The trail: who did what and when, of which plan and which field, as a chain that only grows. It holds no
//! text. A plan is known in it by bytes of chance, a field and a value by digests salted with the plan's own
//! salt; when the plan is erased both are gone, and its rows tell nothing any more.
//!
//! An editing turn is one row: what was typed into a field is told when the next field is begun, or a step is
//! taken back, or the version is issued, never at a save in between. The steps of the draft keep it until
//! then, so a kill loses none of it.

use super::chain::Link;
use super::ledger::{named, word};
use super::packet::packets_asked;
use super::plan::{State, state};
use super::step::Changed;
use super::{Stamp, Vault, sql};
use crate::failure::Result;
use crate::revision::Digest;
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;

/// After how many steps in one field a turn is told even if it goes on: while they can all be undone.
const LONGEST_TURN: i64 = 400;

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// The trail was begun.
    Begun,
    /// A plan was there already when the trail was begun; the moment is that of its beginning.
    Found,
    /// A version was there already when the trail was begun; the moment is that of its issue.
    FoundVersion,
    /// A plan was begun.
    Created,
    /// A plan was begun from a copy that came from others.
    Received,
    /// An answer was changed.
    Changed,
    /// A flag was set.
    FlagSet,
    /// A change was taken back.
    Undone,
    /// A change that was taken back was made again.
    Redone,
    /// A finding was left as it is.
    Dismissed,
    /// A finding was taken up again.
    TakenUp,
    /// A new draft was begun from the newest version.
    DraftBegun,
    /// A new draft was begun from this version, for a new school year.
    Renewed,
    /// A plan was begun from another document.
    BegunFrom,
    /// A version was issued.
    Issued,
    /// More was signed onto an issued copy.
    Signed,
    /// An issued copy was saved as a file.
    CopySaved,
    /// An issued copy was printed.
    CopyPrinted,
    /// A copy was made for a recipient.
    CopyMade,
    /// A copy was made for somebody of the school who needs it to do the work.
    CopyForStaff,
    /// A copy was made for somebody else, by a permission in force.
    CopyByPermission,
    /// A copy was made for somebody else, for a reason that the ledger holds.
    CopyByReason,
    /// The letter about a new version was printed or saved by itself.
    LetterMade,
    /// A copy was handed over.
    HandedOver,
    /// A paper that came back signed was filed.
    PaperFiled,
    /// A paper that was filed was saved outside the vault.
    PaperSaved,
    /// The copy that a plan was begun from was saved outside the vault.
    ReceivedSaved,
    /// An entry of the ledger was struck.
    Struck,
    /// The plan was saved as a file.
    Exported,
    /// The plan was saved as a Word file.
    ExportedDocx,
    /// The plan was saved as an OpenDocument text.
    ExportedOdt,
    /// The plan, or a field of it, was saved as plain text.
    ExportedText,
    /// The versions were saved as a package for the archive.
    Archived,
    /// A version was saved as a package for the next school.
    Transferred,
    /// A body for eHOKS was made of it.
    EhoksSaved,
    /// Keys that the program does not know were left out of that body because somebody chose it.
    EhoksLeftOut,
    /// A HOKS of eHOKS was brought into it.
    EhoksBrought,
    /// A version was typed into a form of another system, field by field, to the last.
    Retyped,
    /// A version was printed or saved as a sheet to type from.
    RetypingSheet,
    /// The paper for the review of a version was printed or saved.
    ReviewSheet,
    /// The form on which the pupil answers by hand was printed or saved.
    PupilFormMade,
    /// A colleague was asked for a part.
    PartAsked,
    /// A colleague's part was put together with the plan.
    PartTaken,
    /// An answer is as a colleague wrote it, in whole or in part.
    Contributed,
    /// A part of another's plan was begun here.
    PartReceived,
    /// It was sent back.
    PartReturned,
    /// How a goal is measured was set, or which one it is.
    GoalSet,
    /// Something was seen of a goal and written down.
    Observed,
    /// The plan was put aside.
    Closed,
    /// It was taken up again.
    Reopened,
    /// A new school year was taken back before anything was written in it.
    RenewalTakenBack,
    /// A draft of an issued plan was removed; its version stands as before.
    DraftDropped,
    /// Such an entry was struck or taken back.
    ObservationStruck,
    /// A meeting was arranged, or begun without that.
    MeetingArranged,
    /// A meeting was ended: what was said and agreed in it stands.
    MeetingEnded,
    /// A meeting that was ended was opened again, to be changed.
    MeetingReopened,
    /// A meeting was removed with what was said in it.
    MeetingRemoved,
    /// The letter that calls to a meeting was printed or saved.
    CallMade,
    /// The minutes of a meeting were printed or saved.
    MinutesMade,
    /// A file was attached.
    FileAttached,
    /// An attached file was saved outside the vault.
    FileSaved,
    /// A draft that was never issued was removed.
    Discarded,
    /// A plan was erased with all its versions.
    Erased,
    /// A backup of the whole vault was made.
    BackedUp,
    /// The whole vault was restored from a backup.
    Restored,
    /// The passphrase was changed.
    PassphraseChanged,
    /// The recovery sheet was changed.
    SheetChanged,
    /// The vault got a new key.
    KeyRenewed,
    /// A plan could not be rescued from a damaged vault, and no backup held it.
    Lost,
    /// The vault was made anew of what could be read of a damaged one. Events that it could not place in the
    /// chain stand before this one, in a chain of their own time.
    Rescued,
}

/// A row of the trail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its place in the chain: 1, 2, …
    pub number: u32,
    /// When and by whom.
    pub stamp: Stamp,
    /// What was done.
    pub act: Act,
    /// Of which version.
    pub version: Option<u32>,
    /// Which answer or flag.
    pub place: Option<Changed>,
    /// By which packet a part was asked for.
    pub packet: Option<String>,
}

/// Who writes, and what tells the moment.
pub(super) struct Writer {
    by: String,
    now: Box<dyn Fn() -> String + Send + Sync>,
}

/// The turn in hand: what is being changed in which plan.
pub(super) struct Turn {
    pub(super) plan: i64,
    pub(super) places: BTreeSet<Changed>,
}

impl Turn {
    /// Whether the turn goes on with a change of these places.
    pub(super) fn goes_on(&self, state: &State, places: &BTreeSet<Changed>) -> bool {
        self.plan == state.key && places.is_subset(&self.places) && state.step - state.noted < LONGEST_TURN
    }
}

/// What was done with a plan, and when, of which a full disk could take no word yet.
pub(super) struct Untold {
    plan: String,
    version: u32,
    act: Act,
    stamp: Stamp,
}

/// By what a plan is known in the trail.
pub(super) struct Subject {
    pub(super) mark: [u8; 8],
    pub(super) salt: [u8; 16],
}

/// What a row tells beside who and when.
pub(super) struct Fact<'a> {
    pub(super) act: Act,
    pub(super) plan: Option<&'a Subject>,
    pub(super) version: Option<u32>,
    pub(super) place: Option<&'a Changed>,
    /// What the salted digest is of; nothing when there is nothing to be known again.
    pub(super) about: Option<&'a [u8]>,
}

impl<'a> Fact<'a> {
    /// Something that was done with the whole vault.
    pub(super) fn of_vault(act: Act) -> Fact<'a> {
        Fact { act, plan: None, version: None, place: None, about: None }
    }

    /// Something that was done with a plan.
    pub(super) fn of(subject: &'a Subject, act: Act) -> Fact<'a> {
        Fact { plan: Some(subject), ..Fact::of_vault(act) }
    }

    /// Something that was done with a version.
    pub(super) fn of_version(subject: &'a Subject, act: Act, version: u32) -> Fact<'a> {
        Fact { version: Some(version), ..Fact::of(subject, act) }
    }

    /// The same, of which this is to be known again.
    pub(super) fn about(self, about: &'a [u8]) -> Fact<'a> {
        Fact { about: Some(about), ..self }
    }
}

impl Subject {
    pub(super) fn of(connection: &Connection, plan: i64) -> Result<Subject> {
        let mut statement = connection.prepare_cached(sql!("trail/subject"))?;
        Ok(statement.query_row([plan], |row| Ok(Subject { mark: row.get(0)?, salt: row.get(1)? }))?)
    }

    /// The digest by which something is known again, as long as the salt is there.
    pub(super) fn digest(&self, what: &str, about: &[u8]) -> Digest {
        Sha256::new()
            .chain_update(self.salt)
            .chain_update(what)
            .chain_update([0])
            .chain_update(about)
            .finalize()
            .into()
    }

    /// By what a place of the draft is known in the trail.
    fn field(&self, place: &Changed) -> [u8; 8] {
        let (kind, name) = place.parts();
        let digest = self.digest(kind, name.as_bytes());
        std::array::from_fn(|at| digest[at])
    }
}

impl Vault {
    /// Who writes from now on, and what tells the moment (RFC 3339).
    pub fn attend(&mut self, by: &str, now: impl Fn() -> String + Send + Sync + 'static) {
        self.writer = Some(Writer { by: by.to_owned(), now: Box::new(now) });
    }

    /// The moment, and who writes.
    pub(super) fn stamp(&self) -> Stamp {
        match &self.writer {
            Some(writer) => Stamp { moment: (writer.now)(), by: writer.by.clone() },
            None => Stamp { moment: String::new(), by: String::new() },
        }
    }

    /// Tells what was done with the whole vault.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn tell(&mut self, act: Act) -> Result<()> {
        let stamp = self.stamp();
        let transaction = self.write()?;
        append(&transaction, &stamp, &Fact::of_vault(act))?;
        Ok(transaction.commit()?)
    }

    /// Tells what has been done with a plan or, above 0, with a version of it. It is done, so a disk that takes
    /// no word of it makes nothing of it undone: it is told with the next thing that the disk takes.
    ///
    /// # Errors
    /// `NoSuchPlan`; `VaultDamaged`.
    pub fn tell_of(&mut self, plan: &str, version: u32, act: Act) -> Result<()> {
        let untold = Untold { plan: plan.to_owned(), version, act, stamp: self.stamp() };
        match self.put_told(&untold) {
            Err(failure) if failure.code.is_of_disk() => {
                self.untold.push(untold);
                Ok(())
            }
            outcome => outcome,
        }
    }

    /// Tells what the disk took no word of before.
    pub(super) fn tell_late(&mut self) {
        while let Some(first) = self.untold.first() {
            let told = Untold { plan: first.plan.clone(), stamp: first.stamp.clone(), ..*first };
            if self.put_told(&told).is_err_and(|failure| failure.code.is_of_disk()) {
                return;
            }
            self.untold.remove(0);
        }
    }

    fn put_told(&mut self, told: &Untold) -> Result<()> {
        let transaction = self.write()?;
        let subject = Subject::of(&transaction, state(&transaction, &told.plan)?.key)?;
        let version = Some(told.version).filter(|version| *version > 0);
        append(&transaction, &told.stamp, &Fact { version, ..Fact::of(&subject, told.act) })?;
        Ok(transaction.commit()?)
    }

    /// The end of the chain, with all that was changed in the plan until now: what a version anchors.
    ///
    /// # Errors
    /// `NoSuchPlan`; those of the disk.
    pub fn end_of_trail(&mut self, plan: &str) -> Result<Digest> {
        self.end_turn_of(plan)?;
        self.read(|connection| Ok(newest(connection)?.map(|(_, hash)| hash).unwrap_or_default()))
    }

    /// What was done with a plan, and since it was begun with the whole vault; newest first. These are the
    /// places whose digests are known again.
    ///
    /// # Errors
    /// `NoSuchPlan`; those of the disk.
    pub fn events(&mut self, plan: &str, places: &[Changed]) -> Result<Vec<Event>> {
        self.tell_late();
        self.end_turn_of(plan)?;
        self.read(|connection| events(connection, plan, places))
    }

    fn end_turn_of(&mut self, plan: &str) -> Result<()> {
        let stamp = self.stamp();
        self.turn = None;
        let transaction = self.write()?;
        let key = state(&transaction, plan)?.key;
        end_turn(&transaction, key, &stamp)?;
        Ok(transaction.commit()?)
    }
}

/// What was done with a plan, newest first.
fn events(connection: &Connection, plan: &str, places: &[Changed]) -> Result<Vec<Event>> {
    let subject = Subject::of(connection, state(connection, plan)?.key)?;
    let marks: Vec<([u8; 8], &Changed)> = places.iter().map(|place| (subject.field(place), place)).collect();
    let asked = word(Act::PartAsked)?;
    let packets = packets_asked(connection, state(connection, plan)?.key)?;
    let packets: Vec<(Digest, String)> =
        packets.into_iter().map(|packet| (subject.digest(&asked, packet.as_bytes()), packet)).collect();
    let mut statement = connection.prepare_cached(sql!("trail/of_plan"))?;
    let mut rows = statement.query([subject.mark])?;
    let mut events = Vec::new();
    while let Some(row) = rows.next()? {
        let field: Option<[u8; 8]> = row.get(5)?;
        let place = marks.iter().find(|(mark, _)| Some(*mark) == field);
        let about: Option<Digest> = row.get(6)?;
        let packet = packets.iter().find(|(digest, _)| Some(*digest) == about);
        events.push(Event {
            number: row.get(0)?,
            stamp: Stamp { moment: row.get(1)?, by: row.get(2)? },
            act: named(row.get(3)?)?,
            version: row.get(4)?,
            place: place.map(|(_, place)| (*place).clone()),
            packet: packet.map(|(_, packet)| packet.clone()),
        });
    }
    Ok(events)
}

/// Tells what was changed in a plan since the trail told of it last: a row for each place.
pub(super) fn end_turn(connection: &Connection, plan: i64, stamp: &Stamp) -> Result<()> {
    let changed = changed(connection, plan)?;
    if changed.is_empty() {
        return Ok(());
    }
    let subject = Subject::of(connection, plan)?;
    for (place, value, moment) in &changed {
        let act = match place {
            Changed::Answer(_) => Act::Changed,
            Changed::Flag(_) => Act::FlagSet,
            Changed::Mark(_) => continue,
        };
        let stamp = Stamp { moment: moment.clone(), by: stamp.by.clone() };
        tell_change(connection, &stamp, &subject, act, place, value.as_deref())?;
    }
    set_noted(connection, plan)
}

/// From here on the trail has told of every step of the plan.
pub(super) fn set_noted(connection: &Connection, plan: i64) -> Result<()> {
    connection.prepare_cached(sql!("trail/set_noted"))?.execute([plan])?;
    Ok(())
}

/// Tells of one change, with the digest of the value that it left.
pub(super) fn tell_change(
    connection: &Connection,
    stamp: &Stamp,
    subject: &Subject,
    act: Act,
    place: &Changed,
    value: Option<&str>,
) -> Result<()> {
    // A mark is no content.
    if matches!(place, Changed::Mark(_)) {
        return Ok(());
    }
    let about = value.unwrap_or_default().as_bytes();
    append(connection, stamp, &Fact { place: Some(place), ..Fact::of(subject, act).about(about) })
}

/// What the steps since then changed: the place, its value now, and when the plan was written last.
fn changed(connection: &Connection, plan: i64) -> Result<Vec<(Changed, Option<String>, String)>> {
    let mut statement = connection.prepare_cached(sql!("trail/turn"))?;
    let mut rows = statement.query([plan])?;
    let mut changed = Vec::new();
    while let Some(row) = rows.next()? {
        let place = Changed::read(&row.get::<_, String>(0)?, row.get(1)?)?;
        changed.push((place, row.get(2)?, row.get(3)?));
    }
    Ok(changed)
}

/// The number and the hash of the newest row.
pub(super) fn newest(connection: &Connection) -> Result<Option<(u32, Digest)>> {
    let mut statement = connection.prepare_cached(sql!("trail/newest"))?;
    Ok(statement.query_row([], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

/// Adds a row to the trail.
pub(super) fn append(connection: &Connection, stamp: &Stamp, fact: &Fact<'_>) -> Result<()> {
    let (number, previous) = newest(connection)?.unwrap_or_default();
    let act = word(fact.act)?;
    let digest = fact.plan.zip(fact.about).map(|(subject, about)| subject.digest(&act, about));
    let link = Link {
        number: number + 1,
        moment: stamp.moment.clone(),
        by: stamp.by.clone(),
        act,
        plan: fact.plan.map(|subject| subject.mark),
        version: fact.version,
        field: fact.plan.zip(fact.place).map(|(subject, place)| subject.field(place)),
        digest,
    };
    link.put(connection, &link.hash(&previous))
}
