//! The data of plans keep to their published schema: what is exported, what lies inside every copy, and
//! nothing that is broken. They lie inside what is signed.

use laatija_core::draft::draft as new_draft;
use laatija_core::export::{read_plan_file, write_plan_file};
use laatija_core::language::Language;
use laatija_core::signature::{Integrity, verify};
use laatija_core::template::{examples, shipped};
use laatija_core::workspace::{Edition, Print};
use laatija_tests::chance::{Chance, reason};
use laatija_tests::source;
use laatija_tests::teacher::Teacher;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What is wrong with files, a line each.
fn faults(files: &[PathBuf]) -> String {
    let python = std::env::var_os("LAATIJA_PYTHON")
        .map_or_else(|| source::top().join("target/python/bin/python"), PathBuf::from);
    let judged = Command::new(python)
        .arg(source::top().join("tests/checks/judge_data.py"))
        .arg(source::top().join("assets/schema/plan-1.json"))
        .args(files)
        .output()
        .expect("`make test` sets Python up");
    assert!(judged.stderr.is_empty(), "{}", String::from_utf8_lossy(&judged.stderr));
    let faults = String::from_utf8_lossy(&judged.stdout).into_owned();
    assert_eq!(faults.is_empty(), judged.status.success());
    faults
}

fn put(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

#[test]
fn what_is_exported_and_what_lies_inside_copies_keeps_to_the_schema() {
    let folder = tempfile::tempdir().unwrap();
    let mut chance = Chance(5);
    let mut files = Vec::new();
    for (number, example) in examples().iter().enumerate() {
        let (template, sound) = read_plan_file(example.as_bytes(), shipped()).unwrap();
        let drafts = [new_draft(template), sound.clone()];
        for (half, draft) in drafts.iter().enumerate() {
            let file = write_plan_file(template, draft, Language::ALL[number % 3]);
            files.push(put(folder.path(), &format!("{number}-{half}.json"), file));
        }
        let today = chrono::NaiveDate::from_ymd_opt(2026, 2, 11).unwrap();
        let sound = chance.complete(template, &sound, today);
        for (round, draft) in [sound.clone(), chance.plan(template, &sound, today)].iter().enumerate() {
            // The pupil has no other document: chance would say in one what it denies in another.
            let mut teacher = Teacher::new("Riitta Sarapuu");
            let (plan, _) = teacher.issue(template, draft, reason(template));
            let large = Edition { print: Print::Large, second: Some(Language::Sv), ..Edition::default() };
            let part = Edition { without: vec!["guardians".to_owned()], ..Edition::default() };
            // What chance wrote is looked at in one of the editions, the whole plan in all.
            let wanted = |form: usize| round == 0 || form == number % 3;
            let editions = [Edition::default(), large, part].into_iter().enumerate();
            for (form, edition) in editions.filter(|(form, _)| wanted(*form)) {
                let copy = teacher.copy(&plan, edition);
                files.push(put(folder.path(), &format!("{number}-{round}-{form}.pdf"), copy));
            }
        }
    }
    assert!(files.len() >= 18);
    assert_eq!(faults(&files), "");
}

#[test]
fn broken_data_are_refused_by_the_schema() {
    let folder = tempfile::tempdir().unwrap();
    let (template, draft) = read_plan_file(examples()[0].as_bytes(), shipped()).unwrap();
    let sound: Value = serde_json::from_slice(&write_plan_file(template, &draft, Language::Fi)).unwrap();
    let document = json!({
        "number": 1, "issued": "2026-02-11T10:30:00+02:00", "id": "7F3K-Q2MX-04HT",
        "replaces": null, "issuer": "A", "program": "Laatija 0.1.0", "print": "normal",
        "second_language": null, "extract": false
    });
    let cases: &[(&str, Value)] = &[
        ("/format", json!("other")),
        ("/format_version", json!(2)),
        ("/template_version", json!("uusi")),
        ("/language", json!("de")),
        ("/flags/studies_by_area", json!("no")),
        ("/values/school", json!(true)),
        ("/values/Koulu", json!("x")),
        ("/values/subjects/0/hours", json!(null)),
        ("/values/subjects/0", json!("rivi")),
        ("/values/responsible_teacher", json!({ "nimi": "A" })),
        ("/values/transport_needed", json!({ "value": "maybe", "details": "" })),
        ("/values/special_support_decision/0/valid", json!({ "start": "1.1.2026" })),
        ("/values/drafted_date", json!({ "unread": 5 })),
        ("/note", json!("salaisuus")),
        ("/document", json!({})),
        ("/document/number", json!(0)),
        ("/document/issued", json!("yesterday")),
        ("/document/id", json!("7F3K")),
        ("/document/extract", json!("no")),
        ("/document/copy", json!(1)),
        ("/document/replaces", json!({ "number": 1 })),
    ];
    for (number, (pointer, value)) in cases.iter().enumerate() {
        let mut plan = sound.clone();
        if pointer.starts_with("/document") {
            plan["document"] = document.clone();
        }
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        match plan.pointer_mut(parent).unwrap() {
            Value::Array(items) => items[key.parse::<usize>().unwrap()] = value.clone(),
            object => object[key] = value.clone(),
        }
        // Only a copy's data name a document: given as one of a PDF's, it would be in order.
        let file = put(folder.path(), &format!("{number}.json"), plan.to_string());
        let place = pointer.trim_start_matches('/').split('/').next().unwrap();
        let found = faults(&[file]);
        let by_schema = found.lines().any(|line| line.contains(": $"));
        assert!(by_schema && (found.contains(place) || found.contains("'note'")), "{pointer}: {found}");
    }
}

#[test]
fn the_data_lie_inside_what_is_signed() {
    let mut teacher = Teacher::new("Riitta Sarapuu");
    let (template, draft) = read_plan_file(examples()[0].as_bytes(), shipped()).unwrap();
    let (plan, _) = teacher.issue(template, &draft, "annual_review");
    let pdf = teacher.copy(&plan, Edition::default());
    assert_eq!(verify(&pdf).unwrap().integrity, Integrity::Intact);
    let document = lopdf::Document::load_mem(&pdf).unwrap();
    let data = document.objects.values().filter_map(|object| object.as_stream().ok());
    let data: Vec<&lopdf::Stream> = data.filter(|stream| stream.dict.has_type(b"EmbeddedFile")).collect();
    let [data] = data[..] else { panic!("{} files inside", data.len()) };
    let start = pdf.windows(data.content.len()).position(|piece| piece == data.content).unwrap();
    for at in [start, start + data.content.len() / 2, start + data.content.len() - 1] {
        let mut changed = pdf.clone();
        changed[at] ^= 1;
        assert_eq!(verify(&changed).unwrap().integrity, Integrity::Changed, "byte {at}");
    }
}
