//! Throws broken files at the judging of PDFs: `fuzz [--seconds 60] [--seed 1] FOLDER`, for so long on a
//! processor. The corpus is made in the folder, files of it are broken and joined at random (the same for the
//! same seed), and every file that makes the program panic, that takes long, or that is called intact though
//! nobody signed it is kept there. `make fuzz` runs it with bounded memory.

use laatija_core::signature::{ChangeReason, Integrity, verify};
use laatija_tests::chance::Chance;
use laatija_tests::corpus;
use laatija_tests::mutation::Mutator;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// Judging a file takes less than this of a processor's time.
const LONGEST: Duration = Duration::from_secs(5);

/// Panics so far; also those that the program contains.
static PANICS: AtomicUsize = AtomicUsize::new(0);

struct Wish {
    seconds: u64,
    seed: u64,
    folder: PathBuf,
}

fn main() {
    let wish = wish().unwrap_or_else(|| {
        eprintln!("fuzz [--seconds 60] [--seed 1] FOLDER");
        std::process::exit(2);
    });
    std::fs::create_dir_all(&wish.folder).expect("the folder can be made");
    corpus::make(&wish.folder);
    std::panic::set_hook(Box::new(|what| {
        PANICS.fetch_add(1, Ordering::Relaxed);
        eprintln!("{what}");
    }));
    let found = run(&wish);
    std::process::exit(i32::from(found > 0));
}

fn wish() -> Option<Wish> {
    let (mut seconds, mut seed, mut folder) = (60, 1, None);
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--seconds" => seconds = words.next()?.parse().ok()?,
            "--seed" => seed = words.next()?.parse().ok()?,
            word if !word.starts_with('-') => folder = Some(PathBuf::from(word)),
            _ => return None,
        }
    }
    Some(Wish { seconds, seed, folder: folder? })
}

/// Breaks and judges until the time is over; says how many files are to be looked at.
fn run(wish: &Wish) -> usize {
    let mutator = Mutator::new(corpus::files(&wish.folder));
    let mut chance = Chance(wish.seed);
    let at_first = peak_memory();
    let (begin, mut rounds, mut found) = (processor_time(), 0u64, 0);
    let (mut longest, mut verdicts) = (Duration::ZERO, [0u64; 5]);
    while processor_time() - begin < Duration::from_secs(wish.seconds) {
        rounds += 1;
        let bytes = mutator.next(&mut chance);
        let (panics, start) = (PANICS.load(Ordering::Relaxed), processor_time());
        let judgement = verify(&bytes);
        let took = processor_time() - start;
        let kind = match judgement.as_ref().map(|judgement| judgement.integrity) {
            Ok(Integrity::Unsigned) => 0,
            Ok(Integrity::Intact) => 1,
            Ok(Integrity::Changed) => 2,
            Ok(Integrity::Unknown) => 3,
            Err(_) => 4,
        };
        let has_data_behind =
            judgement.is_ok_and(|it| it.changes.contains(&ChangeReason::ValidationDataAdded));
        let is_signed = || mutator.is_signed(&bytes) || has_data_behind && mutator.begins_signed(&bytes);
        verdicts[kind] += 1;
        longest = longest.max(took);
        let why = match () {
            () if PANICS.load(Ordering::Relaxed) > panics => "panic",
            () if took > LONGEST => "slow",
            () if kind == 1 && !is_signed() => "intact",
            () => continue,
        };
        found += 1;
        let path = wish.folder.join(format!("found-{why}-{}-{rounds}.bin", wish.seed));
        std::fs::write(&path, &bytes).expect("a find can be kept");
        println!("{why} after {took:?}: {}", path.display());
    }
    println!(
        "seed {}: {rounds} files in {} s of a processor, {found} to be looked at",
        wish.seed, wish.seconds
    );
    let [unsigned, intact, changed, unknown, refused] = verdicts;
    println!("unsigned {unsigned}, intact {intact}, changed {changed}, unknown {unknown}, no PDF {refused}");
    println!(
        "longest {longest:?} of processor time; memory {at_first} with the files alone, {} at most",
        peak_memory()
    );
    found
}

/// What this process, with all its threads, has taken of the processors.
fn processor_time() -> Duration {
    // clock_gettime needs no crate: the kernel tells it in clock ticks of a hundredth of a second.
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks = |at: usize| fields.get(at).and_then(|field| field.parse::<u64>().ok()).unwrap_or(0);
    Duration::from_millis(10 * (ticks(11) + ticks(12)))
}

fn peak_memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap_or_default();
    line.trim_start_matches("VmHWM:").trim().to_owned()
}
