//! What was measured, kept while the benches run, and the table that is printed in the end.

use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};
use std::hint::black_box;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

static TIMES: Mutex<BTreeMap<String, Vec<Duration>>> = Mutex::new(BTreeMap::new());

/// Does the work and keeps how long it took under this name.
pub fn timed<T>(name: &'static str, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let outcome = black_box(work());
    keep(name, start.elapsed());
    outcome
}

/// Keeps under this name how long something took, or another figure in nanoseconds.
pub fn keep(name: &str, took: Duration) {
    TIMES.lock().unwrap_or_else(PoisonError::into_inner).entry(name.to_owned()).or_default().push(took);
}

/// The median of the times kept under this name; nothing when that bench did not run.
pub fn median_of(name: &str) -> Option<Duration> {
    median(times_of(name)?)
}

/// The time that so many of a hundred kept under this name do not exceed.
pub fn percentile_of(name: &str, percent: usize) -> Option<Duration> {
    let mut times = times_of(name)?;
    times.sort_unstable();
    times.get(times.len() * percent / 100).copied()
}

/// The mean of what is kept under this name, in nanoseconds.
pub fn mean_of(name: &str) -> Option<f64> {
    let times = times_of(name)?;
    let sum: Duration = times.iter().sum();
    Some(sum.as_nanos() as f64 / times.len() as f64)
}

fn times_of(name: &str) -> Option<Vec<Duration>> {
    TIMES.lock().unwrap_or_else(PoisonError::into_inner).get(name).cloned()
}

/// The middle one; of two middle ones the upper.
pub fn median<T: Ord + Copy>(mut values: Vec<T>) -> Option<T> {
    values.sort_unstable();
    values.get(values.len() / 2).copied()
}

/// A duration in milliseconds.
pub fn milliseconds(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1000.0)
}

/// One line of the table.
#[derive(Default)]
pub struct Row {
    /// What was measured.
    pub what: String,
    /// The figure.
    pub measured: String,
    /// The aim, if there is one.
    pub asked: String,
    /// The figure as a multiple of what it stands beside.
    pub ratio: String,
}

impl Row {
    /// The median time kept under this name; nothing when that bench did not run.
    pub fn of_time(name: &str, asked: &str) -> Option<Row> {
        let measured = milliseconds(median_of(name)?);
        Some(Row { what: name.to_owned(), measured, asked: asked.to_owned(), ratio: String::new() })
    }

    /// The row with the multiple that the figure is of another.
    pub fn beside(self, figure: f64, other: f64) -> Row {
        Row { ratio: format!("{:.2}", figure / other), ..self }
    }
}

/// The rows, and what must be known to read them.
pub struct Table {
    /// The lines.
    pub rows: Vec<Row>,
    /// Sentences below them.
    pub notes: Vec<String>,
}

impl Display for Table {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        let head = ["what", "measured", "asked", "ratio"].map(str::to_owned);
        let cells = self.rows.iter().map(|row| [&row.what, &row.measured, &row.asked, &row.ratio]);
        let lines: Vec<[String; 4]> =
            [head].into_iter().chain(cells.map(|row| row.map(String::clone))).collect();
        let width = |column: usize| lines.iter().map(|line| line[column].chars().count()).max().unwrap_or(0);
        let widths = [width(0), width(1), width(2), width(3)];
        for (number, [what, measured, asked, ratio]) in lines.iter().enumerate() {
            let [a, b, c, d] = widths;
            writeln!(out, "{what:<a$} │ {measured:>b$} │ {asked:<c$} │ {ratio:>d$}")?;
            if number == 0 {
                writeln!(out, "{}", widths.map(|width| "─".repeat(width)).join("─┼─"))?;
            }
        }
        self.notes.iter().try_for_each(|note| writeln!(out, "{note}"))
    }
}

/// How busy the machine is, where the system says it.
pub fn load() -> String {
    let told = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let figures: Vec<&str> = told.split(' ').take(3).collect();
    if figures.is_empty() { "unknown".to_owned() } else { figures.join(" ") }
}
