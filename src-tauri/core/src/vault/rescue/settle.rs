//! A rescued database made whole in itself: nothing refers to what is not there, what is lost is told, and the
//! trail goes on.

use crate::failure::Result;
use crate::revision::Digest;
use crate::vault::chain::{Link, known};
use crate::vault::ledger::Stamp;
use crate::vault::local::local_templates;
use crate::vault::revision::revisions;
use crate::vault::sql;
use crate::vault::trail::{Act, Fact, Subject, append};
use rusqlite::{Connection, params};
use std::collections::BTreeMap;

/// Names plans of which nothing but their content is there, and leaves nothing that refers to nothing. Gives whether
/// there was a plan that could not be named: what was there of it is gone.
pub(super) fn settle(target: &Connection, moment: &str, name: super::Naming<'_>) -> Result<bool> {
    let unnamed = name_orphans(target, moment, name)?;
    remove_strays(target)?;
    target.execute_batch(sql!("rescue/settle"))?;
    Ok(unnamed)
}

fn name_orphans(target: &Connection, moment: &str, name: super::Naming<'_>) -> Result<bool> {
    let local = local_templates(target)?;
    let mut unnamed = false;
    let mut statement = target.prepare(sql!("rescue/orphans"))?;
    let orphans: Vec<i64> = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    for plan in orphans {
        let mut statement = target.prepare_cached(sql!("rescue/answers_of"))?;
        let answers = statement.query_map([plan], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let answers: BTreeMap<String, Option<String>> = answers.collect::<rusqlite::Result<_>>()?;
        let answers = answers.into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
        let mut statement = target.prepare_cached(sql!("rescue/newest_json"))?;
        let json: Option<String> = statement.query_map([plan], |row| row.get(0))?.next().transpose()?;
        let Some(named) = name(&local, &answers, json.as_deref()) else {
            unnamed = true;
            continue;
        };
        let (template, version) = named.template;
        target.execute(
            sql!("rescue/name_orphan"),
            params![plan, named.id, template, version, moment, named.pupil],
        )?;
        target.execute("INSERT INTO patch VALUES (?1, 'name', '', NULL)", [plan])?;
        for answer in named.unread {
            target.execute(sql!("rescue/leave_answer"), params![plan, answer])?;
            target.execute(
                "INSERT OR IGNORE INTO patch VALUES (?1, 'answer', ?2, NULL)",
                params![plan, answer],
            )?;
        }
    }
    Ok(unnamed)
}

/// Removes rows whose plan, version or entry is not there, until there is none.
fn remove_strays(target: &Connection) -> Result<()> {
    loop {
        let mut statement = target.prepare(sql!("rescue/strays"))?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let strays: Vec<(String, i64)> = rows.collect::<rusqlite::Result<_>>()?;
        if strays.is_empty() {
            return Ok(());
        }
        for (table, row) in strays {
            target.execute(&format!("DELETE FROM {table} WHERE rowid = ?1"), [row])?;
        }
    }
}

/// Writes the trail anew: the part that follows from itself as it was, what else could be read in a chain of
/// now, what no row tells of any more, and that all this was a rescue.
pub(super) fn renew_trail(target: &Connection, stamp: &Stamp) -> Result<()> {
    let mut statement = target.prepare(sql!("rescue/trail_rows"))?;
    let mut rows = statement.query([])?;
    let (mut previous, mut length, mut whole) = (Digest::default(), 0, true);
    while let Some(row) = rows.next()? {
        let (mut link, hash): (Link, Digest) = (Link::read(row)?, row.get(8)?);
        whole &= link.number == length + 1 && link.hash(&previous) == hash;
        if !whole {
            link.number = length + 1;
        }
        previous = if whole { hash } else { link.hash(&previous) };
        link.put(target, &previous)?;
        length = link.number;
    }
    if length == 0 {
        append(target, &nobody(), &Fact::of_vault(Act::Begun))?;
    }
    tell_untold(target, stamp)?;
    append(target, stamp, &Fact::of_vault(Act::Rescued))
}

fn nobody() -> Stamp {
    Stamp { moment: String::new(), by: String::new() }
}

/// Whether it is told how the plan came to be.
fn is_begun(told: &impl Fn(Act, &[u8]) -> Result<bool>, id: &[u8]) -> Result<bool> {
    for act in crate::vault::chain::BEGINNINGS {
        if told(act, id)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn tell_untold(target: &Connection, stamp: &Stamp) -> Result<()> {
    for plan in known(target)? {
        let told = |act: Act, about: &[u8]| -> Result<bool> {
            let digest = plan.subject.digest(&crate::vault::ledger::word(act)?, about);
            Ok(target
                .query_row(sql!("rescue/is_told"), params![plan.subject.mark, digest], |row| row.get(0))?)
        };
        let (created, id) = (Stamp { moment: plan.created.clone(), by: String::new() }, plan.id.as_bytes());
        if !is_begun(&told, id)? {
            append(target, &created, &Fact::of(&plan.subject, Act::Found).about(id))?;
        }
        for record in revisions(target, plan.key)? {
            if !(told(Act::Issued, &record.digest)? || told(Act::FoundVersion, &record.digest)?) {
                let fact =
                    Fact::of_version(&plan.subject, Act::FoundVersion, record.number).about(&record.digest);
                append(target, &Stamp { moment: record.issued, by: record.issuer }, &fact)?;
            }
        }
    }
    let mut statement = target.prepare(sql!("rescue/untold"))?;
    let lost: Vec<[u8; 8]> = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    for mark in lost {
        append(target, stamp, &Fact::of(&Subject { mark, salt: [0; 16] }, Act::Lost))?;
    }
    Ok(())
}
