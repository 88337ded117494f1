//! The package for the municipality's archive.

use super::*;

impl Workspace {
    /// Has the package written.
    pub fn save_archive_by(&mut self, _plan: &str, _write: impl FnOnce(&[u8]) -> Result<()>) -> Result<()> {
        Err(Code::BadCall.into())
    }
}
