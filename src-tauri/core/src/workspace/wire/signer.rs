//! The key to sign with.

use super::SignatureView;
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
    /// None: the version is signed on paper, or in another program.
    None,
}

/// The key that was chosen to sign with.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SignerView {
    /// What kind of key.
    pub kind: SignerKind,
    /// Whose it is; nothing of a certificate file that has not been opened, or of no key.
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

/// The signatures on an issued copy, and the places for more.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopySignatures {
    /// The signatures, in the order they were made.
    pub signatures: Vec<SignatureView>,
    /// The places that are still empty.
    pub places: Vec<SignPlace>,
    /// Whether the first signature certifies the copy: no place can be added to it, in no program.
    pub certified: bool,
}

/// An empty place for a signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SignPlace {
    /// The field's name.
    pub field: String,
    /// Whose it is, in the document's language.
    pub label: String,
}
