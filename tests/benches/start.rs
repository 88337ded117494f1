//! From the start of the program to its painted unlock screen, and the memory of all its processes,
//! beside an empty window of the same kind. `make bench` prints the table.

use laatija_tests::stage::{Stage, descendants, program};
use laatija_tests::window::Window;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

/// Starts of each, in turns, so that both meet the same computer.
const ROUNDS: usize = 7;

/// What one start took.
struct Start {
    milliseconds: f64,
    memory: f64,
}

#[tokio::main]
async fn main() {
    let stage = Stage::new();
    stage.create_vault("kivi saari tuuli lampi orava");
    let laatija = program("laatija");
    let empty = laatija.with_file_name("examples").join("empty");
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        theirs.push(start(&stage, &empty).await);
        ours.push(start(&stage, &laatija).await);
    }
    let (ours, theirs) = (median(ours), median(theirs));
    println!("whole program (median of {ROUNDS})   painted after   memory of all processes (PSS)");
    println!("  empty window                 {:>7.0} ms   {:>7.0} MB", theirs.milliseconds, theirs.memory);
    println!("  Laatija, unlock screen       {:>7.0} ms   {:>7.0} MB", ours.milliseconds, ours.memory);
    println!(
        "  Laatija / empty window       {:>7.2}      {:>7.2}",
        ours.milliseconds / theirs.milliseconds,
        ours.memory / theirs.memory
    );
}

async fn start(stage: &Stage, program: &Path) -> Start {
    let window = Window::of(stage, program).await;
    // Two frames after there is something to read, on the clock of the day. The driver looks from when
    // it is let in, which costs both windows the same.
    window.until("tidy(document.body?.innerText)", &[]).await;
    let painted = window.painted().await;
    let process = window.process();
    let memory = descendants(process).into_iter().map(proportional_memory).sum();
    let milliseconds = painted - started(process);
    window.close().await;
    Start { milliseconds, memory }
}

/// When a process started, in milliseconds of the day's clock.
fn started(process: u32) -> f64 {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).expect("the program runs");
    let ticks = stat.rsplit_once(") ").and_then(|(_, rest)| rest.split(' ').nth(19)?.parse::<f64>().ok());
    let uptime = std::fs::read_to_string("/proc/uptime").expect("the time since the computer started");
    let uptime: f64 = uptime.split(' ').next().and_then(|seconds| seconds.parse().ok()).expect("seconds");
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970").as_secs_f64();
    // The kernel counts hundredths of a second.
    1000.0 * (now - uptime + ticks.expect("the start of the process") / 100.0)
}

/// Megabytes of a process, what it shares divided among those that share it.
fn proportional_memory(process: u32) -> f64 {
    let told = std::fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
    let line = told.lines().find_map(|line| line.strip_prefix("Pss:"));
    line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse::<f64>().ok()).unwrap_or_default()
        / 1000.0
}

fn median(mut starts: Vec<Start>) -> Start {
    let mut memory: Vec<f64> = starts.iter().map(|start| start.memory).collect();
    memory.sort_by(f64::total_cmp);
    starts.sort_by(|a, b| a.milliseconds.total_cmp(&b.milliseconds));
    Start { milliseconds: starts[ROUNDS / 2].milliseconds, memory: memory[ROUNDS / 2] }
}
