//! Following up from a terminal: goals by number, entries written down and refused, and what the trail tells.

#![allow(clippy::unwrap_used, reason = "it is how a test fails, also in what the tests share")]

mod desk;

use desk::{Desk, example_json, import};
use serde_json::{Value, json};

#[test]
fn an_entry_is_written_down_and_listed() {
    let desk = Desk::with_vault();
    let plan = import(&desk, &example_json());
    let goals = desk.done(&["follow", "list", &plan]);
    assert!(goals.starts_with("1\tAatos lukee kellosta"), "{goals}");
    let add = ["follow", "add", &plan, "--goal", "2", "--score", "4"];
    desk.done(&[&add[..], &["--date", "2025-11-23", "--note", "Kolme pääasiaa"]].concat());
    desk.done(&add);
    desk.refused(&[&add[..], &["--date", "2199-01-01"]].concat(), "observation-day", &[]);
    desk.refused(&["follow", "add", &plan, "--goal", "2", "--score", "6"], "observation-score", &[]);
    desk.refused(&["follow", "add", &plan, "--goal", "99", "--score", "1"], "stale", &[]);
    desk.refused(&["follow", "list", "ei-ole"], "no-such-plan", &[]);

    let told: Value = serde_json::from_str(&desk.done(&["follow", "list", &plan, "--json"])).unwrap();
    let entries = told["goals"][1]["observations"].as_array().unwrap();
    let first = &entries[0];
    assert_eq!(
        (entries.len(), &first["score"], &first["note"], &first["author"]),
        (2, &json!(4), &json!("Kolme pääasiaa"), &json!("Riitta Sarapuu"))
    );
    assert_eq!(told["goals"][0]["observations"], json!([]));
    let lines = desk.done(&["follow", "list", &plan]);
    assert!(lines.contains("    2025-11-23\t4 / 5\tKolme pääasiaa"), "{lines}");
    let log = desk.done(&["plan", "log", &plan]);
    assert_eq!(log.matches("Seurantaan kirjattiin merkintä").count(), 2, "{log}");
    assert!(!log.contains("Kolme"), "the trail holds no text: {log}");
}
