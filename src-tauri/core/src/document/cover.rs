//! The cover sheet of a recipient's copies in the printer's tray: for whom they are and how many, and no
//! word of what they say.

use super::edition::Print;
use super::face::Face;
use super::finish::{Colophon, write};
use super::galley::{Galley, mm, style};
use super::layout::PAGE_HEIGHT;
use super::line::{Compositor, Span, Unknown};
use super::wording::Wording;
use crate::failure::Result;
use crate::language::Language;
use crate::text::say;
use chrono::{DateTime, FixedOffset};

/// What a cover sheet says.
#[derive(Clone, Debug)]
pub struct Cover<'a> {
    /// The language of the sheet.
    pub language: Language,
    /// For whom the copies are.
    pub recipient: &'a str,
    /// How many copies follow.
    pub copies: u32,
    /// How many pages they have together.
    pub pages: u32,
    /// From whom, in words; may be empty.
    pub sender: &'a str,
    /// When.
    pub made: DateTime<FixedOffset>,
    /// The program and its version.
    pub program: &'a str,
}

/// Where the name stands: in the window of an envelope.
const TOP: f32 = mm(48.0);

/// A cover sheet as a PDF of one page.
///
/// # Errors
/// A character that no bundled font draws, or a defect of the program.
pub fn cover_sheet(cover: &Cover<'_>) -> Result<Vec<u8>> {
    let wording = Wording(cover.language);
    let mut galley = Galley::new(Compositor::new(cover.language, Unknown::Refuse), Print::Normal);
    galley.title(cover.recipient, mm(6.0));
    let values = [("copies", cover.copies.into()), ("pages", cover.pages.into())];
    let inside = say(cover.language, "cover-inside", &values);
    let sender = match cover.sender {
        "" => String::new(),
        sender => wording.with("cover-sender", &[("sender", sender)]),
    };
    for text in [inside, wording.say("cover-for-alone"), sender].iter().filter(|text| !text.is_empty()) {
        galley.paragraph(style::TEXT, &[Span { face: Face::Regular, text }], mm(3.0));
    }
    let (mut layout, compositor) = galley.into_pages(TOP, PAGE_HEIGHT - mm(20.0));
    if let Some(failure) = compositor.failure {
        return Err(failure);
    }
    layout.title = wording.say("cover-title");
    layout.language = cover.language;
    let identity = format!("{} {} {}", cover.recipient, cover.copies, cover.made).into_bytes();
    let colophon =
        Colophon { author: cover.sender, program: cover.program, moment: cover.made, data: None, identity };
    write(&layout, &colophon)
}
