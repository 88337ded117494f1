//! The verdict on a PDF and its signatures.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The verdict on a PDF.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Verified {
    /// The file's name.
    pub name: String,
    /// Whether the bytes are as they were signed.
    pub integrity: Integrity,
    /// Whose key it is.
    pub signer: SignerVerdict,
    /// The signatures in the order they were made.
    pub signatures: Vec<SignatureView>,
    /// What was changed or added after signing, in words.
    pub changes: Vec<String>,
    /// How many pages the file has.
    pub pages: u32,
}

/// Whether a file is as it was signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Integrity {
    /// No signature.
    Unsigned,
    /// Nothing has changed since the last signature.
    Intact,
    /// Changed after signing, or the signature does not fit.
    Changed,
    /// Signed in a way that the program cannot judge.
    Unknown,
}

/// Whose key signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SignerVerdict {
    /// There is no signature to ask about.
    None,
    /// The key of this very vault.
    Own,
    /// A key that the teacher has accepted before.
    Known,
    /// A key not met before on this computer.
    Unknown,
}

/// A signature in words.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SignatureView {
    /// The name in the certificate.
    pub name: String,
    /// The organisation in the certificate.
    pub organisation: String,
    /// The time that the file claims, ISO 8601.
    pub claimed_time: Option<String>,
    /// SHA-256 of the certificate, hexadecimal.
    pub fingerprint: String,
    /// Six words to compare by telephone.
    pub words: Vec<String>,
    /// Whether its bytes are as they were signed.
    pub intact: bool,
}
