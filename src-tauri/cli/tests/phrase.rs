//! Own phrases from a terminal: kept, listed, shared as a file that says it is open, and refused when broken.

#![allow(clippy::unwrap_used, reason = "it is how a test fails, also in what the tests share")]

mod desk;

use desk::{Desk, example_json, import, text};
use serde_json::{Value, json};

#[test]
fn phrases_are_kept_listed_and_shared() {
    let desk = Desk::with_vault();
    assert_eq!(desk.done(&["phrase", "list"]).trim(), "Omia lauseita ei ole.");
    let id = desk.done(&["phrase", "add", "{nimi} lukee\nkellon.", "--field", "strengths"]);
    desk.done(&["phrase", "add", "Ohjeet annetaan yksi kerrallaan."]);
    let again = desk.done(&["phrase", "add", "{nimi} lukee\nkellon."]);
    assert_eq!(id, again, "what is kept already is one");
    desk.refused(&["phrase", "add", "  "], "phrase-length", &[]);
    let lines = desk.done(&["phrase", "list"]);
    assert_eq!(lines.lines().count(), 2, "{lines}");
    assert!(lines.contains(&format!("{}\tfi\t0\t{{nimi}} lukee kellon.", id.trim())), "{lines}");

    let file = desk.path("lauseet.json").display().to_string();
    let export = desk.run(&["phrase", "export", "--out", &file]);
    assert_eq!(export.status.code(), Some(0));
    assert!(text(&export.stderr).contains("ei salata"), "{}", text(&export.stderr));
    let written: Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
    assert_eq!(written["phrases"].as_array().unwrap().len(), 2);

    let other = Desk::with_vault();
    let told = other.done(&["phrase", "import", &file]);
    assert_eq!(told.trim(), "Uusia lauseita: 2. Jo tallessa: 0.");
    let broken = json!({ "format": "laatija-phrases", "format_version": 1, "phrases": [{ "field": "a" }] });
    std::fs::write(&file, broken.to_string()).unwrap();
    other.refused(&["phrase", "import", &file], "broken-phrase-file", &["phrases[0]"]);
}

#[test]
fn a_phrase_that_names_a_pupil_is_taken_only_as_it_is() {
    let desk = Desk::with_vault();
    import(&desk, &example_json());
    let named = ["phrase", "add", "Aatoksen kanssa sujuu."];
    desk.refused(&named, "phrase-doubtful", &["--as-is"]);
    desk.refused(&["phrase", "add", "Tunnus 131052-308T."], "phrase-doubtful", &[]);
    assert_eq!(desk.done(&["phrase", "list"]), "Omia lauseita ei ole.");
    desk.done(&[&named[..], &["--as-is"]].concat());
    desk.done(&["phrase", "add", "Ohjeet annetaan yksi kerrallaan."]);

    let file = desk.path("lauseet.json").display().to_string();
    let export = ["phrase", "export", "--out", &file];
    desk.refused(&export, "phrase-doubtful", &["1", "--as-is"]);
    assert!(!desk.path("lauseet.json").exists());
    assert_eq!(desk.run(&[&export[..], &["--as-is"]].concat()).status.code(), Some(0));
    assert!(std::fs::read_to_string(&file).unwrap().contains("Aatoksen"));
}
