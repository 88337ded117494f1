//! The person's own phrases. What they say is JSON to the vault; they are of no plan and outlive all of them.

use super::{Vault, sql};
use crate::failure::Result;
use rusqlite::params;

/// A phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhraseRecord {
    /// Its id.
    pub id: String,
    /// The code of its language.
    pub language: String,
    /// The field that it was kept from.
    pub field: String,
    /// When it was used or kept last.
    pub used: String,
    /// How many times it was used.
    pub times: u32,
    /// What it says, as JSON.
    pub data: String,
}

impl Vault {
    /// The phrases, in the order in which they were kept.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn phrases(&self) -> Result<Vec<PhraseRecord>> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(sql!("phrase/all"))?;
            let rows = statement.query_map([], |row| {
                let (id, language, field) = (row.get(0)?, row.get(1)?, row.get(2)?);
                let (used, times, data) = (row.get(3)?, row.get(4)?, row.get(5)?);
                Ok(PhraseRecord { id, language, field, used, times, data })
            })?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// Keeps phrases, all or none; one of an id that is there is written anew.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn keep_phrases(&mut self, phrases: &[PhraseRecord]) -> Result<()> {
        let transaction = self.record()?;
        {
            let mut statement = transaction.prepare_cached(sql!("phrase/keep"))?;
            for PhraseRecord { id, language, field, used, times, data } in phrases {
                statement.execute(params![id, language, field, used, times, data])?;
            }
        }
        Ok(transaction.commit()?)
    }

    /// Notes that a phrase was used now.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn use_phrase(&mut self, id: &str, moment: &str) -> Result<()> {
        let transaction = self.write()?;
        transaction.execute(sql!("phrase/use"), params![id, moment])?;
        Ok(transaction.commit()?)
    }

    /// Removes a phrase.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn remove_phrase(&mut self, id: &str) -> Result<()> {
        let transaction = self.write()?;
        transaction.execute(sql!("phrase/remove"), [id])?;
        Ok(transaction.commit()?)
    }
}
