//! The container of such files: a ZIP whose bytes are the same for the same parts.

use crate::failure::{Failure, Result};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// A part of a container.
pub(super) struct Part<'a> {
    pub name: &'a str,
    pub content: String,
    /// Whether it lies there as it is, to be known by those who read no ZIP.
    pub bare: bool,
}

impl<'a> Part<'a> {
    pub(super) fn new(name: &'a str, content: impl Into<String>) -> Part<'a> {
        Part { name, content: content.into(), bare: false }
    }
}

/// Packs parts in their order.
pub(super) fn pack(parts: &[Part<'_>]) -> Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for part in parts {
        let method = if part.bare { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        // No day of its making: the same content is the same file.
        let options = SimpleFileOptions::default().compression_method(method).last_modified_time(DateTime::DEFAULT);
        archive.start_file(part.name, options).map_err(Failure::defect)?;
        archive.write_all(part.content.as_bytes()).map_err(Failure::defect)?;
    }
    Ok(archive.finish().map_err(Failure::defect)?.into_inner())
}

/// Text as it stands in XML.
pub(super) fn escaped(text: &str) -> String {
    quick_xml::escape::escape(text).into_owned()
}

/// The shares of the width of a table that its columns take, of 1,000: more where more is written, none less
/// than its longest word needs.
pub(super) fn shares(rows: &[super::flow::Row]) -> Vec<u32> {
    let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let labelled = rows.iter().all(|row| !row.is_head && row.cells.len() == 2);
    if labelled {
        return vec![270, 730];
    }
    let weight = |column: usize| -> f32 {
        let cells = rows.iter().filter_map(|row| row.cells.get(column));
        let texts: Vec<String> = cells.map(|cell| super::flow::lines(&cell.text)).collect();
        let longest = texts.iter().map(|text| text.chars().count()).max().unwrap_or_default() as f32;
        let words = texts.iter().flat_map(|text| text.split_whitespace());
        let word = words.map(|word| word.chars().count()).max().unwrap_or_default() as f32;
        (longest.sqrt() * 4.0).max(word.min(20.0) + 2.0).min(60.0)
    };
    let weights: Vec<f32> = (0..columns).map(weight).collect();
    let all: f32 = weights.iter().sum();
    weights.iter().map(|weight| (weight / all.max(1.0) * 1000.0) as u32).collect()
}
