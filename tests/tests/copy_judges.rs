//! The written copy before judges that have nothing to do with its writer: rules of PDF/UA-1 and
//! PDF/A-3a checked by `pikepdf`, and its text as poppler reads it.

use chrono::{FixedOffset, NaiveDate, TimeZone};
use laatija_core::document::{Facts, Sheet, recovery_sheet, typeset, typeset_draft, write_pdf};
use laatija_core::draft::{Answer, Draft, display, filled, shown};
use laatija_core::export::read_plan_file;
use laatija_core::language::Language;
use laatija_core::template::{Template, shipped};
use std::path::{Path, PathBuf};
use std::process::Command;

const EXAMPLE: &[u8] = include_bytes!("../../assets/templates/hojks/examples/yksilollistetty.json");

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn facts(language: Language) -> Facts<'static> {
    let zone = FixedOffset::east_opt(2 * 3600).unwrap();
    Facts {
        language,
        number: 2,
        issued: Some(zone.with_ymd_and_hms(2026, 11, 23, 14, 52, 0).unwrap()),
        today: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
        id: Some("7F3K-Q2MX-04HT".to_owned()),
        replaces: None,
        issuer: "Riitta Sarapuu & muut <ope>",
        key: "LUMI-7T4K",
        program: "Laatija 0.1.0",
    }
}

fn example() -> (&'static Template, Draft) {
    read_plan_file(EXAMPLE, shipped()).unwrap()
}

fn copy(language: Language) -> Vec<u8> {
    let (template, draft) = example();
    let facts = facts(language);
    write_pdf(&typeset(template, &draft, &facts).unwrap(), &facts, EXAMPLE).unwrap()
}

/// The faults that a judge finds; nothing when it accepts the file.
fn faults(judge: &str, bytes: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("copy.pdf");
    std::fs::write(&file, bytes).unwrap();
    let python = std::env::var_os("LAATIJA_PYTHON")
        .map_or_else(|| root().join("target/python/bin/python"), PathBuf::from);
    let script = root().join("tests/checks").join(judge);
    let output = Command::new(python).arg(script).arg(&file).output().expect("`make test` sets Python up");
    let words = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    (!output.status.success()).then_some(words)
}

const JUDGES: [&str; 2] = ["judge_pdfua.py", "judge_pdfa.py"];

#[test]
fn accessible_and_archivable_in_every_language() {
    let (template, draft) = example();
    let drafted = Facts { number: 0, issued: None, id: None, ..facts(Language::Fi) };
    let unfinished = write_pdf(&typeset_draft(template, &draft, &drafted), &drafted, EXAMPLE).unwrap();
    let sheet = Sheet {
        language: Language::Fi,
        file: "suunnitelmat.laatija",
        teacher: "Sirpa Aalto",
        school: "Kuusilammen koulu",
        made: facts(Language::Fi).issued.unwrap(),
        program: "Laatija 0.1.0",
    };
    let groups: Vec<String> = (1..=9).map(|n| format!("7Q{n}X")).collect();
    let files =
        Language::ALL.map(copy).into_iter().chain([unfinished, recovery_sheet(&groups, &sheet).unwrap()]);
    for bytes in files {
        for judge in JUDGES {
            assert_eq!(faults(judge, &bytes), None, "{judge}");
        }
    }
}

#[test]
fn the_judges_see_a_fault() {
    let bytes = unpacked(&copy(Language::Fi));
    assert!(JUDGES.iter().all(|judge| faults(judge, &bytes).is_none()), "unpacking alone is no fault");
    for (good, bad) in [("/MarkInfo", "/XarkInfo"), ("/Metadata ", "/Xetadata "), ("/Scope", "/Xcope")] {
        let text: Vec<u8> = replaced(&bytes, good.as_bytes(), bad.as_bytes());
        assert!(text != bytes, "{good} does not occur");
        assert!(JUDGES.iter().any(|judge| faults(judge, &text).is_some()), "{good}");
    }
}

/// The file without object streams, so that its words can be found.
fn unpacked(bytes: &[u8]) -> Vec<u8> {
    let mut document = lopdf::Document::load_mem(bytes).unwrap();
    document.reference_table.cross_reference_type = lopdf::xref::XrefType::CrossReferenceTable;
    let mut plain = Vec::new();
    document.save_to(&mut plain).unwrap();
    plain
}

fn replaced(bytes: &[u8], good: &[u8], bad: &[u8]) -> Vec<u8> {
    let mut out = bytes.to_vec();
    for at in 0..out.len().saturating_sub(good.len()) {
        if out[at..].starts_with(good) {
            out[at..at + good.len()].copy_from_slice(bad);
        }
    }
    out
}

/// The text of a PDF as poppler reads it, without its line breaks and the hyphens made by them.
fn text(bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("copy.pdf");
    std::fs::write(&file, bytes).unwrap();
    let output = Command::new("pdftotext").arg("-raw").arg(&file).arg("-").output().expect("poppler-utils");
    squeezed(&String::from_utf8_lossy(&output.stdout))
}

/// Without spaces and soft hyphens, so that only the letters are compared.
fn squeezed(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && *letter != '\u{ad}').collect()
}

#[test]
fn every_filled_field_is_read_and_no_empty_one_is_named() {
    let (template, draft) = example();
    let text = text(&copy(Language::Fi));
    let shown = shown(template, &draft);
    let texts = template.texts(Language::Fi);
    let labels: Vec<&str> = template.fields().map(|(_, field)| texts.label(&field.id)).collect();
    for (_, field) in template.fields().filter(|(_, field)| !field.kind.is_fixed_text()) {
        let label = texts.label(&field.id);
        let printed = shown.fields.contains(&field.id) && !field.unprinted && filled(field, &draft);
        if !printed {
            let unique = labels.iter().filter(|other| other.contains(label)).count() == 1 && label.len() > 12;
            assert!(!unique || !text.contains(&squeezed(label)), "{label} is named");
            continue;
        }
        match &draft.answers[&field.id] {
            Answer::Rows(rows) => {
                for (column, cell) in rows.iter().flatten() {
                    let kind = &field.kind.column(column).unwrap().kind;
                    let cell = display(template, Language::Fi, kind, cell);
                    for word in cell.split_whitespace() {
                        assert!(text.contains(&squeezed(word)), "{label}: {word}");
                    }
                }
            }
            answer => {
                for part in display(template, Language::Fi, &field.kind, answer).split([' ', '\n']) {
                    assert!(text.contains(&squeezed(part)), "{label}: {part}");
                }
            }
        }
    }
}
