//! What leaves the vault as a file or on paper is told in the log of its plan. What goes to a printer is told when it
//! went out, not when it was wished for: the window prints when a command is done, and the printer may stop.

use super::*;
use crate::vault::Act;

/// A paper that goes to the printer, and what the log is told of it afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    plan: String,
    version: u32,
    act: Act,
}

impl Workspace {
    /// Prints a paper of a version; the log is told of it when the printer took it.
    pub(super) fn print_paper(
        &mut self,
        job: &str,
        pdf: &[u8],
        (plan, version, act): (&str, u32, Act),
    ) -> Result<()> {
        self.outside.print(job, pdf)?;
        self.papers.push(Paper { plan: plan.to_owned(), version, act });
        Ok(())
    }

    /// Saves a file of a plan where the person chooses, and tells the log of it.
    pub(super) fn save_told(
        &mut self,
        (what, ending): (&str, &str),
        bytes: &[u8],
        (plan, version, act): (&str, u32, Act),
    ) -> Result<SavedFile> {
        let saved = self.save_file(what, ending, version, bytes)?;
        self.vault()?.tell_of(plan, version, act)?;
        Ok(saved)
    }

    /// The papers that the command printed which has just ended, in order.
    pub fn take_papers(&mut self) -> Vec<Paper> {
        std::mem::take(&mut self.papers)
    }

    /// Tells the log of the first of these papers: so many went out.
    pub fn tell_printed(&mut self, papers: &[Paper], went: usize) -> Result<()> {
        for Paper { plan, version, act } in papers.iter().take(went) {
            self.vault()?.tell_of(plan, *version, *act)?;
        }
        Ok(())
    }
}
