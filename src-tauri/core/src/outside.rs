//! What the core needs from the world around it, as one trait: the clock, randomness, the system's
//! dialogs, smart cards and the printer. The window, the command line and the tests each bring their own.

use crate::document::{Cleaned, DrawnPage};
use crate::failure::{Code, Failure, Result};
use crate::signature::{self, Card, Pin};
use chrono::{DateTime, FixedOffset};
use std::path::{Path, PathBuf};

/// What a file dialog is opened for; the words of the dialog come from the program's texts.
#[derive(Clone, Debug)]
pub struct FileWish {
    /// The dialog's title, in the person's language.
    pub title: String,
    /// The suggested name. Never holds personal data: systems keep lists of recent files.
    pub name: String,
    /// The name of the kind of file, in the person's language, and its endings without the dot.
    pub kind: (String, Vec<String>),
}

/// Prints one after the other.
///
/// # Errors
/// `print-stopped` when one of several fails: it tells how many went out before.
pub fn print_each<T>(jobs: &[T], mut print: impl FnMut(&T) -> Result<()>) -> Result<()> {
    let total = jobs.len();
    for (printed, job) in jobs.iter().enumerate() {
        print(job).map_err(|failure| match failure.code {
            Code::PrintFailed if total > 1 => {
                Failure::new(Code::PrintStopped).with("printed", printed).with("total", total)
            }
            _ => failure,
        })?;
    }
    Ok(())
}

/// How long a text may stay on the clipboard.
pub const LENT: std::time::Duration = std::time::Duration::from_secs(30);

/// Something that takes its time and needs nothing of the workspace.
pub type Work = Box<dyn FnOnce() + Send>;

/// The world around the core. A world without a window has a clock and need say no more: the randomness is
/// the operating system's, nobody answers a dialog, and there is no printer.
pub trait Outside: Send + Sync {
    /// The present moment with the machine's offset from UTC.
    fn now(&self) -> DateTime<FixedOffset>;

    /// Fills the buffer with random bytes of the operating system.
    fn fill_random(&self, buffer: &mut [u8]) -> Result<()> {
        system_random(buffer)
    }

    /// Asks where to save; `Cancelled` when the person chose nothing.
    fn pick_save(&self, _wish: &FileWish) -> Result<PathBuf> {
        Err(Code::Cancelled.into())
    }

    /// Asks which file to open; `Cancelled` when the person chose nothing.
    fn pick_open(&self, _wish: &FileWish) -> Result<PathBuf> {
        Err(Code::Cancelled.into())
    }

    /// Asks for a folder to put files into, under this title; `Cancelled` when the person chose none.
    fn pick_folder(&self, _title: &str) -> Result<PathBuf> {
        Err(Code::Cancelled.into())
    }

    /// Has work done. Where others wait for the workspace it answers `Cancelled`, does the work when the
    /// workspace is free, and has the command that wanted it run again.
    fn work_aside(&self, work: Work) -> Result<()> {
        work();
        Ok(())
    }

    /// The folder of dictionaries for spelling; `None` where no spelling is checked.
    fn dictionaries(&self) -> Option<PathBuf> {
        None
    }

    /// The file that was dropped on the window last, once; `Cancelled` when there is none.
    fn take_dropped(&self) -> Result<PathBuf> {
        Err(Code::Cancelled.into())
    }

    /// Looks for certificates for signing on smart cards: through this program, or those of the system.
    fn find_cards(&self, program: Option<&Path>) -> Result<Vec<Card>> {
        signature::find_cards(program)
    }

    /// Has a card sign a message.
    fn sign_on_card(&self, card: &Card, pin: Pin, message: &[u8]) -> Result<Vec<u8>> {
        signature::sign_on_card(card, &pin, message)
    }

    /// Draws a page of a foreign PDF, counted from 1, this many pixels wide, where nothing that it may do can
    /// harm.
    fn draw_page(&self, _pdf: &[u8], _page: u32, _width: u32) -> Result<DrawnPage> {
        Err(Code::PageUndrawn.into())
    }

    /// Reads the text of a file from elsewhere, paragraph by paragraph, where nothing that it may do can harm.
    fn read_text(&self, _file: &[u8]) -> Result<Vec<String>> {
        Err(Code::TextUnreadable.into())
    }

    /// Makes a file from elsewhere fit to be attached, where nothing that it may do can harm.
    fn clean_attachment(&self, _file: &[u8]) -> Result<Cleaned> {
        Err(Code::AttachmentUnreadable.into())
    }

    /// As [`Outside::clean_attachment`], of each of these files: one that cannot be made fit keeps no other from it.
    fn clean_attachments(&self, files: &[&[u8]]) -> Result<Vec<Result<Cleaned>>> {
        Ok(files.iter().map(|file| self.clean_attachment(file)).collect())
    }

    /// Puts a text on the system's clipboard, out of its history where the system allows that. It is taken back by
    /// itself after [`LENT`], if it is still there.
    fn lend_text(&self, _text: &str) -> Result<()> {
        Err(Code::NoClipboard.into())
    }

    /// Takes a text back at once that was put on the clipboard, if it is still there. One that
    /// another program keeps is tried again until it is gone.
    fn take_back_text(&self) -> Result<()> {
        Ok(())
    }

    /// Sends a finished PDF to the printing system without a file in between.
    fn print(&self, _title: &str, _pdf: &[u8]) -> Result<()> {
        Err(Code::PrintFailed.into())
    }
}

/// Fills the buffer with random bytes of the operating system.
///
/// # Errors
/// The operating system has none to give.
pub fn system_random(buffer: &mut [u8]) -> Result<()> {
    getrandom::fill(buffer).map_err(Failure::defect)
}
