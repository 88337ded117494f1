//! Copies: one signed copy, its size, and batches of a hundred and a thousand on all cores with the
//! memory that they take at most.

use crate::issue::Issue;
use crate::table::{Row, timed};
use divan::Bencher;
use std::hint::black_box;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::available_parallelism;

const SIGNED: &str = "typeset, write and sign the example";
const BATCHES: [(&str, usize); 2] = [
    ("100 copies on all cores, without vault and files", 100),
    ("1,000 copies on all cores, without vault and files", 1000),
];

/// What was seen of sizes and memory, by the name of the bench.
static SEEN: Mutex<Vec<(&'static str, Row)>> = Mutex::new(Vec::new());

/// What the table says of copies.
pub fn rows() -> Vec<Row> {
    let mut rows: Vec<Row> = Row::of_time(SIGNED, "≤ 30 ms").into_iter().collect();
    let mut seen = SEEN.lock().expect("seen");
    for name in [SIGNED, BATCHES[0].0, BATCHES[1].0] {
        rows.extend(Row::of_time(name, "").filter(|_| name != SIGNED));
        rows.extend(seen.extract_if(.., |(of, _)| *of == name).map(|(_, row)| row));
    }
    rows
}

fn see(name: &'static str, what: &str, measured: String, asked: &str) {
    let row = Row { what: what.to_owned(), measured, asked: asked.to_owned(), ratio: String::new() };
    SEEN.lock().expect("seen").push((name, row));
}

#[divan::bench]
fn sign_example(bencher: Bencher<'_, '_>) {
    let issue = Issue::new();
    let revision = issue.revision(1);
    let copy = issue.signed(&revision);
    see(SIGNED, "size of the signed example", kilobytes(copy.len()), "≤ 60 kB");
    bencher.bench_local(|| timed(SIGNED, || issue.signed(&revision)));
}

#[divan::bench(args = BATCHES, sample_count = 1, sample_size = 1)]
fn sign_batch(bencher: Bencher<'_, '_>, (name, count): (&'static str, usize)) {
    let issue = Issue::new();
    issue.signed(&issue.revision(0));
    let before = forget_peak();
    bencher.bench_local(|| timed(name, || batch(&issue, count)));
    let peak =
        before.zip(memory("VmHWM:")).map(|(before, peak)| format!("{} kB", peak.saturating_sub(before)));
    see(
        name,
        &format!("{name}: memory above the start"),
        peak.unwrap_or("unknown".to_owned()),
        "≤ 60,000 kB",
    );
}

/// Signs so many copies on all cores; each is dropped when it is made, as one that was saved.
fn batch(issue: &Issue, count: usize) {
    let next = AtomicUsize::new(0);
    let cores = available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                loop {
                    let pupil = next.fetch_add(1, Ordering::Relaxed);
                    if pupil >= count {
                        break;
                    }
                    black_box(issue.signed(&issue.revision(pupil)));
                }
            });
        }
    });
}

/// Lets the system count the most memory anew; gives what is taken now, where the system tells.
pub fn forget_peak() -> Option<usize> {
    std::fs::write("/proc/self/clear_refs", "5").ok()?;
    memory("VmRSS:")
}

/// A figure of this process's memory in kilobytes.
pub fn memory(figure: &str) -> Option<usize> {
    let told = std::fs::read_to_string("/proc/self/status").ok()?;
    told.lines().find_map(|line| line.strip_prefix(figure))?.split_whitespace().next()?.parse().ok()
}

pub fn kilobytes(bytes: usize) -> String {
    format!("{:.1} kB", bytes as f64 / 1000.0)
}
