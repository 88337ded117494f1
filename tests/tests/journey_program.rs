//! The built programs themselves, without a driver: what can be read from their files, and which doors
//! to the outside the window opens.

use laatija_tests::screen::close_window;
use laatija_tests::stage::{Stage, program, wait_for};
use std::collections::HashSet;
use std::process::{Command, Stdio};

/// A library with the same names in the process, as WebKit's own SQLite, must never take the place of
/// the encrypting one.
#[test]
fn no_program_offers_its_database_to_other_libraries() {
    for name in ["laatija", "laatija-cli"] {
        let listed =
            Command::new("nm").args(["-D", "--defined-only"]).arg(program(name)).output().expect("nm runs");
        assert!(listed.status.success(), "{}", String::from_utf8_lossy(&listed.stderr));
        let offered =
            String::from_utf8_lossy(&listed.stdout).lines().filter(|l| l.contains("sqlite3_")).count();
        assert_eq!(offered, 0, "{name} exports symbols of SQLite");
    }
}

/// WebKit brings a plain SQLite into the process; the encrypting one must be in the program itself.
#[test]
fn the_database_is_in_the_program() {
    for name in ["laatija", "laatija-cli"] {
        let listed =
            Command::new("nm").args(["-D", "--undefined-only"]).arg(program(name)).output().expect("nm runs");
        let wanted =
            String::from_utf8_lossy(&listed.stdout).lines().filter(|l| l.contains("sqlite3_")).count();
        assert_eq!(wanted, 0, "{name} takes SQLite from a library of the system");
    }
}

/// The program as a person starts it, nothing automated: it paints its first screen, is closed by its
/// title bar, and of all the sockets that it and WebKit's processes open none is of a network.
#[test]
fn from_start_to_end_no_socket_of_a_network_is_opened() {
    let stage = Stage::with_display("1280x800");
    let screen = stage.screen();
    let trace = stage.path("trace");
    let mut alone = Command::new("unshare");
    alone.args(["--map-root-user", "--net", "strace", "-f", "-qq", "-e", "signal=none"]);
    alone.args(["-e", "trace=socket,connect,bind,listen", "-o"]).arg(&trace).arg(program("laatija"));
    let mut running = stage.set(&mut alone).stderr(Stdio::null()).spawn().expect("unshare and strace run");

    // A blank window has a colour or two; letters have many, at their edges.
    wait_for("a painted screen", || {
        let picture = screen.look().expect("the pixels");
        picture.chunks(4).collect::<HashSet<_>>().len() > 32
    });
    close_window(stage.display()).expect("the window is asked to close");
    let mut ended = None;
    wait_for("the end", || {
        ended = running.try_wait().expect("the program is ours");
        ended.is_some()
    });
    assert!(ended.is_some_and(|ended| ended.success()), "it ends in order: {ended:?}");

    let calls = std::fs::read_to_string(trace).expect("the trace");
    assert!(calls.contains("socket(AF_UNIX"), "nothing was traced: {calls}");
    let network: Vec<&str> = calls.lines().filter(|call| call.contains("AF_INET")).collect();
    assert!(network.is_empty(), "{network:#?}");
}
