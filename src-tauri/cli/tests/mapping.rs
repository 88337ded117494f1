//! A municipality's form from a terminal: checked with every place, added, replaced and listed.

#![allow(clippy::unwrap_used, reason = "it is how a test fails, also in what the tests share")]

mod desk;

use desk::{Desk, text};
use serde_json::{Value, json};

#[test]
fn a_form_is_checked_added_and_listed() {
    let desk = Desk::with_vault();
    let form = "id = \"kunta.harjukoski.wilma\"\nmunicipality = \"Harjukoski\"\nname = \"Wilma 2026\"\n\
        template = \"fi.perusopetus.hojks\"\n\n[[fields]]\nname = \"Vahvuudet\"\nlimit = 500\nfrom = [{ field = \"strengths\" }]\n";
    let file = desk.write("lomake.toml", form);
    assert!(desk.done(&["mapping", "check", &file]).contains("Wilma 2026"));

    let broken =
        desk.write("rikki.toml", form.replace("\"strengths\"", "\"vahvuudet\"").replace("limit", "raja"));
    for verb in ["check", "add"] {
        let output = desk.run(&["mapping", verb, &broken]);
        let said = text(&output.stdout);
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.contains("rikki.toml: rivi 8, merkki 1, fields[0].raja"), "{said}");
        assert!(said.contains("rivi 9, merkki 11, fields[0].from[0].field"), "{said}");
        let machine: Value =
            serde_json::from_slice(&desk.run(&["mapping", verb, &broken, "--json"]).stdout).unwrap();
        assert_eq!(machine["mapping"]["flaws"][0]["line"], json!(8));
    }
    let listed = desk.done(&["mapping", "list"]);
    assert!(listed.contains("laatija.hoks-ehoks") && !listed.contains("kunta.harjukoski"), "{listed}");

    assert!(desk.done(&["mapping", "add", &file]).contains("Lisätty: Wilma 2026"));
    let newer = desk.write("uusi.toml", form.replace("Wilma 2026", "Wilma 2027"));
    assert!(desk.done(&["mapping", "add", &newer]).contains("Wilma 2027"));
    let listed = desk.done(&["mapping", "list"]);
    assert!(listed.contains("Wilma 2027") && !listed.contains("Wilma 2026"), "{listed}");
}
