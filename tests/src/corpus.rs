//! The corpus of signed PDFs, sound and not: what this program signs, and what `checks/corpus` makes of it
//! and beside it. The same files on every run.

use crate::judges::python;
use crate::source;
use chrono::{DateTime, FixedOffset};
use laatija_core::document::Face;
use laatija_core::failure::Result;
use laatija_core::signature::{SignatureMark, SigningKey, sign};
use std::path::{Path, PathBuf};

const BASE: &[u8] = include_bytes!("../files/tagged.pdf");

/// When everything of the corpus was signed.
pub fn moment() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-08-24T14:30:00+03:00").unwrap()
}

/// The base document, signed by this program into a field.
fn signed(pdf: &[u8], name: &str, field: &str) -> Vec<u8> {
    let random = |buffer: &mut [u8]| -> Result<()> {
        buffer.iter_mut().enumerate().for_each(|(index, byte)| *byte = index as u8 + name.len() as u8);
        Ok(())
    };
    let key = SigningKey::create(name, "Kuusamäen koulu", moment(), &random).unwrap();
    let mark = SignatureMark {
        field: field.to_owned(),
        lines: vec![name.to_owned(), "24.8.2026 klo 14.30".to_owned()],
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
    let (once, twice) = (folder.join("once"), folder.join("twice"));
    let first = signed(BASE, "Päivi Öhman", "Opettaja");
    std::fs::write(&twice, signed(&first, "Rauno Rehtori", "Rehtori")).unwrap();
    std::fs::write(&once, first).unwrap();
    python("corpus/make.py", &[folder, &once, &twice]);
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
