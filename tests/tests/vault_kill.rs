//! What the vault said was saved is there after the process was killed at any moment.
//!
//! A child process saves numbered texts and says each number only after the save returned. It is
//! killed at a random moment; the vault is opened again, and the newest text is at least the last
//! number that was said. The vault is carried on from kill to kill.

use laatija_core::failure::Failure;
use laatija_core::vault::{Cost, DraftSave, NewPlan, StoredDraft, Summary, Vault};
use std::collections::BTreeMap;
use std::fs::OpenOptions;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

const FOLDER: &str = "LAATIJA_KILL_FOLDER";
const SHEET: &str = "LAATIJA_KILL_SHEET";
const PASSPHRASE: &str = "lumi sataa hiljaa mäntyihin";
const KILLS: u64 = 100;
const SOAK: &str = "LAATIJA_SOAK";
const TOTALS: &str = "LAATIJA_TOTALS";

fn text(number: u64) -> String {
    // Long enough that a save changes several pages.
    format!("\"{number} {}\"", "sana ".repeat(number as usize % 1000))
}

fn save(number: u64) -> DraftSave {
    DraftSave {
        answers: BTreeMap::from([("goal".to_owned(), Some(text(number)))]),
        moment: number.to_string(),
        ..DraftSave::default()
    }
}

/// Says what was tried, and adds it to the totals of a long run.
fn tally(tried: u64, what: &str) {
    eprintln!("{tried} {what}: nothing that was told as kept was lost");
    if let Some(totals) = std::env::var_os(TOTALS) {
        let mut totals = OpenOptions::new().append(true).create(true).open(totals).expect("the totals");
        totals.write_all(format!("{tried}\t{what}\n").as_bytes()).expect("written");
    }
}

/// The newest number saved, read from the text, the moment and the step at once: all of a save or none.
fn newest(vault: &mut Vault) -> u64 {
    let written = vault.plan("a").expect("plan").written;
    let answer = vault.draft("a").expect("draft").answers.remove("goal").expect("answer");
    assert_eq!(answer, text(written.parse().expect("number")), "a save is whole");
    assert!(vault.steps("a").expect("steps").undo || written == "0");
    written.parse().expect("number")
}

/// The child: not a test by itself.
#[test]
#[ignore = "run by the test below, as a process to be killed"]
fn writer() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let sheet = std::env::var(SHEET).expect("the sheet");
    let mut vault = Vault::open_with_recovery_key(Path::new(&folder), &sheet).expect("opens");
    let mut number = newest(&mut vault);
    loop {
        number += 1;
        vault.save_draft("a", &save(number)).expect("saves");
        let mut out = std::io::stderr().lock();
        writeln!(out, "saved {number}").and_then(|()| out.flush()).expect("says");
    }
}

fn start_writer(folder: &Path, sheet: &str) -> Child {
    Command::new(std::env::current_exe().expect("own path"))
        .args(["--exact", "writer", "--ignored", "--nocapture", "--test-threads=1"])
        .env(FOLDER, folder)
        .env(SHEET, sheet)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("starts")
}

/// Kills the writer at a moment after its first save; gives the last number that it said.
fn kill_after(mut writer: Child, wait: Duration) -> u64 {
    let id = writer.id();
    let said = BufReader::new(writer.stderr.take().expect("piped"));
    let mut numbers =
        said.lines().map_while(Result::ok).filter_map(|line| line.strip_prefix("saved ")?.parse().ok());
    let first = numbers.next().expect("the writer saves at least once");
    let killer = std::thread::spawn(move || {
        std::thread::sleep(wait);
        writer.kill().expect("kills");
        writer.wait().expect("ends");
    });
    let last = numbers.last().unwrap_or(first);
    killer.join().unwrap_or_else(|_| panic!("process {id} was not killed"));
    last
}

#[test]
fn nothing_that_was_saved_is_lost_to_a_kill() {
    let temporary = tempfile::tempdir().expect("folder");
    let folder = temporary.path().join("vault");
    let mut random = |bytes: &mut [u8]| {
        bytes.iter_mut().zip(1u8..).for_each(|(byte, value)| *byte = value);
        Ok::<(), Failure>(())
    };
    let (mut vault, sheet) = Vault::create(&folder, PASSPHRASE, Cost::floor(), &mut random).expect("makes");
    let plan = NewPlan {
        id: "a".to_owned(),
        template: ("form".to_owned(), "1".to_owned()),
        created: "0".to_owned(),
        draft: StoredDraft {
            answers: BTreeMap::from([("goal".to_owned(), text(0))]),
            flags: BTreeMap::new(),
            order: Vec::new(),
        },
        summary: Summary::default(),
    };
    vault.create_plan(&plan).expect("plan");
    vault.confirm_recovery_key().expect("the sheet was read back");
    drop(vault);

    // The sheet's key is as random as the vault's own: opening with it costs no stretching.
    let sheet = sheet.groups().expect("groups").join("-");
    let kills = KILLS * std::env::var(SOAK).map_or(1, |times| times.parse().expect("a number"));
    let mut saved = 0;
    for kill in 0..kills {
        // Spread over the time of a few saves, so that kills meet every part of one.
        let said = kill_after(start_writer(&folder, &sheet), Duration::from_micros(kill * 7919 % 60_000));
        let mut vault = Vault::open_with_recovery_key(&folder, &sheet).expect("opens after a kill");
        let found = newest(&mut vault);
        assert!(found >= said, "kill {kill}: said {said}, found {found}");
        assert!(found <= said + 1, "kill {kill}: at most the save in flight is beyond {said}, found {found}");
        vault.check().expect("whole after a kill");
        saved = found;
    }
    assert!(saved > kills, "{saved} saves");
    tally(kills, "kills of a writing process");
}
