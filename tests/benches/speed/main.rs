//! The table of speeds that `make bench` prints: the parts through their public interfaces, whole windows,
//! and typing in one. It says in which profile it was built, measures and judges nothing.

mod compare;
mod content;
mod copies;
mod ehoks;
mod growth;
mod handing;
mod issue;
mod parts;
mod phrases;
mod plain;
mod pupils;
mod save;
mod school;
mod table;
mod typing;
mod window;
mod work;

use table::{Row, Table};

/// How the measured program was built: cargo's optimised profiles come without the assertions of the others.
const PROFILE: &str = if cfg!(debug_assertions) {
    "development profile, which says nothing of the product"
} else {
    "release profile"
};

fn main() {
    if save::is_plain() {
        return;
    }
    let chosen: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    match chosen.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["compare"] => return compare::run(),
        ["copies", count, place] => return compare::copies(count, place),
        _ => {}
    }
    let load_before = table::load();
    divan::main();
    let mut rows: Vec<Row> = [
        parts::rows(),
        ehoks::rows(),
        copies::rows(),
        handing::rows(),
        save::rows(),
        school::rows(),
        pupils::rows(),
        phrases::rows(),
    ]
    .into_iter()
    .flatten()
    .collect();
    school::clear();
    pupils::clear();
    phrases::clear();
    let mut notes =
        vec![format!("All in the {PROFILE}; medians. Ours and the empty window in turn on one display.")];
    // Words on the command line choose benches by their names; all windows together are `window`, typing
    // is `typing`. `compare` alone is no bench of ours.
    type Bench = fn() -> Result<Vec<Row>, String>;
    let whole = [("growth", growth::rows as Bench), ("window", window::rows), ("typing", typing::rows)];
    for (name, bench) in whole {
        if !chosen.is_empty() && !chosen.iter().any(|word| word == name) {
            continue;
        }
        match bench() {
            Ok(measured) => rows.extend(measured),
            Err(reason) => notes.push(format!("No {name} was measured: {reason}")),
        }
    }
    notes.push(format!("Load of the machine (1, 5, 15 min): before {load_before}; after {}.", table::load()));
    println!("\n{}", Table { rows, notes });
}
