//! The encrypted file in which plans are kept, and its keys.

/// An open vault.
pub struct Vault;
