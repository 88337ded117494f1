//! The written copy before judges that have nothing to do with its writer: rules of PDF/UA-1 and
//! PDF/A-3a checked by `pikepdf`, and its text as poppler reads it.

use chrono::{FixedOffset, NaiveDate, TimeZone};
use laatija_core::document::{
    Addressee, Cover, Edition, Facts, Print, Shape, Sheet, cover_sheet, recovery_sheet, typeset,
    typeset_draft, write_pdf,
};
use laatija_core::draft::{Answer, Draft, display, filled, shown};
use laatija_core::export::read_plan_file;
use laatija_core::language::Language;
use laatija_core::template::{Template, shipped};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const EXAMPLE: &[u8] = include_bytes!("../../assets/templates/hojks/examples/yksilollistetty.json");

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn facts(language: Language) -> Facts<'static> {
    let zone = FixedOffset::east_opt(2 * 3600).unwrap();
    Facts {
        language,
        edition: Default::default(),
        extract: false,
        number: 2,
        issued: Some(zone.with_ymd_and_hms(2026, 11, 23, 14, 52, 0).unwrap()),
        today: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
        id: Some("7F3K-Q2MX-04HT".to_owned()),
        replaces: None,
        issuer: "Riitta Sarapuu & muut <ope>",
        addressee: None,
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

fn copy_in(edition: Edition) -> Vec<u8> {
    let (template, draft) = example();
    let facts = Facts { edition, ..facts(Language::Fi) };
    write_pdf(&typeset(template, &draft, &facts).unwrap(), &facts, EXAMPLE).unwrap()
}

/// A recipient's copy, whose name asks for more lines than a foot usually has.
fn copy_for(print: Print) -> Vec<u8> {
    let (template, draft) = example();
    let name = "Maria-Elisabet Kuvitteellinen-Esimerkki af Hällström, Keksityn kaupungin lastenvalvoja";
    let addressee = Some(Addressee { number: 12, name });
    let edition = Edition { print, ..Edition::default() };
    let facts = Facts { edition, addressee, ..facts(Language::Fi) };
    write_pdf(&typeset(template, &draft, &facts).unwrap(), &facts, EXAMPLE).unwrap()
}

/// The faults that a judge finds; nothing when it accepts the file.
fn faults(judge: &str, bytes: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("copy.pdf");
    std::fs::write(&file, bytes).unwrap();
    let output = python(judge, [&file]);
    let words = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    (!output.status.success()).then_some(words)
}

/// What a script of the checks says of files.
fn python<'a>(script: &str, files: impl IntoIterator<Item = &'a PathBuf>) -> Output {
    let python = std::env::var_os("LAATIJA_PYTHON")
        .map_or_else(|| root().join("target/python/bin/python"), PathBuf::from);
    let script = root().join("tests/checks").join(script);
    Command::new(python).arg(script).args(files).output().expect("`make test` sets Python up")
}

const JUDGES: [&str; 2] = ["judge_pdfua.py", "judge_pdfa.py"];

#[test]
fn accessible_and_archivable_in_every_language() {
    let (template, draft) = example();
    let drafted = Facts { number: 0, issued: None, id: None, ..facts(Language::Fi) };
    let unfinished = write_pdf(&typeset_draft(template, &draft, &drafted), &drafted, EXAMPLE).unwrap();
    let sheet = Sheet {
        part: None,
        language: Language::Fi,
        file: "suunnitelmat.laatija",
        teacher: "Sirpa Aalto",
        school: "Kuusilammen koulu",
        made: facts(Language::Fi).issued.unwrap(),
        program: "Laatija 0.1.0",
    };
    let cover = Cover {
        language: Language::Fi,
        recipient: "Elina Kuvitteellinen",
        copies: 1,
        pages: 6,
        sender: "Riitta Sarapuu, Kuusilammen koulu",
        made: facts(Language::Fi).issued.unwrap(),
        program: "Laatija 0.1.0",
    };
    let groups: Vec<String> = (1..=9).map(|n| format!("7Q{n}X")).collect();
    let editions =
        [(Print::Large, None), (Print::Normal, Some(Language::Sv)), (Print::Large, Some(Language::En))]
            .map(|(print, second)| copy_in(Edition { print, second, ..Default::default() }));
    let files = editions
        .into_iter()
        .chain(Language::ALL.map(copy))
        .chain([Print::Normal, Print::Large].map(copy_for))
        .chain([unfinished, recovery_sheet(&groups, &sheet).unwrap(), cover_sheet(&cover).unwrap()]);
    for bytes in files {
        for judge in JUDGES {
            assert_eq!(faults(judge, &bytes), None, "{judge}");
        }
    }
}

#[test]
fn the_judges_see_every_breakage_and_none_in_a_sound_file() {
    let folder = tempfile::tempdir().unwrap();
    let sound = folder.path().join("copy.pdf");
    std::fs::write(&sound, copy(Language::Fi)).unwrap();
    let broken = folder.path().join("broken");
    std::fs::create_dir(&broken).unwrap();
    let made = python("break_copy.py", [&sound, &broken]);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let (mut faulty, mut wrong) = (0, Vec::new());
    for file in std::fs::read_dir(&broken).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let seen = JUDGES.iter().any(|judge| !python(judge, [&path]).status.success());
        faulty += usize::from(!name.starts_with("sound_"));
        if seen == name.starts_with("sound_") {
            wrong.push(name);
        }
    }
    assert!(wrong.is_empty(), "judged wrongly: {wrong:?}");
    assert!(faulty >= 42, "only {faulty}");
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

#[test]
fn pdftotext_reads_every_edition_in_the_order_of_its_pages() {
    let (template, draft) = example();
    for (print, second) in [
        (Print::Normal, None),
        (Print::Large, None),
        (Print::Normal, Some(Language::Sv)),
        (Print::Large, Some(Language::Sv)),
    ] {
        let edition = Edition { print, second, ..Default::default() };
        let layout =
            typeset(template, &draft, &Facts { edition: edition.clone(), ..facts(Language::Fi) }).unwrap();
        let mut set = String::new();
        for item in layout.pages.iter().flat_map(|page| &page.items) {
            if let Shape::Text(run) = &item.shape {
                set.push_str(&run.text);
            }
        }
        let (read, set) = (text(&copy_in(edition.clone())), squeezed(&set));
        let apart = read.chars().zip(set.chars()).position(|(read, set)| read != set);
        assert!(read == set, "{edition:?} from {apart:?}: {} letters read, {} set", read.len(), set.len());
    }
}
