//! A municipality's file from a terminal: shown, checked with every place, added, listed and drafted with.

#![allow(clippy::unwrap_used, reason = "it is how a test fails, also in what the tests share")]

mod desk;

use desk::{Desk, text};
use serde_json::{Value, json};

#[test]
fn a_municipal_template_goes_the_whole_road() {
    let desk = Desk::with_vault();
    let shown = desk.done(&["template", "show", "fi.perusopetus.kuuleminen"]);
    desk.refused(&["template", "show", "fi.none"], "unknown-template", &["fi.none"]);
    let own = shown
        .replace("municipality = \"Kunta\"", "municipality = \"Harjukoski\"")
        .replace("\"kunta.kuuleminen\"", "\"kunta.harjukoski.kuuleminen\"");
    let file = desk.write("harjukoski.toml", &own);
    assert!(desk.done(&["template", "check", &file]).contains("Harjukoski"));

    let broken = own
        .replace("\npupil = \"pupil_name\"", "\npupil = \"nimi\"")
        .replace("[texts.sv.fields.school]", "[texts.sv.fields.skola]");
    let rikki = desk.write("rikki.toml", &broken);
    let line = broken.lines().position(|line| line == "pupil = \"nimi\"").unwrap() + 1;
    for verb in ["check", "add"] {
        let output = desk.run(&["template", verb, &rikki]);
        let said = text(&output.stdout);
        assert_eq!(output.status.code(), Some(1), "{said}");
        let first =
            format!("rikki.toml: rivi {line}, merkki 1, template.meaning.pupil: Kenttää nimi ei ole.");
        assert!(said.contains(&first) && said.contains("texts.sv.fields.skola"), "{said}");
        assert!(said.lines().last().unwrap().contains("Mitään ei lisätty"), "{said}");
        let machine: Value =
            serde_json::from_slice(&desk.run(&["template", verb, &rikki, "--json"]).stdout).unwrap();
        let flaws = machine["local"]["flaws"].as_array().unwrap();
        assert!(flaws.iter().any(|flaw| flaw["line"] == json!(line) && flaw["column"] == json!(1)));
    }
    assert!(!desk.done(&["template", "list"]).contains("kunta.harjukoski"));

    assert!(desk.done(&["template", "add", &file]).contains("versio 1.0"));
    assert!(desk.done(&["template", "list"]).contains("kunta.harjukoski.kuuleminen\t1.0"));
    let other = desk.write("toinen.toml", own.replace("Harjukoski", "Toinen"));
    desk.refused(&["template", "add", &other], "template-kept", &["kunta.harjukoski.kuuleminen"]);
}

/// A file that would loosen non-disclosure is refused; one that names a setting leaves the others and says what changed.
#[test]
fn a_file_cannot_loosen_non_disclosure_and_changes_only_what_it_names() {
    let desk = Desk::with_vault();
    let shown = desk.done(&["template", "show", "fi.perusopetus.kuuleminen"]);
    let loose = shown.replace("non_disclosure\", kind = \"yes_no_details\", need = \"always\", privacy = \"personal\", unprinted = true", "non_disclosure\", kind = \"yes_no_details\", need = \"always\", privacy = \"personal\"");
    assert_ne!(loose, shown);
    let file = desk.write("loysa.toml", &loose);
    let output = desk.run(&["template", "check", &file]);
    let said = text(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("Turvakiellon kenttä non_disclosure"), "{said}");

    let head = "municipality = \"Harjukoski\"\n[settings]\n";
    let first = desk.write("a.toml", format!("{head}therapies = \"left_out\"\n"));
    assert!(desk.done(&["template", "add", &first]).contains("Ei kirjata. Ennen: Kirjataan."));
    let second = desk.write("b.toml", format!("{head}signers = [\"guardian\"]\n"));
    let said = desk.done(&["template", "add", &second]);
    assert!(said.contains("Allekirjoittajat: Huoltaja. Ennen: ei mitään."), "{said}");
    assert!(!said.contains("kirjata"), "{said}");
}
