//! The world as a terminal has it: a clock and randomness, but no dialogs and no printer.

use chrono::{DateTime, FixedOffset, Local};
use laatija_core::failure::{Code, Result};
use laatija_core::outside::{FileWish, Outside, system_random};
use std::path::PathBuf;

/// The terminal.
pub struct Terminal;

impl Outside for Terminal {
    fn now(&self) -> DateTime<FixedOffset> {
        Local::now().fixed_offset()
    }

    fn fill_random(&self, buffer: &mut [u8]) -> Result<()> {
        system_random(buffer)
    }

    fn pick_save(&self, _: &FileWish) -> Result<PathBuf> {
        Err(Code::Cancelled.into())
    }

    fn pick_open(&self, _: &FileWish) -> Result<PathBuf> {
        Err(Code::Cancelled.into())
    }

    fn take_dropped(&self) -> Result<PathBuf> {
        Err(Code::Cancelled.into())
    }

    fn print(&self, _: &str, _: &[u8]) -> Result<()> {
        Err(Code::PrintFailed.into())
    }
}
