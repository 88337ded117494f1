//! The tables by the form of their rows: which table a row is of, when nothing else tells. The forms are read
//! from a database that has just been made, so they are those of this program.

use crate::failure::Result;
use rusqlite::Connection;
use rusqlite::types::Value;

/// The reasons for which a plan is closed, as its table has them.
const REASONS: [&str; 4] = ["ended", "old_year", "superseded", "transferred"];

/// A column.
struct Column {
    name: String,
    of: String,
    /// Whether it is the row's own number, which no record repeats.
    is_key: bool,
    may_miss: bool,
    /// Whether a row from before the column came may lack it.
    came_later: bool,
}

/// A table.
pub(in crate::vault) struct Table {
    pub(in crate::vault) name: String,
    /// Whether its rows lie in an index.
    pub(in crate::vault) in_index: bool,
    columns: Vec<Column>,
}

/// The tables of a database.
pub(in crate::vault) fn tables(connection: &Connection) -> Result<Vec<Table>> {
    let mut statement = connection.prepare(
        "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'
         ORDER BY name",
    )?;
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let found: Vec<(String, bool)> = found.collect::<rusqlite::Result<_>>()?;
    let table =
        |(name, in_index): (String, bool)| Ok(Table { columns: columns(connection, &name)?, name, in_index });
    found.into_iter().map(table).collect()
}

fn columns(connection: &Connection, table: &str) -> Result<Vec<Column>> {
    let mut statement = connection.prepare(
        "SELECT name, type, \"notnull\", dflt_value IS NOT NULL, pk = 1 AND type = 'INTEGER'
           AND (SELECT count(*) FROM pragma_table_info(?1) WHERE pk > 0) = 1
         FROM pragma_table_info(?1) ORDER BY cid",
    )?;
    let columns = statement.query_map([table], |row| {
        let (must, has_value): (bool, bool) = (row.get(2)?, row.get(3)?);
        Ok(Column {
            name: row.get(0)?,
            of: row.get(1)?,
            is_key: row.get(4)?,
            may_miss: !must,
            came_later: !must || has_value,
        })
    })?;
    Ok(columns.collect::<rusqlite::Result<_>>()?)
}

impl Table {
    /// The names of the columns, for a statement.
    pub(in crate::vault) fn names(&self) -> Vec<&str> {
        self.columns.iter().map(|column| column.name.as_str()).collect()
    }

    /// Whether a row is of this form.
    pub(in crate::vault) fn fits(&self, values: &[Value]) -> bool {
        values.len() <= self.columns.len()
            && self.says_so(values)
            && self.columns.iter().enumerate().all(|(at, column)| match values.get(at) {
                None => column.came_later,
                Some(Value::Null) => column.is_key || column.may_miss,
                Some(Value::Integer(_)) => column.of == "INTEGER" && !column.is_key,
                Some(Value::Text(_)) => column.of == "TEXT",
                Some(Value::Blob(_)) => column.of == "BLOB",
                Some(Value::Real(_)) => false,
            })
    }

    /// Rows of two tables have the same form: a mark of closing has one of the reasons where words that were begun
    /// have their place.
    fn says_so(&self, values: &[Value]) -> bool {
        let is_reason =
            || matches!(values.get(2), Some(Value::Text(text)) if REASONS.contains(&text.as_str()));
        match self.name.as_str() {
            "closed" => is_reason(),
            "begun" => !is_reason(),
            _ => true,
        }
    }

    /// A row of the table as its record is.
    #[cfg(test)]
    pub(in crate::vault) fn stored(&self, mut values: Vec<Value>) -> Vec<Value> {
        for (value, _) in values.iter_mut().zip(&self.columns).filter(|(_, column)| column.is_key) {
            *value = Value::Null;
        }
        values
    }

    /// The row as it is put into the table: with its number, and with what it lacks left to the table.
    pub(in crate::vault) fn completed(&self, key: i64, mut values: Vec<Value>) -> Vec<Value> {
        for (value, column) in values.iter_mut().zip(&self.columns) {
            if column.is_key {
                *value = Value::Integer(key);
            }
        }
        values
    }
}
