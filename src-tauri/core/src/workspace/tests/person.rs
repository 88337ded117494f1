//! The person of these tests, and the world around the core as she has it.

use super::*;

/// Who is named in the plans of these tests: the suggested name of a file names none of them.
const PEOPLE: &str =
    "aino elina esimerkki keksitty kuvitteellinen mallikas mielikuva mikael oona petri ronja samu";

/// A person who chooses one file in every dialog, and a printer that may be broken.
#[derive(Default)]
pub(crate) struct Person {
    pub(crate) file: Mutex<PathBuf>,
    pub(crate) printed: Mutex<Vec<Vec<u8>>>,
    pub(crate) broken_printer: Mutex<bool>,
    /// How many prints the printer takes before it breaks.
    pub(crate) paper: Mutex<Option<usize>>,
    /// What waits to be printed when the command is done, as in the window; without it all is printed at once.
    pub(crate) waiting: Mutex<Option<Vec<Vec<u8>>>>,
    /// What is on the clipboard.
    pub(crate) lent: Mutex<Option<String>>,
    /// The file that was dropped on the window last.
    pub(crate) dropped: Mutex<Option<PathBuf>>,
    pub(crate) suggested: Mutex<Vec<String>>,
    /// Where the dictionaries are, if there are any.
    pub(crate) dictionaries: Mutex<Option<PathBuf>>,
    /// How many minutes have gone by.
    pub(crate) minutes: Mutex<i64>,
}

impl Outside for Person {
    fn now(&self) -> DateTime<FixedOffset> {
        let start = DateTime::parse_from_rfc3339("2026-11-22T10:30:00+02:00").unwrap();
        start + chrono::TimeDelta::minutes(*self.minutes.lock().unwrap())
    }

    fn pick_save(&self, wish: &FileWish) -> Result<PathBuf> {
        let said = wish.name.to_lowercase();
        assert!(!PEOPLE.split(' ').any(|name| said.contains(name)), "{said} goes into lists of recent files");
        self.suggested.lock().unwrap().push(wish.name.clone());
        Ok(self.file.lock().unwrap().clone())
    }

    fn take_dropped(&self) -> Result<PathBuf> {
        self.dropped.lock().unwrap().take().ok_or(Code::Cancelled.into())
    }

    fn pick_open(&self, _: &FileWish) -> Result<PathBuf> {
        Ok(self.file.lock().unwrap().clone())
    }

    fn pick_folder(&self, _: &str) -> Result<PathBuf> {
        Ok(self.file.lock().unwrap().clone())
    }

    fn draw_page(&self, pdf: &[u8], page: u32, width: u32) -> Result<crate::document::DrawnPage> {
        crate::document::draw_foreign_page(pdf, page, width)
    }

    fn read_text(&self, file: &[u8]) -> Result<Vec<String>> {
        crate::document::read_foreign_text(file)
    }

    fn clean_attachment(&self, file: &[u8]) -> Result<crate::document::Cleaned> {
        crate::document::clean_attachment(file)
    }

    fn dictionaries(&self) -> Option<PathBuf> {
        self.dictionaries.lock().unwrap().clone()
    }

    fn lend_text(&self, text: &str) -> Result<()> {
        *self.lent.lock().unwrap() = Some(text.to_owned());
        Ok(())
    }

    fn take_back_text(&self) -> Result<()> {
        *self.lent.lock().unwrap() = None;
        Ok(())
    }

    fn print(&self, _: &str, pdf: &[u8]) -> Result<()> {
        match &mut *self.waiting.lock().unwrap() {
            Some(waiting) => waiting.push(pdf.to_owned()),
            None => return self.print_at_once(pdf),
        }
        Ok(())
    }
}

impl Person {
    pub(crate) fn print_at_once(&self, pdf: &[u8]) -> Result<()> {
        let left = *self.paper.lock().unwrap();
        let out = left.is_some_and(|left| self.printed.lock().unwrap().len() >= left);
        if out || *self.broken_printer.lock().unwrap() {
            return Err(Code::PrintFailed.into());
        }
        self.printed.lock().unwrap().push(pdf.to_owned());
        Ok(())
    }
}
