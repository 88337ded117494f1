//! Plans written as files from a terminal, read back by others: a Word file, an OpenDocument text, plain text, and
//! the package for the archive. What each tells is compared with the signed copy and with the plan file.

#![allow(clippy::unwrap_used, reason = "it is how a test fails, also in what the tests share")]

mod desk;

use desk::{Desk, example_json, import, text};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;

const PHOTO: &[u8] = include_bytes!("../../../tests/files/papers/turned.jpg");

fn python() -> Command {
    let usual = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/python/bin/python");
    Command::new(std::env::var_os("LAATIJA_PYTHON").map_or(usual, PathBuf::from))
}

fn top(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(name)
}

/// What a judge prints, a line each.
fn judged(judge: &str, words: &[&Path]) -> Vec<String> {
    let output = python().arg(top("tests/checks").join(judge)).args(words).output().unwrap();
    assert!(output.status.success(), "{}{}", text(&output.stdout), text(&output.stderr));
    text(&output.stdout).lines().map(str::to_owned).collect()
}

fn issued() -> (Desk, String) {
    let desk = Desk::with_vault();
    let plan = import(&desk, &example_json());
    let photo = desk.write("Kuljetus suunnitelma.jpg", PHOTO);
    desk.done(&["attachment", "add", &plan, &photo]);
    desk.done(&["plan", "issue", &plan, "--reason", "annual_review"]);
    (desk, plan)
}

fn export(desk: &Desk, plan: &str, words: &[&str], name: &str) -> PathBuf {
    let out = desk.path(name);
    desk.done(&[&["plan", "export", plan, "--out", out.to_str().unwrap()], words].concat());
    out
}

fn letters(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && *letter != '\u{ad}').collect()
}

#[test]
fn word_and_opendocument_say_what_the_copy_says_as_others_read_them() {
    let (desk, plan) = issued();
    let copy = export_copy(&desk, &plan);
    let files = [("docx", "v.docx"), ("odt", "v.odt")]
        .map(|(form, name)| export(&desk, &plan, &["--as", form], name));
    let read = judged("judge_office.py", &[&files[0], &files[1]]);
    let [word, open]: [Value; 2] = [0, 1].map(|n| serde_json::from_str(&read[n]).unwrap());
    for what in
        ["headings", "paragraphs", "items", "tables", "title", "created", "language", "languages", "foot"]
    {
        assert_eq!(word[what], open[what], "{what}");
    }
    for file in [&word, &open] {
        assert_eq!(file["title"], "Henkilökohtainen opetuksen järjestämistä koskeva suunnitelma");
        assert_eq!(
            (&file["language"], &file["named"], &file["days"]),
            (&json!(["fi-FI", "fi-FI"]), &json!([]), &json!(1))
        );
        assert!(file["head"][0].as_str().unwrap().contains("SALASSA PIDETTÄVÄ"), "{}", file["head"]);
        let headings = file["headings"].as_array().unwrap();
        assert_eq!((&headings[0][0], &headings[1]), (&json!(1), &json!([2, "1 Asiakirjan tiedot"])));
        // No level is skipped, and each table with a head repeats it.
        let levels: Vec<i64> = headings.iter().map(|heading| heading[0].as_i64().unwrap()).collect();
        assert!(
            levels.windows(2).all(|two| two[1] <= two[0] + 1)
                && levels.iter().filter(|n| **n == 1).count() == 1
        );
        let tables = file["tables"].as_array().unwrap();
        assert!(tables.len() > 20 && tables.iter().filter(|table| table["heads"] == json!(1)).count() > 20);
    }
    // Each cell, item and paragraph stands in the copy too, but for what only this file says of itself, and for
    // who is to sign, which the copy has in boxes.
    let shown = letters(&text(
        &Command::new("pdftotext").args(["-raw", copy.to_str().unwrap(), "-"]).output().unwrap().stdout,
    ));
    let mut missing: Vec<String> = Vec::new();
    let tables = word["tables"].as_array().unwrap();
    let cells = tables
        .iter()
        .flat_map(|table| table["rows"].as_array().unwrap())
        .flat_map(|row| row.as_array().unwrap());
    for one in
        cells.chain(word["items"].as_array().unwrap()).filter_map(Value::as_str).filter(|one| one.len() < 60)
    {
        if !shown.contains(&letters(one)) && !missing.contains(&one.to_owned()) {
            missing.push(one.to_owned());
        }
    }
    assert!(missing.len() <= 5, "{missing:?}");
    let said = word["paragraphs"].to_string();
    assert!(
        said.contains("muokattava jäljennös versiosta 1") && !said.contains("allekirjoituspaneeli"),
        "{said}"
    );
    let log = desk.done(&["plan", "log", &plan]);
    assert!(
        log.contains("tallennettiin Word-tiedostona") && log.contains("OpenDocument-tiedostona"),
        "{log}"
    );
}

fn export_copy(desk: &Desk, plan: &str) -> PathBuf {
    let copy = desk.path("kopio.pdf");
    desk.done(&["copy", plan, "--out", copy.to_str().unwrap()]);
    copy
}

#[test]
fn plain_text_is_written_of_a_plan_and_of_one_field() {
    let (desk, plan) = issued();
    let whole = std::fs::read(export(&desk, &plan, &["--as", "text"], "v.txt")).unwrap();
    let whole = String::from_utf8(whole).unwrap();
    assert!(whole.starts_with("Harjukosken kunta\r\n") && !whole.starts_with('\u{feff}'));
    assert_eq!(whole.matches('\n').count(), whole.matches("\r\n").count());
    let strengths = example_json()["values"]["strengths"].as_str().unwrap().to_owned();
    assert!(letters(&whole).contains(&letters(&strengths)), "{whole}");
    let field = export(&desk, &plan, &["--as", "text", "--field", "strengths"], "kohta.txt");
    assert_eq!(std::fs::read_to_string(field).unwrap().replace("\r\n", "\n").trim(), strengths.trim());
    desk.refused(
        &["plan", "export", &plan, "--as", "text", "--field", "ei_ole", "--out", "x"],
        "unknown-field",
        &["ei_ole"],
    );
    desk.refused(&["plan", "export", &plan, "9", "--as", "text", "--out", "x"], "no-such-revision", &[]);
    assert!(!desk.path("x").exists());
    let part = export(&desk, &plan, &["--as", "text", "--without", "strengths"], "ote.txt");
    let part = std::fs::read_to_string(part).unwrap();
    assert!(
        !letters(&part).contains(&letters(&strengths)) && part.contains("Ote: osa kohdista on jätetty pois.")
    );
    let wrong = desk.run(&["plan", "export", &plan, "--as", "rtf", "--out", "x"]);
    assert!(wrong.status.code() == Some(2) && text(&wrong.stderr).contains("rtf"), "{}", text(&wrong.stderr));
}

#[test]
fn a_draft_is_written_as_the_draft_that_it_is() {
    let desk = Desk::with_vault();
    let plan = import(&desk, &example_json());
    let said = std::fs::read_to_string(export(&desk, &plan, &["--as", "text"], "luonnos.txt")).unwrap();
    assert!(
        said.contains("jäljennös luonnoksesta") && said.contains("Suunnitelmaa ei ole vahvistettu"),
        "{said}"
    );
    desk.refused(&["plan", "export", &plan, "--as", "archive", "--out", "x"], "no-such-revision", &[]);
}

#[test]
fn the_package_for_the_archive_is_read_and_judged_by_others() {
    let (desk, plan) = issued();
    let copy = std::fs::read(export_copy(&desk, &plan)).unwrap();
    desk.done(&["paper", "add", &plan, "1", &desk.write("paperi.jpg", PHOTO)]);
    let package = export(&desk, &plan, &["--as", "archive"], "arkisto.zip");
    let folder = desk.path("purettu");
    let schemas = [top("assets/schema/archive-1.json"), top("assets/schema/plan-1.json")];
    let told = judged("judge_archive.py", &[&schemas[0], &schemas[1], &package, &folder]);
    assert_eq!(told, ["1 versions, 1 attachments, 1 papers"]);
    assert_eq!(std::fs::read(folder.join("versions/1/copy.pdf")).unwrap(), copy, "the record, byte for byte");
    let facts: Value = serde_json::from_slice(&std::fs::read(folder.join("archive.json")).unwrap()).unwrap();
    let version = &facts["versions"][0];
    assert_eq!(
        (&version["issuer"], &version["reason"]["label"]),
        (&json!("Riitta Sarapuu"), &json!("Vuosittainen tarkistus"))
    );
    assert_eq!(
        (&version["signatures"][0]["name"], &version["signatures"][0]["intact"]),
        (&json!("Riitta Sarapuu"), &json!(true))
    );
    assert_eq!(version["attachments"][0]["name"], "Kuljetus suunnitelma");
    let verified = desk.done(&["verify", folder.join("versions/1/copy.pdf").to_str().unwrap()]);
    assert!(verified.contains("muuttumaton"), "{verified}");
    // The plan in it is one that can be taken in.
    let taken = desk.run(&["plan", "import", folder.join("versions/1/plan.json").to_str().unwrap()]);
    assert_eq!(taken.status.code(), Some(0), "{}", text(&taken.stderr));
    assert!(desk.done(&["plan", "log", &plan]).contains("Versiot tallennettiin arkistopakettina"));
}
