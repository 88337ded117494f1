//! The text of a file from elsewhere: last year's plan as Word or PDF has it, paragraph by paragraph. What it
//! looks like is lost; no word is made up. Read with limits, in a process of its own where that is possible.

mod pdf;
mod word;

use crate::failure::{Code, Failure, Result};

/// The most paragraphs and letters of a text: a plan of a hundred pages has a fifth of it.
const MOST_PARAGRAPHS: usize = 10_000;
const MOST_LETTERS: usize = 1_500_000;

/// The paragraphs of a file, in the order of the file; the rows of tables are one each.
///
/// # Errors
/// `NotTextFile` when it is neither Word nor PDF; `TextUnreadable` when it is damaged; `TextTooLong`;
/// `TextMissing` when it holds pictures alone.
pub fn read_foreign_text(bytes: &[u8]) -> Result<Vec<String>> {
    // Some programs write a few bytes of their own before the document.
    let begins = &bytes[..bytes.len().min(1024)];
    let paragraphs = match bytes {
        [b'P', b'K', 3, 4, ..] => word::paragraphs(bytes)?,
        _ if begins.windows(5).any(|piece| piece == b"%PDF-") => pdf::paragraphs(bytes)?,
        _ => return Err(Code::NotTextFile.into()),
    };
    if paragraphs.is_empty() {
        return Err(Code::TextMissing.into());
    }
    Ok(paragraphs)
}

/// The file is damaged, or of a sort that is not read.
fn unreadable(detail: impl ToString) -> Failure {
    Failure::new(Code::TextUnreadable).with("detail", detail)
}

/// Paragraphs as they come, as long as there are not too many.
#[derive(Default)]
struct Gathered {
    paragraphs: Vec<String>,
    letters: usize,
}

impl Gathered {
    /// Adds a paragraph, without the room around it; a blank one is none.
    fn add(&mut self, text: &str) -> Result<()> {
        let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        let text = lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
        if text.is_empty() {
            return Ok(());
        }
        self.letters += text.len();
        if self.letters > MOST_LETTERS || self.paragraphs.len() >= MOST_PARAGRAPHS {
            return Err(Code::TextTooLong.into());
        }
        self.paragraphs.push(text);
        Ok(())
    }
}
