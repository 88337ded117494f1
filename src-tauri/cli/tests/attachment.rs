//! Attachments from a terminal: attached, listed, issued, saved byte for byte and taken out; and what is refused.

#![allow(clippy::unwrap_used, reason = "it is how a test fails, also in what the tests share")]

mod desk;

use desk::{Desk, example_json, import};
use serde_json::{Value, json};
use std::process::Command;

const PHOTO: &[u8] = include_bytes!("../../../tests/files/papers/turned.jpg");

fn files(desk: &Desk, words: &[&str]) -> Vec<Value> {
    let told: Value = serde_json::from_str(&desk.done(&[words, &["--json"]].concat())).unwrap();
    told["files"].as_array().unwrap().clone()
}

#[test]
fn a_file_goes_from_the_terminal_into_a_version_and_out_again() {
    let desk = Desk::with_vault();
    let plan = import(&desk, &example_json());
    let photo = desk.write("Kuljetus suunnitelma.jpg", PHOTO);
    let said = desk.done(&["attachment", "add", &plan, &photo]);
    assert!(said.starts_with("Liitetty: Kuljetus suunnitelma, tiiviste "), "{said}");
    desk.refused(&["attachment", "add", &plan, &photo], "attachment-there", &["Kuljetus suunnitelma"]);
    let word = desk.write("muistio.pdf", b"PK\x03\x04");
    desk.refused(&["attachment", "add", &plan, &word], "not-attachable", &[]);
    let large = desk.write("suuri.pdf", vec![0; 10 * 1024 * 1024 + 1]);
    desk.refused(&["attachment", "add", &plan, &large], "file-too-large", &["10"]);

    desk.done(&["plan", "issue", &plan, "--reason", "annual_review"]);
    let listed = files(&desk, &["attachment", "list", &plan, "1"]);
    let file = listed[0]["file"].as_str().unwrap().to_owned();
    let told = (&listed[0]["name"], &listed[0]["pages"], &listed[0]["here"], listed.len());
    assert_eq!(told, (&json!("Kuljetus suunnitelma"), &json!(1), &json!(true), 1));
    let out = desk.path("ulos.pdf");
    desk.done(&["attachment", "save", &plan, &file[..8], "--out", out.to_str().unwrap()]);
    let saved = desk::text(&Command::new("sha256sum").arg(&out).output().unwrap().stdout);
    assert!(saved.starts_with(&file), "{saved}");
    desk.refused(&["attachment", "save", &plan, "ff00ff00", "--out", "x.pdf"], "no-such-attachment", &[]);
    desk.refused(&["attachment", "add", &plan, &photo], "no-draft", &[]);

    // What the copy says is what the file is, and a plan file says which files there were.
    let copy = desk.path("kopio.pdf");
    desk.done(&["copy", &plan, "--out", copy.to_str().unwrap()]);
    let shown = Command::new("pdftotext").arg("-layout").arg(&copy).arg("-").output().unwrap();
    let shown = desk::text(&shown.stdout);
    assert!(shown.contains(&file[..4]) && shown.contains("Kuljetus suunnitelma"), "{shown}");
    let exported = desk.path("suunnitelma.json");
    let export = desk.run(&["plan", "export", &plan, "--out", exported.to_str().unwrap()]);
    let (code, told) = (export.status.code(), desk::text(&export.stderr));
    assert!(code == Some(0) && told.contains("Liitetyt tiedostot eivät ole"), "{told}");
    assert!(std::fs::read_to_string(&exported).unwrap().contains(&file));

    // Elsewhere the fact is kept, and that the file is not there.
    let other = import(&desk, &serde_json::from_slice(&std::fs::read(&exported).unwrap()).unwrap());
    assert_eq!(files(&desk, &["attachment", "list", &other])[0]["here"], json!(false));
    desk.refused(&["attachment", "save", &other, &file, "--out", "x.pdf"], "no-such-attachment", &[]);
    let issue = ["plan", "issue", &other, "--reason", "annual_review"];
    desk.refused(&issue, "attachment-gone", &["Kuljetus suunnitelma"]);
    desk.done(&["attachment", "remove", &other, &file]);
    assert_eq!(files(&desk, &["attachment", "list", &other]), Vec::<Value>::new());
    desk.done(&issue);
    assert_eq!(desk.done(&["attachment", "list", &plan, "1"]).split('\t').next(), Some(file.as_str()));
    let log = desk.done(&["plan", "log", &plan]);
    assert!(log.contains("Tiedosto liitettiin") && log.contains("Liite tallennettiin tiedostoon"), "{log}");
    assert!(!log.contains("Kuljetus"), "the trail holds no text: {log}");
}
