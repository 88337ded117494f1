//! Word files: the one part of the archive that holds the text, unfolded to a limit and read as XML.

use super::{Gathered, unreadable};
use crate::failure::{Code, Result};
use quick_xml::Reader;
use quick_xml::events::{BytesRef, Event};
use std::io::{Cursor, Read};

/// Where the text is.
const TEXT: &str = "word/document.xml";
/// The most bytes that it may unfold to: a plan of a hundred pages has a twentieth of it.
const LARGEST: u64 = 40 * 1024 * 1024;
/// The most parts of an archive.
const MOST_PARTS: usize = 20_000;
/// Tags nested deeper than this are no document's.
const DEEPEST: usize = 200;

pub(super) fn paragraphs(bytes: &[u8]) -> Result<Vec<String>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(unreadable)?;
    if archive.len() > MOST_PARTS {
        return Err(Code::TextTooLong.into());
    }
    let part = archive.by_name(TEXT).map_err(|error| match error {
        // An archive of another kind: a spreadsheet, or any folder packed together.
        zip::result::ZipError::FileNotFound => Code::NotTextFile.into(),
        error => unreadable(error),
    })?;
    let mut xml = Vec::new();
    // What the archive says of the length is not believed.
    part.take(LARGEST + 1).read_to_end(&mut xml).map_err(unreadable)?;
    if xml.len() as u64 > LARGEST {
        return Err(Code::TextTooLong.into());
    }
    Words::default().read(std::str::from_utf8(&xml).map_err(unreadable)?)
}

/// What is being read.
#[derive(Default)]
struct Words {
    gathered: Gathered,
    /// The paragraph in hand.
    paragraph: String,
    /// The cells of the rows in hand, the innermost last; a cell is its paragraphs.
    rows: Vec<Vec<String>>,
    /// Whether the letters that come are text.
    in_text: bool,
    /// In how many parts we are that say the same again in another way.
    again: usize,
    depth: usize,
}

impl Words {
    fn read(mut self, xml: &str) -> Result<Vec<String>> {
        let mut reader = Reader::from_str(xml);
        loop {
            match reader.read_event().map_err(unreadable)? {
                Event::Start(tag) => self.begin(tag.local_name().as_ref())?,
                Event::End(tag) => self.end(tag.local_name().as_ref())?,
                Event::Empty(tag) => {
                    self.begin(tag.local_name().as_ref())?;
                    self.end(tag.local_name().as_ref())?;
                }
                Event::Text(text) if self.in_text && self.again == 0 => {
                    self.paragraph.push_str(&text.xml10_content());
                }
                Event::CData(text) if self.in_text && self.again == 0 => {
                    self.paragraph.push_str(&text.xml10_content());
                }
                Event::GeneralRef(reference) if self.in_text && self.again == 0 => {
                    self.paragraph.extend(letter(&reference));
                }
                // Its own entities could unfold without end; Word writes none.
                Event::DocType(_) => return Err(unreadable("doctype")),
                Event::Eof if self.depth > 0 => return Err(unreadable("cut off")),
                Event::Eof => return Ok(self.gathered.paragraphs),
                _ => {}
            }
        }
    }

    fn begin(&mut self, tag: &str) -> Result<()> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(unreadable("nested too deep"));
        }
        match tag {
            "Fallback" => self.again += 1,
            "t" => self.in_text = true,
            "tab" | "br" | "cr" if self.again == 0 => {
                self.paragraph.push(if tag == "tab" { ' ' } else { '\n' });
            }
            "tr" => self.rows.push(Vec::new()),
            "tc" => {
                if let Some(row) = self.rows.last_mut() {
                    row.push(String::new());
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, tag: &str) -> Result<()> {
        self.depth = self.depth.saturating_sub(1);
        match tag {
            "Fallback" => self.again = self.again.saturating_sub(1),
            "t" => self.in_text = false,
            "p" => {
                let paragraph = std::mem::take(&mut self.paragraph);
                match self.rows.last_mut().and_then(|row| row.last_mut()) {
                    Some(cell) => append(cell, &paragraph),
                    None => self.gathered.add(&paragraph)?,
                }
            }
            "tr" => {
                let row = self.rows.pop().unwrap_or_default();
                let cells = row.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
                let row = cells.collect::<Vec<_>>().join(" · ");
                match self.rows.last_mut().and_then(|outer| outer.last_mut()) {
                    Some(cell) => append(cell, &row),
                    None => self.gathered.add(&row)?,
                }
            }
            _ => {}
        }
        Ok(())
    }
}

fn append(cell: &mut String, text: &str) {
    if !cell.is_empty() && !text.trim().is_empty() {
        cell.push('\n');
    }
    cell.push_str(text.trim());
}

/// The letter that a reference stands for: one by its number, or one of the five that every XML knows.
fn letter(reference: &BytesRef<'_>) -> Option<char> {
    let name: &str = reference;
    match name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix('x') {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}
