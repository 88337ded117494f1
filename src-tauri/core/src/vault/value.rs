//! Settings and other small values, by name.

use super::{Vault, sql};
use crate::failure::Result;
use rusqlite::{Connection, OptionalExtension, params};

impl Vault {
    /// A value.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn value(&self, name: &str) -> Result<Option<String>> {
        self.read(|connection| get(connection, name))
    }

    /// Sets a value; `None` removes it.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn set_value(&mut self, name: &str, value: Option<&str>) -> Result<()> {
        self.demand_place()?;
        match value {
            Some(value) => put(&self.connection, name, value),
            None => Ok(self.connection.execute(sql!("value/remove"), [name]).map(drop)?),
        }
    }
}

pub(super) fn get(connection: &Connection, name: &str) -> Result<Option<String>> {
    let mut statement = connection.prepare_cached(sql!("value/one"))?;
    Ok(statement.query_row([name], |row| row.get(0)).optional()?)
}

pub(super) fn put(connection: &Connection, name: &str, value: &str) -> Result<()> {
    Ok(connection.execute(sql!("value/set"), params![name, value]).map(drop)?)
}
