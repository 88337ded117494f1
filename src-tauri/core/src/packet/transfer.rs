//! A plan on its way to the next school: a package of files that lies encrypted in one, as a part for a colleague
//! does. In it are the copy that was made for that school, which holds the plan's data, the files that it lists as
//! far as they go along, and one list that names each by its digest. Who has no Laatija opens it with `age` and any
//! program for ZIP.

use super::{LONGEST_NAME, Party};
use crate::failure::{Code, Failure, Result};
use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// The list of what is in a package.
pub const LIST: &str = "transfer.json";
/// The copy.
pub const COPY: &str = "copy.pdf";
/// The largest package that is made or read, in bytes.
pub const LARGEST: u64 = 64 * 1024 * 1024;

/// The name and the number of the form. A later form gets a later number.
const FORMAT: (&str, u64) = ("laatija-transfer", 1);
/// With what every ZIP begins.
const MARK: &[u8] = b"PK\x03\x04";
/// The most bytes that all files may unfold to: what is in a package is packed already.
const MOST: u64 = 2 * LARGEST;
/// The most files.
const MOST_FILES: usize = 500;
/// The longest text that says on what it was given, in characters.
const LONGEST_BASIS: usize = 5_000;

/// What a package says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    format: String,
    format_version: u64,
    /// Who made it.
    pub from: Party,
    /// For whom.
    pub to: String,
    /// On what it was given, in words.
    pub basis: String,
    /// When, RFC 3339.
    pub made: String,
    /// What is in it besides this list.
    pub files: Vec<Packed>,
}

/// A file of a package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Packed {
    /// Its place.
    pub file: String,
    /// SHA-256 of its bytes, hexadecimal.
    pub sha256: String,
    /// What it came as, of a file that the plan lists: `pdf`, `jpeg` or `png`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attached: Option<String>,
    /// How many pages that has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pages: Option<u32>,
}

/// The files of a package by their place in it.
pub type Files = BTreeMap<String, Vec<u8>>;

impl Packed {
    /// The entry of a file.
    pub fn new(file: &str, content: &[u8]) -> Packed {
        let sha256 = HEXLOWER.encode(&Sha256::digest(content));
        Packed { file: file.to_owned(), sha256, attached: None, pages: None }
    }
}

impl Transfer {
    /// What a package of these files says of itself, each text in one line.
    pub fn new(from: Party, to: String, basis: String, made: String, files: Vec<Packed>) -> Transfer {
        let Party { name, school, address } = from;
        let from = Party { name: line(&name), school: line(&school), address };
        let (format, to, basis) = (FORMAT.0.to_owned(), line(&to), line(&basis));
        Transfer { format, format_version: FORMAT.1, from, to, basis, made, files }
    }

    /// The bytes of the list, if it is one that can be read.
    ///
    /// # Errors
    /// `transfer-texts-long`, `transfer-too-large`; those of a defect.
    pub fn write(&self) -> Result<Vec<u8>> {
        if !self.is_readable() {
            return Err(Failure::new(Code::TransferTextsLong)
                .with("name", LONGEST_NAME)
                .with("basis", LONGEST_BASIS));
        }
        // The list is one more.
        if self.files.len() >= MOST_FILES {
            return Err(Failure::new(Code::TransferTooLarge).with("size", LARGEST / (1024 * 1024)));
        }
        let text = serde_json::to_string_pretty(self).map_err(Failure::defect)?;
        Ok(format!("{text}\n").into_bytes())
    }

    /// Whether its texts are as long as they may be, and of one line.
    fn is_readable(&self) -> bool {
        let Party { name, school, address } = &self.from;
        let fits = |text: &str, longest: usize| {
            text.chars().count() <= longest && !text.contains(|letter: char| letter.is_control())
        };
        let names = [name, school, address, &self.to, &self.made];
        names.iter().all(|name| fits(name, LONGEST_NAME)) && fits(&self.basis, LONGEST_BASIS)
    }

    /// Whether what was in a sealed file begins as a package does.
    pub fn is_in(opened: &[u8]) -> bool {
        opened.starts_with(MARK)
    }

    /// Reads a package that was decrypted: the list, and the files that it names. What it does not name is passed
    /// over, and what it names is as it says.
    ///
    /// # Errors
    /// `packet-damaged` with the place, `newer-packet`, `file-too-large`.
    pub fn read(opened: &[u8]) -> Result<(Transfer, Files)> {
        let mut left = MOST;
        let mut archive = zip::ZipArchive::new(Cursor::new(opened)).map_err(|_| damaged("zip"))?;
        if archive.len() > MOST_FILES {
            return Err(damaged("zip"));
        }
        let mut unfold = |place: &str| {
            let part = archive.by_name(place).map_err(|_| damaged(place))?;
            let mut bytes = Vec::new();
            // What the archive says of the length is not believed.
            part.take(left + 1).read_to_end(&mut bytes).map_err(|_| damaged(place))?;
            left = left.checked_sub(bytes.len() as u64).ok_or_else(too_large)?;
            Ok::<_, Failure>(bytes)
        };
        let transfer = list(&unfold(LIST)?)?;
        let mut files = Files::new();
        for Packed { file, sha256, .. } in &transfer.files {
            let bytes = unfold(file)?;
            if HEXLOWER.encode(&Sha256::digest(&bytes)) != *sha256 {
                return Err(damaged(file));
            }
            files.insert(file.clone(), bytes);
        }
        Ok((transfer, files))
    }
}

fn list(bytes: &[u8]) -> Result<Transfer> {
    let value: serde_json::Value = serde_json::from_slice(bytes).map_err(|_| damaged(LIST))?;
    if value.get("format").and_then(serde_json::Value::as_str) != Some(FORMAT.0) {
        return Err(damaged("format"));
    }
    match value.get("format_version").and_then(serde_json::Value::as_u64) {
        Some(version) if version > FORMAT.1 => return Err(Code::NewerPacket.into()),
        Some(1..) => {}
        _ => return Err(damaged("format_version")),
    }
    let transfer: Transfer = serde_json::from_value(value).map_err(|_| damaged(LIST))?;
    match transfer.is_readable() {
        true => Ok(transfer),
        false => Err(damaged("names")),
    }
}

/// A text in one line.
fn line(text: &str) -> String {
    let between = |letter: char| letter.is_control() || letter.is_whitespace();
    text.split(between).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn damaged(place: &str) -> Failure {
    Failure::new(Code::PacketDamaged).with("place", place)
}

fn too_large() -> Failure {
    Failure::new(Code::FileTooLarge).with("size", LARGEST / (1024 * 1024))
}
