//! Forms of other systems into which plans are typed: their mappings, which are text to the vault, and how far each
//! version has come.

use super::plan::state;
use super::{Vault, sql};
use crate::failure::Result;
use rusqlite::params;

/// That a field of a form was typed, or passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// The field's name.
    pub field: String,
    /// Whether it was passed over.
    pub skipped: bool,
    /// The SHA-256 of the text that was to be typed.
    pub digest: [u8; 32],
}

impl Vault {
    /// The mappings of this vault, as their files are, in the order in which they came.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn mappings(&self) -> Result<Vec<String>> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(sql!("mapping/all"))?;
            let rows = statement.query_map([], |row| row.get(0))?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// Keeps a mapping; one of this id is written anew.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn keep_mapping(&mut self, id: &str, text: &str) -> Result<()> {
        let transaction = self.record()?;
        transaction.execute(sql!("mapping/keep"), [id, text])?;
        Ok(transaction.commit()?)
    }

    /// Removes a mapping. What was typed by it stays typed.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn remove_mapping(&mut self, id: &str) -> Result<()> {
        let transaction = self.record()?;
        transaction.execute(sql!("mapping/remove"), [id])?;
        Ok(transaction.commit()?)
    }

    /// How far a version has come in a form.
    ///
    /// # Errors
    /// `NoSuchPlan`; those of the disk.
    pub fn ticks(&self, plan: &str, version: u32, mapping: &str) -> Result<Vec<Tick>> {
        self.read(|connection| {
            let plan = state(connection, plan)?.key;
            let mut statement = connection.prepare_cached(sql!("retyped/all"))?;
            let rows = statement.query_map(params![plan, version, mapping], |row| {
                let state: String = row.get(1)?;
                Ok(Tick { field: row.get(0)?, skipped: state == "skipped", digest: row.get(2)? })
            })?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// Ticks a field of a form.
    ///
    /// # Errors
    /// `NoSuchPlan`; those of the disk.
    pub fn tick(&mut self, plan: &str, version: u32, mapping: &str, tick: &Tick) -> Result<()> {
        let transaction = self.write()?;
        let plan = state(&transaction, plan)?.key;
        let word = if tick.skipped { "skipped" } else { "copied" };
        let row = params![plan, version, mapping, tick.field, word, &tick.digest[..]];
        transaction.execute(sql!("retyped/set"), row)?;
        Ok(transaction.commit()?)
    }

    /// Takes the tick of a field back.
    ///
    /// # Errors
    /// `NoSuchPlan`; those of the disk.
    pub fn untick(&mut self, plan: &str, version: u32, mapping: &str, field: &str) -> Result<()> {
        let transaction = self.write()?;
        let plan = state(&transaction, plan)?.key;
        transaction.execute(sql!("retyped/remove"), params![plan, version, mapping, field])?;
        Ok(transaction.commit()?)
    }
}
