//! The table of speeds that `make bench` prints: the parts through their public interfaces, in the
//! release profile, and whole windows as `make run` builds them. It measures and judges nothing.

mod content;
mod parts;
mod save;
mod school;
mod table;
mod window;

use table::{Row, Table};

fn main() {
    let load_before = table::load();
    divan::main();
    let chosen: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let mut rows: Vec<Row> = [parts::rows(), save::rows(), school::rows()].into_iter().flatten().collect();
    school::clear();
    let mut notes = vec![
        "Parts: release profile, medians. Windows: development profile with optimised dependencies,"
            .to_owned(),
        "as `make run` builds them; both in turn on one display, medians.".to_owned(),
    ];
    // Words on the command line choose benches by their names; all windows together are `window`.
    if chosen.is_empty() || chosen.iter().any(|word| word == "window") {
        match window::rows() {
            Ok(measured) => rows.extend(measured),
            Err(reason) => notes.push(format!("No windows were measured: {reason}")),
        }
    }
    notes.push(format!("Load of the machine (1, 5, 15 min): before {load_before}; after {}.", table::load()));
    println!("\n{}", Table { rows, notes });
}
