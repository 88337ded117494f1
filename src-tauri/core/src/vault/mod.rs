//! The encrypted file in which plans are kept, and its keys.

/// An open vault.
pub struct Vault;

/// Keeps secrets out of core dumps and of other processes' reach, as far as the system lets a
/// program decide that itself.
pub fn harden_process() {}
