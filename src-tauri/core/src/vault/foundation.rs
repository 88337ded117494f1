//! The foundations of qualifications that were imported. What is in them is text to the vault.

use super::{Vault, sql};
use crate::failure::{Code, Failure, Result};
use rusqlite::{Connection, params};

/// Foundations that were imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFoundation {
    /// The id in ePerusteet.
    pub id: i64,
    /// The number of the order.
    pub order: String,
    /// When they were imported, ISO 8601.
    pub added: String,
    /// The name of the file they came in.
    pub file: String,
    /// The facts.
    pub facts: String,
}

impl Vault {
    /// The foundations, in the order in which they came.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn foundations(&self) -> Result<Vec<KeptFoundation>> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(sql!("foundation/all"))?;
            let rows = statement.query_map([], |row| {
                Ok(KeptFoundation {
                    id: row.get(0)?,
                    order: row.get(1)?,
                    added: row.get(2)?,
                    file: row.get(3)?,
                    facts: row.get(4)?,
                })
            })?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }

    /// Keeps foundations, all of them or none. Those of the same id or the same order take the place of the kept ones;
    /// gives how many did.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn keep_foundations(&mut self, all: &[KeptFoundation]) -> Result<usize> {
        let transaction = self.write()?;
        let mut replaced = 0;
        for one in all {
            replaced += usize::from(keep(&transaction, one)?);
        }
        transaction.commit()?;
        Ok(replaced)
    }

    /// Removes the foundations of an order.
    ///
    /// # Errors
    /// `no-such-foundation`; those of the disk.
    pub fn remove_foundation(&mut self, order: &str) -> Result<()> {
        let transaction = self.write()?;
        if transaction.execute(sql!("foundation/remove"), [order])? == 0 {
            return Err(Failure::new(Code::NoSuchFoundation).with("detail", order));
        }
        Ok(transaction.commit()?)
    }
}

fn keep(connection: &Connection, one: &KeptFoundation) -> Result<bool> {
    let KeptFoundation { id, order, added, file, facts } = one;
    let replaced = connection.execute(sql!("foundation/make_room"), params![id, order])?;
    connection.execute(sql!("foundation/add"), params![id, order, added, file, facts])?;
    Ok(replaced > 0)
}
