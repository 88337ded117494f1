//! Judging a PDF.

use super::*;

impl Workspace {
    /// Checks a PDF that the person chooses.
    pub fn verify_chosen(&mut self) -> Result<Verified> {
        Err(crate::failure::Failure::defect("not built: verify_chosen"))
    }

    /// Checks the PDF that was dropped on the window last.
    pub fn verify_dropped(&mut self) -> Result<Verified> {
        Err(crate::failure::Failure::defect("not built: verify_dropped"))
    }

    /// Accepts the key of the signature checked last: its words fitted by telephone.
    pub fn accept_signer(&mut self, fingerprint: String) -> Result<Verified> {
        let _ = (fingerprint,);
        Err(crate::failure::Failure::defect("not built: accept_signer"))
    }
}
