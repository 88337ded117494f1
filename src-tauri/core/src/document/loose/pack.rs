//! Containers of several files: a ZIP whose bytes are the same for the same parts; and what both forms of a
//! document put into theirs.

use super::flow::{Row, lines};
use crate::failure::{Failure, Result};
use std::borrow::Cow;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// A part of a container.
pub struct Part<'a> {
    name: &'a str,
    content: Cow<'a, [u8]>,
    /// Whether it lies there as it is, to be known by those who read no ZIP.
    bare: bool,
}

impl<'a> Part<'a> {
    /// A part under its name.
    pub fn new(name: &'a str, content: impl Into<Cow<'a, [u8]>>) -> Part<'a> {
        Part { name, content: content.into(), bare: false }
    }

    /// A part of text.
    pub(super) fn text(name: &'a str, content: impl Into<String>) -> Part<'a> {
        Part::new(name, content.into().into_bytes())
    }

    /// The part as it is.
    pub(super) fn bare(self) -> Part<'a> {
        Part { bare: true, ..self }
    }
}

/// Packs parts in their order.
///
/// # Errors
/// A defect of the program, or no memory.
pub fn pack(parts: &[Part<'_>]) -> Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for part in parts {
        let method = if part.bare { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        // No day of its making: the same content is the same file.
        let options =
            SimpleFileOptions::default().compression_method(method).last_modified_time(DateTime::DEFAULT);
        archive.start_file(part.name, options).map_err(Failure::defect)?;
        archive.write_all(&part.content).map_err(Failure::defect)?;
    }
    Ok(archive.finish().map_err(Failure::defect)?.into_inner())
}

/// Text as it stands in XML.
pub(super) fn escaped(text: &str) -> String {
    quick_xml::escape::escape(text).into_owned()
}

/// How many letters of the size of a cell stand abreast on a page.
const ABREAST: f32 = 88.0;
/// A longer word is divided rather than that it widens its column.
const LONGEST_WORD: f32 = 24.0;

/// The shares of the width of a table that its columns take, of 1,000: first what the longest word needs, then
/// more where more is written.
pub(super) fn shares(rows: &[Row]) -> Vec<u32> {
    let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    if columns == 2 && rows.iter().all(|row| !row.is_head) {
        return vec![270, 730];
    }
    let texts = |column: usize| {
        let cells = rows.iter().filter_map(move |row| row.cells.get(column));
        cells.map(|cell| lines(&cell.text)).collect::<Vec<_>>()
    };
    let longest = |pieces: &mut dyn Iterator<Item = &str>| {
        pieces.map(|piece| piece.chars().count()).max().unwrap_or_default() as f32
    };
    let measured = (0..columns).map(texts).map(|texts| {
        let word = longest(&mut texts.iter().flat_map(|text| text.split_whitespace()));
        let whole = longest(&mut texts.iter().flat_map(|text| text.lines()));
        // Bold heads and the space about a cell take their part.
        (word.min(LONGEST_WORD) * 1.1 + 3.0, whole.min(160.0) + 3.0)
    });
    let measured: Vec<(f32, f32)> = measured.collect();
    let least: f32 = measured.iter().map(|(least, _)| least).sum();
    let wanted: f32 = measured.iter().map(|(least, whole)| (whole - least).max(0.0)).sum();
    let spare = (ABREAST - least).max(0.0);
    let width = |(least, whole): &(f32, f32)| least + spare * (whole - least).max(0.0) / wanted.max(1.0);
    let widths: Vec<f32> = measured.iter().map(width).collect();
    let all: f32 = widths.iter().sum();
    widths.iter().map(|width| (width / all.max(1.0) * 1000.0) as u32).collect()
}
