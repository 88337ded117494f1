//! A process that is killed at any call by which it changes the disk: whatever it was told is done is there
//! again, and the vault goes on from kill to kill.

use super::calls::{killed, recorded};
use super::everything::SORTS;
use super::life::{Life, ROUND, Told, look, look_at_backup};
use super::*;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Stdio};

const FOLDER: &str = "LAATIJA_KILL_FOLDER";
const TOLD: &str = "LAATIJA_KILL_TOLD";
const AT: &str = "LAATIJA_KILL_AT";

/// The process to be killed: not a test by itself.
#[test]
#[ignore = "run by the test below, as a process to be killed"]
fn a_life_that_ends() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    let told = std::env::var(TOLD).ok().and_then(|word| Told::read(&word)).unwrap();
    let at = std::env::var(AT).ok().and_then(|number| number.parse().ok()).unwrap();
    killed(&folder, at, || {
        let mut life = Life::again(&folder, told).unwrap();
        loop {
            say(life.told);
            life.act().unwrap();
        }
    });
}

fn say(told: Told) {
    let mut out = std::io::stderr().lock();
    writeln!(out, "told {}", told.written()).and_then(|()| out.flush()).unwrap();
}

/// Lets a process go on with the vault until it is killed at this call; gives what it was told last.
fn live_until(folder: &Path, told: Told, at: usize) -> Told {
    let mut process = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "vault::tests::kill::a_life_that_ends",
            "--ignored",
            "--nocapture",
            "--test-threads=1",
        ])
        .env(FOLDER, folder)
        .env(TOLD, told.written())
        .env(AT, at.to_string())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let said: Vec<String> =
        BufReader::new(process.stderr.take().unwrap()).lines().map_while(std::io::Result::ok).collect();
    let ended = process.wait().unwrap();
    assert_eq!(ended.signal(), Some(libc::SIGKILL), "call {at}: {said:?}");
    let heard = said.iter().rev().find_map(|line| Told::read(line.strip_prefix("told ")?));
    heard.unwrap_or(told)
}

/// Kills in the life of one vault: a vault that has lived long makes more calls, and its round is never ended.
const KILLS: usize = 240;

#[test]
fn nothing_that_was_told_is_lost_to_a_kill_at_any_call() {
    (0..soak()).for_each(kill_evenly);
    tally(KILLS * soak(), "kills at any call that changes the disk");
}

/// Kills a vault's life at calls from its opening to the end of a round, evenly; each turn at others.
fn kill_evenly(turn: usize) {
    let temporary = in_memory();
    let (mut life, sheet) = Life::new(temporary.path());
    let (_, round) = recorded(temporary.path(), || (0..ROUND).for_each(|_| life.act().unwrap()));
    let (mut told, calls) = (life.told, round.len());
    drop(life);
    for kill in 0..KILLS {
        let at = (kill * soak() + turn) * (calls + 20) / (KILLS * soak());
        told = live_until(temporary.path(), told, at);
        let found = look(temporary.path(), told);
        told = found.unwrap_or_else(|trouble| panic!("kill {kill} at call {at}: {trouble}")).1;
        let backup = look_at_backup(temporary.path(), told, &sheet);
        backup.unwrap_or_else(|trouble| panic!("kill {kill} at call {at}: {trouble}"));
        let _ = fs::remove_dir_all(temporary.path().join("palautettu"));
    }
    assert!(told.saves > KILLS as u64 && told.revisions > 10 && told.passphrases > 10, "{told:?}");
    assert!(told.others > 4 * SORTS, "{told:?}");
}
