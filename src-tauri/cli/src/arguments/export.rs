//! The form in which a plan is written as a file, as the command line says it.

use super::Misuse;
use laatija_core::document::{Edition, LooseForm};

/// The form.
#[derive(Debug, PartialEq, Eq)]
pub enum Export {
    /// The plan file.
    Plan,
    /// A file that others can go on writing in, or plain text, in this edition.
    Loose(LooseForm, Edition),
    /// The plain text of this field.
    Field(String),
    /// The package of all versions for the archive.
    Archive,
}

impl Export {
    /// Reads the word after `--as`, and the field whose text alone is wanted.
    pub(super) fn read(
        form: Option<&str>,
        field: Option<String>,
        edition: Edition,
    ) -> Result<Export, Misuse> {
        let loose = |form| Ok(Export::Loose(form, edition));
        match (form, field) {
            (None | Some("plan"), None) => Ok(Export::Plan),
            (Some("docx"), None) => loose(LooseForm::Docx),
            (Some("odt"), None) => loose(LooseForm::Odt),
            (Some("text"), None) => loose(LooseForm::Text),
            (Some("text"), Some(field)) => Ok(Export::Field(field)),
            (Some("archive"), None) => Ok(Export::Archive),
            (Some(form), None) => Err(Misuse { key: "cli-no-such-form", word: form.to_owned() }),
            (_, Some(field)) => Err(Misuse { key: "cli-misread", word: format!("--field {field}") }),
        }
    }
}
