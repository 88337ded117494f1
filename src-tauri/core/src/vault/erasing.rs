//! Erasing a plan with all that was issued of it, and the proof that nothing of it is left: the file is
//! opened anew and read through for what was in it.

use super::check::none_bad;
use super::connection::{Use, checkpoint, connect};
use super::keys::Purpose;
use super::migration::BEFORE;
use super::plan::state;
use super::restore::ASIDE;
use super::trail::{Act, Fact, Subject, append, end_turn};
use super::{DATABASE, Vault, identities, sql};
use crate::failure::{Code, Failure, Result};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// What is deleted, what refers to others first. The rest of a draft goes with its plan.
const STEPS: [&str; 14] = [
    sql!("erasing/begin"),
    sql!("erasing/begun"),
    sql!("erasing/signers"),
    sql!("erasing/strikes"),
    sql!("erasing/scans"),
    sql!("erasing/paper"),
    sql!("erasing/delivery"),
    sql!("erasing/recipient_copy"),
    sql!("erasing/recipient"),
    sql!("erasing/addition"),
    sql!("erasing/copy"),
    sql!("erasing/attached"),
    sql!("erasing/dismissal"),
    sql!("erasing/revision"),
];

/// Tables whose every row is of one plan: a row of a plan that is not there cannot be there either. What was begun may be
/// of none; then it goes when it says what was erased, and the proof reads it.
pub(super) const OF_PLANS: [&str; 33] = [
    "addition",
    "answered",
    "asked",
    "attached",
    "attachment",
    "attachment_part",
    "begun",
    "beside",
    "carried",
    "closed",
    "contribution",
    "copy",
    "delivery",
    "dismissal",
    "entry",
    "erasing",
    "followed",
    "given",
    "lost",
    "meeting",
    "observation",
    "origin",
    "paper",
    "plan",
    "received",
    "received_copy",
    "recipient",
    "recipient_copy",
    "retyped",
    "revision",
    "scan",
    "step",
    "strike",
];

/// Tables of what the teacher writes of herself and of the vault, and of what the municipality gave.
pub(super) const OWN: [&str; 9] = [
    "colleague",
    "foundation",
    "identity",
    "local_template",
    "mapping",
    "person",
    "phrase",
    "signer",
    "value",
];

/// Texts shorter than this, in characters, are looked for only as names.
const LEAST_TEXT: usize = 24;

/// What was erased, and what was found of it afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erased {
    /// The plans that name the pupil still.
    pub named_in: Vec<String>,
}

impl Vault {
    /// Erases plans with all that was issued of them, and proves that nothing of them is left in the file.
    /// Rows of the trail stay; nothing tells any more what they are of.
    ///
    /// # Errors
    /// `NoSuchPlan`, and those of the disk: then nothing is erased. `NotErased` when the proof fails, `ErasedUnproved`
    /// when the disk lets it not be made: then the plans are gone all the same. A vault that could not be opened anew
    /// reads and keeps nothing more ([`Vault::is_cut_off`]); the next opening finds it as it is on the disk.
    pub fn erase(&mut self, plans: &[&str]) -> Result<Erased> {
        let stamp = self.stamp();
        self.turn = None;
        let transaction = self.write()?;
        let mut texts = Texts::default();
        for plan in plans {
            let key = state(&transaction, plan)?.key;
            texts.gather(&transaction, key)?;
            end_turn(&transaction, key, &stamp)?;
            let subject = Subject::of(&transaction, key)?;
            append(&transaction, &stamp, &Fact::of(&subject, Act::Erased))?;
            for step in STEPS {
                transaction.execute(step, [key])?;
            }
            transaction.execute(sql!("plan/discard"), [key])?;
        }
        texts.end_begun(&transaction)?;
        transaction.commit()?;
        let proved = self.open_anew().and_then(|()| self.read(|connection| prove(connection, plans, &texts)));
        proved.map_err(|failure| match failure.code {
            Code::NotErased => failure,
            _ => Failure { code: Code::ErasedUnproved, ..failure },
        })
    }

    /// Whether the file could not be opened anew after an erasing: then there is nothing here to read or to write.
    pub fn is_cut_off(&self) -> bool {
        self.connection.path().is_none_or(str::is_empty)
    }

    /// Names of whole copies of the vault that lie in its folder: those moved aside, and those from before a
    /// change of its form.
    pub fn older_copies(&self) -> Vec<String> {
        let entries = std::fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
        let older = |name: &String| name.starts_with(ASIDE) || name.contains(BEFORE);
        let mut older: Vec<String> = names.filter(older).collect();
        older.sort();
        older
    }

    /// Opens the file anew: what is read afterwards comes from the disk, and its log is empty.
    fn open_anew(&mut self) -> Result<()> {
        checkpoint(&self.connection)?;
        let key = self.key.sub_key(Purpose::Database)?;
        let salt = self.key_file.salt()?;
        let before = std::mem::replace(&mut self.connection, Connection::open_in_memory()?);
        before.close().map_err(|(_, error)| Failure::from(error))?;
        let database = self.folder.join(DATABASE);
        // Once more, for a disk that failed for a moment.
        let again = |_| connect(&database, &key, &salt, Use::Keep);
        self.connection = connect(&database, &key, &salt, Use::Keep).or_else(again)?;
        self.files = identities(&database);
        Ok(())
    }
}

/// What was written in plans that are erased.
#[derive(Default)]
struct Texts {
    pupils: BTreeSet<String>,
    long: BTreeSet<String>,
}

impl Texts {
    fn gather(&mut self, connection: &Connection, plan: i64) -> Result<()> {
        let pupil: String =
            connection.query_row("SELECT pupil FROM plan WHERE key = ?1", [plan], |row| row.get(0))?;
        self.pupils.extend(Some(pupil.trim().to_owned()).filter(|pupil| !pupil.is_empty()));
        for values in [
            "SELECT value FROM entry WHERE plan = ?1 AND value IS NOT NULL",
            "SELECT json FROM revision WHERE plan = ?1",
            "SELECT data FROM received WHERE plan = ?1",
            "SELECT base FROM asked WHERE plan = ?1",
            "SELECT data FROM meeting WHERE plan = ?1",
            "SELECT base FROM carried WHERE plan = ?1",
            "SELECT text FROM beside WHERE plan = ?1",
            "SELECT answered.data FROM answered JOIN asked ON asked.key = answered.asked WHERE asked.plan = ?1",
        ] {
            let mut statement = connection.prepare(values)?;
            let mut rows = statement.query([plan])?;
            while let Some(row) = rows.next()? {
                let value =
                    serde_json::from_str(&row.get::<_, String>(0)?).map_err(super::plan::unreadable)?;
                self.take(&value);
            }
        }
        let mut statement = connection.prepare(sql!("erasing/followed"))?;
        let mut rows = statement.query([plan])?;
        while let Some(row) = rows.next()? {
            self.take(&serde_json::Value::String(row.get(0)?));
        }
        for words in column(connection, "SELECT words FROM begun WHERE plan = ?1", [plan])? {
            self.take(&json_of(&words).unwrap_or(serde_json::Value::String(words)));
        }
        Ok(())
    }

    /// Removes what was begun of no plan and says any of this.
    fn end_begun(&self, connection: &Connection) -> Result<()> {
        for (key, words) in begun_of_none(connection)? {
            if self.are_in(&words) {
                connection.execute("DELETE FROM begun WHERE key = ?1", [key])?;
            }
        }
        Ok(())
    }

    /// Whether words that were begun say any of this.
    fn are_in(&self, words: &str) -> bool {
        self.pupils.iter().chain(&self.long).any(|text| says(words, text))
    }

    fn take(&mut self, value: &serde_json::Value) {
        match value {
            serde_json::Value::String(text) if text.chars().count() >= LEAST_TEXT => {
                self.long.insert(text.clone());
            }
            serde_json::Value::Array(items) => items.iter().for_each(|item| self.take(item)),
            serde_json::Value::Object(parts) => parts.values().for_each(|part| self.take(part)),
            _ => {}
        }
    }
}

/// Proves that nothing of these plans is left: no row of theirs, and no text of theirs outside of other plans.
fn prove(connection: &Connection, plans: &[&str], texts: &Texts) -> Result<Erased> {
    none_bad(connection, "PRAGMA foreign_key_check")?;
    for plan in plans {
        if state(connection, plan).is_ok() {
            return Err(left("plan"));
        }
    }
    let tables: Vec<String> = column(connection, sql!("erasing/tables"), [])?;
    let known = |table: &&String| OF_PLANS.contains(&table.as_str()) || OWN.contains(&table.as_str());
    let outside = tables.iter().filter(|table| !known(table));
    for table in outside {
        let columns: Vec<String> = column(connection, "SELECT name FROM pragma_table_info(?1)", [table])?;
        for name in columns {
            let sql = format!(
                "SELECT EXISTS (SELECT 1 FROM \"{table}\" WHERE typeof(\"{name}\") = 'text' AND instr(\"{name}\", ?1))"
            );
            let mut statement = connection.prepare(&sql)?;
            for text in texts.pupils.iter().chain(&texts.long) {
                if statement.query_row([text], |row| row.get(0))? {
                    return Err(left(table));
                }
            }
        }
    }
    if begun_of_none(connection)?.iter().any(|(_, words)| texts.are_in(words)) {
        return Err(left("begun"));
    }
    let mut named_in = Vec::new();
    for pupil in &texts.pupils {
        let escaped = serde_json::to_string(pupil).map_err(Failure::defect)?;
        let escaped = escaped.get(1..escaped.len() - 1).unwrap_or_default();
        named_in.extend(column(connection, sql!("erasing/naming"), [pupil.as_str(), escaped])?);
    }
    Ok(Erased { named_in })
}

/// What was begun of no plan.
fn begun_of_none(connection: &Connection) -> Result<Vec<(i64, String)>> {
    let mut statement = connection.prepare("SELECT key, words FROM begun WHERE plan IS NULL")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether words say a text, as they are or as the JSON that they are.
fn says(words: &str, text: &str) -> bool {
    words.contains(text) || json_of(words).is_some_and(|value| is_within(&value, text))
}

/// The JSON that words are, whatever mark of the page stands before it.
fn json_of(words: &str) -> Option<serde_json::Value> {
    let start = words.find(['{', '[', '"'])?;
    serde_json::from_str(words.get(start..)?).ok()
}

fn is_within(value: &serde_json::Value, text: &str) -> bool {
    match value {
        serde_json::Value::String(words) => says(words, text),
        serde_json::Value::Array(items) => items.iter().any(|item| is_within(item, text)),
        serde_json::Value::Object(parts) => {
            parts.iter().any(|(name, part)| name.contains(text) || is_within(part, text))
        }
        _ => false,
    }
}

fn column(connection: &Connection, sql: &str, parameters: impl rusqlite::Params) -> Result<Vec<String>> {
    let mut statement = connection.prepare(sql)?;
    let rows = statement.query_map(parameters, |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn left(place: &str) -> Failure {
    Failure::new(Code::NotErased).with("where", place)
}
