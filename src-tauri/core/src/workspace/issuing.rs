//! From the draft to a signed copy, and what was issued before.

use super::*;

impl Workspace {
    /// Makes the copy that would be signed, and keeps its bytes in memory.
    pub fn prepare_copy(&mut self, plan: String, reason: String) -> Result<Prepared> {
        let _ = (plan, reason);
        Err(crate::failure::Failure::defect("not built: prepare_copy"))
    }

    /// A page of the prepared copy drawn from its bytes, as PNG in Base64; pages count from 1.
    pub fn prepared_page(&mut self, page: u32, width: u32) -> Result<String> {
        let _ = (page, width);
        Err(crate::failure::Failure::defect("not built: prepared_page"))
    }

    /// Issues the prepared copy: freezes the revision and signs.
    pub fn issue(&mut self, passphrase: Passphrase) -> Result<RevisionRow> {
        let _ = (passphrase,);
        Err(crate::failure::Failure::defect("not built: issue"))
    }

    /// The issued versions, newest first.
    pub fn revisions(&mut self, plan: String) -> Result<Vec<RevisionRow>> {
        let _ = (plan,);
        Err(crate::failure::Failure::defect("not built: revisions"))
    }

    /// A page of an issued copy drawn from its stored bytes, as PNG in Base64; pages count from 1.
    pub fn revision_page(&mut self, plan: String, number: u32, page: u32, width: u32) -> Result<String> {
        let _ = (plan, number, page, width);
        Err(crate::failure::Failure::defect("not built: revision_page"))
    }

    /// What changed between two versions; 0 is the draft.
    pub fn compare(&mut self, plan: String, before: u32, after: u32) -> Result<Comparison> {
        let _ = (plan, before, after);
        Err(crate::failure::Failure::defect("not built: compare"))
    }

    /// Starts a new draft from the newest version.
    pub fn start_draft(&mut self, plan: String) -> Result<PlanView> {
        let _ = (plan,);
        Err(crate::failure::Failure::defect("not built: start_draft"))
    }

    /// Saves an issued copy where the person chooses.
    pub fn save_copy(&mut self, plan: String, number: u32) -> Result<SavedFile> {
        let _ = (plan, number);
        Err(crate::failure::Failure::defect("not built: save_copy"))
    }

    /// Prints an issued copy.
    pub fn print_copy(&mut self, plan: String, number: u32) -> Result<()> {
        let _ = (plan, number);
        Err(crate::failure::Failure::defect("not built: print_copy"))
    }

    /// Saves the plan file of the newest version, or of the draft, where the person chooses.
    pub fn export_plan(&mut self, plan: String) -> Result<SavedFile> {
        let _ = (plan,);
        Err(crate::failure::Failure::defect("not built: export_plan"))
    }
}
