//! The small catalogue that the program carries (`assets/codes/catalogue.toml`): the orders of preparatory education,
//! and which areas belong to which common unit. What no source gave is not there.

use super::{Foundation, Names, Unit};
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The table as it is shipped.
const TABLE: &str = include_str!("../../../../assets/codes/catalogue.toml");
/// The codes that it names.
const CODES: &str = include_str!("../../../../assets/codes/hoks.toml");

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    foundation: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: u64,
    order: String,
    kind: String,
    from: NaiveDate,
    fi: String,
    sv: String,
    units: Vec<Part>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Part {
    code: String,
    fi: Option<String>,
    sv: Option<String>,
    least: Option<f64>,
    most: Option<f64>,
}

#[derive(Default, Deserialize)]
struct Codes {
    list: BTreeMap<String, List>,
}

#[derive(Deserialize)]
struct List {
    codes: BTreeMap<String, Code>,
}

#[derive(Deserialize)]
struct Code {
    fi: Option<String>,
    sv: Option<String>,
    weeks: Option<(f64, f64)>,
    #[serde(default)]
    areas: Vec<String>,
    #[serde(default)]
    unplaced: Vec<String>,
}

fn codes() -> &'static Codes {
    static READ: OnceLock<Codes> = OnceLock::new();
    // A table that does not parse is none; a test rules it out.
    READ.get_or_init(|| toml::from_str(CODES).unwrap_or_default())
}

/// A code as it is written: `list_code`.
fn code(written: &str) -> Option<&'static Code> {
    let (list, code) = written.split_once('_')?;
    codes().list.get(list)?.codes.get(code)
}

/// The foundations that the program carries.
pub fn shipped() -> &'static [Foundation] {
    static READ: OnceLock<Vec<Foundation>> = OnceLock::new();
    READ.get_or_init(|| {
        let table: Table = toml::from_str(TABLE).unwrap_or_default();
        table.foundation.into_iter().map(foundation).collect()
    })
}

fn foundation(row: Row) -> Foundation {
    Foundation {
        id: row.id,
        order: row.order,
        replaces: Vec::new(),
        names: Names::of(Some(row.fi), Some(row.sv)),
        kind: row.kind,
        from: Some(row.from),
        until: None,
        transition: None,
        competences: Vec::new(),
        units: row.units.into_iter().map(unit).collect(),
    }
}

/// A part; what the table of codes knows of it is not said twice.
fn unit(part: Part) -> Unit {
    let known = code(&part.code);
    let weeks = known.and_then(|known| known.weeks);
    Unit {
        names: Names::of(part.fi.or_else(|| known?.fi.clone()), part.sv.or_else(|| known?.sv.clone())),
        extent: part.least.or(weeks.map(|weeks| weeks.0)),
        most: part.most.or(weeks.map(|weeks| weeks.1)),
        code: part.code,
        version: None,
        areas: Vec::new(),
    }
}

/// The codes of the areas of a common unit, also by their names alone; none when it is not known as one.
pub fn areas_of(unit: &str) -> Vec<String> {
    let areas = code(unit).into_iter().flat_map(|unit| unit.areas.iter().chain(&unit.unplaced));
    areas.map(|area| format!("ammatillisenoppiaineet_{area}")).collect()
}
