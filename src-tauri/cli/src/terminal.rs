//! The world as a terminal has it: the machine's clock, and no window.

use chrono::{DateTime, FixedOffset, Local};
use laatija_core::document::{Cleaned, DrawnPage, clean_apart, draw_apart, read_apart};
use laatija_core::failure::Result;
use laatija_core::outside::Outside;

/// The terminal.
pub struct Terminal;

impl Outside for Terminal {
    fn now(&self) -> DateTime<FixedOffset> {
        Local::now().fixed_offset()
    }

    fn draw_page(&self, pdf: &[u8], page: u32, width: u32) -> Result<DrawnPage> {
        draw_apart(pdf, page, width)
    }

    fn read_text(&self, file: &[u8]) -> Result<Vec<String>> {
        read_apart(file)
    }

    fn clean_attachment(&self, file: &[u8]) -> Result<Cleaned> {
        clean_apart(file)
    }
}
