//! The letter that goes with a new version: made anew each time of the two versions, and not kept.

use super::issuing::left_out;
use super::*;
use crate::document::{ChangeLetter, change_letter};
use crate::text::say;
use crate::vault::Act;

impl Workspace {
    /// Saves the letter about a new version where the person chooses.
    pub fn save_change_letter(&mut self, plan: String, number: u32) -> Result<SavedFile> {
        let pdf = self.change_letter(&plan, number, &Edition::default())?;
        self.save_told(("letter", "pdf"), &pdf, (&plan, number, Act::LetterMade))
    }

    /// Prints the letter about a new version.
    pub fn print_change_letter(&mut self, plan: String, number: u32) -> Result<()> {
        let pdf = self.change_letter(&plan, number, &Edition::default())?;
        let job = say(self.look.language, "change-letter-job", &[]);
        self.print_paper(&job, &pdf, (&plan, number, Act::LetterMade))
    }

    /// Has the letter about the newest version written, as it goes with a copy in this edition.
    pub fn save_change_letter_by(
        &mut self,
        plan: &str,
        edition: &Edition,
        write: impl FnOnce(&[u8]) -> Result<()>,
    ) -> Result<()> {
        let number = self.vault()?.plan(plan)?.version;
        write(&self.change_letter(plan, number, edition)?)?;
        self.vault()?.tell_of(plan, number, Act::LetterMade)
    }

    /// The letter about a version (0 is the newest) as it goes with a copy in this edition: what that leaves
    /// out is not told.
    pub fn change_letter(&mut self, plan: &str, number: u32, edition: &Edition) -> Result<Vec<u8>> {
        let number = if number == 0 { self.vault()?.plan(plan)?.version } else { number };
        if edition.extract.is_some() {
            return Err(Failure::new(Code::BadCall).with("detail", "an extract has no letter"));
        }
        let (template, after) = self.revision(plan, number)?;
        if number == 1 {
            return Err(Code::FirstVersion.into());
        }
        let (_, before) = self.revision(plan, number - 1)?;
        let without = left_out(template, edition)?;
        let language = drafting::document_language(template, &after.content);
        let Settings { teacher: Teacher { name: author, .. }, local, .. } = self.settings()?;
        let secrecy = local.secrecy.get(&language).cloned().unwrap_or_default();
        change_letter(&ChangeLetter {
            template,
            language,
            before: &before,
            after: &after,
            without: &without,
            secrecy: &secrecy,
            author: &author,
            made: self.outside.now(),
            program: drafting::PROGRAM,
        })
    }
}
