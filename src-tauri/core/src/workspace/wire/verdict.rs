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
    /// What was changed or added after signing, or why that cannot be said, in words.
    pub changes: Vec<String>,
    /// What was done between two signatures as the earlier one allows, in words.
    pub allowed: Vec<String>,
    /// How many pages the file has.
    pub pages: u32,
    /// The version that the file is a copy of, when it is known here byte for byte.
    pub copy_of: Option<CopyOf>,
    /// Whether its pages and the data inside it say the same.
    pub agreement: AgreementView,
    /// What the data say that it is a copy of; nothing where they cannot be read.
    pub version: Option<VersionView>,
    /// Whether it can be received as a plan; nothing where that is no question.
    pub reception: Option<Reception>,
}

/// Whether pages and data say the same, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AgreementView {
    /// The verdict.
    pub verdict: AgreementVerdict,
    /// The verdict in words.
    pub says: String,
    /// Where they differ, in words.
    pub places: Vec<String>,
}

/// Whether pages and data say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AgreementVerdict {
    /// There are no data inside.
    None,
    /// They do.
    Same,
    /// They do not.
    Differs,
    /// It cannot be said.
    Unjudged,
}

/// What a file says that it is a copy of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct VersionView {
    /// The pupil's name.
    pub pupil: String,
    /// The class.
    pub class: String,
    /// The template's short title.
    pub title: String,
    /// The version.
    pub number: u32,
    /// When it was issued, RFC 3339.
    pub issued: Option<String>,
    /// Who issued it.
    pub issuer: String,
    /// Its id in groups of four.
    pub id: String,
    /// Whether answers were left out.
    pub extract: bool,
}

/// Whether a file can be received as a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Reception {
    /// Whether it can.
    pub allowed: bool,
    /// Why it cannot; empty when it can.
    pub what: String,
    /// What to do instead; empty when it can.
    pub todo: String,
    /// The plan that it is already here as.
    pub plan: Option<String>,
    /// Whether answers were left out of it.
    pub extract: bool,
}

/// Where a received plan came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ReceivedView {
    /// When it was received, RFC 3339.
    pub received: String,
    /// The version there.
    pub number: u32,
    /// The id of the version there, in groups of four.
    pub id: String,
    /// When it was issued there, RFC 3339.
    pub issued: String,
    /// Who issued it, as its pages say.
    pub issuer: String,
    /// The name in the signer's certificate.
    pub signer: String,
    /// The organisation in it.
    pub organisation: String,
    /// What was known of the signer when it was received.
    pub standing: SignerVerdict,
    /// The short name of the signer's key.
    pub key: String,
    /// SHA-256 of the file, hexadecimal.
    pub digest: String,
    /// Whether answers were left out of it.
    pub extract: bool,
    /// How many pages it has.
    pub pages: u32,
}

/// A version that this vault knows the copy of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CopyOf {
    /// The pupil's name.
    pub pupil: String,
    /// The class.
    pub class: String,
    /// The version.
    pub number: u32,
    /// The newest version of the plan.
    pub newest: u32,
    /// For whom it was made, when it is one recipient's copy.
    pub made_for: Option<MadeFor>,
}

/// The recipient for whom a copy was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MadeFor {
    /// The number of the copy in its version.
    pub number: u32,
    /// The name.
    pub recipient: String,
    /// Whether its entry is struck: the copy was not to be used.
    pub struck: bool,
}

/// The teacher's own key in words.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OwnKey {
    /// The name that it bears.
    pub name: String,
    /// The short name of the key: the first letters of its fingerprint.
    pub key: String,
    /// Six words to tell by telephone.
    pub words: Vec<String>,
}

/// A signer whose words the teacher compared.
#[derive(Clone, Debug, Serialize, TS)]
pub struct KnownSignerView {
    /// The name in the certificate.
    pub name: String,
    /// The short name of the key.
    pub key: String,
    /// Six words to compare by telephone.
    pub words: Vec<String>,
    /// When the words were found to fit, RFC 3339.
    pub since: String,
    /// SHA-256 of the certificate, hexadecimal.
    pub fingerprint: String,
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
    /// Nobody's: the last signature does not bear out its certificate, or the file was changed and the
    /// key is not known. The certificate may have been copied from another file.
    Unproven,
}

/// The form of a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SignatureForm {
    /// PAdES.
    Pades,
    /// The older PKCS #7.
    Pkcs7,
    /// A time stamp over the document.
    TimeStamp,
    /// One that is not known here.
    Other,
}

/// A signature in words.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SignatureView {
    /// The name in the certificate.
    pub name: String,
    /// The organisation in the certificate.
    pub organisation: String,
    /// By whom the certificate says that it was issued; empty when its owner did.
    pub issuer: String,
    /// In what form it was made.
    pub form: SignatureForm,
    /// Whether a time stamp lies beside it. The stamp is not judged.
    pub stamped: bool,
    /// The time that the file claims, ISO 8601.
    pub claimed_time: Option<String>,
    /// SHA-256 of the certificate, hexadecimal.
    pub fingerprint: String,
    /// The short name of the key: the first letters of its fingerprint.
    pub key: String,
    /// Six words to compare by telephone.
    pub words: Vec<String>,
    /// Whether its bytes are as they were signed.
    pub intact: bool,
    /// Whether its key is the teacher's own.
    pub own: bool,
    /// Whether its key is the teacher's own or one that was accepted.
    pub known: bool,
    /// When its key was accepted, RFC 3339.
    pub since: Option<String>,
    /// From when its certificate is valid, ISO 8601; nothing when there is none to read.
    pub first: Option<String>,
    /// Until when.
    pub last: Option<String>,
    /// What in the certificate is to be told, in words.
    pub doubts: Vec<String>,
}
