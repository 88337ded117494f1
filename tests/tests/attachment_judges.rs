//! Attachments, looked at by programs that ours does not use: what cameras and writing programs hid in a file is in
//! none of its bytes any more, packed or unpacked, and what its pages show is there.

use laatija_core::document::{Removed, clean_attachment};
use laatija_core::failure::Code;
use laatija_tests::judges::python;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn judge(file: &Path) -> Value {
    let said = python("judge_attachment.py", [OsStr::new("judge"), file.as_os_str()]);
    serde_json::from_str(&said).expect("a line of JSON")
}

fn is_sound(file: &Path) -> bool {
    Command::new("qpdf").arg("--check").arg(file).output().expect("qpdf is installed").status.success()
}

#[test]
fn outside_judges_find_nothing_hidden_and_everything_shown() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str| -> PathBuf { folder.path().join(name) };
    python("judge_attachment.py", [OsStr::new("make"), folder.path().as_os_str()]);
    let form = BTreeSet::from([Removed::Form, Removed::Comments, Removed::Files, Removed::Script]);
    for (name, words, removed) in [
        ("kuva.jpg", json!([]), BTreeSet::new()),
        ("skannaus.png", json!([]), BTreeSet::new()),
        ("lomake.pdf", json!(["Kuljetussuunnitelma", "Vastaus", "lomakkeessa"]), form.clone()),
        ("korjattu.pdf", json!(["Uusi", "versio", "Vastaus", "lomakkeessa"]), form),
    ] {
        let before = judge(&file(name));
        assert!(
            before["found"].as_array().is_some_and(|found| found.len() > 1),
            "a positive control: {before}"
        );
        let cleaned = clean_attachment(&fs::read(file(name)).expect("a file")).expect("it is fit");
        let clean = file("siisti.pdf");
        fs::write(&clean, &cleaned.pdf).expect("a file");
        let after = judge(&clean);
        assert_eq!((&after["found"], &after["pages"]), (&json!([]), &json!(1)), "{name}: {after}");
        assert_eq!((&after["words"], &cleaned.removed), (&words, &removed), "{name}");
        assert!(is_sound(&clean), "{name}");
        if name == "kuva.jpg" {
            // It lay on its right side: what was on its left is above.
            let colour = |at: usize, part: usize| after["colours"][at][part].as_u64().unwrap_or_default();
            assert!(colour(0, 0) > 180 && colour(0, 2) < 80, "red above: {after}");
            assert!(colour(1, 2) > 180 && colour(1, 0) < 80, "blue below: {after}");
        }
    }
    let locked = clean_attachment(&fs::read(file("lukittu.pdf")).expect("a file")).expect_err("it is locked");
    assert_eq!(locked.code, Code::AttachmentLocked);
}
