//! What the program's processes hold in their memory, looked at from outside while the window is open and after
//! it was locked. No driver takes part: it would hold the plan's words itself.

use laatija_tests::stage::{Stage, descendants, name_of, program, runs};
use std::fs::{self, File};
use std::os::unix::fs::FileExt;
use std::process::Command;
use std::time::{Duration, Instant};

const PASSPHRASE: &str = "kivi saari tuuli lampi orava";
/// A word of the shipped example that is on no template and in no text of the program.
const SECRET: &str = "Esimerkki-Lehtola";
/// The process of WebKit that holds a page, as far as the system keeps its name.
const PAGE: &str = "WebKitWebProces";
const PATIENCE: Duration = Duration::from_secs(60);

/// In how many places a process holds the word, as UTF-8 or UTF-16.
fn held(process: u32) -> usize {
    let utf16: Vec<u8> = SECRET.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let forms = [SECRET.as_bytes(), &utf16];
    let folder = format!("/proc/{process}");
    let (Ok(maps), Ok(memory)) = (fs::read_to_string(format!("{folder}/maps")), File::open(format!("{folder}/mem")))
    else {
        return 0;
    };
    let mut found = 0;
    for line in maps.lines().filter(|line| line.contains(" rw")) {
        let Some((from, to)) = line.split(' ').next().and_then(|range| range.split_once('-')) else { continue };
        let [from, to] = [from, to].map(|end| u64::from_str_radix(end, 16).unwrap_or(0));
        let mut part = vec![0; usize::try_from(to - from).unwrap_or(0)];
        if memory.read_exact_at(&mut part, from).is_err() {
            continue;
        }
        for form in forms {
            found += part.windows(form.len()).filter(|bytes| *bytes == form).count();
        }
    }
    found
}

/// Looks until it is so.
fn until(what: &str, mut so: impl FnMut() -> bool) {
    let end = Instant::now() + PATIENCE;
    while !so() {
        assert!(Instant::now() < end, "waited in vain until {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn pages(program: u32) -> Vec<u32> {
    descendants(program).into_iter().filter(|process| name_of(*process) == PAGE).collect()
}

#[test]
fn no_process_holds_a_word_of_a_plan_after_a_lock() {
    let stage = Stage::new();
    stage.create_vault(PASSPHRASE);
    stage.import_example();
    let mut window = stage.set(&mut Command::new(program("laatija"))).spawn().expect("the program starts");
    let program = window.id();
    let screen = stage.screen();
    until("a page is there", || pages(program).len() == 1);
    let first = pages(program)[0];
    std::thread::sleep(Duration::from_secs(5));
    Command::new("xdotool").env("DISPLAY", stage.display()).args(["type", PASSPHRASE]).status().unwrap();
    Command::new("xdotool").env("DISPLAY", stage.display()).args(["key", "Return"]).status().unwrap();
    until("the page has the plan", || held(first) > 0);
    eprintln!("open: {:?}", descendants(program).iter().chain([&program]).map(|p| (name_of(*p), held(*p))).collect::<Vec<_>>());
    Command::new("xdotool").env("DISPLAY", stage.display()).args(["key", "ctrl+l"]).status().unwrap();
    until("the page's process has ended", || !runs(first));
    until("another page is there", || pages(program).len() == 1);
    std::thread::sleep(Duration::from_secs(3));
    eprintln!("locked: {:?}", descendants(program).iter().chain([&program]).map(|p| (name_of(*p), held(*p))).collect::<Vec<_>>());
    fs::write("/tmp/w/tmp/locked.png", screen.picture(1280, 800).unwrap()).unwrap();
    window.kill().unwrap();
    window.wait().unwrap();
}
