//! What the program's processes hold in their memory, looked at from outside while the window is open and after
//! it was locked. No driver takes part: it would hold the plan's words itself.

use laatija_tests::stage::{Stage, descendants, name_of, program, runs, wait_for};
use std::fs::{self, File};
use std::io;
use std::os::unix::fs::FileExt;
use std::process::{Child, Command, Stdio};

const PASSPHRASE: &str = "kivi saari tuuli lampi orava";
/// A word of the shipped example that is on no template and in no text of the program.
const SECRET: &str = "Esimerkki-Lehtola";
/// The process of WebKit that holds a page, as far as the system keeps its name.
const PAGE: &str = "WebKitWebProces";
const PAGE_SIZE: u64 = 4096;

/// In how many places a process holds a word of the plan.
///
/// # Panics
/// When its memory cannot be read while it runs: what was not looked at holds nothing.
fn held(process: u32) -> usize {
    holds(process, SECRET)
}

/// In how many places a process holds this, as UTF-8 or UTF-16; one that has ended holds nothing.
fn holds(process: u32, word: &str) -> usize {
    match look(process, word) {
        Ok(found) => found,
        Err(_) if !runs(process) => 0,
        Err(error) => panic!("{} cannot be read: {error}", name_of(process)),
    }
}

fn look(process: u32, word: &str) -> io::Result<usize> {
    let utf16: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let folder = format!("/proc/{process}");
    let maps = fs::read_to_string(format!("{folder}/maps"))?;
    let (pages, memory) = (File::open(format!("{folder}/pagemap"))?, File::open(format!("{folder}/mem"))?);
    let (mut found, mut read) = (0, 0);
    for line in maps.lines().filter(|line| line.contains(" rw")) {
        let Some((from, to)) = line.split(' ').next().and_then(|range| range.split_once('-')) else {
            continue;
        };
        let [from, to] = [from, to].map(|end| u64::from_str_radix(end, 16).expect("an address") / PAGE_SIZE);
        for bytes in present(&pages, &memory, from, to) {
            read += bytes.len();
            for form in [word.as_bytes(), &utf16] {
                found += bytes.windows(form.len()).filter(|part| *part == form).count();
            }
        }
    }
    // One that is just ending has given its memory back.
    if read == 0 { Err(io::Error::other("nothing of its memory was read")) } else { Ok(found) }
}

/// The runs of pages that are in memory or swapped, between two page numbers; what is only reserved is left out
/// (pagemap: Documentation/admin-guide/mm/pagemap.rst).
fn present(pages: &File, memory: &File, from: u64, to: u64) -> Vec<Vec<u8>> {
    const BLOCK: u64 = 1 << 18;
    let mut runs: Vec<(u64, u64)> = Vec::new();
    for start in (from..to).step_by(BLOCK as usize) {
        let count = BLOCK.min(to - start);
        let mut entries = vec![0; count as usize * 8];
        if pages.read_exact_at(&mut entries, start * 8).is_err() {
            continue;
        }
        for (number, entry) in entries.chunks(8).enumerate() {
            let (page, entry) =
                (start + number as u64, u64::from_le_bytes(entry.try_into().expect("eight bytes")));
            match runs.last_mut() {
                _ if entry >> 62 == 0 => {}
                Some((_, end)) if *end == page => *end += 1,
                _ => runs.push((page, page + 1)),
            }
        }
    }
    let read = |(from, to): (u64, u64)| {
        let mut bytes = vec![0; ((to - from) * PAGE_SIZE) as usize];
        memory.read_exact_at(&mut bytes, from * PAGE_SIZE).ok().map(|()| bytes)
    };
    runs.into_iter().filter_map(read).collect()
}

fn pages(program: u32) -> Vec<u32> {
    descendants(program).into_iter().filter(|process| name_of(*process) == PAGE).collect()
}

/// A program that ends with the test.
struct Killed(Child);

impl Drop for Killed {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Does with the keyboard of the display what xdotool(1) is told.
fn keyboard(stage: &Stage, words: &[&str]) {
    let done = Command::new("xdotool").env("DISPLAY", stage.display()).args(words).status();
    assert!(done.expect("xdotool runs: `make setup` installs it").success());
}

/// Waits until the lock screen is drawn, whose button is of this colour (`--lake`); its field has the focus then.
fn asks_for_the_passphrase(stage: &Stage) {
    let screen = stage.screen();
    wait_for("the lock screen is drawn", || {
        let pixels = screen.look().expect("the display");
        pixels.chunks(4).filter(|pixel| pixel[..3] == [0x64, 0x53, 0x0b]).count() > 500
    });
}

/// The program with an open vault, and its page, which shows a plan.
fn opened(stage: &Stage) -> (Killed, u32) {
    stage.create_vault(PASSPHRASE);
    stage.import_example();
    let mut command = Command::new(program("laatija"));
    stage.set(&mut command).stdout(Stdio::null()).stderr(Stdio::null());
    let window = Killed(command.spawn().expect("the program starts"));
    let program = window.0.id();
    wait_for("a page is there", || pages(program).len() == 1);
    let first = pages(program)[0];
    asks_for_the_passphrase(stage);
    keyboard(stage, &["type", PASSPHRASE]);
    keyboard(stage, &["key", "Return"]);
    wait_for("the page has the plan", || held(first) > 0);
    (window, first)
}

/// Whether the system writes no memory of this process down when it fails, wherever it sends what it writes: a limit
/// of one byte is the one that also counts for programs that collect dumps (core(5)).
fn leaves_no_dump(process: u32) -> bool {
    let limits = fs::read_to_string(format!("/proc/{process}/limits")).expect("limits");
    let line =
        limits.lines().find(|line| line.starts_with("Max core file size")).expect("the limit of dumps");
    line.split_whitespace().skip(4).take(2).eq(["1", "1"])
}

/// A page that fails while a plan is open leaves nobody who would lock: the program does it by itself.
#[test]
fn a_page_whose_process_dies_leaves_the_vault_locked_and_another_page() {
    let stage = Stage::new();
    let (window, first) = opened(&stage);
    let program = window.0.id();
    assert!(leaves_no_dump(program) && leaves_no_dump(first), "of neither process a dump is written");
    let screen = stage.screen();
    let before = screen.look().expect("the display");
    // SAFETY: a signal to a process that the test started.
    unsafe { libc::kill(first as libc::pid_t, libc::SIGKILL) };
    wait_for("the page's process has ended", || !runs(first));
    // The one that was killed may be listed until its parent has heard of its end.
    let next = || pages(program).into_iter().find(|page| *page != first);
    wait_for("another page is there", || next().is_some());
    wait_for("what was shown is shown no more", || {
        let now = screen.look().expect("the display");
        let other = now.chunks(4).zip(before.chunks(4)).filter(|(now, before)| now != before).count();
        other > now.len() / 4 / 10
    });
    asks_for_the_passphrase(&stage);
    assert_eq!(next().map(held), Some(0), "the new page knows nothing");
    // The vault can be opened by another program: this one has let it go.
    stage.cli(&["vault", "check"]);
    keyboard(&stage, &["type", PASSPHRASE]);
    keyboard(&stage, &["key", "Return"]);
    wait_for("the new page has the plan", || next().map(held) > Some(0));
}

#[test]
fn the_process_of_the_page_ends_with_a_lock_and_the_next_knows_nothing() {
    let stage = Stage::new();
    let (window, first) = opened(&stage);
    let program = window.0.id();
    keyboard(&stage, &["key", "ctrl+l"]);
    wait_for("the page's process has ended", || !runs(first));
    wait_for("another page is there", || pages(program).len() == 1);
    asks_for_the_passphrase(&stage);
    let others: Vec<u32> = descendants(program).into_iter().filter(|process| *process != program).collect();
    assert!(others.iter().any(|process| runs(*process)), "the web view has processes of its own");
    for process in others {
        for (what, word) in [("a word of the plan", SECRET), ("the passphrase", PASSPHRASE)] {
            assert_eq!(holds(process, word), 0, "{} holds {what}", name_of(process));
        }
    }
    // What the toolkit keeps of the plan in the program's own process is told in the README.
    assert_eq!(holds(program, PASSPHRASE), 0, "the program holds the passphrase");
    // The vault opens again in the new page.
    keyboard(&stage, &["type", PASSPHRASE]);
    keyboard(&stage, &["key", "Return"]);
    wait_for("the new page has the plan", || held(pages(program)[0]) > 0);
}
