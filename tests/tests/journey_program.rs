//! What can be read from the built programs themselves.

use laatija_tests::stage::program;
use std::process::Command;

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
