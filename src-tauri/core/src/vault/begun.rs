//! What was typed into a dialog or a pane and not yet recorded there: kept with every rest of the keys, so that
//! neither a lock nor a kill takes it.

use super::{Vault, sql};
use crate::failure::Result;
use rusqlite::{Transaction, params};
use serde::{Deserialize, Serialize};

/// Something that was begun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Begun {
    /// The plan it is of; `None` when it is of none.
    pub plan: Option<String>,
    /// Where it was typed. What it means is the page's.
    pub place: String,
    /// What was typed; `None` when nothing is left of it.
    pub words: Option<String>,
}

/// Where something was begun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct BegunPlace {
    /// The plan it is of; `None` when it is of none.
    pub plan: Option<String>,
    /// Where it was typed.
    pub place: String,
}

impl Vault {
    /// What was begun there ends with what is recorded next, in the same transaction; gives what was to end before
    /// and was not. Nothing ends where nothing is recorded.
    pub fn end_begun(&mut self, place: Option<BegunPlace>) -> Option<BegunPlace> {
        std::mem::replace(&mut self.ends, place)
    }

    /// Begins to record what was typed in a dialog: what was begun there goes with the same commit.
    pub(super) fn record(&mut self) -> Result<Transaction<'_>> {
        let ends = self.ends.take();
        let transaction = self.write()?;
        if let Some(BegunPlace { plan, place }) = ends {
            transaction.execute(sql!("begun/remove"), params![plan, place])?;
        }
        Ok(transaction)
    }

    /// Keeps what was begun, all of it or nothing. What is of a plan that is not there is left out.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn keep_begun(&mut self, begun: &[Begun]) -> Result<()> {
        let transaction = self.write()?;
        for Begun { plan, place, words } in begun {
            match words {
                Some(words) => transaction.execute(sql!("begun/set"), params![plan, place, words])?,
                None => transaction.execute(sql!("begun/remove"), params![plan, place])?,
            };
        }
        Ok(transaction.commit()?)
    }

    /// What was begun.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn begun(&self) -> Result<Vec<Begun>> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(sql!("begun/all"))?;
            let rows = statement.query_map([], |row| {
                Ok(Begun { plan: row.get(0)?, place: row.get(1)?, words: row.get(2)? })
            })?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }
}
