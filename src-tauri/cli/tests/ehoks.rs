//! The check of a body for eHOKS from a terminal: it needs no vault, and its exit code says whether the body is in order.

#![allow(clippy::unwrap_used, reason = "it is how a test fails, also in what the tests share")]

use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

mod desk;

use desk::{Desk, text};

fn body(name: &str) -> String {
    let tests = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/files/ehoks");
    tests.join(format!("{name}.json")).display().to_string()
}

/// Runs the check in a folder where there is no vault and none may come to be.
fn check(words: &[&str]) -> Output {
    let desk = Desk::empty();
    let output = Command::new(env!("CARGO_BIN_EXE_laatija-cli"))
        .arg("--vault")
        .arg(desk.path("holvi"))
        .args(["--language", "fi", "ehoks", "check"])
        .args(words)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(!desk.path("holvi").exists());
    assert_eq!(text(&output.stderr), "");
    output
}

#[test]
fn a_body_in_order_gives_0_and_what_only_the_service_can_check() {
    let output = check(&[&body("agreement")]);
    assert_eq!(output.status.code(), Some(0));
    let said = text(&output.stdout);
    for part in
        ["uusi HOKS", "Kunnossa", "Vain eHOKS itse", "R-YKSI", "R-OHT-ALKU", "opiskeluoikeuden alkupäivä"]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
    let output = check(&["--json", &body("tuva"), "--right", "tuva", "--right-start", "2026-08-01"]);
    let said: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&said["in_order"], &said["method"]), (&json!(true), &json!("post")));
    let open: Vec<_> = said["not_checked"].as_array().unwrap().iter().map(|one| &one["rule"]).collect();
    assert!(!open.contains(&&json!("R-TUVA1")) && open.contains(&&json!("R-OHT-LOPPU")), "{open:?}");
}

#[test]
fn the_envelope_of_the_service_is_opened() {
    let desk = Desk::empty();
    let hoks: Value = serde_json::from_slice(&std::fs::read(body("put")).unwrap()).unwrap();
    let enclosed = desk.write("haku.json", json!({ "meta": {}, "data": hoks }).to_string());
    let output = check(&[&enclosed]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stdout));
}

#[test]
fn a_broken_rule_gives_1_with_its_id_and_place() {
    let output = check(&[&body("tuva"), "--right", "vocational"]);
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stdout);
    for part in ["Virhe  R-TUVA2", "/hankittavat-koulutuksen-osat", "Hankittavat koulutuksen osat", "Poista"]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(!said.contains("Kunnossa"), "{said}");
    let output = check(&["--json", &body("put"), "--current", &body("get")]);
    assert_eq!(output.status.code(), Some(1));
    let said: Value = serde_json::from_slice(&output.stdout).unwrap();
    let lost = &said["findings"][0];
    assert_eq!((&lost["rule"], &lost["level"]), (&json!("R-PUT-KORVAA"), &json!("loss")), "{said}");
}

#[test]
fn what_is_no_body_gives_1_and_is_explained() {
    let desk = Desk::empty();
    for (content, rule) in
        [("{", "S-JSON"), ("[]", "S-RUNKO"), ("{\"id\": NaN}", "S-JSON"), ("\u{feff}{}", "S-PUUTTUU")]
    {
        let output = check(&[&desk.write("hoks.json", content)]);
        assert_eq!(output.status.code(), Some(1), "{content}");
        assert!(text(&output.stdout).contains(rule), "{content}: {}", text(&output.stdout));
    }
    let broken = desk.write("nykyinen.json", "{");
    let output = check(&[&body("put"), "--current", &broken]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).starts_with("Nykyistä HOKSia"), "{}", text(&output.stdout));
    // A file that grows without end is not read to its end.
    let huge = desk.path("suuri.json");
    std::fs::File::create(&huge).unwrap().set_len(100 * 1024 * 1024).unwrap();
    desk.refused(&["ehoks", "check", &huge.display().to_string()], "file-too-large", &["8"]);
    desk.refused(
        &["ehoks", "check", &desk.path("puuttuu.json").display().to_string()],
        "file-unreadable",
        &[],
    );
}

#[test]
fn a_wrong_command_line_gives_2() {
    for words in
        [["--as", "get"], ["--right", "lukio"], ["--right-start", "1.8.2026"], ["--right-end", "2026-02-30"]]
    {
        let output = Command::new(env!("CARGO_BIN_EXE_laatija-cli"))
            .args(["--language", "fi", "ehoks", "check", &body("minimal")])
            .args(words)
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2), "{words:?}");
        assert!(text(&output.stderr).contains(words[1]), "{}", text(&output.stderr));
    }
}
