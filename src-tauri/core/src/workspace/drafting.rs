//! Writing a plan: saving, undo, find, preview.

use super::*;

impl Workspace {
    /// Opens a plan.
    pub fn open_plan(&mut self, plan: String) -> Result<PlanView> {
        let _ = (plan,);
        Err(crate::failure::Failure::defect("not built: open_plan"))
    }

    /// Saves changed answers, and where the person is.
    pub fn save(&mut self, plan: String, changes: Vec<AnswerChange>, rest: Option<Rest>) -> Result<Saved> {
        let _ = (plan, changes, rest);
        Err(crate::failure::Failure::defect("not built: save"))
    }

    /// Sets a flag of the plan.
    pub fn set_flag(&mut self, plan: String, flag: String, value: bool) -> Result<Saved> {
        let _ = (plan, flag, value);
        Err(crate::failure::Failure::defect("not built: set_flag"))
    }

    /// Takes back the last change.
    pub fn undo(&mut self, plan: String) -> Result<Stepped> {
        let _ = (plan,);
        Err(crate::failure::Failure::defect("not built: undo"))
    }

    /// Makes a change again that was taken back.
    pub fn redo(&mut self, plan: String) -> Result<Stepped> {
        let _ = (plan,);
        Err(crate::failure::Failure::defect("not built: redo"))
    }

    /// Finds words in the plan.
    pub fn find(&mut self, plan: String, words: String) -> Result<Vec<FoundView>> {
        let _ = (plan, words);
        Err(crate::failure::Failure::defect("not built: find"))
    }

    /// The page of the guardian's copy that the field is on, or that page number, as it would be now.
    pub fn preview(&mut self, plan: String, field: Option<String>, page: Option<u32>) -> Result<PreviewPage> {
        let _ = (plan, field, page);
        Err(crate::failure::Failure::defect("not built: preview"))
    }
}
