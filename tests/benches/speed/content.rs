//! The shipped example plan, and the world around the core as the benches need it.

use chrono::{DateTime, FixedOffset};
use laatija_core::draft::Draft;
use laatija_core::export::read_plan_file;
use laatija_core::outside::Outside;
use laatija_core::template::{Template, shipped};
use std::path::PathBuf;

/// The example as a plan file.
pub const EXAMPLE: &str = include_str!("../../../assets/templates/hojks/examples/yksilollistetty.json");

/// The example as a draft of its template.
pub fn example() -> (&'static Template, Draft) {
    read_plan_file(EXAMPLE.as_bytes(), shipped()).expect("the example can be read")
}

/// The moment at which everything happens.
pub fn moment() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-01-12T10:30:00+02:00").expect("a moment")
}

/// A folder for measuring, on the disk that holds what is built: a folder in memory would save too
/// quickly.
pub fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name)
}

/// A world without a window, in which it is always the same moment.
pub struct World;

impl Outside for World {
    fn now(&self) -> DateTime<FixedOffset> {
        moment()
    }
}
