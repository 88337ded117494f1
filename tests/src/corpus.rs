//! The corpus of signed PDFs, sound and not: what this program signs, and what `checks/corpus` makes of it
//! and beside it. The same files on every run.

use crate::judges::python;
use crate::source;
use chrono::{DateTime, FixedOffset};
use laatija_core::document::{Edition, Face, Facts, typeset, write_pdf};
use laatija_core::draft::Answer;
use laatija_core::export::{read_plan_file, write_copy_data};
use laatija_core::failure::Result;
use laatija_core::language::Language;
use laatija_core::signature::{SignatureMark, SigningKey, sign};
use laatija_core::template::shipped;
use std::path::{Path, PathBuf};

const BASE: &[u8] = include_bytes!("../files/tagged.pdf");
const EXAMPLE: &[u8] = include_bytes!("../../assets/templates/hojks/examples/yksilollistetty.json");

/// When everything of the corpus was signed.
pub fn moment() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-08-24T14:30:00+03:00").unwrap()
}

/// A copy as it is issued, in which a second person is to sign electronically. Short, for the slowest judge's sake.
fn copy() -> Vec<u8> {
    let (template, mut draft) = read_plan_file(EXAMPLE, shipped()).unwrap();
    let signatures = template.meaning.signatures.as_deref().unwrap();
    let way = template.field(signatures).unwrap().kind.columns()[3].id.clone();
    let Some(Answer::Rows(rows)) = draft.answers.get_mut(signatures) else { panic!("no signatures") };
    rows.last_mut().unwrap().insert(way, Answer::Choice(template.meaning.electronic[0].clone()));
    let kept = [signatures, &template.meaning.pupil, &template.meaning.class];
    draft.answers.retain(|id, _| kept.contains(&id.as_str()));
    let facts = Facts {
        language: Language::Fi,
        edition: Edition::default(),
        extract: false,
        addressee: None,
        number: 1,
        issued: Some(moment()),
        today: moment().date_naive(),
        id: Some("7F3K-Q2MX-04HT".to_owned()),
        replaces: None,
        issuer: "Päivi Öhman",
        program: "Laatija",
    };
    let data = write_copy_data(template, &draft, &facts).unwrap();
    write_pdf(&typeset(template, &draft, &facts).unwrap(), &facts, &data).unwrap()
}

/// A document signed by this program into a field.
fn signed(pdf: &[u8], name: &str, field: &str) -> Vec<u8> {
    let random = |buffer: &mut [u8]| -> Result<()> {
        buffer.iter_mut().enumerate().for_each(|(index, byte)| *byte = index as u8 + name.len() as u8);
        Ok(())
    };
    let key = SigningKey::create(name, "Kuusamäen koulu", moment(), &random).unwrap();
    let mark = SignatureMark {
        field: field.to_owned(),
        lines: vec![name.to_owned(), "24.8.2026 klo 14.30".to_owned()],
        second: None,
        scale: 1.0,
        tooltip: format!("Sähköinen allekirjoitus: {name}"),
        reason: "Suunnitelman vahvistaminen".to_owned(),
        place: "Kuusamäki".to_owned(),
        time: moment(),
        font: Face::Regular.data(),
    };
    sign(pdf, &key, &mark).unwrap()
}

/// Writes all files of the corpus into a folder.
pub fn make(folder: &Path) {
    let copy = copy();
    let mut paths = vec![folder.to_owned()];
    for (name, pdf, fields) in
        [("own", BASE, ["Opettaja", "Rehtori"]), ("issued", &copy, ["Laatija1", "Laatija2"])]
    {
        let once = signed(pdf, "Päivi Öhman", fields[0]);
        let twice = signed(&once, "Rauno Rehtori", fields[1]);
        for (times, bytes) in [("once", once), ("twice", twice)] {
            paths.push(folder.join(format!("{name}-{times}")));
            std::fs::write(paths.last().unwrap(), bytes).unwrap();
        }
    }
    python("corpus/make.py", &paths);
    for file in std::fs::read_dir(source::top().join("tests/files/signed")).unwrap() {
        let path = file.unwrap().path();
        std::fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
    }
}

/// The PDFs of a folder, in the order of their names.
pub fn files(folder: &Path) -> Vec<Vec<u8>> {
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "pdf"));
    paths.sort();
    paths.iter().map(|path| std::fs::read(path).unwrap()).collect()
}
