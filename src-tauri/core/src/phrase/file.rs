//! Phrases as a file that colleagues share: plain JSON, for anybody to read. When and how often they were used
//! stays at home.

use super::{LONGEST, MOST, Phrase};
use crate::failure::{Code, Failure, Result};
use serde_json::{Value, json};

/// The name and the number of the form.
const FORMAT: (&str, u64) = ("laatija-phrases", 1);
/// The largest file that is read, in bytes.
const LARGEST: usize = 8 * 1024 * 1024;

/// The file of these phrases.
///
/// # Errors
/// A defect of the program.
pub fn write_phrases<'a>(phrases: impl IntoIterator<Item = &'a Phrase>) -> Result<Vec<u8>> {
    let phrases: Vec<&Phrase> = phrases.into_iter().collect();
    let file = json!({ "format": FORMAT.0, "format_version": FORMAT.1, "phrases": phrases });
    Ok(format!("{file:#}\n").into_bytes())
}

/// The phrases in a file.
///
/// # Errors
/// `file-too-large`, `not-utf8`, `not-json` with line and column, `newer-phrase-file`, `broken-phrase-file`
/// with the place, `too-many-phrases`.
pub fn read_phrases(bytes: &[u8]) -> Result<Vec<Phrase>> {
    if bytes.len() > LARGEST {
        return Err(Failure::new(Code::FileTooLarge).with("size", LARGEST / 1024 / 1024));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Code::NotUtf8)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // A file that is nested more deeply than any of ours is refused by the reader itself.
    let not_json =
        |e: serde_json::Error| Failure::new(Code::NotJson).with("line", e.line()).with("column", e.column());
    let file: Value = serde_json::from_str(text).map_err(not_json)?;
    if file.get("format").and_then(Value::as_str) != Some(FORMAT.0) {
        return Err(broken("format"));
    }
    match file.get("format_version").and_then(Value::as_u64).filter(|version| *version > 0) {
        None => return Err(broken("format_version")),
        Some(version) if version > FORMAT.1 => return Err(Code::NewerPhraseFile.into()),
        Some(_) => {}
    }
    let phrases = file.get("phrases").and_then(Value::as_array).ok_or_else(|| broken("phrases"))?;
    if phrases.len() > MOST {
        return Err(Failure::new(Code::TooManyPhrases).with("count", MOST));
    }
    phrases.iter().enumerate().map(|(number, value)| phrase(number, value)).collect()
}

fn phrase(number: usize, value: &Value) -> Result<Phrase> {
    let place = format!("phrases[{number}]");
    let mut phrase = Phrase::deserialize_from(value).ok_or_else(|| broken(&place))?;
    phrase.text = plain(&phrase.text);
    phrase.cells = phrase.cells.into_iter().map(|(column, cell)| (column, cell.changed(plain))).collect();
    match phrase.fault() {
        Some(part) => Err(broken(&format!("{place}.{part}")).with("most", LONGEST)),
        None => Ok(phrase),
    }
}

impl Phrase {
    fn deserialize_from(value: &Value) -> Option<Phrase> {
        serde::Deserialize::deserialize(value).ok()
    }
}

/// A text without what no keyboard writes.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t')).collect()
}

fn broken(place: &str) -> Failure {
    Failure::new(Code::BrokenPhraseFile).with("place", place)
}
