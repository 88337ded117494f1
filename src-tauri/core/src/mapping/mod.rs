//! How a plan goes into a form of another system, such as a municipality's in Wilma: in which order its fields
//! are typed there, what they are called, how much they hold, and what of the plan each takes. Pure data, in TOML;
//! `assets/mappings/MAPPING.md` describes it to whoever writes one.

mod check;
mod fill;
mod page;
mod read;
mod shipped;
#[cfg(test)]
mod tests;
mod write;

pub use check::{Compared, Found, compare};
pub use fill::{Item, fill, length, parts};
pub use shipped::{OWN, SHIPPED, shipped};

/// How a plan goes into a form of another system.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// Its id.
    pub id: String,
    /// Whose form it is.
    pub municipality: String,
    /// What the form is called.
    pub name: String,
    /// The template of the plans that go into it.
    pub template: String,
    /// The fields of the form, in its order.
    pub fields: Vec<Target>,
}

/// A field of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Target {
    /// What the form calls it.
    pub name: String,
    /// A shorter name for the list; none: its name.
    pub short: Option<String>,
    /// The step of the form that begins with it; none: that of the field before.
    pub step: Option<String>,
    /// How many characters it holds.
    pub limit: Option<u32>,
    /// Whether the form has it once, or once for each row or cell of the plan's table.
    pub each: Each,
    /// What whoever types is told beside its name.
    pub note: Option<String>,
    /// What it takes, in order.
    pub from: Vec<Take>,
}

/// How often a form has a field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Each {
    /// Once.
    #[default]
    Once,
    /// Once for each row of a table.
    Row,
    /// Once for each cell of a table.
    Cell,
}

/// What a field of the form takes of the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Take {
    /// The field of the plan.
    pub field: String,
    /// The columns of its table, in order; none: all of them.
    pub columns: Vec<String>,
    /// Only the row of this number, counted from 1.
    pub row: Option<u32>,
    /// What stands between the cells of a row; none: a comma and a space.
    pub between: Option<String>,
    /// Whether the name of each cell, or of the field, stands before it.
    pub named: bool,
    /// Whether codes of national lists stand after the names of options.
    pub codes: bool,
    /// Rows of other tables that belong to a row of this one, and stand after its cells.
    pub along: Vec<Along>,
    /// The column by which a row is left out when `unless` has its text.
    pub key: Option<String>,
    /// Columns of other tables, as `field.column`: a row whose `key` says what one of them says is left out.
    pub unless: Vec<String>,
    /// Options of which a row must have one chosen.
    pub only: Vec<String>,
    /// Options of which a row must have none chosen.
    pub never: Vec<String>,
}

/// Rows of another table that belong to a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Along {
    /// The other table.
    pub field: String,
    /// The column of it that names the row it belongs to.
    pub key: String,
    /// The column of this table that is named there.
    pub to: String,
    /// The columns of it that are taken, in order.
    pub columns: Vec<String>,
}

impl Target {
    /// What the list calls it.
    pub fn short_name(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.name)
    }
}
