//! The key to sign with.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What kind of key signs. None of them is ever called qualified: that cannot be known without a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SignerKind {
    /// The teacher's own, in the vault.
    Own,
    /// A certificate file.
    File,
    /// A smart card.
    Card,
}

/// The key that was chosen to sign with.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SignerView {
    /// What kind of key.
    pub kind: SignerKind,
    /// Whose it is; nothing of a certificate file that has not been opened.
    pub identity: Option<IdentityView>,
    /// The name of the certificate file.
    pub file: Option<String>,
    /// Whether the card's reader or program asks for the PIN itself.
    pub asks_itself: bool,
}

/// A certificate in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct IdentityView {
    /// Whose it is.
    pub name: String,
    /// Of which organisation; may be empty.
    pub organisation: String,
    /// By whom it was issued; empty when its owner did.
    pub issuer: String,
    /// The last moment of its time, ISO 8601.
    pub until: String,
    /// The short name of the key: the first letters of its fingerprint.
    pub key: String,
    /// SHA-256 of the certificate, hexadecimal.
    pub fingerprint: String,
}

/// A certificate for signing on a card.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CardRow {
    /// The certificate.
    pub identity: IdentityView,
    /// What the card calls itself.
    pub label: String,
}
