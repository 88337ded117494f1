//! Settings and backup.

use super::*;

impl Workspace {
    /// The settings.
    pub fn settings(&mut self) -> Result<Settings> {
        Err(crate::failure::Failure::defect("not built: settings"))
    }

    /// Saves the settings.
    pub fn save_settings(&mut self, settings: Settings) -> Result<Settings> {
        let _ = (settings,);
        Err(crate::failure::Failure::defect("not built: save_settings"))
    }

    /// Makes a proven backup where the person chooses.
    pub fn backup(&mut self) -> Result<SavedFile> {
        Err(crate::failure::Failure::defect("not built: backup"))
    }
}
