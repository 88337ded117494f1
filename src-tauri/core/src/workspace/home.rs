//! The home screen and new plans.

use super::*;

impl Workspace {
    /// The home screen.
    pub fn home(&mut self) -> Result<Home> {
        Err(crate::failure::Failure::defect("not built: home"))
    }

    /// The templates to choose from.
    pub fn templates(&mut self) -> Result<Vec<TemplateChoice>> {
        Err(crate::failure::Failure::defect("not built: templates"))
    }

    /// Starts a plan; gives its id.
    pub fn create_plan(&mut self, template: String, pupil: String, class: String) -> Result<String> {
        let _ = (template, pupil, class);
        Err(crate::failure::Failure::defect("not built: create_plan"))
    }

    /// Removes a draft that was never issued.
    pub fn discard_plan(&mut self, plan: String) -> Result<()> {
        let _ = (plan,);
        Err(crate::failure::Failure::defect("not built: discard_plan"))
    }
}
