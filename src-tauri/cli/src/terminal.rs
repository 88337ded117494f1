//! The world as a terminal has it: the machine's clock, and no window.

use chrono::{DateTime, FixedOffset, Local};
use laatija_core::outside::Outside;

/// The terminal.
pub struct Terminal;

impl Outside for Terminal {
    fn now(&self) -> DateTime<FixedOffset> {
        Local::now().fixed_offset()
    }
}
